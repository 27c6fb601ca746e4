import { addMonths, type Cents, type Day } from '@protocol-registry/domain';
import { ggmmiOn, knownIndexations, type SectorTable } from '@protocol-registry/pay';
import { Result } from 'effect';

const MONTHS_OF_YEAR = 12;

const fullYears = (from: Day, on: Day): number => {
  let years = 0;
  while (addMonths(from, (years + 1) * MONTHS_OF_YEAR) <= on) years += 1;
  return years;
};

/** The sector's amount of a category on a day, 0 where the table has none. */
const sectorOn = ({ categories }: SectorTable, category: string, seniorityFrom: Day, on: Day): number => {
  const version = categories.get(category)?.findLast(({ from }) => from <= on);
  const years = fullYears(seniorityFrom, on);
  return version?.rows.findLast(({ seniorityYears }) => seniorityYears <= years)?.monthlyCents ?? 0;
};

/** What a full-time month must be worth on a day: the greater of the national floor and the sector's amount. */
export const wageOn = (sector: SectorTable, category: string, seniorityFrom: Day, on: Day): Cents => {
  const floor = ggmmiOn(on);
  const national = Result.isSuccess(floor) ? floor.success.monthlyCents : 0;
  return Math.max(national, sectorOn(sector, category, seniorityFrom, on)) as Cents;
};

/** The first day of the scale that belongs in the annex of a contract on a day: the sector's version of the category, otherwise the national floor's. */
export const scaleFrom = ({ categories }: SectorTable, category: string, on: Day): Day | null => {
  const version = categories.get(category)?.findLast(({ from }) => from <= on);
  const floor = ggmmiOn(on);
  return version?.from ?? (Result.isSuccess(floor) ? floor.success.from : null);
};

const PERCENT_PARTS = 100;
const WHOLE = 100 * PERCENT_PARTS;

/** A wage after the indexation of a day, rounded up to the cent; the wage itself on every other day. */
export const indexedOn = (gross: Cents, on: Day): Cents => {
  const percent = knownIndexations.find(({ from }) => from === on)?.indexationPercent ?? '0';
  return Math.ceil((gross * (WHOLE + Math.round(Number(percent) * PERCENT_PARTS))) / WHOLE) as Cents;
};
