import type { MessageKey } from '@protocol-registry/language';
import type { Page } from '@protocol-registry/registry';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Pager, REGION } from './pager.tsx';
import { FIELDS, type ListQuery, listAddress } from './query.ts';

/** A choice of a list and its words. */
export interface ListChoice<C extends string> {
  readonly value: C;
  readonly text: string;
  /** How many there are of what was searched for. */
  readonly count?: number;
}

/** What a list can be confined to: the words above the field, and the options by name. */
export interface ListScope {
  readonly label: MessageKey;
  readonly all: MessageKey;
  readonly options: readonly ListChoice<string>[];
}

interface ListParts<C extends string> {
  readonly view: View;
  readonly path: string;
  readonly query: ListQuery<C>;
  /** What can be searched for, and the choices with the words above them; the first choice holds unasked. A list without a choice has one, and no words. */
  readonly search: MessageKey;
  readonly searchHint: MessageKey;
  readonly legend?: MessageKey;
  readonly choices: readonly [ListChoice<C>, ...ListChoice<C>[]];
  readonly scope?: ListScope;
  readonly found: Page<unknown>;
  /** How much was found, in words: also said by the live region. */
  readonly count: string;
  /** The table, or what to do where nothing was found. */
  readonly children: Child;
}

interface ChoiceParts {
  readonly view: View;
  readonly choice: ListChoice<string>;
  readonly isChosen: boolean;
}

const Choice = ({ view, choice: { count, text, value }, isChosen }: ChoiceParts): Markup => {
  const id = `${FIELDS.choice}-${value}`;
  return (
    <div class="registry-facet">
      <input class="registry-facet__box" type="radio" id={id} name={FIELDS.choice} value={value} checked={isChosen} />
      <label class="registry-facet__label" for={id}>
        {text} {count === undefined ? null : <span class="registry-count">{view.t.number(count)}</span>}
      </label>
    </div>
  );
};

type FormParts = Omit<ListParts<string>, 'children' | 'count' | 'found'>;

const Choices = ({ view, query, legend, choices }: FormParts): Markup | null =>
  legend === undefined ? null : (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{view.t.text(legend)}</legend>
      <div class="registry-facets">
        {choices.map((choice) => (
          <Choice view={view} choice={choice} isChosen={choice.value === query.choice} />
        ))}
      </div>
    </fieldset>
  );

const Scope = ({ view, query, scope }: FormParts): Markup | null =>
  scope === undefined ? null : (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for={FIELDS.of}>
        {view.t.text(scope.label)}
      </label>
      <select class="govuk-select registry-filter__scope" id={FIELDS.of} name={FIELDS.of}>
        <option value="">{view.t.text(scope.all)}</option>
        {scope.options.map(({ value, text }) => (
          <option value={value} selected={value === query.of}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );

const Search = (parts: FormParts): Markup => {
  const { view, path, query, search, searchHint } = parts;
  return (
    <search>
      <form
        class="registry-filter"
        method="get"
        action={path}
        hx-get={path}
        hx-trigger="submit, change"
        hx-target={`#${REGION}`}
        hx-swap="outerMorph"
        hx-push-url="true"
      >
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for={FIELDS.text}>
            {view.t.text(search)}
          </label>
          <div class="govuk-hint" id={`${FIELDS.text}-hint`}>
            {view.t.text(searchHint)}
          </div>
          <input
            class="govuk-input"
            id={FIELDS.text}
            name={FIELDS.text}
            type="search"
            autocomplete="off"
            value={query.text}
            aria-describedby={`${FIELDS.text}-hint`}
          />
        </div>
        <Scope {...parts} />
        <Choices {...parts} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {view.t.text('list.search')}
        </button>
      </form>
    </search>
  );
};

/** A list with its search, its choices and its pages: the part of the page that changes with the question. */
export const List = <C extends string>(parts: ListParts<C>): Markup => {
  const { view, path, query, choices, found, count, children } = parts;
  const addressOf = (page: number): string => listAddress(path, { ...query, page }, choices[0].value);
  return (
    <div class="registry-results" id={REGION}>
      <p class="registry-past-filter">
        <a class="govuk-link" href="#list-count">
          {view.t.text('list.to-count')}
        </a>
      </p>
      <Search {...parts} />
      <div class="registry-results__main">
        <div class="registry-results__head">
          <p class="registry-results__count" id="list-count" tabindex={-1} data-focus-landing="">
            {count}
          </p>
          {query.text === '' && query.of === '' ? null : (
            <a class="govuk-link" href={listAddress(path, { ...query, text: '', of: '', page: 1 }, choices[0].value)}>
              {view.t.text('list.clear')}
            </a>
          )}
        </div>
        {children}
        <Pager view={view} page={found.page} pages={found.pages} addressOf={addressOf} />
      </div>
    </div>
  );
};
