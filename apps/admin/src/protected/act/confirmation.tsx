import type { Confirmation, RecordedConfirmation } from '@protocol-registry/domain';
import type { Deps } from '../../deps.ts';
import { RadioField } from '../../form/choice-field.tsx';
import { DateField, dayFields } from '../../form/date-field.tsx';
import type { Reader } from '../../form/reader.ts';
import { ReasonField, readReason } from '../../form/reason-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import type { Markup } from '../../page/markup.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { type FieldsParts, type FileAct, fileActRoutes, wholeFile } from '../act-form.tsx';
import type { FileRead } from '../read.ts';

const MOST_LINE = 160;

const Fields = ({ form, view }: Pick<FieldsParts<unknown>, 'form' | 'view'>): Markup => (
  <>
    <TextField view={view} form={form} name="magistrate" label="protected.confirmation.magistrate" />
    <DateField view={view} form={form} name="confirmed" label="protected.confirmation.on" hint="field.day.hint" />
    <TextField view={view} form={form} name="reference" label="protected.confirmation.reference" />
  </>
);

const readFields = (reader: Reader): Confirmation => ({
  magistrate: reader.line('magistrate', 'protected.confirmation.magistrate', MOST_LINE),
  confirmedOn: reader.day('confirmed', 'protected.confirmation.on'),
  reference: reader.line('reference', 'protected.confirmation.reference', MOST_LINE),
});

const FIELDS: Readonly<Record<string, string>> = { DAY_IN_FUTURE: 'confirmed' };

const confirm: FileAct<FileRead['state'], Confirmation> = {
  path: paths.confirmationNew,
  permission: 'protected.write',
  title: 'protected.record-confirmation',
  kind: 'victim.confirmed',
  find: wholeFile,
  lead: 'protected.confirmation.lead',
  fields: (parts) => <Fields {...parts} />,
  fresh: () => ({}),
  read: readFields,
  refusedAt: FIELDS,
  command: (content) => ({ kind: 'victim.confirm', content }),
};

interface Corrected {
  readonly confirmation: Confirmation | null;
  readonly reason: string;
}

const WHETHER = ['mended', 'none'] as const;

const correct: FileAct<RecordedConfirmation, Corrected> = {
  path: paths.confirmationCorrect,
  permission: 'protected.write',
  title: 'protected.correct-confirmation',
  kind: 'victim.confirmation-corrected',
  find: ({ state }) => state.confirmation,
  fields: (parts) => (
    <>
      <RadioField
        {...parts}
        name="whether"
        label="protected.confirmation.whether"
        options={WHETHER.map((value) => ({ value, text: parts.view.t.text(`protected.confirmation.${value}`) }))}
      />
      <Fields {...parts} />
      <ReasonField view={parts.view} form={parts.form} label="correction.reason" hint="correction.reason.hint.journal" />
    </>
  ),
  fresh: ({ it: { confirmedOn, magistrate, reference } }) => ({ magistrate, reference, ...dayFields('confirmed', confirmedOn) }),
  read: (reader) => ({
    confirmation: reader.oneOf('whether', 'protected.confirmation.whether', WHETHER) === 'none' ? null : readFields(reader),
    reason: readReason(reader, 'correction.reason'),
  }),
  refusedAt: FIELDS,
  command: (content, { it }) => ({ kind: 'victim.correct-confirmation', content: { ...content, corrects: it.setBy } }),
};

/** The magistrate's confirmation, which is an act of its own, and its correction. */
export const confirmationRoutes = (deps: Deps): readonly Route[] => [...fileActRoutes(deps, confirm), ...fileActRoutes(deps, correct)];
