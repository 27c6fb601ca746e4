import { type Cents, divideHalfUp } from '@protocol-registry/domain';
import type { Terms } from '../contract/contract.ts';
import { boardCentsPerDay, type InKindCap, inKindCaps, roomCentsPerDay } from '../figures/in-kind.ts';

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

const capOf = (terms: Terms): InKindCap => {
  const caps = [inKindCaps.general];
  if (terms.wholeDwelling) caps.push(inKindCaps.wholeDwelling);
  if (terms.labourCategory === 'dienstbode' && terms.fullyHousedAndFed) caps.push(inKindCaps.fullyHousedAndFed);
  return caps.reduce((greatest, cap) => (cap.percent > greatest.percent ? cap : greatest));
};

/** A full month's board and lodging at the fixed values; a whole dwelling counts at its stated rental value, nothing where none is stated. */
const fullMonthValue = (terms: Terms): { readonly board: Cents; readonly lodging: Cents } => ({
  board: (terms.mealsDays * boardCentsPerDay) as Cents,
  lodging: terms.wholeDwelling ? (terms.rentalValueMonthly ?? (0 as Cents)) : ((terms.roomDays * roomCentsPerDay) as Cents),
});

/** In-kind pay of a month of `employedDays` out of `monthDays`, tested against fixed values and cap; what is not agreed in writing counts for nothing. */
export const inKindOf = (terms: Terms, agreed: Cents, employedDays: number, monthDays: number): InKind => {
  const part = (monthly: number): Cents => divideHalfUp(monthly * employedDays, monthDays) as Cents;
  const { board, lodging } = fullMonthValue(terms);
  const withheld = part(terms.inKindMonthly);
  const fixedValue = part(board + lodging);
  const capRule = capOf(terms);
  const cap = divideHalfUp(agreed * capRule.percent, PERCENT) as Cents;
  const allowed = terms.inKindWritten ? Math.min(withheld, fixedValue, cap) : 0;
  return { withheld, board, lodging, fixedValue, capRule, cap, allowed: allowed as Cents };
};
