import { identifierOf, type WorkerId, type WorkerIdentity } from '@protocol-registry/domain';
import { ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { asking } from '../form/as-actor.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import { answerRecordForm, type RecordPage, takeForm, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { readWorkerFields, WorkerFields, workerFieldOf } from './form.tsx';

const page = (view: View): RecordPage<WorkerIdentity> => ({
  title: view.t.text('worker.register'),
  body: (form, notice) => (
    <>
      <FormHead view={view} form={form} title={view.t.text('worker.register')} />
      {notice}
      <p class="govuk-body registry-reading">{view.t.text('worker.register.lead')}</p>
      <RecordForm view={view} form={form} action={paths.workerNew} submit="worker.register" cancel={paths.workers}>
        <WorkerFields view={view} form={form} />
      </RecordForm>
    </>
  ),
  read: readWorkerFields,
  fieldOf: workerFieldOf,
});

const ROUTE = { path: paths.workerNew, permission: 'register.write', title: 'worker.register' } as const;

const show: Route = {
  ...ROUTE,
  method: 'GET',
  handle: (request) => answerRecordForm(request, page(request.get('view')), freshForm({}, 0)),
};

const nextWorker = Effect.flatMap(ReadModel, ({ nextNumber }) => nextNumber('worker'));

const take = (deps: Deps): Route => ({
  ...ROUTE,
  method: 'POST',
  handle: (request) =>
    takeForm(
      deps,
      request,
      page(request.get('view')),
      (identity) =>
        Effect.flatMap(nextWorker, (number) => {
          const worker = identifierOf<WorkerId>(number);
          return asking(request, { on: worker, version: 0, command: { kind: 'worker.register', content: { worker, ...identity } } });
        }),
      ({ stream }) => withDone(pathTo(paths.worker, { id: stream.id }), 'worker.registered'),
    ),
});

/** The registration of a worker. */
export const registerWorkerRoutes = (deps: Deps): readonly Route[] => [show, take(deps)];
