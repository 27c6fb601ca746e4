import { type Cents, divideHalfUp } from '@protocol-registry/domain';
import { boardCentsPerDay, type InKindCap, inKindCaps, roomCentsPerDay } from '../figures/in-kind.ts';
import { DOMESTIC, FULLY_HOUSED_AND_FED, WHOLE_DWELLING } from './columns/terms.ts';

/** What an employer withheld in kind for a month beside what the law lets count, all in cents for the employed days (RULES 3.3, LAW 2.2). */
export interface InKind {
  readonly withheld: Cents;
  readonly board: Cents;
  readonly lodging: Cents;
  readonly fixedValue: Cents;
  readonly capRule: InKindCap;
  readonly cap: Cents;
  readonly allowed: Cents;
}

const PERCENT = 100;

const capFor = (facts: number): InKindCap => {
  const caps = [inKindCaps.general];
  if ((facts & WHOLE_DWELLING) !== 0) caps.push(inKindCaps.wholeDwelling);
  if ((facts & DOMESTIC) !== 0 && (facts & FULLY_HOUSED_AND_FED) !== 0) caps.push(inKindCaps.fullyHousedAndFed);
  return caps.reduce((greatest, cap) => (cap.percent > greatest.percent ? cap : greatest));
};

const ALL_FACTS = 16;
const caps: readonly InKindCap[] = Array.from({ length: ALL_FACTS }, (_, facts) => capFor(facts));

/** The cap that the facts of terms give: the greatest that applies. */
export const capOf = (facts: number): InKindCap => caps[facts] ?? inKindCaps.general;

/** The cap of a month's agreed gross, in cents. */
export const capOn = (agreed: number, facts: number): number => divideHalfUp(agreed * capOf(facts).percent, PERCENT);

/** A full month's board at the fixed values. */
export const boardValue = (mealsDays: number): number => mealsDays * boardCentsPerDay;

/** A full month's lodging at the fixed value; a whole dwelling counts at its stated rental value, nothing where none is stated. */
export const lodgingValue = (facts: number, roomDays: number, rentalValue: number): number =>
  (facts & WHOLE_DWELLING) === 0 ? roomDays * roomCentsPerDay : rentalValue;
