import { dayAt } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../../deps.ts';
import type { Request } from '../../env.ts';
import { withRead } from '../../form/as-actor.ts';
import { answerPage, wantsFragment } from '../../page/answer.tsx';
import { paths, pathTo } from '../../paths.ts';
import { answerProblem } from '../../problem/problem.tsx';
import type { RegisterEffect } from '../../register.ts';
import type { Route } from '../../route.ts';
import { noLongerScheduled } from '../form-page.tsx';
import { askedHearing } from '../read.ts';
import { answerClosed } from './closed.tsx';
import { type Step, stepOf } from './draft.ts';
import { BeginPage, ListPage } from './list-page.tsx';
import { askedForm, begin, type FormRead, type SittingRead, sit } from './read.ts';
import { freshStep, StepPage, stepTitle } from './step-page.tsx';
import { takeStep } from './take.tsx';
import { newWindow } from './window.ts';

const showStep = (deps: Deps, request: Request, read: SittingRead, step: Step): Response | Promise<Response> => {
  const view = request.get('view');
  return answerPage(request, {
    title: stepTitle(view, step),
    body: <StepPage view={view} read={read} step={step} form={freshStep(read, step)} window={newWindow(deps)} notice={null} />,
  });
};

/** The form to be shown, the reading recorded; what saves itself shows nothing. */
const seated = (deps: Deps, request: Request): RegisterEffect<FormRead> =>
  Effect.tap(askedForm(request), (read) => (read.sitting === null || wantsFragment(request) ? Effect.void : sit(deps, request, read)));

/** The step that an address names, once the form is begun; whoever comes before that begins, and what was typed into a form that is gone stays in sight. */
const atStep = (deps: Deps, request: Request, run: (read: SittingRead, step: Step) => Response | Promise<Response>): Promise<Response> =>
  withRead(deps, request, seated(deps, request), (read) => {
    const step = stepOf(request.req.param('theme') ?? '');
    if (step === null) return answerProblem(request, 'not-found');
    if (read.sitting === null && request.req.method === 'POST') return answerClosed(deps, request, read, step);
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
  const begun = Effect.flatMap(askedHearing(request), (read) => begin(deps, request, read));
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
    handle: (request) => atStep(deps, request, (read, step) => showStep(deps, request, read, step)),
  },
  {
    method: 'POST',
    path: paths.interviewFormStep,
    permission: 'interview.hold',
    title: 'interview.hold',
    handle: (request) => atStep(deps, request, (read, step) => takeStep(deps, request, read, step)),
  },
];
