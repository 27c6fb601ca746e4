import { type Cents, dayOf } from '@protocol-registry/domain';
import type { SectorTable, SectorVersion } from '@protocol-registry/pay';

/** What a category is paid in 2022 at no seniority, its week, and where its table departs from the others. */
interface Category {
  readonly name: string;
  readonly cents: number;
  readonly weeks: readonly [before2024: number, from2024: number];
  readonly from: string;
  readonly firstYears: number;
}

/** Amounts invented for this benchmark. */
const CATEGORIES: readonly Category[] = [
  { name: 'cleaning', cents: 191_500, weeks: [3800, 3800], from: '2022-01-01', firstYears: 0 },
  { name: 'cooking', cents: 203_218, weeks: [3800, 3800], from: '2022-09-12', firstYears: 0 },
  { name: 'childcare', cents: 198_777, weeks: [3800, 3800], from: '2022-01-01', firstYears: 1 },
  { name: 'gardening', cents: 189_950, weeks: [3600, 3700], from: '2022-01-01', firstYears: 0 },
  { name: 'driving', cents: 209_341, weeks: [3900, 3800], from: '2022-01-01', firstYears: 0 },
];

const SENIORITIES = [0, 2, 5, 8, 12];
/** One version begins inside a month. */
const RISES: readonly (readonly [from: string, permille: number])[] = [
  ['2022-01-01', 1000],
  ['2023-01-01', 1096],
  ['2024-01-01', 1112],
  ['2024-07-15', 1131],
  ['2025-01-01', 1169],
  ['2026-01-01', 1201],
];

const versionsOf = ({ cents, firstYears, from, weeks }: Category): readonly SectorVersion[] =>
  RISES.map(([day, permille]) => ({
    from: dayOf(day < from ? from : day),
    rows: SENIORITIES.map((years) => ({
      seniorityYears: Math.max(years, firstYears),
      monthlyCents: Math.round((cents * permille * (1000 + 12 * years)) / 1_000_000) as Cents,
      weeklyHours: day < '2024-01-01' ? weeks[0] : weeks[1],
      source: null,
    })),
  }));

/** A sector's table with versions inside a month, weeks other than 38 hours, days and seniorities without a row. */
export const sectorTable: SectorTable = {
  id: 'invented',
  categories: new Map(CATEGORIES.map((category) => [category.name, versionsOf(category)])),
};
