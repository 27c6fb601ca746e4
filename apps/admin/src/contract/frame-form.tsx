import { type ContractFrame, type EmployerId, parseIdentifier, type RegisteredContract } from '@protocol-registry/domain';
import type { EmployerCard } from '@protocol-registry/registry';
import { Option } from 'effect';
import type { View } from '../env.ts';
import { SelectField } from '../form/choice-field.tsx';
import { DateField, dayFields } from '../form/date-field.tsx';
import { NoteFields, noteFields } from '../form/note-field.tsx';
import type { Reader } from '../form/reader.ts';
import type { FieldValues, FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';

/** What stands in the form for the frame of a contract on record. */
export const frameFields = ({ employer, startsOn, endsOn, noteVerbale }: RegisteredContract): Readonly<Record<string, string>> => ({
  employer,
  ...dayFields('starts', startsOn),
  ...dayFields('ends', endsOn),
  ...noteFields(noteVerbale),
});

interface FrameParts {
  readonly view: View;
  readonly form: FormState;
  readonly employers: readonly EmployerCard[];
}

/** The fields of what a contract fixes for its whole time, and of the note verbale that told it. */
export const FrameFields = ({ view, form, employers }: FrameParts): Markup => (
  <>
    <SelectField
      view={view}
      form={form}
      name="employer"
      label="contract.employer"
      hint="contract.employer.hint"
      options={employers.map(({ id, mission, name }) => ({
        value: id,
        text: view.t.text('contract.employer-choice', { employer: name, mission: mission.name }),
      }))}
    />
    <DateField view={view} form={form} name="starts" label="contract.starts-on" hint="field.day.hint" />
    <DateField view={view} form={form} name="ends" label="contract.ends-on" hint="contract.ends-on.hint" />
    <NoteFields view={view} form={form} />
  </>
);

const readEmployer = (reader: Reader, values: FieldValues): EmployerId =>
  Option.getOrElse(parseIdentifier<EmployerId>(values.text('employer')), () => {
    reader.refuse('employer', 'contract.employer.missing');
    return '' as EmployerId;
  });

/** Reads what a contract fixes for its whole time. */
export const readFrame = (reader: Reader, values: FieldValues): ContractFrame => ({
  employer: readEmployer(reader, values),
  startsOn: reader.day('starts', 'contract.starts-on'),
  endsOn: reader.optionalDay('ends', 'contract.ends-on'),
});

const FIELD_OF: Readonly<Record<string, string>> = {
  EMPLOYER_UNKNOWN: 'employer',
  BORN_TOO_LATE: 'starts',
  PERIOD_BACKWARDS: 'ends',
  TERMS_AFTER_END: 'ends',
  TERMS_NOT_FROM_START: 'starts',
};

/** The field at which a refusal of a frame is shown. */
export const frameFieldOf = (code: string): string | null => FIELD_OF[code] ?? null;
