import { type Cents, type Day, dayOf, type LabourCategory } from '@protocol-registry/domain';
import type { Contract, Terms } from '@protocol-registry/pay';
import type { Random } from '../random.ts';

const FIRST = dayOf('2022-07-01');
const LAST = dayOf('2026-06-30');
const LEAP_DAY = dayOf('2016-02-29');
const YEAR = 365;

const HOURS = [3800, 3800, 3800, 3800, 3800, 4000, 4000, 3900, 3725, 3550, 3000, 2400, 2000, 1900, 4200, 4550] as const;
const TRADES = ['cleaning', 'cleaning', 'cooking', 'childcare', 'gardening', 'driving'] as const;
const CURRENCIES = ['USD', 'CHF'] as const;

const shift = (day: Day, days: number): Day => (day + days) as Day;

/** What a full month of so many hours is paid from a day on: around the scales, which rise from year to year. */
const gross = (draw: Random, from: Day, hours: number): Cents => {
  const years = Math.max(0, (from - FIRST) / YEAR);
  const whole = 205_000 + 9000 * years;
  return Math.round((whole * Math.min(hours, 4000) * draw.between(98, 128)) / 380_000 + draw.below(100)) as Cents;
};

const board = (draw: Random): Pick<Terms, 'inKindMonthly' | 'mealsDays' | 'roomDays' | 'wholeDwelling' | 'rentalValueMonthly'> => {
  if (draw.chance(55)) return { inKindMonthly: 0 as Cents, mealsDays: 0, roomDays: 0, wholeDwelling: false, rentalValueMonthly: null };
  const wholeDwelling = draw.chance(12);
  const mealsDays = draw.pick([0, 20, 22, 30, 31]);
  const roomDays = draw.pick([0, 30, 31]);
  const fixed = mealsDays * 248 + (wholeDwelling ? 45_000 : roomDays * 74);
  const inKindMonthly = draw.chance(80) ? fixed : fixed + draw.between(1, 60_000);
  return {
    inKindMonthly: inKindMonthly as Cents,
    mealsDays,
    roomDays,
    wholeDwelling,
    rentalValueMonthly: wholeDwelling && draw.chance(80) ? (draw.between(30_000, 60_000) as Cents) : null,
  };
};

/** Most annexes are of about the day of the terms, some are old, a few contracts name none. */
const annex = (draw: Random, from: Day): Day | null => (draw.chance(40) ? null : shift(from, -draw.below(draw.chance(80) ? 40 : 2 * YEAR)));

const firstTerms = (draw: Random, startsOn: Day): Terms => {
  const weeklyHours = draw.pick(HOURS);
  return {
    from: shift(startsOn, draw.chance(95) ? 0 : -draw.below(60)),
    line: 0,
    employer: `Mission ${draw.below(120)}`,
    bornOn: draw.chance(90) ? shift(startsOn, -draw.between(19 * YEAR, 60 * YEAR)) : null,
    labourCategory: draw.chance(85) ? 'dienstbode' : 'house_staff',
    scaleCategory: draw.chance(99) ? draw.pick(TRADES) : 'portering',
    seniorityFrom: draw.chance(1) ? LEAP_DAY : shift(startsOn, draw.chance(98) ? -draw.below(8 * YEAR) : draw.below(YEAR)),
    weeklyHours,
    grossMonthly: gross(draw, startsOn, weeklyHours),
    currency: draw.chance(98) ? 'EUR' : draw.pick(CURRENCIES),
    ...board(draw),
    fullyHousedAndFed: draw.chance(15),
    inKindWritten: draw.chance(90),
    annexScaleFrom: annex(draw, startsOn),
  };
};

const otherCategory = ({ labourCategory }: Terms): LabourCategory => (labourCategory === 'dienstbode' ? 'house_staff' : 'dienstbode');

/** The terms after a rise of pay, sometimes with other hours, another labour category or other benefits in kind. */
const nextTerms = (draw: Random, last: Terms, from: Day): Terms => {
  const weeklyHours = draw.chance(15) ? draw.pick(HOURS) : last.weeklyHours;
  return {
    ...last,
    from,
    weeklyHours,
    grossMonthly: gross(draw, from, weeklyHours),
    labourCategory: draw.chance(3) ? otherCategory(last) : last.labourCategory,
    ...(draw.chance(20) ? board(draw) : {}),
    annexScaleFrom: draw.chance(70) ? annex(draw, from) : last.annexScaleFrom,
  };
};

const JANUARIES = ['2019-01-01', '2021-01-01', '2023-01-01', '2024-01-01', '2025-01-01', '2026-01-01'].map(dayOf);

/** Terms change in some Januaries and on any day of a month. */
const changes = (draw: Random, startsOn: Day, endsOn: Day): readonly Day[] => {
  const rises = JANUARIES.filter(() => draw.chance(50));
  const others = Array.from({ length: draw.below(3) }, () => shift(startsOn, draw.between(10, 5 * YEAR)));
  return [...new Set([...rises, ...others])].filter((day) => day > startsOn && day <= endsOn).toSorted((a, b) => a - b);
};

/** A contract, most often with several terms; its identifier has the number, which counts from 0. */
export const drawContract = (draw: Random, number: number): Contract => {
  const start = draw.chance(50) ? shift(FIRST, -draw.below(6 * YEAR)) : shift(FIRST, draw.below(LAST - FIRST));
  const open = draw.chance(60);
  const end = shift(start < FIRST ? FIRST : start, draw.between(0, 4 * YEAR));
  let last = firstTerms(draw, start);
  const terms: [Terms, ...Terms[]] = [last];
  for (const from of changes(draw, start, open ? LAST : end)) {
    last = nextTerms(draw, last, from);
    terms.push(last);
  }
  const id = `C-${String(number).padStart(6, '0')}`;
  return { id, worker: `W-${number}`, startsOn: start, endsOn: open ? null : end, terms };
};
