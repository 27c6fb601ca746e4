import { addMonths, type Day } from '@protocol-registry/domain';
import type { Terms } from '../contract/contract.ts';
import { type GgmmiStep, type GgmmiStepRule, ggmmiStepRules } from '../figures/ggmmi.ts';
import { type FloorTable, type FloorVersion, floorVersionOn } from '../scale/floor.ts';
import type { SectorRow, SectorTable, SectorVersion } from '../scale/sector-table.ts';

/** The row of a sector table that holds for a day, with the version that it belongs to. */
export interface SectorRate {
  readonly version: SectorVersion;
  readonly row: SectorRow;
}

/** What of the terms of a contract decides which amounts of the scales hold for them. */
export type RatedTerms = Pick<Terms, 'bornOn' | 'labourCategory' | 'scaleCategory' | 'seniorityFrom' | 'weeklyHours'>;

/** What of the terms decides on the step of the floor. */
export type StepTerms = Pick<Terms, 'bornOn' | 'seniorityFrom'>;

const MONTHS_A_YEAR = 12;
const DAYS_OF_LEAP_YEAR = 366;
const FOREVER = Number.MAX_SAFE_INTEGER as Day;

const covers = (rule: GgmmiStepRule, day: Day): boolean => rule.from <= day && (rule.to === null || day <= rule.to);

/** The day on which age and seniority of a step are both reached; without a birth date seniority alone decides. */
const reachedOn = (rule: GgmmiStepRule, terms: StepTerms): Day => {
  const bySeniority = addMonths(terms.seniorityFrom, rule.minimumSeniorityMonths);
  return terms.bornOn === null ? bySeniority : (Math.max(bySeniority, addMonths(terms.bornOn, rule.minimumAgeMonths)) as Day);
};

/** Steps 2 and 3 that exist on a day, each with the day on which it is reached under the terms. */
const higherSteps = (terms: StepTerms, day: Day): readonly { readonly step: GgmmiStep; readonly reachedOn: Day }[] =>
  ggmmiStepRules
    .filter((rule) => rule.step !== 1 && covers(rule, day))
    .map((rule) => ({ step: rule.step, reachedOn: reachedOn(rule, terms) }));

/** The last day on which age and seniority asked for a higher step of the floor. */
const LAST_HIGHER_STEP: number = Math.max(
  ...ggmmiStepRules.filter((rule) => rule.step !== 1).map((rule) => rule.to ?? Number.POSITIVE_INFINITY),
);

const stepOn = (terms: StepTerms, day: Day): GgmmiStep | null => {
  if (!ggmmiStepRules.some((rule) => covers(rule, day))) return null;
  if (day > LAST_HIGHER_STEP) return 1;
  const reached = higherSteps(terms, day).filter((higher) => higher.reachedOn <= day);
  return reached.reduce<GgmmiStep>((highest, { step }) => (step > highest ? step : highest), 1);
};

/** The version of the floor that holds for a day under the terms of a contract; null where no step row covers the day, or no version does. */
export const floorOn = (terms: StepTerms, day: Day, table: FloorTable): FloorVersion | null => {
  const step = stepOn(terms, day);
  return step === null ? null : floorVersionOn(table, step, day);
};

/** The days on which any step of a floor begins or ends. */
const floorDays = new WeakMap<FloorTable, readonly Day[]>();

const dayAfter = (day: Day): Day => (day + 1) as Day;

const daysOf = (table: FloorTable): readonly Day[] => {
  const known = floorDays.get(table);
  if (known !== undefined) return known;
  const periods = [...table.steps[1], ...table.steps[2], ...table.steps[3], ...ggmmiStepRules];
  const days = periods.flatMap(({ from, to }) => (to === null ? [from] : [from, dayAfter(to)]));
  const sorted = [...new Set(days)].toSorted((a, b) => a - b);
  floorDays.set(table, sorted);
  return sorted;
};

/** The last day on which the floor is still what it is on a day, or a day before that. */
export const floorThrough = (terms: StepTerms, day: Day, table: FloorTable): Day => {
  const next = daysOf(table).find((change) => change > day) ?? FOREVER;
  if (day > LAST_HIGHER_STEP) return (next - 1) as Day;
  const reached = higherSteps(terms, day).map((higher) => higher.reachedOn);
  return (Math.min(next, ...reached.filter((change) => change > day)) - 1) as Day;
};

const yearsReachedOn = (seniorityFrom: Day, years: number): Day => addMonths(seniorityFrom, years * MONTHS_A_YEAR);

/** The full years that are reached on a day, each on the same month and day; none before the first. */
export const fullYearsOn = (seniorityFrom: Day, day: Day): number => {
  let years = Math.max(0, Math.floor((day - seniorityFrom) / DAYS_OF_LEAP_YEAR));
  while (yearsReachedOn(seniorityFrom, years + 1) <= day) years += 1;
  return years;
};

/** Of the versions of a category the newest that is not after a day, and its row with the most seniority that is reached. */
export const sectorRateOn = (versions: readonly SectorVersion[], years: number, day: Day): SectorRate | null => {
  const version = versions.findLast(({ from }) => from <= day);
  const row = version?.rows.findLast(({ seniorityYears }) => seniorityYears <= years);
  return version === undefined || row === undefined ? null : { version, row };
};

/** The last day on which the row of a category is still what it is on a day. */
export const sectorThrough = (versions: readonly SectorVersion[], seniorityFrom: Day, years: number, day: Day): Day => {
  const nextVersion = versions.find(({ from }) => from > day)?.from ?? FOREVER;
  const rows = versions.findLast(({ from }) => from <= day)?.rows ?? [];
  const nextYears = rows.find(({ seniorityYears }) => seniorityYears > years)?.seniorityYears;
  return (Math.min(nextVersion, nextYears === undefined ? FOREVER : yearsReachedOn(seniorityFrom, nextYears)) - 1) as Day;
};

/** The row of the sector table that holds for a day under the terms; null where there is none. */
export const sectorOn = ({ scaleCategory, seniorityFrom }: RatedTerms, day: Day, table: SectorTable | null): SectorRate | null =>
  sectorRateOn(table?.categories.get(scaleCategory) ?? [], fullYearsOn(seniorityFrom, day), day);

/** The scales that an audit holds pay against. */
export interface Rates {
  readonly floor: FloorTable;
  readonly sector: SectorTable | null;
}
