import { Result } from 'effect';
import type { Application } from '../application/application.ts';
import { openApplication } from '../application/decide.ts';
import { isBelowScale } from '../assessment/below-scale.ts';
import { openFindings } from '../assessment/open.ts';
import type { Card } from '../card/card.ts';
import { passGate, payVerdict } from '../card/gate.ts';
import { isCurrent, latestCard } from '../card/validity.ts';
import { type Day, earliestDay } from '../day.ts';
import type { Posting } from '../employer/employer.ts';
import type { EmployerId } from '../identifier.ts';
import type { Interview } from '../interview/interview.ts';
import { dayOfAppointment, scheduledFor } from '../interview/scheduled.ts';
import { type NoShowLadder, noShowLadder } from '../no-show/ladder.ts';
import type { NoShowStep } from '../no-show/no-show.ts';
import type { Profile } from '../profile/profile.ts';
import type { Dossier } from './dossier.ts';

/**
 * What may be due next in a dossier.
 *
 * @example
 * ```ts
 * import { DUE_CODES } from '@protocol-registry/domain';
 *
 * DUE_CODES[0] // => 'INTERVIEW_TO_SCHEDULE'
 * ```
 */
export const DUE_CODES = [
  'INTERVIEW_TO_SCHEDULE',
  'INTERVIEW_TO_HOLD',
  'PAY_TO_ASSESS',
  'CARD_TO_DECIDE',
  'CARD_TO_COLLECT',
  'RENEWAL_TO_LODGE',
  'CARD_TO_RETURN',
  'POSTING_ENDS',
  'CONTRACT_TO_AMEND',
  'NOTE_VERBALE_TO_SEND',
  'WORKER_TO_MESSAGE',
  'HEAD_OF_MISSION_TO_TELL',
  'RISK_TO_REVIEW',
  'WELFARE_TO_REFER',
  'WORKER_TO_SEE',
] as const;

/** Something due: what, on which application, interview, card, contract or employer, and by which day, null where no day is set. */
export interface Due {
  readonly code: (typeof DUE_CODES)[number];
  readonly subject: string;
  readonly by: Day | null;
}

const failedOn = ({ outcome }: Interview): Day | null => {
  if (outcome._tag === 'Missed') return outcome.missedOn;
  return outcome._tag === 'Held' && outcome.unmet.length > 0 ? outcome.hearing.heldOn : null;
};

/**
 * The day by which the interview for an application should be held: within so many days of a date that was missed or did not count, else by the last day of the card to renew,
 * else within so many days of the application (RULES 2.5).
 *
 * @example
 * ```ts
 * import { type ApplicationId, belgium, dayOf, formatDay, identifierOf, interviewDeadline } from '@protocol-registry/domain';
 *
 * const application = { id: identifierOf<ApplicationId>('A-1'), kind: 'first_issue', lodgedOn: dayOf('2026-01-05') } as const;
 * formatDay(interviewDeadline({ interviews: new Map(), cards: new Map() }, application, belgium)) // => '2026-01-19'
 * ```
 */
export const interviewDeadline = (
  dossier: Pick<Dossier, 'interviews' | 'cards'>,
  application: Pick<Application, 'id' | 'kind' | 'lodgedOn'>,
  { parameters }: Profile,
): Day => {
  const within = parameters.interviewWithinDays.value;
  const failures = [...dossier.interviews.values()]
    .filter((interview) => interview.application === application.id)
    .map(failedOn)
    .filter((day) => day !== null);
  if (failures.length > 0) return (Math.max(...failures) + within) as Day;
  const expiring = application.kind === 'renewal' ? latestCard(dossier.cards.values())?.validTo : undefined;
  return expiring !== undefined && expiring >= application.lodgedOn ? expiring : ((application.lodgedOn + within) as Day);
};

const interviewDue = (dossier: Dossier, application: Application, profile: Profile): Due => {
  const scheduled = scheduledFor(dossier, application.id);
  if (scheduled === null) {
    return { code: 'INTERVIEW_TO_SCHEDULE', subject: application.id, by: interviewDeadline(dossier, application, profile) };
  }
  return { code: 'INTERVIEW_TO_HOLD', subject: scheduled.id, by: dayOfAppointment(scheduled.appointment) };
};

const applicationDue = (dossier: Dossier, application: Application, today: Day, profile: Profile): readonly Due[] => {
  const gate = passGate(dossier, application.id, today, profile);
  if (Result.isSuccess(gate)) {
    const { basis } = gate.success;
    const by = basis._tag === 'ValidInterview' ? ((basis.heldOn + profile.parameters.interviewCountsDays.value) as Day) : null;
    return [{ code: 'CARD_TO_DECIDE', subject: application.id, by }];
  }
  const needsInterview = gate.failure.some(({ code }) => code.startsWith('INTERVIEW_'));
  const needsVerdict = payVerdict(dossier, application, today) === null;
  return [
    ...(needsInterview ? [interviewDue(dossier, application, profile)] : []),
    ...(needsVerdict ? [{ code: 'PAY_TO_ASSESS', subject: application.contract, by: null } as const] : []),
  ];
};

const cardDue = (dossier: Dossier, card: Card, today: Day, { parameters }: Profile): readonly Due[] => {
  if (card.returnedOn !== null) return [];
  if (card.collectedOn === null && today <= card.validTo) return [{ code: 'CARD_TO_COLLECT', subject: card.number, by: null }];
  if (openApplication(dossier) !== null) return [];
  if (today > card.validTo) return [{ code: 'CARD_TO_RETURN', subject: card.number, by: card.validTo }];
  const opensOn = card.validTo - parameters.renewalOpensDays.value;
  return today >= opensOn ? [{ code: 'RENEWAL_TO_LODGE', subject: card.number, by: card.validTo }] : [];
};

