import { OTHER_ROWS, type PublishedRow, type RapporteurReport, type RapporteurTable } from '@protocol-registry/registry';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { Section } from '../../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../../page/table.tsx';
import { columnName, rowName } from './names.ts';

interface TableParts {
  readonly view: View;
  readonly report: RapporteurReport;
  readonly table: RapporteurTable;
}

/** A figure, or the dash of one that is held back. */
const Figure = ({ view: { t }, value }: { readonly view: View; readonly value: number | null }): Markup =>
  value === null ? (
    <>
      <span aria-hidden="true">{t.text('rapporteur.held-back')}</span>
      <span class="govuk-visually-hidden">{t.text('rapporteur.held-back.read')}</span>
    </>
  ) : (
    <>{t.number(value)}</>
  );

/** The heads of the columns with figures: a table without columns of its own has its number alone. */
const headsOf = ({ t }: View, { columns }: RapporteurTable): readonly string[] =>
  columns.length === 0 ? [t.text('rapporteur.count')] : [...columns.map((column) => columnName(t, column)), t.text('rapporteur.total')];

interface RowParts {
  readonly view: View;
  readonly name: string;
  readonly heads: readonly string[];
  readonly values: readonly (number | null)[];
}

const Row = ({ view, name, heads, values }: RowParts): Markup => (
  <CardRow>
    <RowHead>{name}</RowHead>
    {values.map((value, index) => (
      <Cell class="govuk-table__cell--numeric registry-cards__figure" label={heads[index] ?? ''}>
        <Figure view={view} value={value} />
      </Cell>
    ))}
  </CardRow>
);

/** Rows by their names, the one of all others last. */
const namedRows = ({ view: { t }, report, table }: TableParts): readonly (readonly [string, PublishedRow])[] =>
  table.rows
    .map((row) => [rowName(t, report, table, row.key), row] as const)
    .toSorted(([a, one], [b, other]) => Number(one.key === OTHER_ROWS) - Number(other.key === OTHER_ROWS) || a.localeCompare(b, t.locale));

const Rows = (parts: TableParts): Markup => {
  const { view, table } = parts;
  const { t } = view;
  const heads = headsOf(view, table);
  return (
    <CardTable
      class="registry-table--register"
      caption={t.text(`rapporteur.table.${table.key}`)}
      columns={[{ head: t.text(`rapporteur.rows.${table.rowKind}`) }, ...heads.map((head) => ({ head, isNumeric: true }))]}
    >
      {namedRows(parts).map(([name, { cells, total }]) => (
        <Row view={view} name={name} heads={heads} values={[...cells, total]} />
      ))}
      <Row view={view} name={t.text('rapporteur.total')} heads={heads} values={[...table.totals, table.total]} />
    </CardTable>
  );
};

/** What is told of a table that is withheld: its total, where that is no small number. */
const Withheld = ({ view: { t }, table: { total } }: Omit<TableParts, 'report'>): Markup => (
  <p class="govuk-body">
    {t.text('rapporteur.withheld', { total: total === null ? t.text('rapporteur.held-back.read') : t.number(total) })}
  </p>
);

/** A table of the report under its heading. */
export const ReportTable = (parts: TableParts): Markup => {
  const { view, table } = parts;
  return (
    <Section id={table.key} title={view.t.text(`rapporteur.table.${table.key}`)}>
      {table.isWithheld ? <Withheld view={view} table={table} /> : <Rows {...parts} />}
    </Section>
  );
};
