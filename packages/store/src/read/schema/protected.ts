import type { Day, WorkerId } from '@protocol-registry/domain';

/** By when a worker is seen again before the next card, for whatever reason. */
export interface FollowUpRow {
  readonly worker_id: WorkerId;
  readonly due_on: Day;
}

/** Days on which letters to the mission about a worker wait, for whatever reason, both included; `to_day` is null while they wait until they are let go. */
export interface LetterPauseRow {
  readonly worker_id: WorkerId;
  readonly from_day: Day;
  readonly to_day: Day | null;
}
