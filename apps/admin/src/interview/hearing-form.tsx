import { CONDITIONS, type Condition, type Conditions, type Hearing, type OfficerId, parseIdentifier } from '@protocol-registry/domain';
import { interviewers } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import { CheckField, type Option, RadioField, SelectField, YesNoField } from '../form/choice-field.tsx';
import { DateField, dayFields } from '../form/date-field.tsx';
import { LEAFLET_FIELDS, LeafletFields, leafletFields, readLeaflet } from '../form/leaflet-fields.tsx';
import type { Reader } from '../form/reader.ts';
import type { FieldValues, FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { INTERPRETER_FIELD, InterpreterFields, readInterpreter } from './interpreter-field.tsx';
import { type HearingRead, officerName } from './read.ts';
import { dayOf } from './week.ts';

/** The box that says that the worker agreed to an officer of another gender. */
const GENDER_WAIVED = 'gender-waived';

const INDEPENDENCE = ['yes', 'no', 'not_applicable'] as const;

const answerOf = (met: boolean | 'not_applicable'): (typeof INDEPENDENCE)[number] => (typeof met === 'string' ? met : met ? 'yes' : 'no');

/** The answer to a condition, in a word. */
export const answerText = ({ t }: View, met: boolean | 'not_applicable'): string => {
  const answer = answerOf(met);
  return t.text(answer === 'not_applicable' ? 'hearing.not-applicable' : `form.${answer}`);
};

/** What stands in the fields of a hearing on record. */
export const hearingFields = ({
  conditions,
  genderWaived = false,
  heldOn,
  interpreter,
  interpreterId,
  leaflet,
  officer,
}: Hearing): Readonly<Record<string, string>> => ({
  ...dayFields('held', heldOn),
  officer,
  interpreter: interpreterId === undefined ? (interpreter ?? '') : '',
  [INTERPRETER_FIELD]: interpreterId ?? '',
  [GENDER_WAIVED]: genderWaived ? 'yes' : '',
  ...leafletFields(leaflet),
  ...Object.fromEntries(CONDITIONS.map((condition) => [condition, answerOf(conditions[condition])])),
});

interface FieldsParts {
  readonly view: View;
  readonly form: FormState;
  readonly read: HearingRead;
}

/** Those who may hold interviews, and whoever stands in the form already. */
const officersFor = ({ form, read: { office } }: FieldsParts): readonly Option[] => {
  const chosen = form.values.text('officer') as OfficerId;
  const ids = new Set([...interviewers(office).map(({ id }) => id), ...(office.officers.has(chosen) ? [chosen] : [])]);
  return [...ids].map((id) => ({ value: id, text: officerName(office, id) }));
};

const ConditionField = ({ view, form, condition }: Omit<FieldsParts, 'read'> & { readonly condition: Condition }): Markup =>
  condition === 'interpreter_independent' ? (
    <RadioField
      view={view}
      form={form}
      name={condition}
      label={`condition.${condition}`}
      isInline
      options={INDEPENDENCE.map((value) => ({
        value,
        text: view.t.text(value === 'not_applicable' ? 'hearing.nobody-interpreted' : `form.${value}`),
      }))}
    />
  ) : (
    <YesNoField view={view} form={form} name={condition} label={`condition.${condition}`} />
  );

/** The fields of a hearing: the day, who held it, who interpreted, and the conditions one by one. */
export const HearingFields = (parts: FieldsParts): Markup => {
  const { view, form, read } = parts;
  return (
    <>
      <DateField view={view} form={form} name="held" label="hearing.held-on" hint="field.day.hint" />
      <SelectField view={view} form={form} name="officer" label="hearing.officer" options={officersFor(parts)} />
      {read.state.worker.officerGender == null ? null : (
        <CheckField
          view={view}
          form={form}
          name={GENDER_WAIVED}
          label="hearing.gender-asked"
          options={[{ value: 'yes', text: view.t.text('hearing.gender-waived') }]}
        />
      )}
      <InterpreterFields
        view={view}
        form={form}
        office={read.office}
        languages={read.state.worker.languages}
        mission={read.employer?.mission ?? null}
        day={dayOf(read.interview.appointment)}
        hint="hearing.interpreter.hint"
      />
      <h2 class="govuk-heading-m">{view.t.text('hearing.conditions')}</h2>
      <p class="govuk-body registry-reading">{view.t.text('hearing.conditions.lead')}</p>
      <div class="registry-conditions">
        {CONDITIONS.map((condition) => (
          <ConditionField view={view} form={form} condition={condition} />
        ))}
      </div>
      <LeafletFields view={view} form={form} />
    </>
  );
};

const readCondition = (reader: Reader, condition: Condition): boolean | 'not_applicable' => {
  if (condition !== 'interpreter_independent') return reader.yesNo(condition, `condition.${condition}`);
  const answer = reader.oneOf(condition, `condition.${condition}`, INDEPENDENCE);
  return answer === 'not_applicable' ? answer : answer === 'yes';
};

/** Reads the hearing; every condition has to be answered. */
export const readHearing = (reader: Reader, values: FieldValues): Hearing => ({
  heldOn: reader.day('held', 'hearing.held-on'),
  officer: reader.identifier('officer', 'hearing.officer', parseIdentifier<OfficerId>, 'form.choose'),
  ...readInterpreter(reader, values),
  ...(values.text('leaflet_handed_over') === 'yes' ? { leaflet: readLeaflet(reader) } : {}),
  ...(values.text(GENDER_WAIVED) === 'yes' ? { genderWaived: true } : {}),
  conditions: Object.fromEntries(CONDITIONS.map((condition) => [condition, readCondition(reader, condition)])) as Conditions,
});

const FIELD_OF: Readonly<Record<string, string>> = {
  DAY_IN_FUTURE: 'held',
  INTERVIEW_BEFORE_APPLICATION: 'held',
  OFFICER_UNKNOWN: 'officer',
  OFFICER_GENDER_ASKED: 'officer',
  INTERPRETER_NOT_JUDGED: 'interpreter_independent',
  NO_INTERPRETER_TO_JUDGE: 'interpreter_independent',
  INTERPRETER_NOT_INDEPENDENT: 'interpreter_independent',
  INTERPRETER_UNKNOWN: INTERPRETER_FIELD,
  INTERPRETER_LEFT: INTERPRETER_FIELD,
};

/** The field at which a refusal is shown. */
export const hearingFieldOf = (code: string): string | null => FIELD_OF[code] ?? null;

/** The names of all fields of a hearing, for the page that asks once more before it is recorded. */
export const HEARING_FIELDS: readonly string[] = [
  ...['day', 'month', 'year'].map((part) => `held-${part}`),
  'officer',
  'interpreter',
  INTERPRETER_FIELD,
  GENDER_WAIVED,
  ...LEAFLET_FIELDS,
  ...CONDITIONS,
  'reason',
];
