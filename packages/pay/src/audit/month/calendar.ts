import { type Day, daysInMonth, firstDay, lastDay, type Month, nextMonth, type Profile } from '@protocol-registry/domain';
import type { SectorIndexation } from '../../figures/jc323.ts';
import { payDeadline } from '../deadline.ts';
import { indexationOn, type KnownIndexation, type Raise, raiseOf } from '../indexation.ts';

/** A month of an audit: its days, whether payments are tested and by which day they are in time, and the indexation of a January; null where there is none. */
export interface CalendarMonth {
  readonly month: Month;
  readonly first: Day;
  readonly last: Day;
  readonly length: number;
  readonly isPaymentTested: boolean;
  readonly payBy: Day | null;
  readonly indexation: KnownIndexation | null;
  readonly raise: Raise | null;
}

/** What a calendar is made for. */
export interface Period {
  readonly from: Month;
  readonly to: Month;
  readonly lastPaidMonth: Month | null;
  readonly indexations: readonly SectorIndexation[];
  readonly profile: Profile;
}

const calendarMonth = (month: Month, { indexations, lastPaidMonth, profile }: Period): CalendarMonth => {
  const isPaymentTested = lastPaidMonth !== null && month <= lastPaidMonth;
  const indexation = indexationOn(indexations, month);
  return {
    month,
    first: firstDay(month),
    last: lastDay(month),
    length: daysInMonth(month),
    isPaymentTested,
    payBy: isPaymentTested ? (payDeadline(month, profile)?.day ?? null) : null,
    indexation,
    raise: indexation === null ? null : raiseOf(indexation),
  };
};

/** The months of a period, in order. */
export const calendarOf = (period: Period): readonly CalendarMonth[] => {
  const months: CalendarMonth[] = [];
  for (let month = period.from; month <= period.to; month = nextMonth(month)) months.push(calendarMonth(month, period));
  return months;
};
