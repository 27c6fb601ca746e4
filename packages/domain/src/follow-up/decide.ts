import type { ProtectedFacts } from '../protected-file/facts.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import { type Decision, decided, when } from '../refusal.ts';
import type { FollowUpActs } from './follow-up.ts';
import { isPaused } from './waiting.ts';

/** Sets the day by which the worker is seen again. */
export const setFollowUp = (content: FollowUpActs['follow-up.set'], { today }: ProtectedFacts): Decision<FollowUpActs> =>
  decided<FollowUpActs>(when(content.dueOn < today, 'FOLLOW_UP_IN_PAST'), { kind: 'follow-up.set', content });

/** Makes the letters to the mission wait until they are let go (RULES 2.5). */
export const pauseLetters = (
  file: ProtectedFile,
  content: FollowUpActs['letters.paused'],
  { today }: ProtectedFacts,
): Decision<FollowUpActs> =>
  decided<FollowUpActs>(
    [
      ...when(content.from < today, 'FOLLOW_UP_IN_PAST'),
      ...when(
        file.pauses.some(({ to }) => to === null),
        'LETTERS_PAUSED',
      ),
    ],
    { kind: 'letters.paused', content },
  );

/** Lets the letters to the mission go from a day on. */
export const releaseLetters = (
  file: ProtectedFile,
  content: FollowUpActs['letters.released'],
  { today }: ProtectedFacts,
): Decision<FollowUpActs> =>
  decided<FollowUpActs>(
    [...when(content.from < today, 'FOLLOW_UP_IN_PAST'), ...when(!isPaused(file.pauses, content.from), 'LETTERS_NOT_PAUSED')],
    { kind: 'letters.released', content },
  );
