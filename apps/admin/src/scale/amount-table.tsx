import { type Cents, type Day, type PayScale, rowKey, type ScaleRow } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { rowName } from './row-name.ts';

/** Amounts of a version beside those on record: `computed` follow from the index, `published` were read; null where there are none. */
export interface ComparedAmounts {
  readonly onRecord: readonly ScaleRow[];
  readonly computed: readonly ScaleRow[] | null;
  readonly published: readonly ScaleRow[] | null;
}

interface TableParts extends ComparedAmounts {
  readonly view: View;
  readonly caption: string;
}

type AmountColumn = 'on-record' | 'computed' | 'published' | 'difference';

/** Of each row, the amount that holds before a day. */
export const rowsBefore = ({ versions }: PayScale, day: Day): readonly ScaleRow[] => {
  const rows = new Map<string, ScaleRow>();
  for (const version of versions) {
    if (version.from < day) for (const row of version.rows) rows.set(rowKey(row), row);
  }
  return [...rows.values()];
};

const amountIn = (rows: readonly ScaleRow[] | null, row: ScaleRow): Cents | null =>
  rows?.find((one) => rowKey(one) === rowKey(row))?.monthly ?? null;

const amountsOf = ({ computed, onRecord, published }: ComparedAmounts, row: ScaleRow): Readonly<Record<AmountColumn, Cents | null>> => {
  const [before, now, read] = [amountIn(onRecord, row), amountIn(computed, row), amountIn(published, row)];
  const after = read ?? now;
  return {
    'on-record': before,
    computed: now,
    published: read,
    difference: before === null || after === null ? null : ((after - before) as Cents),
  };
};

const columnsOf = ({ computed, published }: ComparedAmounts): readonly AmountColumn[] => [
  'on-record',
  ...(computed === null ? [] : (['computed'] as const)),
  ...(published === null ? [] : (['published'] as const)),
  'difference',
];

/** The amounts row by row: those on record, those computed from the index, those published, and what changes. */
export const AmountTable = ({ view, caption, ...amounts }: TableParts): Markup => {
  const { t } = view;
  const columns = columnsOf(amounts);
  return (
    <CardTable
      class="registry-table--register"
      caption={caption}
      columns={[
        { head: t.text('scale-update.column.row') },
        ...columns.map((column) => ({ head: t.text(`scale-update.column.${column}`), isNumeric: true })),
      ]}
    >
      {(amounts.published ?? amounts.computed ?? []).map((row) => {
        const values = amountsOf(amounts, row);
        return (
          <CardRow>
            <RowHead>{rowName(t, row)}</RowHead>
            {columns.map((column) => {
              const cents = values[column];
              return (
                <Cell class="govuk-table__cell--numeric registry-cards__figure" label={t.text(`scale-update.column.${column}`)}>
                  {cents === null ? t.text('scale-update.no-amount') : t.amount(cents)}
                </Cell>
              );
            })}
          </CardRow>
        );
      })}
    </CardTable>
  );
};
