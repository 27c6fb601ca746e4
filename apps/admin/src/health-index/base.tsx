import { type Commands, MARKS } from '@protocol-registry/domain';
import { HEALTH_INDEX } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { RadioField } from '../form/choice-field.tsx';
import { FormHead, RecordForm } from '../form/form.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { type FormState, freshForm } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { readBase, readFigure } from './figure.ts';
import { type IndexRead, readIndex } from './read.ts';

type Content = Commands['index.change-base'];

const MOST_SOURCE = 200;
const OPERATIONS = ['divide', 'multiply'] as const;

const FIELD_OF: Readonly<Record<string, string>> = { BASE_BACKWARDS: 'to', BASE_CHANGE_HELD: 'from' };

const Fields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => {
  const { t } = view;
  return (
    <>
      <TextField view={view} form={form} name="from" label="health-index.base.from" width={4} inputmode="numeric" />
      <TextField view={view} form={form} name="to" label="health-index.base.to" width={4} inputmode="numeric" />
      <RadioField
        view={view}
        form={form}
        name="operation"
        label="health-index.base.operation"
        options={OPERATIONS.map((value) => ({ value, text: t.text(`health-index.base.${value}`) }))}
      />
      <TextField view={view} form={form} name="coefficient" label="health-index.base.coefficient" width={10} inputmode="decimal" />
      <TextField view={view} form={form} name="source" label="health-index.source" hint="health-index.source.hint" />
      <RadioField
        view={view}
        form={form}
        name="mark"
        label="health-index.mark"
        options={MARKS.map((value) => ({ value, text: t.text(`mark.${value}`), hint: t.text(`mark.${value}.meaning`) }))}
      />
    </>
  );
};

const page = (view: View): RecordPage<Content> => ({
  title: view.t.text('health-index.base.title'),
  body: (form, notice) => (
    <>
      <FormHead view={view} form={form} title={view.t.text('health-index.base.title')} />
      {notice}
      <p class="govuk-body registry-reading">{view.t.text('health-index.base.about')}</p>
      <RecordForm view={view} form={form} action={paths.healthIndexBase} submit="health-index.base.submit" cancel={paths.healthIndex}>
        <Fields view={view} form={form} />
      </RecordForm>
    </>
  ),
  read: (reader, values) => ({
    from: readBase(reader, 'from', 'health-index.base.from'),
    to: readBase(reader, 'to', 'health-index.base.to'),
    operation: reader.oneOf('operation', 'health-index.base.operation', OPERATIONS),
    coefficient: readFigure(reader, values, 'coefficient', view.t.text('health-index.base.coefficient')),
    source: reader.line('source', 'health-index.source', MOST_SOURCE),
    mark: reader.oneOf('mark', 'health-index.mark', MARKS),
  }),
  fieldOf: (code) => FIELD_OF[code] ?? null,
});

const form: ActForm<IndexRead, Content> = {
  path: paths.healthIndexBase,
  permission: 'index.record',
  title: 'health-index.base.title',
  asked: () => readIndex,
  page,
  fresh: ({ book }) => freshForm({}, book.index.version),
  ask: ({ request, content, version }) => asking(request, { on: HEALTH_INDEX, version, command: { kind: 'index.change-base', content } }),
  done: () => withDone(paths.healthIndex, 'index.base-changed'),
};

/** The record of the official coefficient between two base years. */
export const baseChangeRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
