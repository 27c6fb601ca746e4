import { addMonths, type Day } from '@protocol-registry/domain';
import type { Terms } from '../../contract/contract.ts';
import type { SectorRow, SectorTable, SectorVersion } from '../../scale/sector-table.ts';
import { ALWAYS, NEVER, type Period, periodOn, type Standing } from './period.ts';

/** The row of a sector table that holds for a day, with the version that it belongs to. */
export interface SectorRate {
  readonly version: SectorVersion;
  readonly row: SectorRow;
}

/** A version of a category: its rates, ascending by seniority. */
export interface SectorPeriod extends Period {
  readonly rates: readonly SectorRate[];
}

const known = new WeakMap<readonly SectorVersion[], readonly SectorPeriod[]>();
const NONE: readonly SectorPeriod[] = [];

/** The periods of a category of a table: none where there is no table, or no such category in it. */
export const sectorPeriods = (table: SectorTable | null, category: string): readonly SectorPeriod[] => {
  const versions = table?.categories.get(category);
  if (versions === undefined) return NONE;
  const periods =
    known.get(versions) ??
    versions.map((version, index) => ({
      from: version.from,
      next: versions[index + 1]?.from ?? NEVER,
      rates: version.rows.map((row) => ({ version, row })),
    }));
  known.set(versions, periods);
  return periods;
};

const MONTHS_A_YEAR = 12;
const LONGEST_YEAR = 366;

/** The day on which so many full years are reached, on the same month and day; where that is long past, any day before. */
const yearsReachedOn = (seniorityFrom: Day, years: number, day: Day): Day =>
  years === 0 || years * LONGEST_YEAR <= day - seniorityFrom ? ALWAYS : addMonths(seniorityFrom, years * MONTHS_A_YEAR);

/** Of the versions of a category the newest that is not after a day, and its row with the most seniority that is reached. */
export const sectorStanding = (periods: readonly SectorPeriod[], seniorityFrom: Day, day: Day): Standing<SectorRate> => {
  const period = periodOn(periods, day);
  if (period === null) return { rate: null, next: periods[0]?.from ?? NEVER };
  let rate: SectorRate | null = null;
  for (const higher of period.rates) {
    const from = yearsReachedOn(seniorityFrom, higher.row.seniorityYears, day);
    if (from > day) return { rate, next: Math.min(period.next, from) as Day };
    rate = higher;
  }
  return { rate, next: period.next };
};

/** The row of the sector table that holds for a day under the terms; null where there is none. */
export const sectorOn = (
  { scaleCategory, seniorityFrom }: Pick<Terms, 'scaleCategory' | 'seniorityFrom'>,
  day: Day,
  table: SectorTable | null,
): SectorRate | null => sectorStanding(sectorPeriods(table, scaleCategory), seniorityFrom, day).rate;
