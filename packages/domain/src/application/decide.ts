import type { ActOf } from '../act/act.ts';
import { isCurrent } from '../card/validity.ts';
import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ApplicationId } from '../identifier.ts';
import type { InterviewActs } from '../interview/interview.ts';
import { code, dayValue } from '../message.ts';
import type { Reason } from '../reason.ts';
import { type Decision, decided, when } from '../refusal.ts';
import type { Application, ApplicationActs } from './application.ts';

/**
 * The application of a dossier that waits for a decision, null where none does; there is never more than one.
 *
 * @example
 * ```ts
 * import { openApplication } from '@protocol-registry/domain';
 *
 * openApplication({ applications: new Map() }) // => null
 * ```
 */
export const openApplication = ({ applications }: Pick<Dossier, 'applications'>): Application | null =>
  [...applications.values()].find(({ status }) => status === 'open') ?? null;

/** A card that counts stands against a first issue, on the day of lodging as well as today: a day back gets past neither. */
const kindReasons = (dossier: Dossier, { kind, lodgedOn }: ApplicationActs['application.lodged'], today: Day): readonly Reason[] => {
  const cards = [...dossier.cards.values()];
  if (kind === 'renewal') return when(cards.length === 0, 'NO_CARD_TO_RENEW');
  const current = cards.find((card) => isCurrent(card, lodgedOn) || isCurrent(card, today));
  return current === undefined ? [] : when(true, 'CARD_STILL_VALID', { card: code(current.number), validTo: dayValue(current.validTo) });
};

const contractReasons = ({ contracts }: Dossier, { contract: id, lodgedOn }: ApplicationActs['application.lodged']): readonly Reason[] => {
  const contract = contracts.get(id);
  const hasEnded = contract !== undefined && contract.endsOn !== null && contract.endsOn < lodgedOn;
  return [...when(contract === undefined, 'CONTRACT_UNKNOWN'), ...when(hasEnded, 'CONTRACT_ALREADY_ENDED')];
};

/** Lodges an application for a card under a contract of the dossier. One application is open at a time. */
export const lodgeApplication = (
  dossier: Dossier,
  application: ApplicationActs['application.lodged'],
  today: Day,
): Decision<ApplicationActs> => {
  const open = openApplication(dossier);
  return decided<ApplicationActs>(
    [
      ...when(dossier.applications.has(application.application), 'ALREADY_REGISTERED'),
      ...(open === null ? [] : when(true, 'APPLICATION_OPEN', { application: code(open.id) })),
      ...contractReasons(dossier, application),
      ...when(application.lodgedOn > today, 'DAY_IN_FUTURE'),
      ...kindReasons(dossier, application, today),
    ],
    { kind: 'application.lodged', content: application },
  );
};

/** The reasons against any act on an application that must be open. */
export const openReasons = (application: Application | undefined): readonly Reason[] => [
  ...when(application === undefined, 'APPLICATION_UNKNOWN'),
  ...when(application !== undefined && application.status !== 'open', 'APPLICATION_NOT_OPEN'),
];

/** The reason against a day that lies before an application was lodged. */
export const earlyReasons = (application: Application | undefined, day: Day): readonly Reason[] =>
  application === undefined ? [] : when(day < application.lodgedOn, 'BEFORE_APPLICATION', { lodgedOn: dayValue(application.lodgedOn) });

const heldBefore = ({ interviews }: Dossier, { application, lodgedOn }: ApplicationActs['application.corrected']): boolean =>
  [...interviews.values()].some(
    ({ application: id, outcome }) => id === application && outcome._tag === 'Held' && outcome.hearing.heldOn < lodgedOn,
  );

/** Mends what an application says; the correction names the act that gave it. */
export const correctApplication = (
  dossier: Dossier,
  content: ApplicationActs['application.corrected'],
  today: Day,
): Decision<ApplicationActs> => {
  const application = dossier.applications.get(content.application);
  return decided<ApplicationActs>(
    [
      ...openReasons(application),
      ...when(application !== undefined && application.setBy !== content.corrects, 'CORRECTS_NOTHING'),
      ...when(content.lodgedOn > today, 'DAY_IN_FUTURE'),
      ...when(heldBefore(dossier, content), 'INTERVIEW_BEFORE_APPLICATION', { lodgedOn: dayValue(content.lodgedOn) }),
    ],
    { kind: 'application.corrected', content },
  );
};

const endingReasons = (application: Application | undefined, day: Day, today: Day): readonly Reason[] => [
  ...openReasons(application),
  ...earlyReasons(application, day),
  ...when(day > today, 'DAY_IN_FUTURE'),
];

/** What an application that ends takes with it: the interview that was scheduled for it gives back its officer and its room. */
const cancellations = ({ interviews }: Dossier, application: ApplicationId, reason: string): readonly ActOf<InterviewActs>[] =>
  [...interviews.values()]
    .filter((interview) => interview.application === application && interview.outcome._tag === 'Scheduled')
    .map(({ id: interview }) => ({ kind: 'interview.cancelled', content: { interview, reason } }));

/** Withdraws an application, for a reason, and cancels the interview that was scheduled for it. */
export const withdrawApplication = (
  dossier: Dossier,
  content: ApplicationActs['application.withdrawn'],
  today: Day,
): Decision<ApplicationActs & InterviewActs> =>
  decided<ApplicationActs & InterviewActs>(
    endingReasons(dossier.applications.get(content.application), content.withdrawnOn, today),
    { kind: 'application.withdrawn', content },
    ...cancellations(dossier, content.application, content.reason),
  );

/** Refuses an application, for a reason, and cancels the interview that was scheduled for it. Pay below scale is never a reason by itself (RULES 2.5). */
export const refuseApplication = (
  dossier: Dossier,
  content: ApplicationActs['application.refused'],
  today: Day,
): Decision<ApplicationActs & InterviewActs> =>
  decided<ApplicationActs & InterviewActs>(
    endingReasons(dossier.applications.get(content.application), content.decidedOn, today),
    { kind: 'application.refused', content },
    ...cancellations(dossier, content.application, content.reason),
  );
