import { type Draft, DraftConflict, type DraftOf, Drafts, type RegistryFailure } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import type { RegisterEffect } from '../../register.ts';
import { type FormDraft, readDraft, type Step, writeDraft } from './draft.ts';

/** What was sent of a step: the version that its window saw, the window, whether the officer goes on from it, and how it fills the draft. */
export interface SentStep {
  readonly step: Step | 'CONDITIONS';
  readonly seen: number;
  readonly window: string;
  readonly goesOn: boolean;
  readonly fill: (draft: FormDraft) => FormDraft;
}

/** Whether another window has saved the step since it was seen. What a window saved itself is no surprise to it, and other steps do not matter. */
const isChanged = ({ saved = {} }: FormDraft, { seen, step, window }: SentStep): boolean => {
  const last = saved[step];
  return last !== undefined && last.version > seen && last.window !== window;
};

const savedBy = (draft: FormDraft, { fill, goesOn, step, window }: SentStep, version: number): FormDraft => ({
  ...fill(draft),
  saved: { ...draft.saved, [step]: { version, window: goesOn ? '' : window } },
});

/** How often a step is put on the draft anew because another step was saved in the same moment. */
const AGAIN = 3;

const isConflict = (failure: RegistryFailure | DraftConflict): failure is DraftConflict => failure instanceof DraftConflict;

const attempt = (
  of: DraftOf,
  sent: SentStep,
): Effect.Effect<Result.Result<Draft, DraftConflict>, RegistryFailure | DraftConflict, Drafts> =>
  Effect.gen(function* () {
    const drafts = yield* Drafts;
    const newer = yield* drafts.read(of);
    const draft = newer === null ? null : readDraft(newer.content);
    if (newer === null || draft === null || isChanged(draft, sent)) return Result.fail(new DraftConflict({ newer }));
    return Result.succeed(yield* drafts.save(of, newer.version, writeDraft(savedBy(draft, sent, newer.version + 1))));
  });

/**
 * Saves a step over the draft as it stands. Only what another window saved of the same step since is a conflict; what comes late from a window that has gone on is one too,
 * so that an older text never takes the place of a newer one.
 */
export const saveStep = (of: DraftOf, sent: SentStep): RegisterEffect<Result.Result<Draft, DraftConflict>> =>
  Effect.retry(attempt(of, sent), { while: isConflict, times: AGAIN }).pipe(
    Effect.matchEffect({
      onSuccess: (saved) => Effect.succeed(saved),
      onFailure: (failure) => (isConflict(failure) ? Effect.succeed(Result.fail(failure)) : Effect.fail(failure)),
    }),
  );
