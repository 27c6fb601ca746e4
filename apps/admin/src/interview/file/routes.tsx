import { Result } from 'effect';
import type { Deps } from '../../deps.ts';
import type { Request } from '../../env.ts';
import { answerPage } from '../../page/answer.tsx';
import type { FormError } from '../../page/error-summary.tsx';
import { paths, pathTo } from '../../paths.ts';
import { answerProblem } from '../../problem/problem.tsx';
import type { Route } from '../../route.ts';
import { MOST_FILE_BYTES, readForm, readTextFile } from '../../upload.ts';
import { planExampleRoute } from './example.ts';
import { PlanForm } from './form.tsx';
import { type NoPlan, type PlanRun, runPlan, runPlanExample } from './run.ts';
import { PlanPage } from './run-page.tsx';

const FIELD = 'problem';
const MOST_BYTES = MOST_FILE_BYTES + 64 * 1024;

const answerForm = (request: Request, errors: readonly FormError[], filesLost = 0): Response | Promise<Response> => {
  const view = request.get('view');
  const hasError = errors.length > 0;
  return answerPage(request, {
    title: view.t.text('plan.title'),
    status: hasError ? 422 : 200,
    hasError,
    body: <PlanForm view={view} errors={errors} filesLost={filesLost} />,
  });
};

const showForm: Route = {
  method: 'GET',
  path: paths.plan,
  permission: 'plan.run',
  title: 'plan.title',
  handle: (request) => answerForm(request, []),
};

const errorsOf = (request: Request, why: NoPlan): readonly FormError[] => {
  const { t } = request.get('view');
  if (why.kind === 'faults') return why.faults.map((fault) => ({ field: FIELD, text: t.fault(fault) }));
  const { message, requests } = why.refusal;
  const text = t.text('plan.refused', { reason: t.message(message), requests: requests.join(', '), count: requests.length });
  return [{ field: FIELD, text }];
};

const start = (deps: Deps): Route => ({
  method: 'POST',
  path: paths.plan,
  permission: 'plan.run',
  title: 'plan.title',
  maximumBytes: MOST_BYTES,
  handle: async (request) => {
    const { session, t } = request.get('view');
    if (session === null) return answerProblem(request, 'not-signed-in');
    const form = await readForm(request);
    const file = form.file(FIELD);
    const isExample = form.text('example') === 'yes';
    if (file === null && !isExample) return answerForm(request, [{ field: FIELD, text: t.text('plan.problem.missing') }]);
    if (file !== null && file.size > MOST_FILE_BYTES) return answerProblem(request, 'too-large');
    const optimiser = await deps.optimiser();
    const run = file === null || isExample ? runPlanExample(optimiser) : runPlan(await readTextFile(file, 'problem.json'), optimiser);
    if (Result.isFailure(run)) return answerForm(request, errorsOf(request, run.failure), file === null ? 0 : 1);
    return request.redirect(pathTo(paths.planRun, { id: deps.plans.keep(session.id, run.success) }), 303);
  },
});

const found = (deps: Deps, request: Request): PlanRun | null => {
  const { session } = request.get('view');
  return session === null ? null : deps.plans.find(session.id, request.req.param('id') ?? '');
};

const showRun = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.planRun,
  permission: 'plan.run',
  title: 'plan.result',
  handle: (request) => {
    const run = found(deps, request);
    if (run === null) return answerProblem(request, 'not-found');
    const view = request.get('view');
    return answerPage(request, { title: view.t.text('plan.result'), body: <PlanPage view={view} run={run} /> });
  },
});

/** The form of a plan, and the plans that were made. */
export const planRoutes = (deps: Deps): readonly Route[] => [showForm, start(deps), planExampleRoute, showRun(deps)];
