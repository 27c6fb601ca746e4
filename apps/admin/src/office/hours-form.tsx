import type { Minute, Office, WeekdayHours } from '@protocol-registry/domain';
import type { MessageKey, Translator } from '@protocol-registry/language';
import { Option } from 'effect';
import type { View } from '../env.ts';
import type { Reader } from '../form/reader.ts';
import { errorOf, type FieldValues, type FormState } from '../form/state.ts';
import { parseClock } from '../form/time.ts';
import { FieldError } from '../page/error-summary.tsx';
import type { Markup } from '../page/markup.ts';
import { WEEKDAYS, weekdayName } from './weekday.ts';

/** The two periods of a weekday that the form has fields for. */
const PARTS = ['morning', 'afternoon'] as const;

type Part = (typeof PARTS)[number];

const ENDS = ['from', 'to'] as const;

const nameOf = (weekday: number, part: Part, end: (typeof ENDS)[number]): string => `${part}-${weekday}-${end}`;

const TITLES: Readonly<Record<Part, MessageKey>> = { morning: 'hours.morning', afternoon: 'hours.afternoon' };

/** What stands in the form for the hours on record. */
export const hoursFields = ({ hours }: Office, t: Translator): Readonly<Record<string, string>> =>
  Object.fromEntries(
    WEEKDAYS.flatMap((weekday) => {
      const periods = hours.filter((one) => one.weekday === weekday).toSorted((a, b) => a.from - b.from);
      return PARTS.flatMap((part, index) => {
        const period = periods[index];
        return period === undefined ? [] : ENDS.map((end) => [nameOf(weekday, part, end), t.time(period[end] as Minute)]);
      });
    }),
  );

interface PairParts {
  readonly view: View;
  readonly form: FormState;
  readonly weekday: number;
  readonly part: Part;
}

const Time = ({ view: { t }, form, weekday, part, end }: PairParts & { readonly end: (typeof ENDS)[number] }): Markup => {
  const name = nameOf(weekday, part, end);
  const isWrong = errorOf(form, name) !== null;
  return (
    <div class="registry-time">
      <label class="govuk-label" for={name}>
        {t.text(`hours.${end}`)}
      </label>
      <input
        class={isWrong ? 'govuk-input govuk-input--width-5 govuk-input--error' : 'govuk-input govuk-input--width-5'}
        id={name}
        name={name}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength={5}
        value={form.values.text(name)}
        aria-describedby={isWrong ? `${name}-error` : undefined}
        aria-invalid={isWrong ? 'true' : undefined}
      />
    </div>
  );
};

const Pair = (parts: PairParts): Markup => {
  const { view, form, weekday, part } = parts;
  return (
    <fieldset class="govuk-fieldset registry-hours__part">
      <legend class="govuk-fieldset__legend">
        <span class="govuk-visually-hidden">{weekdayName(view.t, weekday)} </span>
        {view.t.text(TITLES[part])}
      </legend>
      {ENDS.map((end) => {
        const name = nameOf(weekday, part, end);
        const error = errorOf(form, name);
        return error === null ? null : <FieldError view={view} id={`${name}-error`} text={error} />;
      })}
      <div class="registry-times">
        {ENDS.map((end) => (
          <Time {...parts} end={end} />
        ))}
      </div>
    </fieldset>
  );
};

/** The fields of a week: for each weekday a morning and an afternoon. */
export const HoursFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => (
  <div class="registry-hours">
    {WEEKDAYS.map((weekday) => (
      <div class="registry-hours__day">
        <p class="registry-hours__name" aria-hidden="true">
          {weekdayName(view.t, weekday)}
        </p>
        {PARTS.map((part) => (
          <Pair view={view} form={form} weekday={weekday} part={part} />
        ))}
      </div>
    ))}
  </div>
);

const readTime = (reader: Reader, values: FieldValues, name: string, place: { readonly weekday: string; readonly part: Part }): number =>
  Option.getOrElse(parseClock(values.text(name)), () => {
    reader.refuse(name, values.text(name) === '' ? 'hours.incomplete' : 'hours.time-wrong', place);
    return 0;
  });

const readPair = (reader: Reader, values: FieldValues, t: Translator, weekday: number, part: Part): readonly WeekdayHours[] => {
  const [fromName, toName] = [nameOf(weekday, part, 'from'), nameOf(weekday, part, 'to')];
  if (values.text(fromName) === '' && values.text(toName) === '') return [];
  const place = { weekday: weekdayName(t, weekday), part };
  const faults = reader.errors.length;
  const [from, to] = [readTime(reader, values, fromName, place), readTime(reader, values, toName, place)];
  if (reader.errors.length === faults && to <= from) reader.refuse(toName, 'hours.backwards', place);
  return [{ weekday, from, to }];
};

/** Reads the hours of a week; a pair of empty fields stands for none. */
export const readHours = (reader: Reader, values: FieldValues, t: Translator): readonly WeekdayHours[] =>
  WEEKDAYS.flatMap((weekday) => PARTS.flatMap((part) => readPair(reader, values, t, weekday, part)));
