import { type Cents, type Day, daysInMonth, firstDay, lastDay, type Month, monthOf, nextMonth } from '@protocol-registry/domain';
import type { Contract, Payment, Terms } from '@protocol-registry/pay';
import type { Random } from '../random.ts';

const FIRST = monthOf('2023-07');

/** A month before the end of the audit, so that its last month is not tested. */
export const LAST_PAID: Month = monthOf('2026-05');

const termsOn = (contract: Contract, day: Day): Terms => contract.terms.findLast(({ from }) => from <= day) ?? contract.terms[0];

/** Most employers pay what they agreed less what they withhold in kind; some pay less, few pay more. */
const amount = (draw: Random, terms: Terms, employedDays: number, month: Month): number => {
  const wage = ((terms.grossMonthly - terms.inKindMonthly) * employedDays) / daysInMonth(month);
  const permille = draw.chance(85) ? 1000 : draw.between(820, 1080);
  return Math.max(0, Math.ceil((wage * permille) / 1000));
};

const way = (draw: Random): Pick<Payment, 'currency' | 'method' | 'accountHolder'> => ({
  currency: draw.chance(99) ? 'EUR' : 'USD',
  method: draw.chance(96) ? 'bank' : draw.pick(['cash', 'cash', 'other']),
  accountHolder: draw.chance(97) ? 'worker' : draw.pick(['joint', 'joint', 'other']),
});

const paymentsOfMonth = (draw: Random, contract: Contract, month: Month): readonly Payment[] => {
  const first = Math.max(contract.startsOn, firstDay(month));
  const last = Math.min(contract.endsOn ?? lastDay(month), lastDay(month)) as Day;
  if (last < first || draw.chance(2)) return [];
  const gross = amount(draw, termsOn(contract, last), last - first + 1, month);
  const early = draw.chance(4) ? draw.below(gross + 1) : 0;
  return [early, gross - early]
    .filter((part) => part > 0)
    .map((part) => ({
      contract: contract.id,
      month,
      paidOn: (lastDay(month) + draw.between(1, draw.chance(85) ? 4 : 12)) as Day,
      gross: part as Cents,
      ...way(draw),
    }));
};

/** The payments of a contract month by month; a few are missing, late, in parts, in cash or to an account that is not the worker's alone. */
export const drawPayments = (draw: Random, contract: Contract): readonly Payment[] => {
  const payments: Payment[] = [];
  for (let month: Month = FIRST; month <= LAST_PAID; month = nextMonth(month)) payments.push(...paymentsOfMonth(draw, contract, month));
  return payments;
};
