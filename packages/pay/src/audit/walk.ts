import type { Day } from '@protocol-registry/domain';
import type { FloorVersion } from '../scale/floor.ts';
import type { SectorVersion } from '../scale/sector-table.ts';
import { NO_DAY, OPEN_DAY } from './columns/column.ts';
import type { AuditColumns } from './columns/columns.ts';
import { DOMESTIC } from './columns/terms.ts';
import { addSpell, type MonthFigures } from './month.ts';
import { floorOn, floorThrough, fullYearsOn, type Rates, type SectorRate, type StepTerms, sectorRateOn, sectorThrough } from './rates.ts';

/** A walk through the days of a contract: the terms, the floor and the sector row where it stands, and the last day through which all three stay. */
export interface Walk {
  readonly columns: AuditColumns;
  readonly rates: Rates;
  readonly versions: readonly (readonly SectorVersion[])[];
  terms: number;
  lastTerms: number;
  floor: FloorVersion | null;
  sector: SectorRate | null;
  through: number;
}

const NO_VERSIONS: readonly SectorVersion[] = [];

/** A walk that has not begun. */
export const walkOver = (columns: AuditColumns, rates: Rates): Walk => ({
  columns,
  rates,
  versions: columns.categories.map((category) => rates.sector?.categories.get(category) ?? NO_VERSIONS),
  terms: 0,
  lastTerms: 0,
  floor: null,
  sector: null,
  through: NO_DAY,
});

/** Begins with a contract. */
export const begin = (walk: Walk, contract: number): void => {
  const { firstTerms } = walk.columns;
  walk.terms = firstTerms[contract] ?? 0;
  walk.lastTerms = (firstTerms[contract + 1] ?? 0) - 1;
  walk.through = NO_DAY;
};

const nextTermsFrom = ({ columns, lastTerms, terms }: Walk): number =>
  terms < lastTerms ? (columns.terms.from[terms + 1] ?? OPEN_DAY) : OPEN_DAY;

/** Goes on to a day after the last one. */
const goTo = (walk: Walk, day: Day): void => {
  const { columns, rates, versions } = walk;
  while (nextTermsFrom(walk) <= day) walk.terms += 1;
  const row = walk.terms;
  const bornOn = columns.terms.bornOn[row] ?? NO_DAY;
  const seniorityFrom = (columns.terms.seniorityFrom[row] ?? 0) as Day;
  const person: StepTerms = { bornOn: bornOn === NO_DAY ? null : (bornOn as Day), seniorityFrom };
  walk.floor = floorOn(person, day, rates.floor);
  walk.sector = null;
  walk.through = Math.min(nextTermsFrom(walk) - 1, floorThrough(person, day, rates.floor));
  if (((columns.terms.facts[row] ?? 0) & DOMESTIC) === 0) return;
  const ofCategory = versions[columns.terms.category[row] ?? 0] ?? NO_VERSIONS;
  const years = fullYearsOn(seniorityFrom, day);
  walk.sector = sectorRateOn(ofCategory, years, day);
  walk.through = Math.min(walk.through, sectorThrough(ofCategory, seniorityFrom, years, day));
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
