import { type Day, dayFromParts, firstDay, lastDay, type Month, monthOfDay, nextMonth, partsOfDay } from '@protocol-registry/domain';

/** A drawing's size in its own units, and for how many labels of years or months it has room. */
export interface Drawing {
  readonly className: string;
  readonly width: number;
  readonly height: number;
  readonly mostYears: number;
  readonly mostMonths: number;
}

/** The drawings of a chart: one for a wide page, one for a narrow one; the style sheet shows one of them. */
export const DRAWINGS: readonly Drawing[] = [
  { className: 'registry-chart registry-chart--wide', width: 960, height: 260, mostYears: 14, mostMonths: 24 },
  { className: 'registry-chart registry-chart--narrow', width: 340, height: 220, mostYears: 5, mostMonths: 12 },
];

/** What is left free around what is drawn. */
export const MARGIN = { top: 14, right: 10, bottom: 24, left: 46 } as const;

const STEPS = [1, 2, 5, 10, 20, 50] as const;

/** The first days of the years that get a label, at most so many. */
export const labelledYears = (from: Day, to: Day, most: number): readonly Day[] => {
  const [first, last] = [partsOfDay(from).year, partsOfDay(to).year];
  const apart = STEPS.find((step) => (last - first) / step <= most) ?? 100;
  const years: Day[] = [];
  for (let year = Math.ceil(first / apart) * apart; year <= last; year += apart) {
    const day = dayFromParts(year, 1, 1);
    if (day >= from) years.push(day);
  }
  return years;
};

/** Months from that of one day to that of another. */
export const monthsOf = (from: Day, to: Day): readonly Month[] => {
  const months: Month[] = [];
  for (let month = monthOfDay(from); month <= monthOfDay(to); month = nextMonth(month)) months.push(month);
  return months;
};

/** The middle of a month, where its label stands. */
export const middleOf = (month: Month): number => (firstDay(month) + lastDay(month) + 1) / 2;
