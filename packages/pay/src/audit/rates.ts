import { addMonths, type Day, partsOfDay } from '@protocol-registry/domain';
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

const MONTHS_A_YEAR = 12;

const covers = (rule: GgmmiStepRule, day: Day): boolean => rule.from <= day && (rule.to === null || day <= rule.to);

/** The day on which age and seniority of a step are both reached; without a birth date seniority alone decides. */
const reachedOn = (rule: GgmmiStepRule, terms: RatedTerms): Day => {
  const bySeniority = addMonths(terms.seniorityFrom, rule.minimumSeniorityMonths);
  return terms.bornOn === null ? bySeniority : (Math.max(bySeniority, addMonths(terms.bornOn, rule.minimumAgeMonths)) as Day);
};

/** Steps 2 and 3 that exist on a day, each with the day on which it is reached under the terms. */
const higherSteps = (terms: RatedTerms, day: Day): readonly { readonly step: GgmmiStep; readonly reachedOn: Day }[] =>
  ggmmiStepRules
    .filter((rule) => rule.step !== 1 && covers(rule, day))
    .map((rule) => ({ step: rule.step, reachedOn: reachedOn(rule, terms) }));

/** The last day on which age and seniority asked for a higher step of the floor. */
export const LAST_HIGHER_STEP: number = Math.max(
  ...ggmmiStepRules.filter((rule) => rule.step !== 1).map((rule) => rule.to ?? Number.POSITIVE_INFINITY),
);

const stepOn = (terms: RatedTerms, day: Day): GgmmiStep | null => {
  if (!ggmmiStepRules.some((rule) => covers(rule, day))) return null;
  if (day > LAST_HIGHER_STEP) return 1;
  const reached = higherSteps(terms, day).filter((higher) => higher.reachedOn <= day);
  return reached.reduce<GgmmiStep>((highest, { step }) => (step > highest ? step : highest), 1);
};

/** The version of the floor that holds for a day under the terms of a contract; null where no step row covers the day, or no version does. */
export const floorOn = (terms: RatedTerms, day: Day, table: FloorTable): FloorVersion | null => {
  const step = stepOn(terms, day);
  return step === null ? null : floorVersionOn(table, step, day);
};

/** Full years since `seniorityFrom`, reached on the same month and day; a day before it counts as none. */
const fullYears = (seniorityFrom: Day, day: Day): number => {
  const years = partsOfDay(day).year - partsOfDay(seniorityFrom).year;
  if (years <= 0) return 0;
  return addMonths(seniorityFrom, years * MONTHS_A_YEAR) <= day ? years : years - 1;
};

/** The row of the sector table that holds for a day under the terms: newest version not after the day, most seniority reached. */
export const sectorOn = (terms: RatedTerms, day: Day, table: SectorTable | null): SectorRate | null => {
  const version = table?.categories.get(terms.scaleCategory)?.findLast((candidate) => candidate.from <= day);
  if (version === undefined) return null;
  const years = fullYears(terms.seniorityFrom, day);
  const row = version.rows.findLast((candidate) => candidate.seniorityYears <= years);
  return row === undefined ? null : { version, row };
};

/** The scales that an audit holds pay against. */
export interface Rates {
  readonly floor: FloorTable;
  readonly sector: SectorTable | null;
}

/** The days within a month on which a floor changes; of most floors there are none. */
const floorDays = new WeakMap<FloorTable, readonly Day[]>();

const daysOf = (table: FloorTable): readonly Day[] => {
  const known = floorDays.get(table);
  if (known !== undefined) return known;
  const days = [
    ...([1, 2, 3] as const).flatMap((step) => table.steps[step].map((version) => version.from)),
    ...ggmmiStepRules.map((rule) => rule.from),
  ].filter((day) => partsOfDay(day).dayOfMonth !== 1);
  floorDays.set(table, days);
  return days;
};

/** The days after `first`, up to `last`, on which a rate may change under the terms; both lie in one month. */
export const changeDays = (terms: Terms, first: Day, last: Day, { floor, sector: table }: Rates): readonly Day[] => {
  const inside = (day: Day): boolean => day > first && day <= last;
  const days = daysOf(floor).filter(inside);
  if (first <= LAST_HIGHER_STEP)
    days.push(
      ...higherSteps(terms, last)
        .map((higher) => higher.reachedOn)
        .filter(inside),
    );
  if (terms.labourCategory !== 'dienstbode' || table === null) return days;
  const years = partsOfDay(last).year - partsOfDay(terms.seniorityFrom).year;
  if (years > 0) days.push(...[addMonths(terms.seniorityFrom, years * MONTHS_A_YEAR)].filter(inside));
  for (const version of table.categories.get(terms.scaleCategory) ?? []) if (inside(version.from)) days.push(version.from);
  return days;
};
