import type { IndexValue } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import { MonthField, monthFields } from '../form/date-field.tsx';
import type { Reader } from '../form/reader.ts';
import type { FieldValues, FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';
import { readBase, readFigure, readOptionalFigure } from './figure.ts';

/** What stands in the fields that name a month and its base year. */
export const namedFields = ({ month, base }: Pick<IndexValue, 'month' | 'base'>): Readonly<Record<string, string>> => ({
  ...monthFields('month', month),
  base: String(base),
});

/** The fields of the index of one month. */
export const ValueFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => (
  <>
    <MonthField view={view} form={form} name="month" label="health-index.month" />
    <TextField view={view} form={form} name="base" label="health-index.base" width={4} inputmode="numeric" />
    <TextField
      view={view}
      form={form}
      name="health"
      label="health-index.health"
      hint="health-index.health.hint"
      width={10}
      inputmode="decimal"
    />
    <TextField
      view={view}
      form={form}
      name="smoothed"
      label="health-index.smoothed-published"
      hint="health-index.smoothed.hint"
      width={10}
      inputmode="decimal"
    />
  </>
);

/** Reads the index of one month. */
export const readValue = ({ t }: View, reader: Reader, values: FieldValues): IndexValue => ({
  month: reader.month('month', 'health-index.month'),
  base: readBase(reader, 'base', 'health-index.base'),
  health: readFigure(reader, values, 'health', t.text('health-index.health')),
  smoothed: readOptionalFigure(reader, values, 'smoothed', t.text('health-index.smoothed-published')),
});
