export { type Cents, centsOf, divideHalfUp, formatCents, parseCents } from './cents.ts';
export { addMonths, type CivilParts, type Day, dayFromParts, dayOf, formatDay, lengthOfMonth, parseDay, partsOfDay } from './day.ts';
export { divideDecimals, formatDecimal, roundHalfUp } from './decimal.ts';
export { type Fault, fault, type Place } from './fault.ts';
export { amount, code, dayValue, decimalValue, type Message, type MessageValue, message, monthValue, number, term } from './message.ts';
export {
  daysInMonth,
  firstDay,
  formatMonth,
  lastDay,
  type Month,
  monthFromParts,
  monthOf,
  monthOfDay,
  nextMonth,
  parseMonth,
} from './month.ts';
export type { Mark, Reason } from './reason.ts';
