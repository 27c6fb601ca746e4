import { addMonths, type Day, lastDay, partsOfDay } from '@protocol-registry/domain';
import type { Assessment } from './assessment.ts';
import { LAST_HIGHER_STEP } from './rates.ts';

const MONTHS_A_YEAR = 12;
const FOREVER = Number.MAX_SAFE_INTEGER as Day;

const earliest = (days: readonly (Day | null | undefined)[]): Day =>
  days.reduce<Day>((least, day) => (day === null || day === undefined || day >= least ? least : day), FOREVER);

/** The last day before a worker's next year of seniority, or before the next version of the category. */
const sectorThrough = ({ rates, segments, terms }: Assessment, end: Day): Day => {
  const version = segments.at(-1)?.sector?.version;
  if (version === undefined) return end;
  const next = rates.sector?.categories.get(terms.scaleCategory)?.find(({ from }) => from > version.from)?.from;
  const years = Math.max(0, partsOfDay(end).year - partsOfDay(terms.seniorityFrom).year);
  const anniversaries = [years, years + 1].map((count) => addMonths(terms.seniorityFrom, count * MONTHS_A_YEAR));
  const anniversary = anniversaries.find((day) => day > end);
  return (earliest([next, anniversary]) - 1) as Day;
};

/**
 * The day through which the months after one have its terms, floor and sector row: whole months until then differ from it in nothing but their payments and the January indexation.
 * Where the month itself is not whole, or of several parts, it is the month's own last day.
 */
export const holdsThrough = (assessment: Assessment): Day => {
  const { contract, employedDays, month, monthDays, segments, terms } = assessment;
  const end = lastDay(month);
  const floor = segments[0]?.floor ?? null;
  if (segments.length !== 1 || employedDays !== monthDays || floor === null || end <= LAST_HIGHER_STEP) return end;
  const nextTerms = contract.terms.find(({ from }) => from > end)?.from;
  const termsEnd = nextTerms === undefined ? null : ((nextTerms - 1) as Day);
  const sector = terms.labourCategory === 'dienstbode' ? sectorThrough(assessment, end) : null;
  return earliest([contract.endsOn, termsEnd, floor.to, sector]);
};
