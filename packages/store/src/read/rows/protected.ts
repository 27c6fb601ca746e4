import type { Day, LetterPause, ProtectedFile, WorkerId } from '@protocol-registry/domain';
import type { Rows } from './rows.ts';

const LAST = Number.POSITIVE_INFINITY;

const later = (a: Day | null, b: Day | null): Day | null => (a === null || b === null ? null : (Math.max(a, b) as Day));

/** Pauses that meet are one: how many there are, and which of them chance brought, cannot be told. */
const merged = (pauses: readonly LetterPause[]): readonly LetterPause[] => {
  const result: LetterPause[] = [];
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && pause.from <= (last.to ?? LAST) + 1)
      result[result.length - 1] = { from: last.from, to: later(last.to, pause.to) };
    else result.push(pause);
  }
  return result;
};

/** What of a protected file may be seen by whoever has no right to it: dates that look the same with a concern and without one. */
export const protectedRows = (worker: WorkerId, { followUpOn, pauses }: ProtectedFile): Rows => ({
  follow_up: followUpOn === null ? [] : [{ worker_id: worker, due_on: followUpOn }],
  letter_pause: merged(pauses).map(({ from, to }) => ({ worker_id: worker, from_day: from, to_day: to })),
});
