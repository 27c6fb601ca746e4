import {
  type Day,
  formatMonth,
  type MissionId,
  type Month,
  monthFromParts,
  parseIdentifier,
  parseMonth,
  partsOfDay,
} from '@protocol-registry/domain';
import type { CoverageQuestion } from '@protocol-registry/registry';
import { Option } from 'effect';
import type { Request } from '../../env.ts';
import { yearAsked } from '../year-asked.ts';

/** What an address asks for: months and mission, and the year where the months are a whole one. */
export interface AskedCoverage extends CoverageQuestion {
  readonly year: number | null;
}

const MONTHS_OF_YEAR = 12;
const MOST_MONTHS = 120;

const yearOf = (year: number): Pick<AskedCoverage, 'from' | 'to' | 'year'> => ({
  from: monthFromParts(year, 1),
  to: monthFromParts(year, MONTHS_OF_YEAR),
  year,
});

const wholeYear = (from: Month, to: Month): number | null =>
  from % MONTHS_OF_YEAR === 0 && to === from + MONTHS_OF_YEAR - 1 ? Math.floor(from / MONTHS_OF_YEAR) : null;

const monthsAsked = (from: string, to: string): Pick<AskedCoverage, 'from' | 'to' | 'year'> | null => {
  const [first, last] = [Option.getOrNull(parseMonth(from)), Option.getOrNull(parseMonth(to))];
  if (first === null || last === null || last < first || last - first >= MOST_MONTHS) return null;
  return { from: first, to: last, year: wholeYear(first, last) };
};

/** Reads what is asked for: a year, or the months from one to another, of one mission or of all; what is neither asks for this year. */
export const coverageAsked = (request: Request, today: Day): AskedCoverage => {
  const field = (name: string): string => request.req.query(name) ?? '';
  const year = yearAsked(request);
  const months = year === null ? monthsAsked(field('from'), field('to')) : yearOf(year);
  return { ...(months ?? yearOf(partsOfDay(today).year)), mission: Option.getOrNull(parseIdentifier<MissionId>(field('mission'))) };
};

/** The question as an address has it. */
export const coverageQuery = ({ from, mission, to, year }: AskedCoverage): string => {
  const query = new URLSearchParams(year === null ? { from: formatMonth(from), to: formatMonth(to) } : { year: String(year) });
  if (mission !== null) query.set('mission', mission);
  return `?${query.toString()}`;
};
