import {
  type Day,
  hasConflict,
  type InterpreterId,
  isServing,
  type MissionId,
  type Office,
  parseIdentifier,
  type RegisteredInterpreter,
  speaksOneOf,
} from '@protocol-registry/domain';
import { Option } from 'effect';
import type { View } from '../env.ts';
import { type Option as Choice, SelectField } from '../form/choice-field.tsx';
import type { Reader } from '../form/reader.ts';
import type { FieldValues, FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';

/** The field of the interpreter of the register. */
export const INTERPRETER_FIELD = 'interpreter-id';

interface InterpreterParts {
  readonly view: View;
  readonly form: FormState;
  readonly office: Office;
  /** The languages of the worker. */
  readonly languages: readonly string[];
  /** The mission of the worker's employer, null where it is not known. */
  readonly mission: MissionId | null;
  readonly day: Day;
  readonly hint: 'schedule.interpreter.hint' | 'hearing.interpreter.hint';
}

const choiceOf = ({ view: { t }, mission }: InterpreterParts, interpreter: RegisteredInterpreter): Choice => ({
  value: interpreter.id,
  text: t.text('schedule.interpreter-line', {
    name: interpreter.name,
    languages: interpreter.languages.map(t.languageName).join(', '),
    conflict: hasConflict(interpreter, mission) ? 'yes' : 'no',
  }),
});

/** Those who interpret on that day: first who speaks a language of the worker and is in no conflict with the mission. */
const choices = (parts: InterpreterParts): readonly Choice[] => {
  const { office, languages, mission, day, view } = parts;
  const { compare } = new Intl.Collator(view.t.locale);
  const rank = (one: RegisteredInterpreter): number => (hasConflict(one, mission) ? 2 : speaksOneOf(one, languages) ? 0 : 1);
  return [...office.interpreters.values()]
    .filter((one) => isServing(one, day))
    .toSorted((a, b) => rank(a) - rank(b) || compare(a.name, b.name))
    .map((one) => choiceOf(parts, one));
};

/** Who interprets: one of the register, or somebody else by name. */
export const InterpreterFields = (parts: InterpreterParts): Markup => {
  const { view, form, hint } = parts;
  const options = choices(parts);
  return (
    <>
      {options.length === 0 ? null : (
        <SelectField
          view={view}
          form={form}
          name={INTERPRETER_FIELD}
          label="schedule.interpreter-registered"
          hint="schedule.interpreter-registered.hint"
          options={options}
        />
      )}
      <TextField view={view} form={form} name="interpreter" label="interview.interpreter" hint={hint} />
    </>
  );
};

const MOST_NAME = 80;

/** Who interprets, as it was entered. */
export interface EnteredInterpreter {
  readonly interpreter: string | null;
  readonly interpreterId?: InterpreterId;
}

/** Reads who interprets: one of the register or a name, never both. */
export const readInterpreter = (reader: Reader, values: FieldValues): EnteredInterpreter => {
  const interpreter = reader.optionalLine('interpreter', 'interview.interpreter', MOST_NAME);
  const chosen = Option.getOrNull(parseIdentifier<InterpreterId>(values.text(INTERPRETER_FIELD)));
  if (chosen === null) return { interpreter };
  if (interpreter !== null) reader.refuse('interpreter', 'schedule.interpreter-twice');
  return { interpreter: null, interpreterId: chosen };
};
