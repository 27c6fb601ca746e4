import { INDICATOR_CODES, type IndicatorCode, type QuestionId } from '@protocol-registry/domain';
import { type Draft, DraftConflict, Drafts, dayAt, type RegistryFailure } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import type { Deps } from '../../deps.ts';
import type { Request } from '../../env.ts';
import { withRead } from '../../form/as-actor.ts';
import { postedValues, postedVersion } from '../../form/posted.ts';
import type { FieldValues } from '../../form/state.ts';
import { answerPage, wantsFragment } from '../../page/answer.tsx';
import { paths, pathTo } from '../../paths.ts';
import { answerProblem } from '../../problem/problem.tsx';
import type { RegisterEffect } from '../../register.ts';
import type { Route } from '../../route.ts';
import { noLongerScheduled } from '../form-page.tsx';
import { askedHearing } from '../read.ts';
import { type FormDraft, isAnswer, readDraft, type Step, stepOf, writeDraft } from './draft.ts';
import { Elsewhere } from './elsewhere.tsx';
import { BeginPage, ListPage } from './list-page.tsx';
import { askedForm, begin, draftOf, type SittingRead } from './read.ts';
import { after, DANGER, freshStep, NOTE, OBSERVED, Saved, StepPage, stepTitle } from './step-page.tsx';

const MOST_NOTE = 4000;

const isIndicator = (text: string): text is IndicatorCode => INDICATOR_CODES.some((code) => code === text);

/** The draft with what stands in the fields of a step; what the other steps hold is left as it is. */
const withStep = (draft: FormDraft, { list }: Pick<SittingRead, 'list'>, step: Step, values: FieldValues): FormDraft => {
  if (step === 'SIGNS') return { ...draft, observed: values.all(OBSERVED).filter(isIndicator), isInDanger: values.text(DANGER) === 'yes' };
  const questions = list.themes.find(({ code }) => code === step)?.questions ?? [];
  const asked = new Set<QuestionId>(questions.map(({ id }) => id));
  const kept = [...draft.answers].filter(([id]) => !asked.has(id));
  const given = questions.flatMap(({ id }) => {
    const text = values.text(id);
    return isAnswer(text) ? [[id, text] as const] : [];
  });
  const note = values.text(NOTE).replaceAll('\r\n', '\n').slice(0, MOST_NOTE);
  return { ...draft, answers: new Map([...kept, ...given]), notes: { ...draft.notes, [step]: note } };
};

const save = (request: Request, read: SittingRead, seen: number, draft: FormDraft): RegisterEffect<Result.Result<Draft, DraftConflict>> =>
  Effect.gen(function* () {
    const drafts = yield* Drafts;
    return yield* Effect.matchEffect(drafts.save(draftOf(request, read), seen, writeDraft(draft)), {
      onSuccess: (saved) => Effect.succeed(Result.succeed(saved)),
      onFailure: (failure: RegistryFailure | DraftConflict) =>
        failure instanceof DraftConflict ? Effect.succeed(Result.fail(failure)) : Effect.fail(failure),
    });
  });

const showStep = (request: Request, read: SittingRead, step: Step): Response | Promise<Response> => {
  const view = request.get('view');
  return answerPage(request, {
    title: stepTitle(view, step),
    body: <StepPage view={view} read={read} step={step} form={freshStep(read, step)} notice={null} />,
  });
};

/** Another window has saved: what it saved stands beside what was typed here, and the next saving keeps what is typed here. */
const answerConflict = (
  request: Request,
  read: SittingRead,
  step: Step,
  typed: FormDraft,
  { newer }: DraftConflict,
): Response | Promise<Response> => {
  const view = request.get('view');
  const other = newer === null ? null : readDraft(newer.content);
  const version = newer?.version ?? 0;
  if (wantsFragment(request)) {
    return request.html(<Elsewhere view={view} version={version} step={step} other={other} list={read.list} isFragment />, 409);
  }
  return answerPage(request, {
    title: stepTitle(view, step),
    status: 409,
    hasError: true,
    body: (
      <StepPage
        view={view}
        read={{ ...read, draft: typed }}
        step={step}
        form={{ ...freshStep({ ...read, draft: typed }, step), version }}
        notice={<Elsewhere view={view} version={version} step={step} other={other} list={read.list} />}
      />
    ),
  });
};

const takeStep = async (deps: Deps, request: Request, read: SittingRead, step: Step): Promise<Response> => {
  const view = request.get('view');
  const values = await postedValues(request);
  const typed = withStep(read.draft, read, step, values);
  const outcome = await deps.register.run(save(request, read, postedVersion(values), typed));
  if (Result.isFailure(outcome)) {
    deps.report(outcome.failure.reason._tag);
    return answerProblem(request, 'failure');
  }
  if (Result.isFailure(outcome.success)) return answerConflict(request, read, step, typed, outcome.success.failure);
  const { savedAt, version } = outcome.success.success;
  if (wantsFragment(request)) return request.html(<Saved view={view} version={version} savedAt={savedAt} />);
  return request.redirect(after(read.interview.id, step), 303);
};

/** The step that an address names, once the form is begun; whoever comes before that begins. */
const atStep = (deps: Deps, request: Request, run: (read: SittingRead, step: Step) => Response | Promise<Response>): Promise<Response> =>
  withRead(deps, request, askedForm(request), (read) => {
    const step = stepOf(request.req.param('theme') ?? '');
    if (step === null) return answerProblem(request, 'not-found');
    if (read.sitting === null) return request.redirect(pathTo(paths.interviewForm, { id: read.interview.id }), 303);
    return run(read.sitting, step);
  });

const showForm = (deps: Deps, request: Request): Promise<Response> =>
  withRead(deps, request, askedForm(request), (read) => {
    const view = request.get('view');
    if (noLongerScheduled(view, read) !== null) return request.redirect(pathTo(paths.interview, { id: read.interview.id }), 303);
    return answerPage(request, {
      title: view.t.text('statement.title', { interview: read.interview.id }),
      body:
        read.sitting === null ? (
          <BeginPage view={view} read={read} today={dayAt(deps.now())} />
        ) : (
          <ListPage view={view} read={read.sitting} />
        ),
    });
  });

const beginForm = (deps: Deps, request: Request): Promise<Response> => {
  const path = pathTo(paths.interviewForm, { id: request.req.param('id') ?? '' });
  const begun = Effect.flatMap(askedHearing(request), (read) => begin(request, read, deps.now()));
  return withRead(deps, request, begun, () => request.redirect(path, 303));
};

/** The form of an interview: where it begins, its steps, and the saving of each. */
export const formRoutes = (deps: Deps): readonly Route[] => [
  {
    method: 'GET',
    path: paths.interviewForm,
    permission: 'interview.hold',
    title: 'interview.hold',
    handle: (request) => showForm(deps, request),
  },
  {
    method: 'POST',
    path: paths.interviewForm,
    permission: 'interview.hold',
    title: 'interview.hold',
    handle: (request) => beginForm(deps, request),
  },
  {
    method: 'GET',
    path: paths.interviewFormStep,
    permission: 'interview.hold',
    title: 'interview.hold',
    handle: (request) => atStep(deps, request, (read, step) => showStep(request, read, step)),
  },
  {
    method: 'POST',
    path: paths.interviewFormStep,
    permission: 'interview.hold',
    title: 'interview.hold',
    handle: (request) => atStep(deps, request, (read, step) => takeStep(deps, request, read, step)),
  },
];
