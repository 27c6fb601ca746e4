import { type Month, monthFromParts } from '@protocol-registry/domain';
import type { MessageKey } from '@protocol-registry/language';

/** What stands in the month fields of the form, as typed. */
export interface MonthFields {
  readonly fromMonth: string;
  readonly fromYear: string;
  readonly toMonth: string;
  readonly toYear: string;
}

/** The months to audit, both included. */
export interface Months {
  readonly from: Month;
  readonly to: Month;
}

/** What is wrong with the months: beside which of the two, and in which words. */
export interface MonthsError {
  readonly field: 'from' | 'to';
  readonly text: MessageKey;
}

/** The most months that one audit takes: fifty years. */
const MOST_MONTHS = 600;

const FIRST_YEAR = 1950;
const LAST_YEAR = 2150;

const monthIn = (month: string, year: string): Month | null => {
  if (!/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null;
  const [monthNumber, yearNumber] = [Number(month), Number(year)];
  const isKnown = monthNumber >= 1 && monthNumber <= 12 && yearNumber >= FIRST_YEAR && yearNumber <= LAST_YEAR;
  return isKnown ? monthFromParts(yearNumber, monthNumber) : null;
};

/** Reads the months, or says what is wrong with them. */
export const readMonths = (fields: MonthFields): Months | readonly MonthsError[] => {
  const from = monthIn(fields.fromMonth, fields.fromYear);
  const to = monthIn(fields.toMonth, fields.toYear);
  const errors: MonthsError[] = [];
  if (from === null) errors.push({ field: 'from', text: 'audit.from.wrong' });
  if (to === null) errors.push({ field: 'to', text: 'audit.to.wrong' });
  if (from === null || to === null) return errors;
  if (to < from) return [{ field: 'to', text: 'audit.to.before' }];
  if (to - from >= MOST_MONTHS) return [{ field: 'to', text: 'audit.to.too-many' }];
  return { from, to };
};

/** The fields of a month, filled in. */
export const fieldsOf = ({ from, to }: Months): MonthFields => ({
  fromMonth: String((from % 12) + 1),
  fromYear: String(Math.floor(from / 12)),
  toMonth: String((to % 12) + 1),
  toYear: String(Math.floor(to / 12)),
});

/** What the form proposes: the months of the year so far, up to the last whole one. */
export const proposedMonths = (current: Month): Months => {
  const last = (current - 1) as Month;
  return { from: monthFromParts(Math.floor(last / 12), 1), to: last };
};
