import { type Cents, divideHalfUp } from '@protocol-registry/domain';
import { LEAST_PUBLISHED } from './suppress.ts';

const HUNDRED_EURO = 10_000;

/** What the others add together has to reach this part of the greatest: a tenth. */
const PART = 10;

/**
 * A sum of amounts as it is published, rounded half up to a hundred euro (RULES 6); null where fewer than five people stand behind it, or where the second greatest of them could estimate the greatest
 * to within a tenth, because the others add less than that. Nobody's is zero, and told.
 *
 * @example
 * ```ts
 * import { centsOf } from '@protocol-registry/domain';
 * import { publishedAmount } from '@protocol-registry/registry';
 *
 * const each = centsOf('250.00');
 * publishedAmount([each, each, each, each, each]) // => centsOf('1300.00')
 * publishedAmount([each, each, each, each]) // => null
 * publishedAmount([centsOf('90000.00'), each, each, each, each]) // => null
 * ```
 */
export const publishedAmount = (ofEach: readonly Cents[]): Cents | null => {
  const amounts = ofEach.filter((amount) => amount > 0).toSorted((a, b) => b - a);
  const [greatest = 0, second = 0] = amounts;
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const isTold = amounts.length === 0 || (amounts.length >= LEAST_PUBLISHED && (total - greatest - second) * PART >= greatest);
  return isTold ? ((divideHalfUp(total, HUNDRED_EURO) * HUNDRED_EURO) as Cents) : null;
};
