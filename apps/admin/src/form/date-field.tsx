import { type Day, type Month, partsOfDay } from '@protocol-registry/domain';
import type { Markup } from '../page/markup.ts';
import { NumberFields } from '../page/number-fields.tsx';
import { errorOf } from './state.ts';
import type { FieldParts } from './text-field.tsx';

/** What stands in the three fields of a date. */
export const dayFields = (name: string, day: Day | null): Readonly<Record<string, string>> => {
  if (day === null) return {};
  const { dayOfMonth, month, year } = partsOfDay(day);
  return { [`${name}-day`]: String(dayOfMonth), [`${name}-month`]: String(month), [`${name}-year`]: String(year) };
};

/** What stands in the two fields of a month. */
export const monthFields = (name: string, month: Month | null): Readonly<Record<string, string>> =>
  month === null ? {} : { [`${name}-month`]: String((month % 12) + 1), [`${name}-year`]: String(Math.floor(month / 12)) };

/** A date in three fields. */
export const DateField = ({ view, form, name, label, hint }: FieldParts): Markup => (
  <NumberFields
    view={view}
    id={name}
    legend={view.t.text(label)}
    {...(hint === undefined ? {} : { hint: view.t.text(hint) })}
    error={errorOf(form, name)}
    fields={[
      { name: `${name}-day`, label: 'field.day', digits: 2, value: form.values.text(`${name}-day`) },
      { name: `${name}-month`, label: 'field.month', digits: 2, value: form.values.text(`${name}-month`) },
      { name: `${name}-year`, label: 'field.year', digits: 4, value: form.values.text(`${name}-year`) },
    ]}
  />
);

/** A month in two fields. */
export const MonthField = ({ view, form, name, label, hint }: FieldParts): Markup => (
  <NumberFields
    view={view}
    id={name}
    legend={view.t.text(label)}
    {...(hint === undefined ? {} : { hint: view.t.text(hint) })}
    error={errorOf(form, name)}
    fields={[
      { name: `${name}-month`, label: 'field.month', digits: 2, value: form.values.text(`${name}-month`) },
      { name: `${name}-year`, label: 'field.year', digits: 4, value: form.values.text(`${name}-year`) },
    ]}
  />
);
