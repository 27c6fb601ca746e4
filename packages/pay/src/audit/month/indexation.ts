import type { AuditColumns } from '../columns/columns.ts';
import { areInEuro, isDomestic, type TermsColumns } from '../columns/terms.ts';
import { raisedGross } from '../indexation.ts';
import type { CalendarMonth } from './calendar.ts';
import { type MonthFigures, UNKNOWN } from './figures.ts';

const isIndexed = (terms: TermsColumns, row: number): boolean => isDomestic(terms, row) && areInEuro(terms, row);

/** The test of a January whose contract was employed on the day before, under terms of a domestic servant in euro on both days (LAW 1.1). */
export const setIndexation = (
  month: MonthFigures,
  { firstTerms, startsOn, terms }: AuditColumns,
  contract: number,
  { first, raise }: CalendarMonth,
): void => {
  month.asked = UNKNOWN;
  if (raise === null || (startsOn[contract] ?? first) >= first) return;
  const after = month.spells[0]?.terms ?? 0;
  const before = (terms.from[after] ?? first) < first ? after : Math.max(after - 1, firstTerms[contract] ?? 0);
  month.before = before;
  month.after = after;
  if (!isIndexed(terms, before) || !isIndexed(terms, after)) return;
  month.asked = raisedGross(terms.gross[before] ?? 0, raise, terms.weeklyHours[before] ?? 0, terms.weeklyHours[after] ?? 0);
};
