import {
  type Cents,
  type Day,
  dayValue,
  lastDay,
  MARKS,
  type Mark,
  type Message,
  message,
  number,
  roundHalfUp,
} from '@protocol-registry/domain';
import { BigDecimal, Result } from 'effect';
import { decimal } from '../figures/figure.ts';
import { type GgmmiBase, type GgmmiStep, ggmmiBases, type PublishedGgmmi, publishedGgmmi } from '../figures/ggmmi.ts';
import { healthIndex } from '../figures/health-index.ts';
import { type Crossing, knownCrossings } from '../index/pivot.ts';

/** What began a version of the scale: an agreement that fixed a new base amount, or a crossing of the pivot index. */
export type ScaleMove =
  | { readonly kind: 'agreement'; readonly agreement: Message }
  | { readonly kind: 'crossing'; readonly crossing: Crossing };

/**
 * A version of the GGMMI: the gross amount for a month of 38 hours a week, from a day to its last day (null while in force),
 * with the base and the number of crossings that give it. `source` is where the amount was read, or else the agreement that fixed its base.
 */
export interface GgmmiVersion {
  readonly step: GgmmiStep;
  readonly from: Day;
  readonly to: Day | null;
  readonly monthlyCents: Cents;
  readonly base: { readonly cents: Cents; readonly fixedOn: Day };
  readonly crossings: number;
  readonly coefficient: BigDecimal.BigDecimal;
  readonly status: Mark;
  readonly source: string;
  readonly movedBy: ScaleMove;
}

/** Why no amount can be given for a day. */
export interface ScaleRefusal {
  readonly _tag: 'ScaleRefusal';
  readonly message: Message;
}

/**
 * The identifier of the guaranteed average minimum monthly income among the scales.
 *
 * @example
 * ```ts
 * import { GGMMI, listScales } from '@protocol-registry/pay';
 *
 * listScales().some((scale) => scale.id === GGMMI) // => true
 * ```
 */
export const GGMMI = 'be-ggmmi';

const STEP_COEFFICIENT = decimal('1.02');
const COEFFICIENT_DECIMALS = 4;

/**
 * 1.02 to the power of the number of crossings, rounded half up to four decimals (LAW 2.1).
 *
 * @example
 * ```ts
 * import { formatDecimal } from '@protocol-registry/domain';
 * import { indexCoefficient } from '@protocol-registry/pay';
 *
 * formatDecimal(indexCoefficient(3), 4) // => '1.0612'
 * ```
 */
export const indexCoefficient = (crossings: number): BigDecimal.BigDecimal => {
  let power = BigDecimal.fromBigInt(1n);
  for (let crossing = 0; crossing < crossings; crossing += 1) power = BigDecimal.multiply(power, STEP_COEFFICIENT);
  return roundHalfUp(power, COEFFICIENT_DECIMALS);
};

/** A base amount times a coefficient, rounded half up to the cent. */
export const indexed = (base: Cents, coefficient: BigDecimal.BigDecimal): Cents =>
  BigDecimal.toNumberUnsafe(roundHalfUp(BigDecimal.multiply(BigDecimal.fromBigInt(BigInt(base)), coefficient), 0)) as Cents;

const weakest = (marks: readonly Mark[]): Mark => MARKS[Math.max(...marks.map((mark) => MARKS.indexOf(mark)))] ?? 'UNVERIFIED';

interface Start {
  readonly from: Day;
  readonly movedBy: ScaleMove;
}

const startsOf = (base: GgmmiBase, crossings: readonly Crossing[]): readonly Start[] => [
  { from: base.from, movedBy: { kind: 'agreement', agreement: base.agreement } },
  ...crossings
    .filter((crossing) => crossing.ggmmiFrom > base.fixedOn && (base.to === null || crossing.ggmmiFrom <= base.to))
    .map((crossing): Start => ({ from: crossing.ggmmiFrom, movedBy: { kind: 'crossing', crossing } })),
];

