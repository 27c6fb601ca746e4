import { Result } from 'effect';
import type { Application } from '../application/application.ts';
import { openReasons } from '../application/decide.ts';
import type { RecordedAssessment } from '../assessment/assessment.ts';
import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ApplicationId, InterviewId } from '../identifier.ts';
import type { Condition } from '../interview/conditions.ts';
import type { HeldOutcome, Interview } from '../interview/interview.ts';
import { dayValue, number, term } from '../message.ts';
import { missedDates } from '../no-show/ladder.ts';
import type { Profile } from '../profile/profile.ts';
import type { Reason } from '../reason.ts';
import { refusal, when } from '../refusal.ts';
import type { GateOverride } from './card.ts';

declare const proof: unique symbol;

/** A private interview that was held for an application, with every condition met, at most so many days before the decision. Only the gate makes one. */
export interface ValidInterview {
  readonly _tag: 'ValidInterview';
  readonly interview: InterviewId;
  readonly heldOn: Day;
  readonly [proof]: true;
}

/** A supervisor's override in place of the interview. Only the gate makes one. */
export interface RecordedOverride extends GateOverride {
  readonly _tag: 'RecordedOverride';
  readonly [proof]: true;
}

/** An application that has passed the gate on a day: what its card rests on, and the pay verdict on record, whatever it says. */
export interface GatePass {
  readonly application: Application;
  readonly basis: ValidInterview | RecordedOverride;
  readonly verdict: RecordedAssessment;
  readonly decidedOn: Day;
  readonly [proof]: true;
}

interface HeldInterview {
  readonly id: InterviewId;
  readonly outcome: HeldOutcome;
}

const isHeld = (interview: Interview): interview is Interview & { readonly outcome: HeldOutcome } => interview.outcome._tag === 'Held';

const heldFor = ({ interviews }: Pick<Dossier, 'interviews'>, application: ApplicationId, on: Day): readonly HeldInterview[] =>
  [...interviews.values()]
    .filter((interview) => interview.application === application)
    .filter(isHeld)
    .filter(({ outcome }) => outcome.hearing.heldOn <= on)
    .toSorted((a, b) => a.outcome.hearing.heldOn - b.outcome.hearing.heldOn);

/** From the second missed date on the card is held back until the worker was seen (RULES 2.5). */
const HELD_BACK_FROM = 2;

const noShowReasons = (dossier: Pick<Dossier, 'interviews'>): readonly Reason[] => {
  const { length: count } = missedDates(dossier);
  return when(count >= HELD_BACK_FROM, 'NO_SHOW_OPEN', { count: number(count) });
};

/** A worker whose language nobody covered may be helped over the time until the next date by a bridging card, once. */
const languageReasons = ({ hearing, unmet }: HeldOutcome): readonly Reason[] =>
  when(unmet.includes('language_understood') && hearing.interpreter === null, 'LANGUAGE_NOT_COVERED');

const conditionReasons = (unmet: readonly Condition[], heldOn: Day): readonly Reason[] =>
  unmet.map((condition) => refusal('INTERVIEW_INVALID', { heldOn: dayValue(heldOn), condition: term(`condition.${condition}`) }, heldOn));

/**
 * The interview that counts for a decision on a day: the latest valid one held for this application, not older than the profile allows; else every reason why there is none (RULES 2.5).
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { type ApplicationId, belgium, dayOf, identifierOf, validInterview } from '@protocol-registry/domain';
 *
 * const none = validInterview({ interviews: new Map() }, identifierOf<ApplicationId>('A-1'), dayOf('2026-02-01'), belgium);
 * Result.getOrThrow(Result.flip(none)).map(({ code }) => code) // => ['INTERVIEW_MISSING']
 * ```
 */
