import { type Commands, type IndexValue, indexKey, parseMonth } from '@protocol-registry/domain';
import { HEALTH_INDEX, indexValues } from '@protocol-registry/registry';
import { Option } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { indexFieldOf, PublicationFields, publicationFields, readPublication } from './publication-fields.tsx';
import { type IndexRead, readIndex } from './read.ts';
import { namedFields, readValue, ValueFields } from './value-fields.tsx';

type Content = Commands['index.revise'];

/** The value that the address names, null where it names none. */
const namedValue = (request: Request, { series }: IndexRead): IndexValue | null => {
  const month = parseMonth(request.req.query('month') ?? '');
  if (Option.isNone(month)) return null;
  const key = indexKey({ month: month.value, base: Number(request.req.query('base')) });
  return indexValues(series).find((value) => indexKey(value) === key) ?? null;
};

const page = (view: View): RecordPage<Content> => ({
  title: view.t.text('health-index.revise'),
  body: (form, notice) => (
    <>
      <FormHead view={view} form={form} title={view.t.text('health-index.revise')} />
      {notice}
      <p class="govuk-body registry-reading">{view.t.text('health-index.revise.about')}</p>
      <RecordForm view={view} form={form} action={paths.healthIndexRevise} submit="health-index.revise.submit" cancel={paths.healthIndex}>
        <ValueFields view={view} form={form} />
        <PublicationFields view={view} form={form} />
        <ReasonField view={view} form={form} label="health-index.reason" />
      </RecordForm>
    </>
  ),
  read: (reader, values) => ({
    ...readValue(view, reader, values),
    ...readPublication(reader),
    reason: readReason(reader, 'health-index.reason'),
  }),
  fieldOf: indexFieldOf,
});

const form: ActForm<IndexRead, Content> = {
  path: paths.healthIndexRevise,
  permission: 'index.record',
  title: 'health-index.revise',
  asked: () => readIndex,
  page,
  fresh: (read, request) => {
    const value = namedValue(request, read);
    const named = value === null ? {} : { ...namedFields(value), health: value.health, smoothed: value.smoothed ?? '' };
    return freshForm({ ...publicationFields(read.book.day), ...named }, read.book.index.version);
  },
  ask: ({ request, content, version }) => asking(request, { on: HEALTH_INDEX, version, command: { kind: 'index.revise', content } }),
  done: () => withDone(paths.healthIndex, 'index.revised'),
};

/** The revision of a month that was published anew with another figure. */
export const reviseIndexRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
