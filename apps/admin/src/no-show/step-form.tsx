import { type Dossier, type InterviewId, NO_SHOW_STEPS, type NoShowStep, noShowLadder, type TakenStep } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import { RadioField } from '../form/choice-field.tsx';
import { DateField, dayFields } from '../form/date-field.tsx';
import type { Reader } from '../form/reader.ts';
import type { FormState } from '../form/state.ts';
import { TextArea } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';

const MOST_NOTE = 500;

/** What stands in the form for a step on record. */
export const stepFields = ({ note, on, step }: TakenStep): Readonly<Record<string, string>> => ({
  step,
  note: note ?? '',
  ...dayFields('on', on),
});

/** The fields of a step: which, on which day, and a note to it. */
export const StepFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => (
  <>
    <RadioField
      view={view}
      form={form}
      name="step"
      label="no-show.step"
      options={NO_SHOW_STEPS.map((value) => ({ value, text: view.t.text(`no-show-step.${value}`) }))}
    />
    <DateField view={view} form={form} name="on" label="no-show.on" hint="field.day.hint" />
    <TextArea view={view} form={form} name="note" label="no-show.note" hint="no-show.note.hint" />
  </>
);

/** The missed date that asks for a step: that of its rung, else the last one. */
const missedFor = (dossier: Dossier, step: NoShowStep): InterviewId | null => {
  const { missed, steps } = noShowLadder(dossier);
  const owed = steps.find((one) => one.step === step);
  return owed === undefined ? (missed.at(-1)?.interview ?? null) : owed.interview;
};

/** Reads a step, as taken after the missed date that asks for it. */
export const readStep = (reader: Reader, dossier: Dossier): TakenStep => {
  const step = reader.oneOf('step', 'no-show.step', NO_SHOW_STEPS);
  return {
    interview: missedFor(dossier, step),
    step,
    on: reader.day('on', 'no-show.on'),
    note: reader.optionalLine('note', 'no-show.note', MOST_NOTE),
  };
};

const FIELD_OF: Readonly<Record<string, string>> = {
  DAY_IN_FUTURE: 'on',
  STEP_BEFORE_MISS: 'on',
  PERIOD_BACKWARDS: 'on',
  STEP_ALREADY_TAKEN: 'step',
  NO_SHOW_UNKNOWN: 'step',
  NEW_DATE_IN_PAST: 'by',
};

/** The field at which a refusal is shown. */
export const noShowFieldOf = (code: string): string | null => FIELD_OF[code] ?? null;
