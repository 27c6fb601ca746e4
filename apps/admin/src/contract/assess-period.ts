import { type Day, type Month, monthOfDay, type RegisteredContract } from '@protocol-registry/domain';

const MONTHS_BACK = 12;

/** Months that are assessed together, the first and the last. */
export interface AssessPeriod {
  readonly from: Month;
  readonly to: Month;
}

/** The months of a contract that are assessed for a card: twelve back through this one, confined to the contract; one that has not begun is assessed in its first month. */
export const assessPeriod = ({ endsOn, startsOn }: Pick<RegisteredContract, 'endsOn' | 'startsOn'>, today: Day): AssessPeriod => {
  const first = monthOfDay(startsOn);
  const last = endsOn === null ? null : monthOfDay(endsOn);
  const now = Math.max(monthOfDay(today), first);
  const to = last === null ? now : Math.min(now, last);
  return { from: Math.max(first, to - MONTHS_BACK) as Month, to: to as Month };
};
