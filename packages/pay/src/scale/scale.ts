import { type Cents, code, type Day, dayValue, type Mark, message } from '@protocol-registry/domain';
import { type BigDecimal, Result } from 'effect';
import type { Basis, ScaleKind } from '../figures/held-scale.ts';
import type { ScaleRefusal } from './ggmmi.ts';
import type { IndexPoints } from './index-points.ts';

/**
 * How an amount comes about: a base times 1.02 to the power of the crossings of a pivot index; a base at index 100 times an index; or dated, as it was published.
 */
export type Arithmetic =
  | {
      readonly model: 'pivot';
      readonly base: { readonly cents: Cents; readonly fixedOn: Day };
      readonly crossings: number;
      readonly coefficient: BigDecimal.BigDecimal;
    }
  | ({ readonly model: 'index-points' } & IndexPoints)
  | { readonly model: 'dated' };

/** An amount of a scale for a full month, from a day to its last day; `to` is null while no end is known. */
export interface ScaleVersion {
  readonly from: Day;
  readonly to: Day | null;
  readonly monthlyCents: Cents;
  readonly arithmetic: Arithmetic;
  readonly status: Mark;
  readonly source: string;
}

/**
 * A pay scale among those that the project knows: for whom it holds, in which currency and on which basis, and its versions, ascending by day without overlap.
 * Days between two versions may be covered by neither. `from` and `to` are the first and the last day of all versions.
 */
export interface Scale {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly kind: ScaleKind;
  readonly currency: string;
  readonly basis: Basis;
  readonly from: Day;
  readonly to: Day | null;
  readonly versions: readonly ScaleVersion[];
}

const refusal = (key: string, { id }: Scale, day: Day): ScaleRefusal => ({
  _tag: 'ScaleRefusal',
  message: message(key, { scale: code(id), day: dayValue(day) }),
});

/**
 * The version of a scale that is in force on a day. A day before the first version, or one that none is known to cover, is refused: no amount is guessed.
 *
 * @example
 * ```ts
 * import { dayOf, formatCents } from '@protocol-registry/domain';
 * import { Result } from 'effect';
 * import { listScales, scaleOn } from '@protocol-registry/pay';
 *
 * const luxembourg = listScales().find(({ id }) => id === 'lu-minimum-wage')!;
 * formatCents(Result.getOrThrow(scaleOn(luxembourg, dayOf('2025-05-15'))).monthlyCents) // => '2703.74'
 * Result.isFailure(scaleOn(luxembourg, dayOf('2010-06-01'))) // => true
 * ```
 */
export const scaleOn = (scale: Scale, day: Day): Result.Result<ScaleVersion, ScaleRefusal> => {
  const found = scale.versions.findLast((version) => version.from <= day);
  if (found === undefined) return Result.fail(refusal('refusal.scale-not-held-before', scale, scale.from));
  if (found.to !== null && day > found.to) return Result.fail(refusal('refusal.scale-not-held-on', scale, day));
  return Result.succeed(found);
};
