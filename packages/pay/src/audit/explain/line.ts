import type { Reason } from '@protocol-registry/domain';

/** A line of an explanation; what it has no figure, source, day or mark for is left out. */
export type Line = Pick<Reason, 'code' | 'message' | 'rule'> & Partial<Pick<Reason, 'amountCents' | 'source' | 'date' | 'mark'>>;

export const reason = (line: Line): Reason => ({ amountCents: null, source: null, date: null, mark: null, ...line });
