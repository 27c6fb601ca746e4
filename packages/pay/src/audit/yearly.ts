import { type Cents, type Month, monthFromParts } from '@protocol-registry/domain';
import type { Contract } from '../contract/contract.ts';
import { isCounted, isWage, type Payments } from '../contract/payment.ts';
import { type Assessment, assessMonth } from './assessment.ts';
import type { AuditBasis } from './input.ts';

/**
 * The national floor over a year, which is a yearly average and may include the end-of-year premium: the sums over the `months` with an employed day, and the premiums of the year that count.
 * `lacking` is what agreed and premium fall short of the floor. Floor, agreed and lacking are null where the floor of a month is not known or a month is in another currency.
 */
export interface YearlyFloor {
  readonly year: number;
  readonly months: number;
  readonly floor: Cents | null;
  readonly agreed: Cents | null;
  readonly premium: Cents;
  readonly lacking: Cents | null;
}

const MONTHS_A_YEAR = 12;

const monthsOf = (year: number): readonly Month[] => Array.from({ length: MONTHS_A_YEAR }, (_, index) => monthFromParts(year, index + 1));

const sum = (amounts: readonly number[]): Cents => amounts.reduce((total, amount) => total + amount, 0) as Cents;

/** A premium counts as a wage does: in euro, by bank, to an account of the worker alone. */
const premiumOf = (payments: Payments | null, { id }: Contract, months: readonly Month[]): Cents => {
  const paid = months.flatMap((month) => payments?.byContract.get(id)?.get(month) ?? []);
  return sum(paid.filter((payment) => !isWage(payment) && isCounted(payment)).map(({ gross }) => gross));
};

const isKnown = ({ floor, terms }: Assessment): boolean => floor !== null && terms.currency === 'EUR';

/**
 * The test of a year against the national floor, beside the monthly ones and without a finding of its own (RULES 3.2); null where the contract has no employed day in the year.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { readContracts, readPayments, yearlyFloor } from '@protocol-registry/pay';
 *
 * const text = `contract,worker,born_on,employer,labour_category,scale_category,seniority_from,starts_on,ends_on,terms_from,weekly_hours,gross_monthly,currency,in_kind_monthly,in_kind_meals_days,in_kind_room_days,whole_dwelling,fully_housed_and_fed,rental_value_monthly,in_kind_written,annex_scale_from
 * C-1,W-1,1990-01-01,E-1,house_staff,,2024-01-01,2024-01-01,,2024-01-01,38,2100.00,EUR,0.00,0,0,no,no,,yes,`;
 * const contracts = Result.getOrThrow(readContracts('contracts.csv', text));
 * const paid = `contract,month,paid_on,gross,currency,method,account_holder,kind
 * C-1,2025-12,2025-12-19,150.00,EUR,bank,worker,end_of_year_premium`;
 * const payments = Result.getOrThrow(readPayments('payments.csv', paid, contracts));
 * // January at 2,070.48 and eleven months at 2,111.89 are more than twelve at 2,100.00: the premium makes up for it.
 * yearlyFloor({ payments, sector: null }, contracts[0]!, 2025) // => { year: 2025, months: 12, floor: 2530127, agreed: 2520000, premium: 15000, lacking: 0 }
 * ```
 */
export const yearlyFloor = (input: AuditBasis, contract: Contract, year: number): YearlyFloor | null => {
  const months = monthsOf(year);
  const employed = months.flatMap((month) => assessMonth(input, contract, month) ?? []);
  if (employed.length === 0) return null;
  const tested = { year, months: employed.length, premium: premiumOf(input.payments, contract, months) };
  if (!employed.every(isKnown)) return { ...tested, floor: null, agreed: null, lacking: null };
  const floor = sum(employed.map((month) => month.floor ?? 0));
  const agreed = sum(employed.map((month) => month.agreed));
  return { ...tested, floor, agreed, lacking: Math.max(0, floor - agreed - tested.premium) as Cents };
};