const postingDue = (
  dossier: Dossier,
  card: Card,
  postings: ReadonlyMap<EmployerId, Posting>,
  today: Day,
  { parameters }: Profile,
): readonly Due[] => {
  const contract = dossier.applications.get(card.application)?.contract;
  const employer = contract === undefined ? undefined : dossier.contracts.get(contract)?.employer;
  const endsOn = employer === undefined ? null : (postings.get(employer)?.to ?? null);
  const isNear = endsOn !== null && today >= endsOn - parameters.renewalOpensDays.value;
  return employer !== undefined && isNear && isCurrent(card, today) ? [{ code: 'POSTING_ENDS', subject: employer, by: endsOn }] : [];
};

/** An interview to see the worker again, which no application asks for. */
const followUpDue = (dossier: Dossier): readonly Due[] => {
  const scheduled = scheduledFor(dossier, null);
  return scheduled === null ? [] : [{ code: 'INTERVIEW_TO_HOLD', subject: scheduled.id, by: dayOfAppointment(scheduled.appointment) }];
};

/** What each open step of the ladder is called among what is due. */
const STEP_CODES: { readonly [S in NoShowStep]: Due['code'] } = {
  note_verbale: 'NOTE_VERBALE_TO_SEND',
  worker_messaged: 'WORKER_TO_MESSAGE',
  head_of_mission_told: 'HEAD_OF_MISSION_TO_TELL',
  risk_reviewed: 'RISK_TO_REVIEW',
  welfare_referred: 'WELFARE_TO_REFER',
};

/** Whoever missed a date is to be seen within so many days; where an application waits, its interview is that date. */
const toSee = (dossier: Dossier, { missed }: NoShowLadder, { parameters }: Profile): readonly Due[] => {
  const last = missed.at(-1);
  const isAwaited = openApplication(dossier) !== null || scheduledFor(dossier, null) !== null;
  if (last === undefined || isAwaited) return [];
  return [{ code: 'WORKER_TO_SEE', subject: dossier.worker.id, by: (last.missedOn + parameters.interviewWithinDays.value) as Day }];
};

/** What is open since the worker was last seen: each step at once, and a new date (RULES 2.5). */
const noShowDue = (dossier: Dossier, profile: Profile): readonly Due[] => {
  const ladder = noShowLadder(dossier);
  const open = ladder.steps.filter(({ taken }) => taken === null);
  return [
    ...open.map(({ by, interview, step }) => ({ code: STEP_CODES[step], subject: interview ?? dossier.worker.id, by })),
    ...toSee(dossier, ladder, profile),
  ];
};

const amendments = (dossier: Dossier): readonly Due[] => {
  const below = openFindings(dossier).filter(isBelowScale);
  return [...Map.groupBy(below, ({ contract }) => contract)].map(([contract, open]) => ({
    code: 'CONTRACT_TO_AMEND',
    subject: contract,
    by: earliestDay(open.map(({ amendBy }) => amendBy)),
  }));
};

const FAR = Number.MAX_SAFE_INTEGER;

/**
 * What is due next in a dossier on a day, the most pressing first; what has no day comes last. `postings` are those of the employers of its contracts.
 * Nothing of it is stored: the same dossier gives another answer on another day.
 *
 * @example
 * ```ts
 * import { type ApplicationId, belgium, type ContractId, dayOf, dueNext, evolveDossier, identifierOf, type WorkerId } from '@protocol-registry/domain';
 *
 * const worker = {
 *   worker: identifierOf<WorkerId>('W-1'), familyName: 'Abebe', givenNames: 'Sara', bornOn: dayOf('1990-01-01'), nationality: 'UTO',
 *   passportNumber: 'L898902C3', passportExpiresOn: dayOf('2030-01-01'), languages: ['am'],
 * } as const;
 * const application = {
 *   application: identifierOf<ApplicationId>('A-1'), kind: 'first_issue', cardCategory: 'private_servant', contract: identifierOf<ContractId>('C-1'),
 *   lodgedOn: dayOf('2026-01-05'), noteVerbale: { number: 'FRE/2026/17', date: dayOf('2026-01-04') },
 * } as const;
 * const registered = evolveDossier(null, { kind: 'worker.registered', content: worker }, 1);
 * const dossier = evolveDossier(registered, { kind: 'application.lodged', content: application }, 2)!;
 * dueNext(dossier, new Map(), dayOf('2026-01-05'), belgium).map(({ code }) => code) // => ['INTERVIEW_TO_SCHEDULE', 'PAY_TO_ASSESS']
 * ```
 */
export const dueNext = (dossier: Dossier, postings: ReadonlyMap<EmployerId, Posting>, today: Day, profile: Profile): readonly Due[] => {
  const application = openApplication(dossier);
  const card = latestCard(dossier.cards.values());
  return [
    ...(application === null ? [] : applicationDue(dossier, application, today, profile)),
    ...(card === null ? [] : [...cardDue(dossier, card, today, profile), ...postingDue(dossier, card, postings, today, profile)]),
    ...followUpDue(dossier),
    ...noShowDue(dossier, profile),
    ...amendments(dossier),
  ].toSorted((a, b) => (a.by ?? FAR) - (b.by ?? FAR));
};
