import { amount, type Cents, code, message, number, type Reason } from '@protocol-registry/domain';
import type { YearlyFloor } from '../yearly.ts';
import { reason } from './line.ts';

const rule = 'RULES 3.2';

const amountLine = (name: string, key: string, cents: Cents, { months, year }: YearlyFloor): Reason =>
  reason({
    code: name,
    message: message(key, { year: code(String(year)), count: number(months), amount: amount(cents) }),
    amountCents: cents,
    rule,
  });

/**
 * The lines of the yearly test of the national floor: floor, agreed and premium, and what is lacking; of a year that is not known, the premium and that it is not tested.
 *
 * @example
 * ```ts
 * import { centsOf } from '@protocol-registry/domain';
 * import { yearlyLines } from '@protocol-registry/pay';
 *
 * const year = { year: 2025, months: 12, floor: null, agreed: null, premium: centsOf('0.00'), lacking: null };
 * yearlyLines(year).map(({ code }) => code) // => ['YEAR_PREMIUM', 'YEAR_UNKNOWN']
 * ```
 */
export const yearlyLines = (yearly: YearlyFloor): readonly Reason[] => {
  const { agreed, floor, lacking, premium, year } = yearly;
  const ofPremium = amountLine('YEAR_PREMIUM', 'reason.year-premium', premium, yearly);
  if (floor === null || agreed === null || lacking === null) {
    return [ofPremium, reason({ code: 'YEAR_UNKNOWN', message: message('reason.year-unknown', { year: code(String(year)) }), rule })];
  }
  return [
    amountLine('YEAR_FLOOR', 'reason.year-floor', floor, yearly),
    amountLine('YEAR_AGREED', 'reason.year-agreed', agreed, yearly),
    ofPremium,
    amountLine('YEAR_LACKING', 'reason.year-lacking', lacking, yearly),
  ];
};
