import type { Reason } from '@protocol-registry/domain';

/** A line of an explanation; what it has no figure, source, day or mark for is left out. */
export type Line = Pick<Reason, 'code' | 'message' | 'rule'> & Partial<Pick<Reason, 'amountCents' | 'source' | 'date' | 'mark'>>;

export const reason = ({ amountCents = null, code, date = null, mark = null, message, rule, source = null }: Line): Reason => ({
  code,
  message,
  amountCents,
  rule,
  source,
  date,
  mark,
});
