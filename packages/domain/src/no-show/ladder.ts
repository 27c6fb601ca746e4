import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { InterviewId } from '../identifier.ts';
import type { NoShowStep, RecordedStep } from './no-show.ts';

/** A date that a worker missed. */
export interface MissedDate {
  readonly interview: InterviewId;
  readonly missedOn: Day;
}

/** A step that the missed dates ask for: after which of them, null where only that the worker cannot be reached; since when it is owed, and the act that took it, null while it is open. */
export interface LadderStep {
  readonly step: NoShowStep;
  readonly interview: InterviewId | null;
  readonly by: Day;
  readonly taken: RecordedStep | null;
}

/** What stands open since a worker was last seen: the dates missed, the first first; since when the worker cannot be reached; and every step, taken or not. */
export interface NoShowLadder {
  readonly missed: readonly MissedDate[];
  readonly unreachableSince: Day | null;
  readonly steps: readonly LadderStep[];
}

type Seen = Pick<Dossier, 'interviews'>;

/** The day on which a worker was last seen, whether the interview was valid or not; null where that never was. */
const lastSeen = ({ interviews }: Seen): Day | null =>
  [...interviews.values()].reduce<Day | null>((latest, { outcome }) => {
    const day = outcome._tag === 'Held' ? outcome.hearing.heldOn : null;
    return day !== null && (latest === null || day > latest) ? day : latest;
  }, null);

const isSince = (day: Day, seen: Day | null): boolean => seen === null || day > seen;

/**
 * The dates that a worker missed since somebody last saw the worker, the first first. Only an interview that was held begins the count anew; no explanation does (RULES 2.5).
 *
 * @example
 * ```ts
 * import { missedDates } from '@protocol-registry/domain';
 *
 * missedDates({ interviews: new Map() }) // => []
 * ```
 */
export const missedDates = (dossier: Seen): readonly MissedDate[] => {
  const seen = lastSeen(dossier);
  return [...dossier.interviews.values()]
    .flatMap(({ id, outcome }) => (outcome._tag === 'Missed' ? [{ interview: id, missedOn: outcome.missedOn }] : []))
    .filter(({ missedOn }) => isSince(missedOn, seen))
    .toSorted((a, b) => a.missedOn - b.missedOn);
};

/** Which steps each missed date asks for. */
const RUNGS: readonly (readonly NoShowStep[])[] = [
  ['note_verbale', 'worker_messaged'],
  ['head_of_mission_told', 'risk_reviewed'],
  ['welfare_referred'],
];

type Owed = Omit<LadderStep, 'taken'>;

const owedFor = (missed: readonly MissedDate[], unreachableSince: Day | null): readonly Owed[] => {
  const owed = RUNGS.flatMap((steps, index) => {
    const date = missed[index];
    return date === undefined ? [] : steps.map((step) => ({ step, interview: date.interview, by: date.missedOn }));
  });
  if (unreachableSince === null || owed.some(({ step }) => step === 'welfare_referred')) return owed;
  return [...owed, { step: 'welfare_referred', interview: missed.at(-1)?.interview ?? null, by: unreachableSince }];
};

/**
 * The ladder of a worker who does not come: which steps are owed, and which were taken. Nothing of it is stored.
 *
 * @example
 * ```ts
 * import { noShowLadder } from '@protocol-registry/domain';
 *
 * noShowLadder({ interviews: new Map(), noShowSteps: [], unreachableSince: null }) // => { missed: [], unreachableSince: null, steps: [] }
 * ```
 */
export const noShowLadder = (dossier: Pick<Dossier, 'interviews' | 'noShowSteps' | 'unreachableSince'>): NoShowLadder => {
  const missed = missedDates(dossier);
  const { noShowSteps, unreachableSince: since } = dossier;
  const unreachableSince = since !== null && isSince(since, lastSeen(dossier)) ? since : null;
  const current = new Set(missed.map(({ interview }) => interview));
  const isCurrent = ({ interview, on }: RecordedStep): boolean =>
    interview === null ? unreachableSince !== null && on >= unreachableSince : current.has(interview);
  return {
    missed,
    unreachableSince,
    steps: owedFor(missed, unreachableSince).map((owed) => ({
      ...owed,
      taken: noShowSteps.findLast((one) => one.step === owed.step && isCurrent(one)) ?? null,
    })),
  };
};
