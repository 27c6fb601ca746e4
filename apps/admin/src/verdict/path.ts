import {
  type ContractId,
  type Day,
  formatDay,
  formatMonth,
  type Month,
  monthOfDay,
  type RegisteredContract,
} from '@protocol-registry/domain';
import { paths, pathTo } from '../paths.ts';

/** What a verdict is asked for: a month, or a day of it, and the day on which it is to be known; null for this moment. */
export interface AskedVerdict {
  readonly month: Month;
  readonly day: Day | null;
  readonly knownOn: Day | null;
}

/** The address of a verdict. */
export const verdictPath = (contract: ContractId, { day, knownOn, month }: AskedVerdict): string => {
  const query = new URLSearchParams({ month: day === null ? formatMonth(month) : formatDay(day) });
  if (knownOn !== null) query.set('known', formatDay(knownOn));
  return `${pathTo(paths.contractVerdict, { id: contract })}?${query.toString()}`;
};

/** The address of the verdict on a contract's present month, or on its last one. */
export const latestVerdict = ({ endsOn, id }: RegisteredContract, today: Day): string =>
  verdictPath(id, { month: monthOfDay(endsOn !== null && endsOn < today ? endsOn : today), day: null, knownOn: null });
