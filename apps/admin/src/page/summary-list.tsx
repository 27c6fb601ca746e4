import type { Child } from 'hono/jsx';
import type { Markup } from './markup.ts';

/** A fact: what it is, and what stands there. */
export interface Fact {
  readonly term: string;
  readonly value: Child;
}

/** Facts under each other, each with its term; what is null is left out. */
export const SummaryList = ({ facts }: { readonly facts: readonly (Fact | null)[] }): Markup => (
  <dl class="govuk-summary-list">
    {facts
      .filter((fact) => fact !== null)
      .map(({ term, value }) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{term}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
        </div>
      ))}
  </dl>
);
