import type { Commands } from '@protocol-registry/domain';
import { HEALTH_INDEX } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { indexFieldOf, PublicationFields, publicationFields, readPublication } from './publication-fields.tsx';
import { type IndexRead, readIndex } from './read.ts';
import { readValue, ValueFields } from './value-fields.tsx';

type Content = Commands['index.publish'];

const page = (view: View): RecordPage<Content> => ({
  title: view.t.text('health-index.new'),
  body: (form, notice) => (
    <>
      <FormHead view={view} form={form} title={view.t.text('health-index.new')} />
      {notice}
      <RecordForm view={view} form={form} action={paths.healthIndexNew} submit="health-index.new.submit" cancel={paths.healthIndex}>
        <ValueFields view={view} form={form} />
        <PublicationFields view={view} form={form} />
      </RecordForm>
    </>
  ),
  read: (reader, values) => ({ values: [readValue(view, reader, values)], ...readPublication(reader), file: null }),
  fieldOf: indexFieldOf,
});

const form: ActForm<IndexRead, Content> = {
  path: paths.healthIndexNew,
  permission: 'index.record',
  title: 'health-index.new',
  asked: () => readIndex,
  page,
  fresh: ({ book }) => freshForm(publicationFields(book.day), book.index.version),
  ask: ({ request, content, version }) => asking(request, { on: HEALTH_INDEX, version, command: { kind: 'index.publish', content } }),
  done: () => withDone(paths.healthIndex, 'index.published'),
};

/** The record of the index of one month, by hand. */
export const newIndexRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
