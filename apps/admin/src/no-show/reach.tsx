import type { Day } from '@protocol-registry/domain';
import { dayAt } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { askedDossier, type DossierRead } from '../worker/read.ts';
import { ladderOf, NoShowForm, noShowTitle } from './form-page.tsx';
import { noShowFieldOf } from './step-form.tsx';

/** Whether nobody can reach the worker, or somebody could again. */
interface Reach {
  readonly path: typeof paths.workerUnreachable | typeof paths.workerReached;
  readonly title: 'no-show.record-unreachable' | 'no-show.record-reached';
  readonly command: 'worker.record-unreachable' | 'worker.record-reached';
  readonly done: string;
}

const REACHES: readonly Reach[] = [
  {
    path: paths.workerUnreachable,
    title: 'no-show.record-unreachable',
    command: 'worker.record-unreachable',
    done: 'worker.unreachable-recorded',
  },
  { path: paths.workerReached, title: 'no-show.record-reached', command: 'worker.record-reached', done: 'worker.reached' },
];

const page = (view: View, read: DossierRead, { path, title }: Reach): RecordPage<{ readonly on: Day }> => ({
  title: noShowTitle(view, read, title),
  body: (form, notice) => (
    <NoShowForm view={view} read={read} form={form} title={title} action={pathTo(path, { id: read.state.worker.id })} notice={notice}>
      <DateField view={view} form={form} name="on" label="no-show.on" hint="field.day.hint" />
      <p class="govuk-inset-text">{view.t.text(`${title}.effect`)}</p>
    </NoShowForm>
  ),
  read: (reader) => ({ on: reader.day('on', 'no-show.on') }),
  fieldOf: noShowFieldOf,
});

/** The record that nobody can reach the worker, and that somebody could again. */
export const reachRoutes = (deps: Deps): readonly Route[] =>
  REACHES.flatMap((reach) =>
    actFormRoutes(deps, {
      path: reach.path,
      permission: 'interview.schedule',
      title: reach.title,
      asked: askedDossier,
      page: (view, read) => page(view, read, reach),
      fresh: ({ version }) => freshForm(dayFields('on', dayAt(deps.now())), version),
      ask: ({ request, read, content, version }) =>
        asking(request, { on: read.state.worker.id, version, command: { kind: reach.command, content } }),
      done: (_, read) => withDone(ladderOf(read), reach.done),
    }),
  );
