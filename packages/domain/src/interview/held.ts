import type { Dossier } from '../dossier/dossier.ts';
import type { InterviewId } from '../identifier.ts';
import type { HeldOutcome } from './interview.ts';

/** What became of an interview that was held; null where it was not, or is not known. */
export const heldOutcome = ({ interviews }: Pick<Dossier, 'interviews'>, interview: InterviewId): HeldOutcome | null => {
  const outcome = interviews.get(interview)?.outcome;
  return outcome?._tag === 'Held' ? outcome : null;
};
