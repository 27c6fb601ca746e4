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

/** A code with its shortfall. */
interface Verdict {
  readonly code: FindingCode;
  readonly shortfall: number;
}

const withoutAmount = (applies: boolean, code: FindingCode): readonly Verdict[] => (applies ? [{ code, shortfall: 0 }] : []);
const shortOf = (code: FindingCode, wanted: number, had: number): readonly Verdict[] =>
  had < wanted ? [{ code, shortfall: wanted - had }] : [];

const scaleVerdicts = ({ agreed, floor, sector, sectorApplies }: Assessment): readonly Verdict[] => [
  ...withoutAmount(floor === null || (sectorApplies && sector === null), 'SCALE_UNKNOWN'),
  ...(sector === null ? [] : shortOf('PAY_BELOW_SECTOR_SCALE', sector, agreed)),
  ...(floor === null ? [] : shortOf('PAY_BELOW_NATIONAL_FLOOR', floor, agreed)),
];

/** What is lacking in a full month, in proportion to the employed days of a contract that ends within the January. */
const indexationVerdicts = ({ employedDays, indexation, monthDays }: Assessment): readonly Verdict[] => {
  const lacking = indexation === null ? 0 : indexation.expected - indexation.after.grossMonthly;
  return lacking > 0 ? [{ code: 'WAGE_NOT_INDEXED', shortfall: divideHalfUp(lacking * employedDays, monthDays) }] : [];
};

const staleAnnex = ({ segments }: Assessment): AnnexCheck | null => {
  const last = segments.at(-1);
  const annex = last === undefined ? null : annexOf(last);
  return annex !== null && annex.annexed < versionFrom(annex) ? annex : null;
};

const paymentVerdicts = ({ due, inKind, payment }: Assessment): readonly Verdict[] => {
  if (payment === null) return [];
  const { counted, late, payments, wages } = payment;
  const amount =
    wages.length === 0
      ? [{ code: 'PAYMENT_MISSING' as const, shortfall: due - inKind.allowed }]
      : shortOf('PAID_LESS_THAN_DUE', due, counted + inKind.allowed);
  return [
    ...withoutAmount(
      payments.some((paid) => paid.currency !== 'EUR'),
      'CURRENCY_NOT_EURO',
    ),
    ...amount,
    ...withoutAmount(late.length > 0, 'PAID_LATE'),
    ...withoutAmount(
      payments.some((paid) => paid.method === 'cash'),
      'PAY_CASH',
    ),
    ...withoutAmount(
      payments.some((paid) => paid.accountHolder !== 'worker'),
      'ACCOUNT_NOT_SOLE',
    ),
  ];
};

const inKindVerdicts = ({ inKind, terms }: Assessment): readonly Verdict[] => {
  const { cap, fixedValue, withheld } = inKind;
  if (!terms.inKindWritten) return shortOf('IN_KIND_NOT_WRITTEN', withheld, 0);
  return [...shortOf('IN_KIND_OVER_FIXED_VALUE', withheld, fixedValue), ...shortOf('IN_KIND_OVER_CAP', withheld, cap)];
};

const verdictsOf = (assessment: Assessment): readonly Verdict[] => {
  const { weeklyHours } = assessment.terms;
  if (assessment.terms.currency !== 'EUR') return [{ code: 'CURRENCY_NOT_EURO', shortfall: 0 }];
  return [
    ...scaleVerdicts(assessment),
    ...indexationVerdicts(assessment),
    ...paymentVerdicts(assessment),
    ...inKindVerdicts(assessment),
    ...withoutAmount(weeklyHours < SECTOR_WEEK, 'NOT_FULL_TIME'),
    ...withoutAmount(weeklyHours > LONGEST_WEEK, 'HOURS_OVER_LIMIT'),
    ...withoutAmount(staleAnnex(assessment) !== null, 'SCALE_ANNEX_STALE'),
  ];
};

const versionName = (id: string | null, from: Day): string | null => (id === null ? null : `${id}@${formatDay(from)}`);

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

const order = (code: FindingCode): number => FINDING_CODES.indexOf(code);

/** A contract in another currency is held against nothing: neither the scales nor payments in euro stand beside its amount. */
const amountsOf = ({ agreed, due, payment, terms }: Assessment): Pick<Finding, 'dueCents' | 'paidCents' | 'paymentTested'> =>
  terms.currency === 'EUR'
    ? { dueCents: due, paidCents: payment?.counted ?? (0 as Cents), paymentTested: payment !== null }
    : { dueCents: agreed, paidCents: 0 as Cents, paymentTested: false };

/** The findings of an assessed month, in the order of their codes. `sectorId` names the sector table where there is one. */
export const findingsOf = (assessment: Assessment, sectorId: string | null): readonly Finding[] =>
  verdictsOf(assessment)
    .toSorted((a, b) => order(a.code) - order(b.code))
    .map(({ code, shortfall }) => ({
      contract: assessment.contract.id,
      month: assessment.month,
      code,
      currency: assessment.terms.currency,
      agreedCents: assessment.agreed,
      ...amountsOf(assessment),
      shortfallCents: shortfall as Cents,
      scaleVersion: scaleVersionOf(assessment, code, sectorId),
    }));

/** What a worker lacks in a month: the payment shortfall where payments were tested, else the greater of the shortfalls below the scales; never the sum of codes. */
export const shortfallOf = (assessment: Assessment): number => {
  if (assessment.terms.currency !== 'EUR') return 0;
  const { agreed, due, floor, inKind, payment, sector } = assessment;
  if (payment === null) return Math.max((floor ?? 0) - agreed, (sector ?? 0) - agreed, 0);
  return Math.max(due - inKind.allowed - payment.counted, 0);
};