export const validInterview = (
  dossier: Pick<Dossier, 'interviews'>,
  application: ApplicationId,
  on: Day,
  { parameters }: Profile,
): Result.Result<ValidInterview, readonly Reason[]> => {
  const held = heldFor(dossier, application, on);
  const valid = held.findLast(({ outcome }) => outcome.unmet.length === 0);
  if (valid === undefined) {
    const last = held.at(-1);
    if (last === undefined) return Result.fail([refusal('INTERVIEW_MISSING'), ...noShowReasons(dossier)]);
    const { hearing, unmet } = last.outcome;
    return Result.fail([...conditionReasons(unmet, hearing.heldOn), ...languageReasons(last.outcome), ...noShowReasons(dossier)]);
  }
  const { heldOn } = valid.outcome.hearing;
  const most = parameters.interviewCountsDays.value;
  if (on - heldOn > most) return Result.fail([refusal('INTERVIEW_TOO_OLD', { heldOn: dayValue(heldOn), days: number(most) }, heldOn)]);
  return Result.succeed({ _tag: 'ValidInterview', interview: valid.id, heldOn } as ValidInterview);
};

/**
 * The latest assessment of the application's contract that was made since the application was lodged, null where there is none.
 * It need not say that the pay is in order: the worker must not pay for it (RULES 2.5).
 *
 * @example
 * ```ts
 * import { type ContractId, dayOf, identifierOf, monthOf, payVerdict } from '@protocol-registry/domain';
 *
 * const contract = identifierOf<ContractId>('C-1');
 * const months = { from: monthOf('2025-02'), to: monthOf('2026-01') };
 * const made = { version: 6, contract, ...months, assessedOn: dayOf('2026-01-21'), sectorScale: null, amendBy: null, findings: [] };
 * payVerdict({ assessments: [made] }, { contract, lodgedOn: dayOf('2026-01-05') }, dayOf('2026-02-01'))?.version // => 6
 * payVerdict({ assessments: [made] }, { contract, lodgedOn: dayOf('2026-01-22') }, dayOf('2026-02-01')) // => null
 * ```
 */
export const payVerdict = (
  { assessments }: Pick<Dossier, 'assessments'>,
  { contract, lodgedOn }: Pick<Application, 'contract' | 'lodgedOn'>,
  on: Day,
): RecordedAssessment | null =>
  assessments.findLast(
    (assessment) => assessment.contract === contract && assessment.assessedOn >= lodgedOn && assessment.assessedOn <= on,
  ) ?? null;

const basisOf = (dossier: Dossier, id: ApplicationId, on: Day, profile: Profile): Result.Result<GatePass['basis'], readonly Reason[]> => {
  const interview = validInterview(dossier, id, on, profile);
  const override = dossier.overrides.get(id);
  if (Result.isSuccess(interview) || override === undefined || override.decidedOn > on) return interview;
  return Result.succeed({ _tag: 'RecordedOverride', ...override } as RecordedOverride);
};

/**
 * The gate: a card comes only from a valid interview held for this application, or from a recorded override, and with a pay verdict on record. Every reason against it is given.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { type ApplicationId, belgium, dayOf, evolveDossier, identifierOf, passGate, type WorkerId } from '@protocol-registry/domain';
 *
 * const content = {
 *   worker: identifierOf<WorkerId>('W-1'), familyName: 'Abebe', givenNames: 'Sara', bornOn: dayOf('1990-01-01'), nationality: 'UTO',
 *   passportNumber: 'L898902C3', passportExpiresOn: dayOf('2030-01-01'), languages: ['am'],
 * } as const;
 * const dossier = evolveDossier(null, { kind: 'worker.registered', content }, 1)!;
 * const pass = passGate(dossier, identifierOf<ApplicationId>('A-1'), dayOf('2026-02-01'), belgium);
 * Result.getOrThrow(Result.flip(pass)).map(({ code }) => code) // => ['APPLICATION_UNKNOWN']
 * ```
 */
export const passGate = (
  dossier: Dossier,
  id: ApplicationId,
  decidedOn: Day,
  profile: Profile,
): Result.Result<GatePass, readonly Reason[]> => {
  const application = dossier.applications.get(id);
  const closed = openReasons(application);
  if (application === undefined || closed.length > 0) return Result.fail(closed);
  const basis = basisOf(dossier, id, decidedOn, profile);
  const verdict = payVerdict(dossier, application, decidedOn);
  if (Result.isSuccess(basis) && verdict !== null) {
    return Result.succeed({ application, basis: basis.success, verdict, decidedOn } as GatePass);
  }
  return Result.fail([...(Result.isFailure(basis) ? basis.failure : []), ...when(verdict === null, 'PAY_VERDICT_MISSING')]);
};
