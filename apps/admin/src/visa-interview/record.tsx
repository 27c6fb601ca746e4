import type { VisaInterview } from '@protocol-registry/domain';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { NoShowForm, noShowTitle } from '../no-show/form-page.tsx';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { askedDossier, type DossierRead } from '../worker/read.ts';
import { readVisaFields, VisaFields, visaFieldOf } from './fields.tsx';

const page = (view: View, read: DossierRead): RecordPage<VisaInterview> => ({
  title: noShowTitle(view, read, 'visa-interview.record'),
  body: (form, notice) => (
    <NoShowForm
      view={view}
      read={read}
      form={form}
      title="visa-interview.record"
      action={pathTo(paths.visaInterviewNew, { id: read.state.worker.id })}
      notice={notice}
    >
      <p class="govuk-inset-text">{view.t.text('visa-interview.counts-not')}</p>
      <VisaFields view={view} form={form} />
    </NoShowForm>
  ),
  read: readVisaFields,
  fieldOf: visaFieldOf,
});

/** The record of a talk that a post abroad held before the visa. */
export const recordVisaRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.visaInterviewNew,
    permission: 'register.write',
    title: 'visa-interview.record',
    asked: askedDossier,
    page,
    fresh: ({ version }) => freshForm({}, version),
    ask: ({ request, read: { state }, content, version }) =>
      asking(request, { on: state.worker.id, version, command: { kind: 'visa-interview.record', content } }),
    done: ({ stream }) => withDone(pathTo(paths.worker, { id: stream.id }), 'visa-interview.recorded'),
  });
