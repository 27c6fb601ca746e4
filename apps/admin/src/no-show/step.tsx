import type { TakenStep } from '@protocol-registry/domain';
import { dayAt } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { dayFields } from '../form/date-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { askedDossier, type DossierRead } from '../worker/read.ts';
import { ladderOf, NoShowForm, noShowTitle } from './form-page.tsx';
import { noShowFieldOf, readStep, StepFields } from './step-form.tsx';

const page = (view: View, read: DossierRead): RecordPage<TakenStep> => ({
  title: noShowTitle(view, read, 'no-show.take-step'),
  body: (form, notice) => (
    <NoShowForm
      view={view}
      read={read}
      form={form}
      title="no-show.take-step"
      action={pathTo(paths.noShowStep, { id: read.state.worker.id })}
      notice={notice}
    >
      <StepFields view={view} form={form} />
      <p class="govuk-inset-text">{view.t.text('no-show.take-step.effect')}</p>
    </NoShowForm>
  ),
  read: (reader) => readStep(reader, read.state),
  fieldOf: noShowFieldOf,
});

/** The record of a step that was taken because a worker did not come. */
export const stepRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.noShowStep,
    permission: 'interview.schedule',
    title: 'no-show.take-step',
    asked: askedDossier,
    page,
    fresh: ({ version }, request) => freshForm({ step: request.req.query('step') ?? '', ...dayFields('on', dayAt(deps.now())) }, version),
    ask: ({ request, read, content, version }) =>
      asking(request, { on: read.state.worker.id, version, command: { kind: 'no-show.take-step', content } }),
    done: (_, read) => withDone(ladderOf(read), 'no-show.step-taken'),
  });
