import type { Day } from '@protocol-registry/domain';

/**
 * The dates of a worker that hide their reason: by when the next interview is due before the next card, null where no such day is set, and whether letters to the mission wait.
 * Chance gives them as well as a concern (RULES 2.5).
 */
export interface WorkerDates {
  readonly interviewBy: Day | null;
  readonly lettersWait: boolean;
}
