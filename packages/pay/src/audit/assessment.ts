import { belgium, type Cents, type Day, daysInMonth, firstDay, lastDay, type Month, type Profile } from '@protocol-registry/domain';
import type { Contract, Terms } from '../contract/contract.ts';
import { isWage, type Payment, type Payments } from '../contract/payment.ts';
import type { SectorIndexation } from '../figures/jc323.ts';
import { knownIndexations } from '../index/sector-indexation.ts';
import { type FloorTable, publishedFloor } from '../scale/floor.ts';
import { hoursFactor, SECTOR_WEEK } from '../scale/hours-factor.ts';
import type { SectorTable } from '../scale/sector-table.ts';
import { type PayDeadline, payDeadline } from './deadline.ts';
import { type InKind, inKindOf } from './in-kind.ts';
import { type IndexationCheck, indexationOf } from './indexation.ts';
import { type MonthPart, prorate } from './proration.ts';
import type { Rates } from './rates.ts';
import { type Segment, segmentsOf } from './segment.ts';

/**
 * What an audit looks at: contracts, the payments and the sector table where there are any, and the months from first to last. `floor` is the national floor, `indexations` the January indexations of the sector
 * and `profile` what the host state fixes; where they are left out, those of this version of the project.
 */
export interface AuditInput {
  readonly contracts: readonly Contract[];
  readonly payments: Payments | null;
  readonly sector: SectorTable | null;
  readonly floor?: FloorTable;
  readonly indexations?: readonly SectorIndexation[];
  readonly profile?: Profile;
  readonly from: Month;
  readonly to: Month;
}

/** What every month is held against: the input of an audit without contracts and months. */
export type AuditBasis = Omit<AuditInput, 'contracts' | 'from' | 'to'>;

/** The payments of a month, those that are wages, what counts of these (euro, by bank, to an account of the worker alone) and those that count but came after the deadline. */
export interface PaymentCheck {
  readonly payments: readonly Payment[];
  readonly wages: readonly Payment[];
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

const WHOLE = { numerator: 1, denominator: 1 };

const agreedPart = (segment: Segment): MonthPart => ({ monthly: segment.terms.grossMonthly, days: segment.days, factor: WHOLE });

const floorPart = ({ days, floor, terms }: Segment): MonthPart | null =>
  floor === null ? null : { monthly: floor.monthlyCents, days, factor: hoursFactor(terms.weeklyHours, SECTOR_WEEK) };

const sectorPart = ({ days, sector, terms }: Segment): MonthPart | null =>
  sector === null ? null : { monthly: sector.row.monthlyCents, days, factor: hoursFactor(terms.weeklyHours, sector.row.weeklyHours) };

const sumOrUnknown = (parts: readonly (MonthPart | null)[], monthDays: number): Cents | null => {
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : prorate(known, monthDays);
};

/**
 * Whether a payment counts towards the wage: euro, by bank, to an account of the worker alone (LAW 2.3).
 *
 * @example
 * ```ts
 * import { centsOf, dayOf, monthOf } from '@protocol-registry/domain';
 * import { isCounted } from '@protocol-registry/pay';
 *
 * const paid = { contract: 'C-1', month: monthOf('2025-01'), paidOn: dayOf('2025-02-03'), gross: centsOf('2300.00'), currency: 'EUR' };
 * isCounted({ ...paid, method: 'bank', accountHolder: 'worker' }) // => true
 * isCounted({ ...paid, method: 'cash', accountHolder: 'worker' }) // => false
 * ```
 */
export const isCounted = (payment: Payment): boolean =>
  payment.currency === 'EUR' && payment.method === 'bank' && payment.accountHolder === 'worker';

const NO_PAYMENT: readonly Payment[] = [];

const sumOf = (payments: readonly Payment[]): Cents => {
  let sum = 0;
  for (const { gross } of payments) sum += gross;
  return sum as Cents;
};

/** Most months have one payment, which is all that there is to filter. */
const those = (payments: readonly Payment[], is: (payment: Payment) => boolean): readonly Payment[] =>
  payments.every(is) ? payments : payments.filter(is);

const checkOf = (payments: readonly Payment[], deadline: PayDeadline | null): PaymentCheck => {
  const wages = those(payments, isWage);
  const ofWorker = those(wages, isCounted);
  const late =
    deadline === null || ofWorker.every(({ paidOn }) => paidOn <= deadline.day)
      ? NO_PAYMENT
      : ofWorker.filter(({ paidOn }) => paidOn > deadline.day);
  return { payments, wages, counted: sumOf(ofWorker), deadline, late };
};

const paymentCheck = (contract: Contract, month: Month, { payments, profile = belgium }: AuditBasis): PaymentCheck | null => {
  if (payments === null || payments.lastMonth === null || month > payments.lastMonth) return null;
  return checkOf(payments.byContract.get(contract.id)?.get(month) ?? NO_PAYMENT, payDeadline(month, profile));
};

/** A whole month that has the terms and rates of an earlier one: only its length, its payments and the January indexation are its own. */
export const assessAgain = (earlier: Assessment, input: AuditBasis, month: Month): Assessment => {
  const monthDays = daysInMonth(month);
  return {
    ...earlier,
    month,
    monthDays,
    employedDays: monthDays,
    indexation: indexationOf(earlier.contract, month, input.indexations ?? knownIndexations),
    payment: paymentCheck(earlier.contract, month, input),
  };
};

/**
 * Assesses one contract in one month; null where the contract has no employed day in it.
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
  const first = Math.max(contract.startsOn, firstDay(month)) as Day;
  const last = Math.min(contract.endsOn ?? lastDay(month), lastDay(month)) as Day;
  if (last < first) return null;
  const monthDays = daysInMonth(month);
  const employedDays = last - first + 1;
  const rates = { floor: input.floor ?? publishedFloor, sector: input.sector };
  const segments = segmentsOf(contract, first, last, rates);
  const terms = segments.at(-1)?.terms ?? contract.terms[0];
  const agreed = prorate(segments.map(agreedPart), monthDays);
  const floor = sumOrUnknown(segments.map(floorPart), monthDays);
  const sectorSegments = segments.filter((segment) => segment.terms.labourCategory === 'dienstbode');
  const sector = sectorSegments.length === 0 ? null : sumOrUnknown(sectorSegments.map(sectorPart), monthDays);
  return {
    contract,
    month,
    employedDays,
    monthDays,
    terms,
    segments,
    rates,
    agreed,
    floor,
    sectorApplies: sectorSegments.length > 0,
    sector,
    due: Math.max(agreed, floor ?? 0, sector ?? 0) as Cents,
    inKind: inKindOf(terms, agreed, employedDays, monthDays),
    indexation: indexationOf(contract, month, input.indexations ?? knownIndexations),
    payment: paymentCheck(contract, month, input),
  };
};
