import { type Day, firstDay } from '@protocol-registry/domain';
import type { Terms } from '../contract/contract.ts';
import { hoursFactor, SECTOR_WEEK } from '../scale/hours-factor.ts';
import { annexOf, versionFrom } from './annex.ts';
import type { Assessment } from './assessment.ts';
import type { FindingCode } from './code.ts';
import type { Finding } from './finding.ts';
import { prorate } from './proration.ts';
import { floorOn } from './rates/floor.ts';
import { sectorOn } from './rates/sector.ts';
import type { Segment } from './segment.ts';

/**
 * What a finding comes from: a scale that moved after the terms were agreed, the employer, or data that cannot be tested.
 *
 * @example
 * ```ts
 * import { CAUSES } from '@protocol-registry/pay';
 *
 * CAUSES // => ['fresh_step', 'employer', 'bad_data']
 * ```
 */
export const CAUSES = ['fresh_step', 'employer', 'bad_data'] as const;

/** What a finding comes from. */
export type Cause = (typeof CAUSES)[number];

type Scale = 'floor' | 'sector';

/** The terms on the day on which they began to hold for the contract, with the scales of that day. */
const begunAs = ({ contract, rates }: Assessment, terms: Terms): Segment => {
  const from = Math.max(terms.from, contract.startsOn) as Day;
  return {
    from,
    days: 1,
    terms,
    floor: floorOn(terms, from, rates.floor),
    sector: terms.labourCategory === 'dienstbode' ? sectorOn(terms, from, rates.sector) : null,
  };
};

/** Whether the gross of the terms is at least what a scale asks on the first day of a segment; null where the scale is not known. */
const meets = ({ floor, sector, terms }: Segment, scale: Scale): boolean | null => {
  const row = scale === 'sector' ? (sector?.row ?? null) : floor && { monthlyCents: floor.monthlyCents, weeklyHours: SECTOR_WEEK };
  if (row === null) return null;
  const factor = hoursFactor(terms.weeklyHours, row.weeklyHours);
  return prorate([{ monthly: row.monthlyCents, days: 1, factor }], 1) <= terms.grossMonthly;
};

/** All terms of the month that are below the scale met it when they began. */
const metWhenBegun = (assessment: Assessment, scale: Scale): boolean => {
  const below = assessment.segments.filter((segment) => meets(segment, scale) === false);
  return below.length > 0 && below.every(({ terms }) => meets(begunAs(assessment, terms), scale) === true);
};

/** The wage of January was agreed before it, and met the sector's scale then, or where that has no row the floor. */
const agreedBeforeJanuary = (assessment: Assessment): boolean => {
  const after = assessment.indexation?.after;
  if (after === undefined || after.from >= firstDay(assessment.month)) return false;
  const begun = begunAs(assessment, after);
  return (meets(begun, 'sector') ?? meets(begun, 'floor')) === true;
};

const annexedInForce = (assessment: Assessment): boolean => {
  const annex = annexOf(begunAs(assessment, assessment.terms));
  return annex !== null && annex.annexed >= versionFrom(annex.inForce);
};

const MOVED: Readonly<Partial<Record<FindingCode, (assessment: Assessment) => boolean>>> = {
  PAY_BELOW_NATIONAL_FLOOR: (assessment) => metWhenBegun(assessment, 'floor'),
  PAY_BELOW_SECTOR_SCALE: (assessment) => metWhenBegun(assessment, 'sector'),
  WAGE_NOT_INDEXED: agreedBeforeJanuary,
  SCALE_ANNEX_STALE: annexedInForce,
};

const BAD_DATA: ReadonlySet<FindingCode> = new Set(['SCALE_UNKNOWN', 'CURRENCY_NOT_EURO']);

/**
 * What a finding comes from. `assessment` is the one of the finding's contract and month; `amendBy` is the day set for the amendment of the contract:
 * in a month that begins after it, a scale that moved no longer excuses the employer.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { dayOf, monthOf } from '@protocol-registry/domain';
 * import { assessMonth, auditContract, causeOf, readContracts } from '@protocol-registry/pay';
 *
 * const text = `contract,worker,born_on,employer,labour_category,scale_category,seniority_from,starts_on,ends_on,terms_from,weekly_hours,gross_monthly,currency,in_kind_monthly,in_kind_meals_days,in_kind_room_days,whole_dwelling,fully_housed_and_fed,rental_value_monthly,in_kind_written,annex_scale_from
 * C-1,W-1,1990-01-01,E-1,house_staff,,2024-06-01,2024-06-01,,2024-06-01,38,2080.00,EUR,0.00,0,0,no,no,,yes,`;
 * const contracts = Result.getOrThrow(readContracts('contracts.csv', text));
 * const input = { contracts, payments: null, sector: null, from: monthOf('2025-02'), to: monthOf('2025-02') };
 * const [finding] = auditContract(input, contracts[0]!).findings;
 * const assessment = assessMonth(input, contracts[0]!, monthOf('2025-02'));
 * causeOf(assessment!, finding!) // => 'fresh_step'
 * causeOf(assessment!, finding!, dayOf('2025-01-31')) // => 'employer'
 * ```
 */
export const causeOf = (assessment: Assessment, { code }: Pick<Finding, 'code'>, amendBy: Day | null = null): Cause => {
  if (BAD_DATA.has(code)) return 'bad_data';
  if (amendBy !== null && amendBy < firstDay(assessment.month)) return 'employer';
  return MOVED[code]?.(assessment) === true ? 'fresh_step' : 'employer';
};
