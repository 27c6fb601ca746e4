import { belgium, type Cents, type Day, type Month } from '@protocol-registry/domain';
import type { Contract, Terms } from '../contract/contract.ts';
import { isCounted, isWage, type Payment } from '../contract/payment.ts';
import { columnsOf } from './columns/columns.ts';
import type { TermsColumns } from './columns/terms.ts';
import { type PayDeadline, payDeadline } from './deadline.ts';
import { boardValue, capOf, type InKind, lodgingValue } from './in-kind.ts';
import type { IndexationCheck } from './indexation.ts';
import type { AuditBasis } from './input.ts';
import type { CalendarMonth } from './month/calendar.ts';
import { eachMonth, roundOf } from './month/each-month.ts';
import { type MonthFigures, type Spell, UNKNOWN } from './month/figures.ts';
import type { Rates } from './rates/rates.ts';
import type { Segment } from './segment.ts';

/** The payments of a month, what counts of them as a wage (euro, by bank, to an account of the worker alone) and those that count but came after the deadline. */
export interface PaymentCheck {
  readonly payments: readonly Payment[];
  readonly counted: Cents;
  readonly deadline: PayDeadline | null;
  readonly late: readonly Payment[];
}

/**
 * A contract in a month: what was agreed, what floor and sector ask for, what is due, and what was paid.
 * `floor` and `sector` are null where unknown or not applicable (`sectorApplies` tells which); `payment` is null where payments are not tested, `indexation` where the indexation of a January is not.
 * `terms` are those of the last employed day; `rates` are the scales that the month was held against.
 */
export interface Assessment {
  readonly contract: Contract;
  readonly month: Month;
  readonly employedDays: number;
  readonly monthDays: number;
  readonly terms: Terms;
  readonly segments: readonly Segment[];
  readonly rates: Rates;
  readonly agreed: Cents;
  readonly floor: Cents | null;
  readonly sectorApplies: boolean;
  readonly sector: Cents | null;
  readonly due: Cents;
  readonly inKind: InKind;
  readonly indexation: IndexationCheck | null;
  readonly payment: PaymentCheck | null;
}

const amountOrNull = (amount: number): Cents | null => (amount === UNKNOWN ? null : (amount as Cents));

/** The terms in a row of the columns of one contract. */
const termsIn = ({ terms }: Contract, row: number): Terms => terms[row] ?? terms[0];

const segmentOf = (contract: Contract, { days, floor, from, sector, terms }: Spell): Segment => ({
  from: from as Day,
  days,
  terms: termsIn(contract, terms),
  floor,
  sector,
});

const inKindOf = ({ facts, mealsDays, rentalValue, roomDays }: TermsColumns, month: MonthFigures): InKind => {
  const { allowed, cap, fixedValue, terms: row, withheld } = month;
  const fact = facts[row] ?? 0;
  return {
    withheld: withheld as Cents,
    board: boardValue(mealsDays[row] ?? 0) as Cents,
    lodging: lodgingValue(fact, roomDays[row] ?? 0, rentalValue[row] ?? 0) as Cents,
    fixedValue: fixedValue as Cents,
    capRule: capOf(fact),
    cap: cap as Cents,
    allowed: allowed as Cents,
  };
};

const indexationOf = (contract: Contract, { after, asked, before }: MonthFigures, { indexation }: CalendarMonth): IndexationCheck | null =>
  indexation === null || asked === UNKNOWN
    ? null
    : { indexation, before: termsIn(contract, before), after: termsIn(contract, after), expected: asked as Cents };

const paymentOf = (payments: readonly Payment[], { counted }: MonthFigures, deadline: PayDeadline | null): PaymentCheck => ({
  payments,
  counted: counted as Cents,
  deadline,
  late: payments.filter((payment) => deadline !== null && payment.paidOn > deadline.day && isWage(payment) && isCounted(payment)),
});

/**
 * Assesses one contract in one month; null where the contract has no employed day in it. The figures are those of `auditColumns`, with the papers that they come from beside them.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { monthOf } from '@protocol-registry/domain';
 * import { assessMonth, readContracts } from '@protocol-registry/pay';
 *
 * const text = `contract,worker,born_on,employer,labour_category,scale_category,seniority_from,starts_on,ends_on,terms_from,weekly_hours,gross_monthly,currency,in_kind_monthly,in_kind_meals_days,in_kind_room_days,whole_dwelling,fully_housed_and_fed,rental_value_monthly,in_kind_written,annex_scale_from
 * C-1,W-1,1990-01-01,E-1,house_staff,,2024-06-01,2024-06-01,,2024-06-01,38,2080.00,EUR,0.00,0,0,no,no,,yes,`;
 * const contracts = Result.getOrThrow(readContracts('contracts.csv', text));
 * const february = assessMonth({ payments: null, sector: null }, contracts[0]!, monthOf('2025-02'));
 * [february?.agreed, february?.floor] // => [208000, 211189]
 * assessMonth({ payments: null, sector: null }, contracts[0]!, monthOf('2024-05')) // => null
 * ```
 */
export const assessMonth = (input: AuditBasis, contract: Contract, month: Month): Assessment | null => {
  const columns = columnsOf(contract, input.payments);
  const round = roundOf(columns, { ...input, from: month, to: month, lastPaidMonth: input.payments?.lastMonth ?? null });
  let assessment: Assessment | null = null;
  eachMonth(round, 0, (figures, at) => {
    const payments = input.payments?.byContract.get(contract.id)?.get(month) ?? [];
    assessment = {
      contract,
      month,
      employedDays: figures.employedDays,
      monthDays: figures.length,
      terms: termsIn(contract, figures.terms),
      segments: figures.spells.slice(0, figures.count).map((spell) => segmentOf(contract, spell)),
      rates: round.rates,
      agreed: figures.agreed as Cents,
      floor: amountOrNull(figures.floor),
      sectorApplies: figures.sectorApplies,
      sector: amountOrNull(figures.sector),
      due: figures.due as Cents,
      inKind: inKindOf(columns.terms, figures),
      indexation: indexationOf(contract, figures, at),
      payment: figures.isPaymentTested ? paymentOf(payments, figures, payDeadline(month, input.profile ?? belgium)) : null,
    };
  });
  return assessment;
};
