import { paths, pathTo, routesOf, sessionCookie } from '@protocol-registry/admin';
import {
  type CardNumber,
  type Chance,
  type Command,
  centsOf,
  dayOf,
  type EventId,
  type FileId,
  type InterviewId,
  identifierOf,
  minuteOf,
  monthOf,
  type OfficerId,
  type QuestionId,
  ROLES,
  type Role,
  type RoomId,
} from '@protocol-registry/domain';
import { OFFICE, openFile, permissionsOf } from '@protocol-registry/registry';
import { Result } from 'effect';
import { beforeAll, describe, expect, test } from 'vitest';
import { letter as amendment, noShowLetter as noteVerbale } from '../../../packages/domain/test/cast.ts';
import { type CountedRegister, countedRegister, noChance } from './counted-register.ts';
import { numbered, withAppointment, withWaiting } from './interview/cast.ts';
import { founder, given, withOffice } from './register.ts';
import { NOW, openSite, type Site } from './site.ts';
import { command, payment, withMission } from './worker/cast.ts';

const { application, contract, interview, worker } = numbered(1);
const WORDS = 'Planted words that nobody else may read';
const question = (id: string): QuestionId => id as QuestionId;

const held: Command = command('interview.hold', {
  interview,
  heldOn: dayOf('2026-07-15'),
  officer: identifierOf<OfficerId>('O-2'),
  interpreter: null,
  conditions: {
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
  },
});

const said = (isFrightened: boolean): Command =>
  command('interview.record', {
    interview,
    list: '2026-1',
    answers: new Map([[question('id_docs.passport_kept_by_other'), isFrightened ? 'yes' : 'no']]),
    notes: isFrightened ? [{ theme: 'TREAT', text: `${WORDS}. `.repeat(40).trim() }] : [],
    observed: isFrightened ? ['VIOLENCE', 'FEAR_SIGNS'] : [],
    isInDanger: isFrightened,
  });

interface Story {
  readonly register: CountedRegister;
  readonly site: Site;
  /** The versions by which things in the dossier are named. */
  readonly versions: Readonly<Record<string, string>>;
}

const event = identifierOf<EventId>('V-1');
const again = identifierOf<InterviewId>('I-200');
const day = dayOf('2026-07-20');
const month = monthOf('2026-05');

const found = {
  month,
  code: 'PAYMENT_MISSING',
  due: centsOf('2250.00'),
  agreed: centsOf('2250.00'),
  paid: centsOf('0.00'),
  shortfall: centsOf('2250.00'),
};

/** What the administrative file holds of the worker beside: a finding, a card, letters, a missed date, an event, a talk before the visa. */
const LIFE: Readonly<Record<string, readonly Command[]>> = {
  assessed: [
    command('pay.assess', {
      contract,
      from: month,
      to: month,
      assessedOn: day,
      sectorScale: null,
      amendBy: null,
      findings: [{ ...found, scaleVersion: null }],
    }),
    command('card.issue', { application, card: identifierOf<CardNumber>('S-1'), decidedOn: day, validFrom: day }),
  ],
  payment: [command('payment.record', { ...payment, contract, month: monthOf('2026-06'), paidOn: dayOf('2026-07-02') })],
  letter: [command('letter.prepare', { ...amendment, contract, preparedOn: day, amendBy: dayOf('2026-08-31') })],
  missed: [
    command('interview.schedule', {
      interview: again,
      application: null,
      purpose: 'follow_up',
      officer: identifierOf<OfficerId>('O-2'),
      room: identifierOf<RoomId>('R-2'),
      startsAt: minuteOf('2026-07-20T15:00'),
      minutes: 60,
      interpreter: null,
    }),
    command('interview.miss', { interview: again, missedOn: day, explanation: null }),
  ],
  step: [command('no-show.take-step', { interview: again, step: 'worker_messaged', on: day, note: null })],
  noShowLetter: [
    command('no-show-letter.prepare', { ...noteVerbale, interview: again, missedOn: day, newDateBy: dayOf('2026-08-03'), preparedOn: day }),
  ],
  visa: [
    command('visa-interview.record', {
      heldOn: dayOf('2024-12-01'),
      post: 'Embassy in Utopia',
      language: 'fr',
      alone: true,
      recruiterAbsent: true,
      contractReviewed: true,
      leaflet: null,
    }),
  ],
  invited: [command('event.invite', { event })],
};

/** Lives that life, and tells the version of the last act of each part. */
const lived = async (register: CountedRegister): Promise<Story['versions']> => {
  await given(register, OFFICE, command('event.announce', { event, on: dayOf('2026-09-01'), place: 'Brussels', languages: ['fr'] }));
  const versions: Record<string, string> = {};
  for (const [part, commands] of Object.entries(LIFE)) versions[part] = String((await given(register, worker, ...commands)).at(0)?.version);
  return versions;
};

/** A register in which one worker was seen; what was said, and what was done with it, is the whole difference to another one. */
const story = async (isFrightened: boolean, chance: Chance, after: (register: CountedRegister) => Promise<unknown>): Promise<Story> => {
  const register = countedRegister(NOW, chance);
  await withOffice(register);
  await withMission(register);
  await withWaiting(register, 1, { familyName: 'Abebe' });
  await withAppointment(register, 1);
  await given(register, worker, held, said(isFrightened));
  await after(register);
  const versions = await lived(register);
  await given(register, worker, command('worker.correct', { ...corrected, corrects: 1, reason: 'Read again.' }));
  const site = openSite({ overrides: { register } });
  await site.signIn();
  return { register, site, versions };
};

