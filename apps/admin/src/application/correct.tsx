import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { type Lodging, LodgingFields, lodgingFieldOf, lodgingFields, readLodging } from './fields.tsx';
import { ApplicationForm, applicationFormTitle } from './form-page.tsx';
import { type ApplicationRead, askedApplication } from './read.ts';

interface CorrectedLodging extends Lodging {
  readonly reason: string;
}

const page = (view: View, read: ApplicationRead): RecordPage<CorrectedLodging> => ({
  title: applicationFormTitle(view, read, 'application.correct'),
  body: (form, notice) => (
    <ApplicationForm
      view={view}
      read={read}
      form={form}
      act="application.correct"
      action={pathTo(paths.applicationCorrect, { id: read.application.id })}
      notice={notice}
      lead={<p class="govuk-body registry-reading">{view.t.text('application.correct.lead')}</p>}
    >
      <LodgingFields view={view} form={form} />
      <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint" />
    </ApplicationForm>
  ),
  read: (reader) => ({ ...readLodging(reader), reason: readReason(reader, 'correction.reason') }),
  fieldOf: lodgingFieldOf,
});

const form: ActForm<ApplicationRead, CorrectedLodging> = {
  path: paths.applicationCorrect,
  permission: 'register.write',
  title: 'application.correct',
  asked: askedApplication,
  page,
  fresh: ({ application, version }) => freshForm(lodgingFields(application), version),
  ask: ({ request, read: { application, state }, content, version }) =>
    asking(request, {
      on: state.worker.id,
      version,
      command: { kind: 'application.correct', content: { application: application.id, corrects: application.setBy, ...content } },
    }),
  done: (_, { application }) => withDone(pathTo(paths.application, { id: application.id }), 'application.corrected'),
};

/** The correction of what an application says. */
export const correctApplicationRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
