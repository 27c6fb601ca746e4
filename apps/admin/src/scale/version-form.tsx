import { type Commands, type Day, formatDay, type ProposalKind, type ScaleRow } from '@protocol-registry/domain';
import type { MessageKey } from '@protocol-registry/language';
import { proposeVersion } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { ActForm } from '../form/act-form.ts';
import { personOfRequest } from '../form/as-actor.ts';
import { RadioField } from '../form/choice-field.tsx';
import { DateField } from '../form/date-field.tsx';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { Reader } from '../form/reader.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { type FieldValues, type FormState } from '../form/state.ts';
import { TextArea, TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { AmountFields, readAmounts } from './amount-field.tsx';
import { registerScaleName } from './row-name.ts';
import type { UpdateRead } from './update-read.ts';

type Proposed = Commands['scale.propose'];

/** A form on which a version is proposed: of which kind, with which rows, and from which day; null where the form asks for it. */
export interface VersionForm {
  readonly kind: ProposalKind;
  readonly title: MessageKey;
  readonly lead: MessageKey;
  readonly action: string;
  readonly rows: readonly ScaleRow[];
  readonly from: Day | null;
  /** What stands above the form; the form itself is left out where `isOpen` is not given. */
  readonly above: Markup | null;
  readonly isOpen: boolean;
}

/** The hidden field with the day of the version that the officer saw as due. */
const SEEN = 'due';

const MARKS = ['VERIFIED', 'SECONDARY', 'UNVERIFIED'] as const;
const MOST_SOURCE = 200;
const MOST_TEXT = 500;

const Fields = ({ view, form, asked }: { readonly view: View; readonly form: FormState; readonly asked: VersionForm }): Markup => (
  <>
    {asked.kind === 'indexation' && asked.from !== null ? <input type="hidden" name={SEEN} value={formatDay(asked.from)} /> : null}
    {asked.from === null ? <DateField view={view} form={form} name="from" label="scale-update.from" hint="field.day.hint" /> : null}
    <AmountFields view={view} form={form} rows={asked.rows} />
    <RadioField
      view={view}
      form={form}
      name="mark"
      label="scale-update.mark"
      options={MARKS.map((mark) => ({ value: mark, text: view.t.text(`mark.${mark}`), hint: view.t.text(`mark.${mark}.meaning`) }))}
    />
    <TextField view={view} form={form} name="source" label="scale-update.source" hint="scale-update.source.hint" />
    {asked.kind === 'indexation' ? (
      <TextArea view={view} form={form} name="difference" label="scale-update.difference" hint="scale-update.difference.hint" />
    ) : (
      <ReasonField view={view} form={form} label="scale-update.reason" />
    )}
  </>
);

/** Amounts that were read for one version are never taken for another, which the index made due meanwhile. */
const refuseMoved = (view: View, { from, kind }: VersionForm, reader: Reader, values: FieldValues): void => {
  const seen = values.text(SEEN);
  if (kind === 'indexation' && from !== null && seen !== '' && seen !== formatDay(from))
    reader.refuse('amount-1', 'scale-update.due.moved', { day: view.t.day(from) });
};

const readProposal = (view: View, asked: VersionForm, reader: Reader, values: FieldValues): Proposed => {
  const { from, kind, rows } = asked;
  refuseMoved(view, asked, reader, values);
  const day = from ?? reader.day('from', 'scale-update.from');
  const source = reader.line('source', 'scale-update.source', MOST_SOURCE);
  const amounts = readAmounts(view, { reader, values }, rows, source);
  const mark = reader.oneOf('mark', 'scale-update.mark', MARKS);
  return {
    kind,
    from: day,
    rows: amounts,
    mark,
    difference: kind === 'indexation' ? reader.optionalLine('difference', 'scale-update.difference', MOST_TEXT) : null,
    reason: kind === 'indexation' ? null : readReason(reader, 'scale-update.reason'),
  };
};

const FIELD_OF: Readonly<Record<string, string>> = {
  CORRECTION_EMPTY: 'amount-1',
  DIFFERENCE_UNEXPLAINED: 'difference',
  REASON_MISSING: 'reason',
};

const DAY_CODES: ReadonlySet<string> = new Set(['VERSION_BACKDATED', 'VERSION_DAY_TAKEN', 'VERSION_GAPPED']);

const fieldOf = ({ from }: VersionForm, code: string): string | null =>
  from === null && DAY_CODES.has(code) ? 'from' : (FIELD_OF[code] ?? null);

const page = (view: View, { scale }: UpdateRead, asked: VersionForm): RecordPage<Proposed> => {
  const { id } = scale.state;
  const title = view.t.text(asked.title, { scale: registerScaleName(view.t, id) });
  return {
    title,
    body: (form, notice) => (
      <>
        <FormHead view={view} form={form} title={title} />
        {notice}
        <p class="govuk-body registry-reading">{view.t.text(asked.lead)}</p>
        {asked.above}
        {asked.isOpen ? (
          <RecordForm view={view} form={form} action={asked.action} submit="scale-update.submit" cancel={pathTo(paths.scaleUpdate, { id })}>
            <Fields view={view} form={form} asked={asked} />
          </RecordForm>
        ) : null}
      </>
    ),
    read: (reader, values) => readProposal(view, asked, reader, values),
    fieldOf: (code) => fieldOf(asked, code),
  };
};

/** What the forms have in common that propose a version: how they look, and what is asked of the register. */
export const versionForm = <R extends UpdateRead>(
  formOf: (view: View, read: R) => VersionForm,
): Pick<ActForm<R, Proposed>, 'permission' | 'page' | 'ask' | 'done'> => ({
  permission: 'scale.propose',
  page: (view, read) => page(view, read, formOf(view, read)),
  ask: ({ request, read, content, version }) =>
    proposeVersion(personOfRequest(request), { scale: read.scale.state.id, version, proposal: content }),
  done: (_, read) => withDone(pathTo(paths.scaleUpdate, { id: read.scale.state.id }), 'scale.proposed'),
});
