import { type Draft, DraftConflict } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import type { Deps } from '../../deps.ts';
import type { Request } from '../../env.ts';
import type { FieldValues } from '../../form/state.ts';
import type { RegisterEffect } from '../../register.ts';
import type { HearingRead } from '../read.ts';
import { draftOf, sittingOf } from './read.ts';
import { saveStep } from './save.ts';
import { savedText } from './step-page.tsx';
import { seenIn } from './take.tsx';
import { newWindow, WINDOW } from './window.ts';

/** The field with the version of the draft that the window of the conditions saw. */
export const DRAFT_VERSION = 'draft-version';

/** What stands in the fields of the conditions once the form is begun, and what tells the window from others; nothing before. */
export const keptHearing = (
  deps: Deps,
  request: Request,
  read: HearingRead,
): RegisterEffect<Readonly<Record<string, string | readonly string[]>>> =>
  Effect.map(sittingOf(request, read), (sitting) =>
    sitting === null ? {} : { ...sitting.draft.hearing, [DRAFT_VERSION]: String(sitting.kept.version), [WINDOW]: newWindow(deps) },
  );

/** Saves what stands in the fields of the conditions with the form; they are typed once, whatever comes between. */
export const keepHearing = (
  request: Request,
  read: HearingRead,
  values: FieldValues,
  names: readonly string[],
): RegisterEffect<Result.Result<Draft, DraftConflict>> => {
  const window = values.text(WINDOW);
  if (window === '') return Effect.succeed(Result.fail(new DraftConflict({ newer: null })));
  const hearing = Object.fromEntries(names.map((name) => [name, values.all(name)]));
  const sent = { step: 'CONDITIONS', seen: seenIn(values, DRAFT_VERSION), window, goesOn: false } as const;
  return saveStep(draftOf(request, read), { ...sent, fill: (draft) => ({ ...draft, hearing }) });
};

/** The word beside the fields of the conditions that they were saved, or why not. */
export const answerKeptHearing = (request: Request, saved: Result.Result<Draft, DraftConflict>): Response | Promise<Response> => {
  const view = request.get('view');
  if (Result.isSuccess(saved)) return request.html(<>{savedText(view, saved.success.savedAt)}</>);
  const { newer } = saved.failure;
  if (newer === null) return request.html(<strong>{view.t.text('statement.closed')}</strong>, 409);
  return request.html(
    <>
      <input type="hidden" name={DRAFT_VERSION} value={String(newer.version)} form="hearing" />
      <strong>{view.t.text('hearing.elsewhere')}</strong>
    </>,
    409,
  );
};
