import type { AgreedTerms, Cents, ContractId, Day } from '@protocol-registry/domain';
import { sameDayLater } from '@protocol-registry/domain';
import type { Life, Stage } from './life.ts';
import { scaleFrom, wageOn } from './wage.ts';

/** A life, what it is written with, and the employment that it is about; the contract is there from its registration on. */
export interface Employment {
  readonly stage: Stage;
  readonly life: Life;
  readonly contract: () => ContractId;
  readonly startsOn: Day;
}

/** Hours of the day at which things are done, in minutes. */
export const COUNTER: number = 9 * 60;
export const TALK: number = 13 * 60;
export const DESK: number = 14 * 60;
export const EVENING: number = 17 * 60;

/** An assessment looks back over a year. */
export const MONTHS_OF_YEAR = 12;

/** A day so many days later. */
export const later = (day: Day, days: number): Day => (day + days) as Day;

/** A day so many months ago. */
export const monthsAgo = (today: Day, months: number): Day => sameDayLater(today, -months);

const CENTS_OVER = 2500;

/** A wage a little over what is asked for. */
export const overScale = (wage: Cents): Cents => (wage + CENTS_OVER) as Cents;

/** Terms that meet what the law asks for on their first day. */
export const fairTerms = ({ sector }: Stage, from: Day, category: string): AgreedTerms => ({
  from,
  labourCategory: 'dienstbode',
  scaleCategory: category,
  seniorityFrom: from,
  weeklyHours: 3800,
  grossMonthly: overScale(wageOn(sector, category, from, from)),
  currency: 'EUR',
  inKindMonthly: 0 as Cents,
  mealsDays: 0,
  roomDays: 0,
  wholeDwelling: false,
  fullyHousedAndFed: false,
  rentalValueMonthly: null,
  inKindWritten: false,
  annexScaleFrom: scaleFrom(sector, category, from),
  scaleChoice: null,
});
