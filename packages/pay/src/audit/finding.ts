import { type Cents, type Day, divideHalfUp, formatDay, type Month } from '@protocol-registry/domain';
import { GGMMI } from '../scale/ggmmi.ts';
import { LONGEST_WEEK, SECTOR_WEEK } from '../scale/hours-factor.ts';
import { type AnnexCheck, annexOf, versionFrom } from './annex.ts';
import type { Assessment } from './assessment.ts';

/**
 * The codes of findings that this version produces, in the order in which a month lists them.
 *
 * @example
 * ```ts
 * import { FINDING_CODES } from '@protocol-registry/pay';
 *
 * FINDING_CODES.includes('PAY_BELOW_NATIONAL_FLOOR') // => true
 * ```
 */
export const FINDING_CODES = [
  'CURRENCY_NOT_EURO',
  'SCALE_UNKNOWN',
  'PAY_BELOW_SECTOR_SCALE',
  'PAY_BELOW_NATIONAL_FLOOR',
  'WAGE_NOT_INDEXED',
  'PAYMENT_MISSING',
  'PAID_LESS_THAN_DUE',
  'PAID_LATE',
  'PAY_CASH',
  'ACCOUNT_NOT_SOLE',
  'IN_KIND_NOT_WRITTEN',
  'IN_KIND_OVER_FIXED_VALUE',
  'IN_KIND_OVER_CAP',
  'NOT_FULL_TIME',
  'HOURS_OVER_LIMIT',
  'SCALE_ANNEX_STALE',
] as const;

/** The code of a finding. */
export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * Something wrong with a contract in a month. Amounts are cents of `currency`; codes without an amount have a shortfall of 0.
 * A contract that is not in euro has nothing but its agreed amount, which is also what is due.
 * `paidCents` is what counts of the payments, 0 where `paymentTested` is false. `scaleVersion` names the scale and the first day of its version, null where none is known.
 */
export interface Finding {
  readonly contract: string;
  readonly month: Month;
  readonly code: FindingCode;
  readonly currency: string;
  readonly dueCents: Cents;
  readonly agreedCents: Cents;
  readonly paidCents: Cents;
  readonly paymentTested: boolean;
  readonly shortfallCents: Cents;
  readonly scaleVersion: string | null;
}

/** Takes a code with its shortfall, in the order of the codes. */
type Take = (code: FindingCode, shortfall: number) => void;

const takeScales = ({ agreed, floor, sector, sectorApplies }: Assessment, take: Take): void => {
  if (floor === null || (sectorApplies && sector === null)) take('SCALE_UNKNOWN', 0);
  if (sector !== null && agreed < sector) take('PAY_BELOW_SECTOR_SCALE', sector - agreed);
  if (floor !== null && agreed < floor) take('PAY_BELOW_NATIONAL_FLOOR', floor - agreed);
};

/** What is lacking in a full month, in proportion to the employed days of a contract that ends within the January. */
const takeIndexation = ({ employedDays, indexation, monthDays }: Assessment, take: Take): void => {
  const lacking = indexation === null ? 0 : indexation.expected - indexation.after.grossMonthly;
  if (lacking > 0) take('WAGE_NOT_INDEXED', divideHalfUp(lacking * employedDays, monthDays));
};

const staleAnnex = ({ segments }: Assessment): AnnexCheck | null => {
  const last = segments.at(-1);
  const annex = last === undefined ? null : annexOf(last);
  return annex !== null && annex.annexed < versionFrom(annex) ? annex : null;
};

const takePayments = ({ due, inKind, payment }: Assessment, take: Take): void => {
  if (payment === null) return;
  const { counted, late, payments, wages } = payment;
  const paid = counted + inKind.allowed;
  if (wages.length === 0) take('PAYMENT_MISSING', due - inKind.allowed);
  else if (paid < due) take('PAID_LESS_THAN_DUE', due - paid);
  if (late.length > 0) take('PAID_LATE', 0);
  if (payments.some(({ method }) => method === 'cash')) take('PAY_CASH', 0);
  if (payments.some(({ accountHolder }) => accountHolder !== 'worker')) take('ACCOUNT_NOT_SOLE', 0);
};

