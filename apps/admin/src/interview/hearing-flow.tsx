import {
  belgium,
  type Dossier,
  type DossierCommand,
  decideDossier,
  evolveDossier,
  type Hearing,
  type Reason,
  type Suggestion,
} from '@protocol-registry/domain';
import type { MessageKey } from '@protocol-registry/language';
import { dayAt } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { postedValues, postedVersion } from '../form/posted.ts';
import { type Reader, readerOf } from '../form/reader.ts';
import { answerRecordForm, type RecordPage, takeForm, withDone } from '../form/record.tsx';
import { SavedLine } from '../form/saving.tsx';
import { type FieldValues, type FormState, freshForm } from '../form/state.ts';
import { answerPage, wantsFragment } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { consequenceOf } from './consequence.ts';
import { answerKeptHearing, DRAFT_VERSION, keepHearing, keptHearing } from './form/hearing.tsx';
import { WINDOW } from './form/window.ts';
import { InterviewForm, interviewFormTitle } from './form-page.tsx';
import { CheckPage, STEP } from './hearing-check.tsx';
import { HEARING_FIELDS, HearingFields, hearingFieldOf, readHearing } from './hearing-form.tsx';
import { askedHearing, type HearingRead } from './read.ts';

/** What was entered of a hearing; the reason only of a correction. */
export interface EnteredHearing {
  readonly hearing: Hearing;
  readonly reason: string;
}

/** An act that puts a hearing on record: where its form is, what it is called, what stands in it first, and what it asks of the register. */
export interface HearingAct {
  readonly path: typeof paths.interviewHold | typeof paths.interviewCorrect;
  readonly title: MessageKey;
  readonly done: string;
  readonly fresh: (read: HearingRead) => Readonly<Record<string, string>>;
  /** Whether what is typed is saved with the form of the interview. */
  readonly isKept: boolean;
  /** What stands in the way of the act from the start; null where it can go on. */
  readonly inTheWay: (view: View, read: HearingRead) => string | null;
  /** The fields beside those of the hearing. */
  readonly more: (view: View, form: FormState) => Markup | null;
  readonly reason: (reader: Reader) => string;
  readonly command: (read: HearingRead, entered: EnteredHearing) => DossierCommand;
  /** Records the act. */
  readonly ask: (request: Request, read: HearingRead, command: DossierCommand, version: number) => RegisterEffect<unknown>;
  /** What the signs suggest once it is recorded; null where nothing is to be said. */
  readonly suggest: (request: Request, dossier: Dossier, now: number) => RegisterEffect<Suggestion | null>;
}

/** What tells the window from others, and the word that the fields were saved. */
const Saving = ({ view, form: { values } }: { readonly view: View; readonly form: FormState }): Markup => (
  <>
    {[DRAFT_VERSION, WINDOW].map((name) => (
      <input type="hidden" name={name} value={values.text(name)} />
    ))}
    <SavedLine view={view} failed="statement.not-saved" />
  </>
);

const page = (view: View, read: HearingRead, act: HearingAct): RecordPage<EnteredHearing> => ({
  title: interviewFormTitle(view, read, act.title),
  body: (form, notice) => (
    <InterviewForm
      view={view}
      read={read}
      form={form}
      title={act.title}
      action={pathTo(act.path, { id: read.interview.id })}
      submit="hearing.check"
      notice={notice}
      inTheWay={act.inTheWay(view, read)}
      saving={act.isKept && form.values.text(WINDOW) !== '' ? <Saving view={view} form={form} /> : null}
    >
      <HearingFields view={view} form={form} read={read} />
      {act.more(view, form)}
    </InterviewForm>
  ),
  read: (reader, values) => ({ hearing: readHearing(reader, values), reason: act.reason(reader) }),
  fieldOf: hearingFieldOf,
});

/** The dossier as it would be with the act, or every reason against it; nothing is recorded. */
const rehearse = (
  deps: Deps,
  { employer, office, state, version }: HearingRead,
  command: DossierCommand,
): Result.Result<Dossier, readonly Reason[]> =>
  Result.map(decideDossier(state, command, { today: dayAt(deps.now()), profile: belgium, office, employer }), (acts) =>
    acts.reduce((dossier, one, index) => evolveDossier(dossier, one, version + index + 1) ?? dossier, state),
  );

