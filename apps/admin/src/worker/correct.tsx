import type { WorkerIdentity } from '@protocol-registry/domain';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { readWorkerFields, WorkerFields, workerFieldOf, workerFields } from './form.tsx';
import { fullName } from './name.ts';
import { askedDossier, type DossierRead } from './read.ts';

interface CorrectedIdentity {
  readonly identity: WorkerIdentity;
  readonly reason: string;
}

const page = (view: View, { state }: DossierRead): RecordPage<CorrectedIdentity> => {
  const { id } = state.worker;
  const title = view.t.text('worker.correct.title', { worker: fullName(state.worker), file: id });
  return {
    title,
    body: (form, notice) => (
      <>
        <FormHead view={view} form={form} title={title} />
        {notice}
        <RecordForm
          view={view}
          form={form}
          action={pathTo(paths.workerCorrect, { id })}
          submit="worker.correct"
          cancel={pathTo(paths.worker, { id })}
        >
          <WorkerFields view={view} form={form} />
          <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint" />
        </RecordForm>
      </>
    ),
    read: (reader, values) => ({ identity: readWorkerFields(reader, values), reason: readReason(reader, 'correction.reason') }),
    fieldOf: workerFieldOf,
  };
};

const form: ActForm<DossierRead, CorrectedIdentity> = {
  path: paths.workerCorrect,
  permission: 'register.write',
  title: 'worker.correct',
  asked: askedDossier,
  page,
  fresh: ({ state, version }) => freshForm(workerFields(state.worker), version),
  ask: ({ request, read: { state }, content: { identity, reason }, version }) =>
    asking(request, {
      on: state.worker.id,
      version,
      command: { kind: 'worker.correct', content: { ...identity, corrects: state.worker.setBy, reason } },
    }),
  done: ({ stream }) => withDone(pathTo(paths.worker, { id: stream.id }), 'worker.corrected'),
};

/** The correction of who a worker is. */
export const correctWorkerRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
