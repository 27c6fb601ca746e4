import type { Day } from '@protocol-registry/domain';
import type { FloorVersion } from '../../scale/floor.ts';
import { NO_DAY, OPEN_DAY } from '../columns/column.ts';
import type { AuditColumns } from '../columns/columns.ts';
import { isDomestic } from '../columns/terms.ts';
import { floorStanding } from '../rates/floor.ts';
import type { Rates } from '../rates/rates.ts';
import { type SectorPeriod, type SectorRate, sectorPeriods, sectorStanding } from '../rates/sector.ts';
import { addSpell, type MonthFigures } from './figures.ts';

/**
 * A walk through the days of a contract: the terms, the floor and the sector row where it stands, and the last day through which all three stay.
 * `nextTerms`, `nextFloor` and `nextSector` are the days on which each of them may change.
 */
export interface Walk {
  readonly columns: AuditColumns;
  readonly rates: Rates;
  readonly categories: readonly (readonly SectorPeriod[])[];
  terms: number;
  lastTerms: number;
  floor: FloorVersion | null;
  sector: SectorRate | null;
  nextTerms: number;
  nextFloor: number;
  nextSector: number;
  through: number;
}

const NO_PERIODS: readonly SectorPeriod[] = [];

/** A walk that has not begun. */
export const walkOver = (columns: AuditColumns, rates: Rates): Walk => ({
  columns,
  rates,
  categories: columns.categories.map((category) => sectorPeriods(rates.sector, category)),
  terms: 0,
  lastTerms: 0,
  floor: null,
  sector: null,
  nextTerms: NO_DAY,
  nextFloor: NO_DAY,
  nextSector: NO_DAY,
  through: NO_DAY,
});

/** Begins with a contract, before its first terms. */
export const begin = (walk: Walk, contract: number): void => {
  const { firstTerms } = walk.columns;
  walk.terms = (firstTerms[contract] ?? 0) - 1;
  walk.lastTerms = (firstTerms[contract + 1] ?? 0) - 1;
  walk.nextTerms = NO_DAY;
  walk.through = NO_DAY;
};

/** Other terms may be those of another category, seniority or age: floor and sector are looked up anew. */
const goToTerms = (walk: Walk, day: Day): void => {
  const { from } = walk.columns.terms;
  while (walk.nextTerms <= day) {
    walk.terms += 1;
    walk.nextTerms = walk.terms < walk.lastTerms ? (from[walk.terms + 1] ?? OPEN_DAY) : OPEN_DAY;
  }
  walk.nextFloor = NO_DAY;
  walk.nextSector = NO_DAY;
};

const goToFloor = (walk: Walk, day: Day): void => {
  const { bornOn, seniorityFrom } = walk.columns.terms;
  const born = bornOn[walk.terms] ?? NO_DAY;
  const person = { bornOn: born === NO_DAY ? null : (born as Day), seniorityFrom: (seniorityFrom[walk.terms] ?? 0) as Day };
  const { next, rate } = floorStanding(person, day, walk.rates.floor);
  walk.floor = rate;
  walk.nextFloor = next;
};

const goToSector = (walk: Walk, day: Day): void => {
  const { columns, categories } = walk;
  const { category, seniorityFrom } = columns.terms;
  const periods = isDomestic(columns.terms, walk.terms) ? categories[category[walk.terms] ?? 0] : NO_PERIODS;
  const { next, rate } = sectorStanding(periods ?? NO_PERIODS, (seniorityFrom[walk.terms] ?? 0) as Day, day);
  walk.sector = rate;
  walk.nextSector = next;
};

/** Goes on to a day after the last one. */
const goTo = (walk: Walk, day: Day): void => {
  if (walk.nextTerms <= day) goToTerms(walk, day);
  if (walk.nextFloor <= day) goToFloor(walk, day);
  if (walk.nextSector <= day) goToSector(walk, day);
  walk.through = Math.min(walk.nextTerms, walk.nextFloor, walk.nextSector) - 1;
};

/** Splits the days of a month from `first` to `last` where terms, floor or sector row change. Most months are one spell. */
export const setSpells = (walk: Walk, month: MonthFigures, first: Day, last: Day): void => {
  month.count = 0;
  for (let day = first; day <= last; ) {
    if (walk.through < day) goTo(walk, day);
    const through = Math.min(walk.through, last);
    const spell = month.spells[month.count] ?? addSpell(month);
    spell.from = day;
    spell.days = through - day + 1;
    spell.terms = walk.terms;
    spell.floor = walk.floor;
    spell.sector = walk.sector;
    month.count += 1;
    day = (through + 1) as Day;
  }
  month.terms = walk.terms;
};
