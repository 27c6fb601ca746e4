import {
  type FileId,
  identifierOf,
  latestStatement,
  type ProtectedFile,
  type QuestionList,
  questionList,
  questionListOn,
} from '@protocol-registry/domain';
import { type Draft, type DraftOf, Drafts, dayAt, openFile } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../../deps.ts';
import type { Request } from '../../env.ts';
import { personOfRequest, sessionOfRequest } from '../../form/as-actor.ts';
import type { RegisterEffect } from '../../register.ts';
import { askedHearing, type HearingRead } from '../read.ts';
import { begun, type FormDraft, readDraft, writeDraft } from './draft.ts';

/** Why the file is read, as the usual reasons for reading name it. */
const HOLDING = 'interview';

/** A form that was begun: the draft of the officer who asks, its version, and the list that it asks by. */
export interface SittingRead extends HearingRead {
  readonly draft: FormDraft;
  readonly kept: Draft;
  readonly list: QuestionList;
}

/** An interview to be held; `sitting` is null until the officer who asks has begun. */
export interface FormRead extends HearingRead {
  readonly sitting: SittingRead | null;
}

/** Whose draft a request is about. */
export const draftOf = (request: Request, { interview, state }: HearingRead): DraftOf => ({
  worker: state.worker.id,
  interview: interview.id,
  officer: personOfRequest(request).officer,
});

const seatedWith = (read: HearingRead, kept: Draft | null): SittingRead | null => {
  const draft = kept === null ? null : readDraft(kept.content);
  const list = draft === null ? null : questionList(draft.list);
  return kept === null || draft === null || list === null ? null : { ...read, draft, kept, list };
};

/** The form of an interview as the officer who asks has it, null before it is begun. */
export const sittingOf = (request: Request, read: HearingRead): RegisterEffect<SittingRead | null> =>
  Effect.gen(function* () {
    const drafts = yield* Drafts;
    return seatedWith(read, yield* drafts.read(draftOf(request, read)));
  });

/** The form of the interview that the address of a request names, as the officer who asks has it. */
export const askedForm = (request: Request): RegisterEffect<FormRead> =>
  Effect.flatMap(askedHearing(request), (read) => Effect.map(sittingOf(request, read), (sitting) => ({ ...read, sitting })));

/** What a session is told of a form that it has read, so that one sitting is one reading. */
const partOf = ({ interview }: HearingRead): string => `interview ${interview.id}`;

/** The protected file of the worker, read to hold the interview: the reading is recorded. */
export const opened = (request: Request, read: HearingRead): RegisterEffect<ProtectedFile> => {
  const reading = { scope: 'interview', reason: HOLDING, part: read.interview.id } as const;
  return Effect.map(openFile(personOfRequest(request), identifierOf<FileId>(read.state.worker.id), reading), ({ state }) => state);
};

/** Records once for each sitting that the answers of the interview before are read: with the first page of the form that shows them, and again after a pause. */
export const sit = (deps: Deps, request: Request, read: HearingRead): RegisterEffect<void> =>
  Effect.gen(function* () {
    const { id } = sessionOfRequest(request);
    if (deps.grants.find(id, partOf(read), deps.now()) !== null) return;
    yield* opened(request, read);
    deps.grants.give(id, partOf(read), HOLDING, deps.now());
  });

/** Begins the form: what was said at the interview before is read, which is recorded, and stands beside the questions from then on. */
export const begin = (deps: Deps, request: Request, read: HearingRead): RegisterEffect<void> =>
  Effect.gen(function* () {
    const drafts = yield* Drafts;
    const of = draftOf(request, read);
    if ((yield* drafts.read(of)) !== null) return;
    const file = yield* opened(request, read);
    deps.grants.give(sessionOfRequest(request).id, partOf(read), HOLDING, deps.now());
    const list = questionListOn(dayAt(deps.now()));
    if (list === null) return;
    yield* Effect.ignore(drafts.save(of, 0, writeDraft(begun(list, latestStatement(file)))));
  });
