import { type Cents, roundHalfUp } from '@protocol-registry/domain';
import { BigDecimal } from 'effect';

/** The figures of an amount that follows an index: a base at index 100, a factor that is not rounded on its own, and the index. */
export interface IndexPoints {
  readonly base: BigDecimal.BigDecimal;
  readonly factor: BigDecimal.BigDecimal;
  readonly index: BigDecimal.BigDecimal;
}

/**
 * The monthly amount at an index: base x factor x index / 100, rounded half up to the cent, once. The base has the unit of the currency, so that its product with the index is in cents.
 *
 * @example
 * ```ts
 * import { formatCents } from '@protocol-registry/domain';
 * import { BigDecimal } from 'effect';
 * import { atIndex } from '@protocol-registry/pay';
 *
 * const [base, factor, index] = ['272.22', '1.2', '944.43'].map((text) => BigDecimal.fromStringUnsafe(text));
 * formatCents(atIndex({ base: base!, factor: factor!, index: index! })) // => '3085.11'
 * ```
 */
export const atIndex = ({ base, factor, index }: IndexPoints): Cents =>
  BigDecimal.toNumberUnsafe(roundHalfUp(BigDecimal.multiply(BigDecimal.multiply(base, factor), index), 0)) as Cents;