/** Says what the answers come to before they are recorded; a form that is wrong comes back instead. */
const check = async (deps: Deps, request: Request, read: HearingRead, act: HearingAct): Promise<Response> => {
  const view = request.get('view');
  const values = await postedValues(request);
  const shown = page(view, read, act);
  const reader = readerOf(values, view.t);
  const entered = shown.read(reader, values);
  const form: FormState = { values, errors: reader.errors, version: postedVersion(values) };
  if (reader.errors.length > 0) return answerRecordForm(request, shown, form, { status: 422 });
  const rehearsed = rehearse(deps, read, act.command(read, entered));
  if (Result.isFailure(rehearsed)) {
    const errors = rehearsed.failure.map((reason) => ({ field: hearingFieldOf(reason.code), text: view.t.reason(reason) }));
    return answerRecordForm(request, shown, { ...form, errors }, { status: 422 });
  }
  const consequence = consequenceOf(view, rehearsed.success, read.interview.id);
  if (consequence === null) throw new Error('A hearing that was accepted is no hearing in the dossier.');
  const suggestion = await deps.register.run(act.suggest(request, rehearsed.success, deps.now()));
  return answerPage(request, {
    title: view.t.text('hearing.check.title', { interview: read.interview.id }),
    body: (
      <CheckPage
        view={view}
        read={read}
        form={form}
        entered={entered}
        consequence={consequence}
        suggestion={Result.getOrElse(suggestion, () => null)}
        action={pathTo(act.path, { id: read.interview.id })}
      />
    ),
  });
};

const record = (deps: Deps, request: Request, read: HearingRead, act: HearingAct): Promise<Response> =>
  takeForm(
    deps,
    request,
    page(request.get('view'), read, act),
    (entered, version) => act.ask(request, read, act.command(read, entered), version),
    () => withDone(pathTo(paths.interview, { id: read.interview.id }), act.done),
  );

/** Brings the form back as it was filled in. */
const change = async (request: Request, read: HearingRead, act: HearingAct): Promise<Response> => {
  const values = await postedValues(request);
  return answerRecordForm(request, page(request.get('view'), read, act), { values, errors: [], version: postedVersion(values) });
};

/** Saves what was sent with the form of the interview; null where the person goes on from it. */
const keep = async (deps: Deps, request: Request, read: HearingRead, values: FieldValues): Promise<Response | null> => {
  const saved = await deps.register.run(keepHearing(request, read, values, HEARING_FIELDS));
  if (!wantsFragment(request)) return null;
  if (Result.isSuccess(saved)) return answerKeptHearing(request, saved.success);
  deps.report(saved.failure.reason._tag);
  return answerProblem(request, 'failure');
};

const next = async (deps: Deps, request: Request, read: HearingRead, act: HearingAct): Promise<Response> => {
  const values = await postedValues(request);
  const kept = act.isKept ? await keep(deps, request, read, values) : null;
  if (kept !== null) return kept;
  const step = values.text(STEP);
  if (step === 'record') return record(deps, request, read, act);
  return step === 'change' ? change(request, read, act) : check(deps, request, read, act);
};

const shown = (deps: Deps, request: Request, act: HearingAct) =>
  Effect.gen(function* () {
    const read = yield* askedHearing(request);
    return { read, kept: act.isKept ? yield* keptHearing(deps, request, read) : {} };
  });

/** The routes of a hearing: its form, and what follows on it, the check and the record. */
export const hearingRoutes = (deps: Deps, act: HearingAct): readonly Route[] => [
  {
    method: 'GET',
    path: act.path,
    permission: 'interview.hold',
    title: act.title,
    handle: (request) =>
      withRead(deps, request, shown(deps, request, act), ({ kept, read }) =>
        answerRecordForm(request, page(request.get('view'), read, act), freshForm({ ...act.fresh(read), ...kept }, read.version)),
      ),
  },
  {
    method: 'POST',
    path: act.path,
    permission: 'interview.hold',
    title: act.title,
    handle: (request) => withRead(deps, request, askedHearing(request), (read) => next(deps, request, read, act)),
  },
];
