import type { Register } from '@protocol-registry/admin';
import {
  type Chance,
  type Commands,
  type Conditions,
  dayOf,
  identifierOf,
  type OfficerId,
  type QuestionId,
} from '@protocol-registry/domain';
import { Chances, performAll } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { numbered, withAppointment, withWaiting } from '../interview/cast.ts';
import { founder } from '../register.ts';
import { openSite, type Site, type SiteOptions } from '../site.ts';
import { command, withMission } from '../worker/cast.ts';

/** A word that nobody writes by chance: wherever it turns up, it came from what a worker said. */
export const PLANTED = 'Zwartkopje';

const conditionsMet: Conditions = {
  employer_absent: true,
  employer_representative_absent: true,
  recruiter_absent: true,
  room_private: true,
  language_understood: true,
  interpreter_independent: 'not_applicable',
  leaflet_handed_over: true,
  contract_copy_reviewed: true,
  worker_identity_checked: true,
  officer_named: true,
  phone_not_monitored: true,
};

/** What the first worker says: the passport is kept, and nothing of danger. */
export const said: Omit<Commands['interview.record'], 'interview'> = {
  list: '2026-1',
  answers: new Map([
    ['id_docs.passport_kept_by_other' as QuestionId, 'yes' as const],
    ['wish.consent_reception_centre' as QuestionId, 'yes' as const],
    ['wish.consent_good_offices' as QuestionId, 'no' as const],
    ['wish.leave' as QuestionId, 'yes' as const],
  ]),
  notes: [{ theme: 'ID_DOCS', text: `The passport lies with ${PLANTED}.` }],
  observed: ['FEAR_SIGNS'],
  isInDanger: false,
};

/** Chance that brings nothing. */
const NO_CHANCE: Chance = { isFollowedUp: 0.99, followUp: 0, isPaused: 0.99, pauseFrom: 0, pauseLength: 0 };

/** The interview of the worker of a number was held on 20 July 2026, and this was said at it; nothing where nothing is given. */
const withTold = async (
  register: Register,
  number: number,
  told: Partial<typeof said> | null = {},
  chance: Chance = NO_CHANCE,
): Promise<void> => {
  const { interview, worker } = numbered(number);
  const heldOn = dayOf('2026-07-20');
  const asked = [
    command('interview.hold', { interview, heldOn, officer: identifierOf<OfficerId>('O-2'), interpreter: null, conditions: conditionsMet }),
    ...(told === null ? [] : [command('interview.record', { interview, ...said, ...told })]),
  ];
  const done = performAll(
    founder,
    asked.map((one) => ({ on: worker, version: null, command: one })),
  );
  Result.getOrThrow(await register.run(Effect.provideService(done, Chances, Effect.succeed(chance))));
};

/** A site whose first worker told what the passport is about and whose second told nothing; the interviewer is signed in. */
export const toldSite = async (told: Partial<typeof said> = {}, options: SiteOptions = {}): Promise<Site> => {
  const site = openSite(options);
  const { register } = site.deps;
  await withMission(register);
  for (const number of [1, 2]) await withWaiting(register, number);
  await withAppointment(register, 1);
  await withAppointment(register, 2, { startsAt: '2026-07-20T11:00' });
  await withTold(register, 1, told);
  await withTold(register, 2, null);
  await site.signIn();
  await site.become('interviewer');
  return site;
};

export const FILE = '/workers/W-1/protected';

/** Gives the reason for reading the file of a worker. */
export const giveReason = (site: Site, path = FILE, fields: Readonly<Record<string, string>> = { 'reading-purpose': 'decision' }) =>
  site.post(path, new URLSearchParams(fields));