const corrected = {
  familyName: 'Abebe',
  givenNames: 'Sara',
  bornOn: dayOf('1990-01-01'),
  nationality: 'UTO',
  passportNumber: 'P1',
  passportExpiresOn: dayOf('2030-01-01'),
  languages: ['fr'],
} as const;

const read = (register: CountedRegister) =>
  register.run(openFile(founder, identifierOf<FileId>(worker), { scope: 'file', reason: WORDS, part: '' }));

const nothing = async (): Promise<void> => {};

/** Each address of a page, with what the register has where it names something. */
const addresses = ({ site, versions }: Story): readonly string[] => {
  const ids: readonly (readonly [RegExp, string])[] = [
    [/^\/workers/, worker],
    [/^\/applications/, application],
    [/^\/interviews/, interview],
    [/^\/contracts/, contract],
    [/^\/missions/, 'M-1'],
    [/^\/employers/, 'E-1'],
    [/^\/events/, event],
    [/^\/office\/officers/, 'O-2'],
    [/^\/office\/rooms/, 'R-1'],
    [/^\/scales/, 'be-ggmmi'],
  ];
  const versionOf: Readonly<Record<string, string | undefined>> = {
    [paths.contractLetter]: versions['letter'],
    [paths.noShowLetter]: versions['noShowLetter'],
    [paths.noShowStepCorrect]: versions['step'],
    [paths.visaInterviewCorrect]: versions['visa'],
    [paths.paymentCorrect]: versions['payment'],
  };
  const named = routesOf(site.deps, sessionCookie(false))
    .filter(({ method, permission, path }) => method === 'GET' && permission !== 'public' && path !== paths.signOut)
    .map(({ path }) =>
      pathTo(path, {
        id: ids.find(([pattern]) => pattern.test(path))?.[1] ?? 'x',
        number: 'S-1',
        contract,
        month: '2026-05',
        code: 'PAYMENT_MISSING',
        version: versionOf[path] ?? '2',
        theme: 'treat',
        name: 'contracts.csv',
        allegation: 'G-1',
        referral: 'V-1',
        settlement: 'T-1',
      } as never),
    );
  return [...named, ...ASKED];
};

/** What nobody made in either register. */
const NOT_THERE: readonly string[] = [
  '/audit/runs/x',
  '/audit/runs/x/findings.csv',
  '/audit/runs/x/findings/C-1/2026-05/PAYMENT_MISSING',
  '/interviews/plan/file/runs/I-101',
];

/** Addresses that ask a list for something. */
const ASKED = [
  `/journal?q=${worker}`,
  '/workers?q=Abebe',
  `/workers?q=${worker}`,
  '/findings?code=PAYMENT_MISSING',
  '/interviews?week=2026-07-20',
];

interface Answer {
  readonly status: number;
  readonly html: string;
  readonly trace: readonly string[];
}

const asked = async ({ register, site }: Story, path: string): Promise<Answer> => {
  register.trace();
  const response = await site.ask(path);
  return { status: response.status, html: await response.text(), trace: register.trace() };
};

const withoutRight: readonly Role[] = ROLES.filter((role) => !permissionsOf(role).has('protected.read'));

const compare = (stories: () => readonly [Story, Story]): void => {
  test.each(withoutRight)('for a %s', async (role) => {
    const [quiet, frightened] = stories();
    await quiet.site.become(role);
    await frightened.site.become(role);
    for (const path of addresses(quiet)) {
      const [one, other] = [await asked(quiet, path), await asked(frightened, path)];
      expect(other.status, path).toBe(one.status);
      expect(other.html, path).toBe(one.html);
      expect(other.trace, path).toEqual(one.trace);
      expect(other.html, path).not.toContain(WORDS);
    }
  });
};

describe('two workers who differ only in what they said are the same on every page, by the same statements and rows', () => {
  let stories: readonly [Story, Story];
  beforeAll(async () => {
    stories = [await story(false, noChance, nothing), await story(true, noChance, read)];
  });
  compare(() => stories);

  test('and the pages are those of the worker: what may be seen is there, but for what belongs to runs and updates that nobody made', async () => {
    const [quiet] = stories;
    await quiet.site.become('protocol_officer');
    const missing: string[] = [];
    for (const path of addresses(quiet)) {
      const { status } = await asked(quiet, path);
      if (status === 404) missing.push(path);
    }
    expect(missing.toSorted()).toEqual(NOT_THERE);
    const { noShowLetter, letter } = quiet.versions;
    for (const path of [
      `/workers/${worker}`,
      `/contracts/${contract}/letters/${letter}`,
      `/workers/${worker}/no-shows/letters/${noShowLetter}`,
    ]) {
      const answer = await asked(quiet, path);
      expect(answer.html, path).toContain('Abebe');
      expect(answer.trace.length, path).toBeGreaterThan(0);
    }
  });
});

describe('a worker of whom something is known is the same as one whom chance picked', () => {
  let stories: readonly [Story, Story];
  const early: Chance = { isFollowedUp: 0, followUp: 0.4, isPaused: 0, pauseFrom: 0, pauseLength: 0.5 };
  const decided = async (register: CountedRegister): Promise<void> => {
    await given(
      register,
      worker,
      command('level.decide', { level: 'REFER', signs: ['DOC_WITHHELD'], reasons: WORDS }),
      command('contact.record', { contact: { means: WORDS, caution: null } }),
    );
    Result.getOrThrow(await read(register));
  };
  beforeAll(async () => {
    stories = [await story(false, early, nothing), await story(true, noChance, decided)];
  });
  compare(() => stories);
});
