import { Schema } from 'effect';
import { ALLEGATION_SOURCES, type AllegationSource } from '../allegation/allegation.ts';
import type { Day } from '../day.ts';
import { DayForm } from '../form.ts';
import { type AllegationId, type EmployerId, identifier, type MissionId, type ReferralId } from '../identifier.ts';
import { LEVELS, type Level } from '../indicator/level.ts';
import { isInDanger, latestStatement } from '../level/signs.ts';
import { ROUTES, type Route } from '../referral/route.ts';
import type { RecordedStatement } from '../statement/statement.ts';
import type { ProtectedFile } from './protected-file.ts';

/** A referral of which something is open: nobody has confirmed it, or somebody asks again by a day. */
export interface OpenReferral {
  readonly referral: ReferralId;
  readonly route: Route;
  readonly madeOn: Day;
  readonly isReceived: boolean;
  readonly followUpBy: Day | null;
}

/** An allegation without what was said: where and when it came in, whom it is about, and when it was closed. */
export interface OutlinedAllegation {
  readonly allegation: AllegationId;
  readonly source: AllegationSource;
  readonly receivedOn: Day;
  readonly employer: EmployerId | null;
  readonly mission: MissionId | null;
  readonly closedOn: Day | null;
}

/**
 * What pages that span protected files need of one: the level that was decided last, whether a danger was stated, when the worker was heard last and whether nobody has
 * decided since, what is open of referrals, and the allegations. No word that anybody said or wrote is in it.
 */
export interface Outline {
  readonly level: Level | null;
  readonly decidedOn: Day | null;
  readonly isInDanger: boolean;
  readonly heardOn: Day | null;
  readonly isUndecided: boolean;
  readonly referrals: readonly OpenReferral[];
  readonly allegations: readonly OutlinedAllegation[];
  readonly followUpOn: Day | null;
}

/**
 * The form in which an outline is kept.
 *
 * @example
 * ```ts
 * import { Schema } from 'effect';
 * import { emptyFile, OutlineForm, outlineOf } from '@protocol-registry/domain';
 *
 * const written = Schema.encodeSync(OutlineForm)(outlineOf(emptyFile));
 * Schema.decodeUnknownSync(OutlineForm)(written).isInDanger // => false
 * ```
 */
export const OutlineForm: Schema.Codec<Outline, unknown> = Schema.Struct({
  level: Schema.NullOr(Schema.Literals(LEVELS)),
  decidedOn: Schema.NullOr(DayForm),
  isInDanger: Schema.Boolean,
  heardOn: Schema.NullOr(DayForm),
  isUndecided: Schema.Boolean,
  referrals: Schema.Array(
    Schema.Struct({
      referral: identifier<ReferralId>(),
      route: Schema.Literals(ROUTES),
      madeOn: DayForm,
      isReceived: Schema.Boolean,
      followUpBy: Schema.NullOr(DayForm),
    }),
  ),
  allegations: Schema.Array(
    Schema.Struct({
      allegation: identifier<AllegationId>(),
      source: Schema.Literals(ALLEGATION_SOURCES),
      receivedOn: DayForm,
      employer: Schema.NullOr(identifier<EmployerId>()),
      mission: Schema.NullOr(identifier<MissionId>()),
      closedOn: Schema.NullOr(DayForm),
    }),
  ),
  followUpOn: Schema.NullOr(DayForm),
});

const openReferrals = ({ referrals }: ProtectedFile): readonly OpenReferral[] =>
  [...referrals.values()]
    .filter(({ followUpBy, receipt }) => receipt === null || followUpBy !== null)
    .map(({ followUpBy, id, madeOn, receipt, route }) => ({ referral: id, route, madeOn, isReceived: receipt !== null, followUpBy }));

const outlinedAllegations = ({ allegations }: ProtectedFile): readonly OutlinedAllegation[] =>
  [...allegations.values()].map(({ closure, employer, id, mission, receivedOn, source }) => ({
    allegation: id,
    source,
    receivedOn,
    employer,
    mission,
    closedOn: closure?.closedOn ?? null,
  }));

/** An interview of which nothing was told asks for no decision. */
const saysSomething = ({ answers, isInDanger: stated, notes, observed }: RecordedStatement): boolean =>
  answers.size > 0 || notes.length > 0 || observed.length > 0 || stated;

/**
 * The outline of a protected file. A danger that was stated stays until somebody decides on it.
 *
 * @example
 * ```ts
 * import { emptyFile, outlineOf } from '@protocol-registry/domain';
 *
 * outlineOf(emptyFile).level // => null
 * outlineOf(emptyFile).isUndecided // => false
 * ```
 */
export const outlineOf = (file: ProtectedFile): Outline => {
  const statement = latestStatement(file);
  const decision = file.levels.at(-1);
  return {
    level: decision?.level ?? null,
    decidedOn: decision?.decidedOn ?? null,
    isInDanger: isInDanger(file, null),
    heardOn: statement?.heldOn ?? null,
    isUndecided: statement !== null && saysSomething(statement) && statement.setBy > (decision?.setBy ?? 0),
    referrals: openReferrals(file),
    allegations: outlinedAllegations(file),
    followUpOn: file.followUpOn,
  };
};