/** A read amount vouches for the computed one; otherwise an amount is as good as its base and as the published amount of the same day. */
const trust = (base: GgmmiBase, read: PublishedGgmmi | undefined, cents: Cents): { readonly status: Mark; readonly source: string } =>
  base.step === 1 && read?.cents === cents
    ? { status: read.status, source: read.source ?? base.origin }
    : { status: weakest(['COMPUTED', base.status, read?.status ?? 'COMPUTED']), source: base.origin };

const versionsOf = (base: GgmmiBase, crossings: readonly Crossing[]): readonly GgmmiVersion[] => {
  const starts = startsOf(base, crossings);
  return starts.map((begin, index) => {
    const count = base.crossingsBefore + index;
    const coefficient = indexCoefficient(count);
    const monthlyCents = indexed(base.cents, coefficient);
    const next = starts[index + 1];
    const read = publishedGgmmi.find((amount) => amount.from === begin.from);
    return {
      step: base.step,
      from: begin.from,
      to: next === undefined ? base.to : ((next.from - 1) as Day),
      monthlyCents,
      base: { cents: base.cents, fixedOn: base.fixedOn },
      crossings: count,
      coefficient,
      ...trust(base, read, monthlyCents),
      movedBy: begin.movedBy,
    };
  });
};

const ascending = (step: GgmmiStep, crossings: readonly Crossing[]): readonly GgmmiVersion[] =>
  ggmmiBases.filter((base) => base.step === step).flatMap((base) => versionsOf(base, crossings));

const crossings = knownCrossings(healthIndex);
const history: Readonly<Record<GgmmiStep, readonly GgmmiVersion[]>> = {
  1: ascending(1, crossings),
  2: ascending(2, crossings),
  3: ascending(3, crossings),
};

/**
 * All versions of a step of the GGMMI, ascending, without gap or overlap: base x coefficient, rounded half up to the cent, never computed from the amount before.
 * Source: RULES 3.2, LAW 2.1; collective agreement 43.
 *
 * @example
 * ```ts
 * import { formatCents } from '@protocol-registry/domain';
 * import { ggmmiHistory } from '@protocol-registry/pay';
 *
 * formatCents(ggmmiHistory(1).at(-1)!.monthlyCents) // => '2233.61'
 * ggmmiHistory(2).at(-1)!.to !== null // => true
 * ```
 */
export const ggmmiHistory = (step: GgmmiStep): readonly GgmmiVersion[] => history[step];

const refusal = (key: string, step: GgmmiStep, day: Day): ScaleRefusal => ({
  _tag: 'ScaleRefusal',
  message: message(key, { step: number(step), day: dayValue(day) }),
});

/**
 * The version in force on a day. A day before the first version, or after the end of step 2 or 3, is refused: no amount is guessed.
 *
 * @example
 * ```ts
 * import { dayOf, formatCents } from '@protocol-registry/domain';
 * import { Result } from 'effect';
 * import { ggmmiOn } from '@protocol-registry/pay';
 *
 * formatCents(Result.getOrThrow(ggmmiOn(dayOf('2025-02-01'))).monthlyCents) // => '2111.89'
 * Result.isFailure(ggmmiOn(dayOf('2002-01-31'))) // => true
 * ```
 */
export const ggmmiOn = (day: Day, step: GgmmiStep = 1): Result.Result<GgmmiVersion, ScaleRefusal> => {
  const versions = history[step];
  const found = versions.findLast((version) => version.from <= day);
  if (found === undefined) return Result.fail(refusal('refusal.scale-before-first', step, versions[0]?.from ?? day));
  if (found.to !== null && day > found.to) return Result.fail(refusal('refusal.scale-after-last', step, found.to));
  return Result.succeed(found);
};

/**
 * Whether an amount of a day could still change: the day lies after the last month of the index.
 *
 * @example
 * ```ts
 * import { dayOf } from '@protocol-registry/domain';
 * import { isProvisional } from '@protocol-registry/pay';
 *
 * isProvisional(dayOf('2026-07-31')) // => false
 * isProvisional(dayOf('2026-08-01')) // => true
 * ```
 */
export const isProvisional = (day: Day): boolean => healthIndex.knownTo === null || day > lastDay(healthIndex.knownTo);
