import { type Cents, divideHalfUp } from '@protocol-registry/domain';
import { hoursFactor, paidHours, SECTOR_WEEK } from '../../scale/hours-factor.ts';
import { isDomestic, isInKindWritten, type TermsColumns } from '../columns/terms.ts';
import { boardValue, capOn, lodgingValue } from '../in-kind.ts';
import { MOST_EXACT, prorate } from '../proration.ts';
import { type MonthFigures, type Spell, UNKNOWN } from './figures.ts';

const agreedOf = ({ count, length, spells }: MonthFigures, { gross }: TermsColumns): number => {
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const spell = spells[index];
    if (spell !== undefined) sum += (gross[spell.terms] ?? 0) * spell.days;
  }
  return divideHalfUp(sum, length);
};

/** What a scale asks for in a spell: cents of a full month of so many hundredths of an hour a week. */
interface Asked {
  readonly monthlyCents: Cents;
  readonly weeklyHours: number;
}

/** The sum in long integers, where the weeks of the spells differ or the amounts are beyond any wage. */
const exactly = ({ count, length, spells }: MonthFigures, terms: TermsColumns, askedIn: (spell: Spell) => Asked | null): number => {
  const parts = spells.slice(0, count).flatMap((spell) => {
    const asked = askedIn(spell);
    if (asked === null) return [];
    return [{ monthly: asked.monthlyCents, days: spell.days, factor: hoursFactor(terms.weeklyHours[spell.terms] ?? 0, asked.weeklyHours) }];
  });
  return prorate(parts, length);
};

const floorAsked = ({ floor }: Spell): Asked | null => floor && { monthlyCents: floor.monthlyCents, weeklyHours: SECTOR_WEEK };

const floorOf = (month: MonthFigures, terms: TermsColumns): number => {
  let sum = 0;
  for (let index = 0; index < month.count; index += 1) {
    const spell = month.spells[index];
    if (spell === undefined || spell.floor === null) return UNKNOWN;
    sum += spell.floor.monthlyCents * paidHours(terms.weeklyHours[spell.terms] ?? 0, SECTOR_WEEK) * spell.days;
  }
  return sum > MOST_EXACT ? exactly(month, terms, floorAsked) : divideHalfUp(sum, SECTOR_WEEK * month.length);
};

const sectorAsked = ({ sector }: Spell): Asked | null => sector && sector.row;

const sectorOf = (month: MonthFigures, terms: TermsColumns): number => {
  let sum = 0;
  let week = 0;
  let isOneWeek = true;
  for (let index = 0; index < month.count; index += 1) {
    const spell = month.spells[index];
    if (spell === undefined || !isDomestic(terms, spell.terms)) continue;
    if (spell.sector === null) return UNKNOWN;
    const { monthlyCents, weeklyHours } = spell.sector.row;
    isOneWeek &&= week === 0 || week === weeklyHours;
    week = weeklyHours;
    sum += monthlyCents * paidHours(terms.weeklyHours[spell.terms] ?? 0, week) * spell.days;
  }
  if (week === 0) return UNKNOWN;
  return isOneWeek && sum <= MOST_EXACT ? divideHalfUp(sum, week * month.length) : exactly(month, terms, sectorAsked);
};

const sectorApplies = ({ count, spells }: MonthFigures, terms: TermsColumns): boolean => {
  for (let index = 0; index < count; index += 1) {
    const spell = spells[index];
    if (spell !== undefined && isDomestic(terms, spell.terms)) return true;
  }
  return false;
};

/** In-kind pay against fixed values and cap, by the terms of the last employed day; what is not agreed in writing counts for nothing. */
const setInKind = (month: MonthFigures, terms: TermsColumns): void => {
  const { employedDays, length, terms: row } = month;
  const facts = terms.facts[row] ?? 0;
  const value = boardValue(terms.mealsDays[row] ?? 0) + lodgingValue(facts, terms.roomDays[row] ?? 0, terms.rentalValue[row] ?? 0);
  month.withheld = divideHalfUp((terms.inKind[row] ?? 0) * employedDays, length);
  month.fixedValue = divideHalfUp(value * employedDays, length);
  month.cap = capOn(month.agreed, facts);
  month.allowed = isInKindWritten(terms, row) ? Math.min(month.withheld, month.fixedValue, month.cap) : 0;
};

/** The amounts of a month from its spells: each day brings one part in as many as the month has days, each sum is rounded half up to the cent, once. */
export const setAmounts = (month: MonthFigures, terms: TermsColumns): void => {
  month.agreed = agreedOf(month, terms);
  month.floor = floorOf(month, terms);
  month.sectorApplies = sectorApplies(month, terms);
  month.sector = month.sectorApplies ? sectorOf(month, terms) : UNKNOWN;
  month.due = Math.max(month.agreed, month.floor, month.sector);
  setInKind(month, terms);
};