const takeInKind = ({ inKind, terms }: Assessment, take: Take): void => {
  const { cap, fixedValue, withheld } = inKind;
  if (!terms.inKindWritten) {
    if (withheld > 0) take('IN_KIND_NOT_WRITTEN', withheld);
    return;
  }
  if (fixedValue < withheld) take('IN_KIND_OVER_FIXED_VALUE', withheld - fixedValue);
  if (cap < withheld) take('IN_KIND_OVER_CAP', withheld - cap);
};

const isPaidInAnother = ({ payment }: Assessment): boolean => payment?.payments.some(({ currency }) => currency !== 'EUR') === true;

const takeAll = (assessment: Assessment, take: Take): void => {
  const { currency, weeklyHours } = assessment.terms;
  if (currency !== 'EUR' || isPaidInAnother(assessment)) take('CURRENCY_NOT_EURO', 0);
  if (currency !== 'EUR') return;
  takeScales(assessment, take);
  takeIndexation(assessment, take);
  takePayments(assessment, take);
  takeInKind(assessment, take);
  if (weeklyHours < SECTOR_WEEK) take('NOT_FULL_TIME', 0);
  if (weeklyHours > LONGEST_WEEK) take('HOURS_OVER_LIMIT', 0);
  if (staleAnnex(assessment) !== null) take('SCALE_ANNEX_STALE', 0);
};

const names = new Map<string, Map<Day, string>>();

/** The name of a version, written once however many findings rest on it. */
const versionName = (id: string | null, from: Day): string | null => {
  if (id === null) return null;
  const ofScale = names.get(id) ?? new Map<Day, string>();
  const name = ofScale.get(from) ?? `${id}@${formatDay(from)}`;
  names.set(id, ofScale.set(from, name));
  return name;
};

const annexVersion = (assessment: Assessment, sectorId: string | null): string | null => {
  const annex = staleAnnex(assessment);
  return annex === null ? null : versionName(annex.inForce.kind === 'sector' ? sectorId : GGMMI, versionFrom(annex));
};

/** The sector's version where the finding rests on it, or where it asks for more than the floor. */
const payVersion = (assessment: Assessment, code: FindingCode, sectorId: string | null): string | null => {
  const { floor } = assessment.segments.at(-1) ?? { floor: null };
  const sector = assessment.segments.findLast((segment) => segment.sector !== null)?.sector ?? null;
  const bySector =
    code === 'PAY_BELOW_SECTOR_SCALE' || (code !== 'PAY_BELOW_NATIONAL_FLOOR' && (assessment.sector ?? 0) > (assessment.floor ?? 0));
  if (bySector && sector !== null && sectorId !== null) return versionName(sectorId, sector.version.from);
  return floor === null ? null : versionName(GGMMI, floor.from);
};

/** Of a stale annex, the version in force that it should have been. */
const scaleVersionOf = (assessment: Assessment, code: FindingCode, sectorId: string | null): string | null =>
  code === 'SCALE_ANNEX_STALE' ? annexVersion(assessment, sectorId) : payVersion(assessment, code, sectorId);

/** The findings of an assessed month, in the order of their codes. `sectorId` names the sector table where there is one. A contract in another currency is held against nothing: neither the scales nor payments in euro stand beside its amount. */
export const findingsOf = (assessment: Assessment, sectorId: string | null): readonly Finding[] => {
  const { agreed, contract, due, month, payment, terms } = assessment;
  const isEuro = terms.currency === 'EUR';
  const findings: Finding[] = [];
  takeAll(assessment, (code, shortfall) => {
    findings.push({
      contract: contract.id,
      month,
      code,
      currency: terms.currency,
      dueCents: isEuro ? due : agreed,
      agreedCents: agreed,
      paidCents: isEuro && payment !== null ? payment.counted : (0 as Cents),
      paymentTested: isEuro && payment !== null,
      shortfallCents: shortfall as Cents,
      scaleVersion: scaleVersionOf(assessment, code, sectorId),
    });
  });
  return findings;
};

/** What a worker lacks in a month: the payment shortfall where payments were tested, else the greater of the shortfalls below the scales; never the sum of codes. */
export const shortfallOf = (assessment: Assessment): number => {
  if (assessment.terms.currency !== 'EUR') return 0;
  const { agreed, due, floor, inKind, payment, sector } = assessment;
  if (payment === null) return Math.max((floor ?? 0) - agreed, (sector ?? 0) - agreed, 0);
  return Math.max(due - inKind.allowed - payment.counted, 0);
};
