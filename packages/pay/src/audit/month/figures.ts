import type { Month } from '@protocol-registry/domain';
import type { FloorVersion } from '../../scale/floor.ts';
import { NO_DAY } from '../columns/column.ts';
import type { SectorRate } from '../rates/sector.ts';

/** In place of an amount: no scale is known for it, or none applies. */
export const UNKNOWN = -1;

/** Days of a month on which terms, floor and sector row stay the same; `terms` is a row of the columns. */
export interface Spell {
  from: number;
  days: number;
  terms: number;
  floor: FloorVersion | null;
  sector: SectorRate | null;
}

/**
 * A contract in a month, in numbers: all that the rules of an audit look at. One record serves every month in turn, so that nothing is made for a month that is in order.
 * The first `count` of the spells are the month's; `terms` is the row of the last employed day. Amounts are cents; `asked` is the gross that the January indexation asks for, UNKNOWN where it is not tested.
 * The payments are counted where they are tested, of all kinds for the three facts of the law and of those that count for the sum.
 */
export interface MonthFigures {
  readonly spells: Spell[];
  count: number;
  month: Month;
  length: number;
  employedDays: number;
  terms: number;
  agreed: number;
  floor: number;
  sector: number;
  sectorApplies: boolean;
  due: number;
  withheld: number;
  fixedValue: number;
  cap: number;
  allowed: number;
  before: number;
  after: number;
  asked: number;
  inForceFrom: number;
  floorVersion: number;
  sectorVersion: number;
  inForceVersion: number;
  isPaymentTested: boolean;
  counted: number;
  hasWage: boolean;
  isLate: boolean;
  isCash: boolean;
  isNotSole: boolean;
  isNotEuro: boolean;
}

/** A spell to be filled, added to the month's. */
export const addSpell = ({ spells }: MonthFigures): Spell => {
  const spell = { from: 0, days: 0, terms: 0, floor: null, sector: null };
  spells.push(spell);
  return spell;
};

/** Figures to be filled. */
export const monthFigures = (): MonthFigures => ({
  spells: [],
  count: 0,
  month: 0 as Month,
  length: 0,
  employedDays: 0,
  terms: 0,
  agreed: 0,
  floor: UNKNOWN,
  sector: UNKNOWN,
  sectorApplies: false,
  due: 0,
  withheld: 0,
  fixedValue: 0,
  cap: 0,
  allowed: 0,
  before: 0,
  after: 0,
  asked: UNKNOWN,
  inForceFrom: NO_DAY,
  floorVersion: 0,
  sectorVersion: 0,
  inForceVersion: 0,
  isPaymentTested: false,
  counted: 0,
  hasWage: false,
  isLate: false,
  isCash: false,
  isNotSole: false,
  isNotEuro: false,
});
