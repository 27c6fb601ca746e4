import {
  INDEPENDENCE_FACTS,
  type InterpreterIdentity,
  type MissionId,
  parseIdentifier,
  type RegisteredInterpreter,
} from '@protocol-registry/domain';
import type { Named } from '@protocol-registry/registry';
import { Option } from 'effect';
import type { View } from '../env.ts';
import { CheckField, YesNoField } from '../form/choice-field.tsx';
import { DateField, dayFields } from '../form/date-field.tsx';
import { LanguageFields, languageFields, readLanguages } from '../form/language-fields.tsx';
import type { Reader } from '../form/reader.ts';
import type { FieldValues, FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';

/** What stands in the form for an interpreter on record. */
export const interpreterFields = ({
  conflictsWith,
  independence,
  languages,
  name,
}: RegisteredInterpreter): Readonly<Record<string, string | readonly string[]>> => ({
  name,
  ...languageFields(languages),
  ...dayFields('declared', independence.declaredOn),
  ...Object.fromEntries(INDEPENDENCE_FACTS.map((fact) => [fact, independence[fact] ? 'yes' : 'no'])),
  conflicts: conflictsWith,
});

interface FieldsParts {
  readonly view: View;
  readonly form: FormState;
  readonly missions: readonly Named<MissionId>[];
}

/** The fields that say who interprets, what was declared, and for whose workers not. */
export const InterpreterFields = ({ view, form, missions }: FieldsParts): Markup => (
  <>
    <TextField view={view} form={form} name="name" label="interpreter.name" />
    <LanguageFields view={view} form={form} />
    <DateField view={view} form={form} name="declared" label="interpreter.declared-on" hint="interpreter.declared-on.hint" />
    {INDEPENDENCE_FACTS.map((fact) => (
      <YesNoField view={view} form={form} name={fact} label={`independence.${fact}`} />
    ))}
    {missions.length === 0 ? null : (
      <CheckField
        view={view}
        form={form}
        name="conflicts"
        label="interpreter.conflicts"
        hint="interpreter.conflicts.hint"
        options={missions.map(({ id, name }) => ({ value: id, text: name }))}
      />
    )}
  </>
);

const MOST_NAME = 80;

/** Reads who interprets. */
export const readInterpreterFields = (reader: Reader, values: FieldValues): InterpreterIdentity => ({
  name: reader.line('name', 'interpreter.name', MOST_NAME),
  languages: readLanguages(reader, values),
  independence: {
    declaredOn: reader.day('declared', 'interpreter.declared-on'),
    not_of_mission: reader.yesNo('not_of_mission', 'independence.not_of_mission'),
    not_of_family: reader.yesNo('not_of_family', 'independence.not_of_family'),
    not_colleague: reader.yesNo('not_colleague', 'independence.not_colleague'),
    not_sent_by_employer: reader.yesNo('not_sent_by_employer', 'independence.not_sent_by_employer'),
  },
  conflictsWith: values.all('conflicts').flatMap((id) => Option.toArray(parseIdentifier<MissionId>(id))),
});

/** The field at which a refusal is shown. */
export const interpreterFieldOf = (code: string): string | null => (code === 'INTERPRETER_TIES_UNNAMED' ? 'conflicts' : null);
