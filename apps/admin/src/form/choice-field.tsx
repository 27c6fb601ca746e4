import type { Child } from 'hono/jsx';
import type { Markup } from '../page/markup.ts';
import { errorOf } from './state.ts';
import { describedBy, type FieldParts, groupClass, HintAndError } from './text-field.tsx';

/** One of several options: its value in the form, its words, and what helps to choose it. */
export interface Option {
  readonly value: string;
  readonly text: string;
  readonly hint?: Child;
}

interface ChoiceParts extends FieldParts {
  readonly options: readonly Option[];
}

const Legend = ({ text }: { readonly text: string }): Markup => (
  <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{text}</legend>
);

interface BoxParts {
  readonly kind: 'radios' | 'checkboxes';
  readonly name: string;
  readonly id: string;
  readonly option: Option;
  readonly isChecked: boolean;
}

const Box = ({ kind, name, id, option, isChecked }: BoxParts): Markup => (
  <div class={`govuk-${kind}__item`}>
    <input
      class={`govuk-${kind}__input`}
      id={id}
      name={name}
      type={kind === 'radios' ? 'radio' : 'checkbox'}
      value={option.value}
      checked={isChecked}
      aria-describedby={option.hint === undefined ? undefined : `${id}-about`}
    />
    <label class={`govuk-label govuk-${kind}__label`} for={id}>
      {option.text}
    </label>
    {option.hint === undefined ? null : (
      <div class={`govuk-hint govuk-${kind}__hint`} id={`${id}-about`}>
        {option.hint}
      </div>
    )}
  </div>
);

/** The first box has the field's own name as its id, so that the error summary leads to it. */
const boxId = (name: string, index: number): string => (index === 0 ? name : `${name}-${index + 1}`);

const Boxes = (parts: ChoiceParts & { readonly kind: BoxParts['kind']; readonly isInline?: boolean }): Markup => {
  const { view, form, name, label, hint, options, kind, isInline = false } = parts;
  const error = errorOf(form, name);
  const ticked = form.values.all(name);
  return (
    <div class={groupClass(error)}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(name, hint, error)}>
        <Legend text={view.t.text(label)} />
        <HintAndError view={view} name={name} hint={hint} error={error} />
        <div class={`govuk-${kind} govuk-${kind}--small${isInline ? ` govuk-${kind}--inline` : ''}`}>
          {options.map((option, index) => (
            <Box kind={kind} name={name} id={boxId(name, index)} option={option} isChecked={ticked.includes(option.value)} />
          ))}
        </div>
      </fieldset>
    </div>
  );
};

/** One of a few options, all in sight. */
export const RadioField = (parts: ChoiceParts & { readonly isInline?: boolean }): Markup => <Boxes {...parts} kind="radios" />;

/** Any of a few options. */
export const CheckField = (parts: ChoiceParts): Markup => <Boxes {...parts} kind="checkboxes" />;

/** Yes or no. */
export const YesNoField = (parts: FieldParts): Markup => (
  <RadioField
    {...parts}
    isInline
    options={[
      { value: 'yes', text: parts.view.t.text('form.yes') },
      { value: 'no', text: parts.view.t.text('form.no') },
    ]}
  />
);

/** One of many options; the first, empty one stands for none. */
export const SelectField = ({ view, form, name, label, hint, options }: ChoiceParts): Markup => {
  const error = errorOf(form, name);
  const chosen = form.values.text(name);
  return (
    <div class={groupClass(error)}>
      <label class="govuk-label govuk-label--s" for={name}>
        {view.t.text(label)}
      </label>
      <HintAndError view={view} name={name} hint={hint} error={error} />
      <select
        class={error === null ? 'govuk-select' : 'govuk-select govuk-select--error'}
        id={name}
        name={name}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error === null ? undefined : 'true'}
      >
        <option value="">{view.t.text('form.select')}</option>
        {options.map(({ value, text }) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
};
