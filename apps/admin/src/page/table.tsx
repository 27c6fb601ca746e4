import type { Child } from 'hono/jsx';
import type { Markup } from './markup.ts';

/** A column: its head, and whether figures stand in it. */
export interface Column {
  readonly head: string;
  readonly isNumeric?: boolean;
}

interface TableParts {
  /** The class that says at which width the rows become cards. */
  readonly class: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly children: Child;
}

const headClass = (isNumeric: boolean): string => (isNumeric ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header');

/**
 * A table whose rows become cards where it is narrow. Its roles are spelled out: a browser may drop them where the style sheet
 * lays a table out as something else.
 */
export const CardTable = ({ class: kind, caption, columns, children }: TableParts): Markup => (
  <div class="registry-frame">
    <table class={`govuk-table registry-cards ${kind}`} role="table">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead class="govuk-table__head" role="rowgroup">
        <tr class="govuk-table__row" role="row">
          {columns.map(({ head, isNumeric = false }) => (
            <th class={headClass(isNumeric)} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role="rowgroup">
        {children}
      </tbody>
    </table>
  </div>
);

/** A row of such a table. */
export const CardRow = ({ id, children }: { readonly id?: string; readonly children: Child }): Markup => (
  <tr class="govuk-table__row" role="row" id={id}>
    {children}
  </tr>
);

/** The cell that names its row; where the row is a card, its label stands above it as above any other cell. */
export const RowHead = ({ label, children }: { readonly label?: string; readonly children: Child }): Markup => (
  <th class="govuk-table__header registry-cards__title" scope="row" role="rowheader" data-label={label}>
    {children}
  </th>
);

interface CellParts {
  readonly class?: string;
  /** The head of the column once more, for the eye, where the row is a card; screen readers have the head itself. */
  readonly label?: string;
  readonly children: Child;
}

/** A cell of such a row. */
export const Cell = ({ class: kind, label, children }: CellParts): Markup => (
  <td class={kind === undefined ? 'govuk-table__cell' : `govuk-table__cell ${kind}`} role="cell" data-label={label}>
    {children}
  </td>
);
