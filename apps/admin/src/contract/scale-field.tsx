import { ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { View } from '../env.ts';
import { SelectField } from '../form/choice-field.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';
import type { RegisterEffect } from '../register.ts';

/** The categories of the sector's scale that was loaded last; none where none was. */
export const scaleCategories: RegisterEffect<readonly string[]> = Effect.flatMap(ReadModel, ({ sectorTable }) =>
  Effect.map(sectorTable, (table) => [...(table?.categories.keys() ?? [])]),
);

interface ScaleParts {
  readonly view: View;
  readonly form: FormState;
  readonly categories: readonly string[];
}

/** The category of the sector's scale: one of those that the scale has, or written where no scale is loaded. One that stands on record stays to be chosen. */
export const ScaleField = ({ view, form, categories }: ScaleParts): Markup => {
  const field = { view, form, name: 'scale', label: 'terms.scale-category', hint: 'terms.scale-category.hint' } as const;
  const chosen = form.values.text('scale');
  if (categories.length === 0) return <TextField {...field} width={20} />;
  const offered = chosen === '' || categories.includes(chosen) ? categories : [...categories, chosen];
  return <SelectField {...field} options={offered.map((value) => ({ value, text: value }))} />;
};
