import type { BelowVersion } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';

const NAMES = ['contract', 'worker', 'mission', 'since'] as const;
const FIGURES = ['agreed', 'required', 'missing'] as const;

interface RowParts {
  readonly view: View;
  readonly line: BelowVersion;
  readonly tellsBefore: boolean;
}

const Row = ({ view: { t }, line, tellsBefore }: RowParts): Markup => (
  <CardRow>
    <RowHead>
      <a class="govuk-link" href={pathTo(paths.contract, { id: line.contract })}>
        {line.contract}
      </a>
    </RowHead>
    <Cell label={t.text('scale-update.below.worker')}>
      <a class="govuk-link" href={pathTo(paths.worker, { id: line.worker.id })}>
        {line.worker.name}
      </a>
    </Cell>
    <Cell label={t.text('scale-update.below.mission')}>{line.mission.name}</Cell>
    <Cell label={t.text('scale-update.below.since')}>
      {t.shortDay(line.belowFrom)} {tellsBefore && line.wasBelow ? <Tag tone="waiting" text={t.text('scale-update.below.before')} /> : null}
    </Cell>
    {FIGURES.map((figure) => (
      <Cell class="govuk-table__cell--numeric registry-cards__figure" label={t.text(`scale-update.below.${figure}`)}>
        {t.amount(line[figure])}
      </Cell>
    ))}
  </CardRow>
);

interface TableParts {
  readonly view: View;
  readonly caption: string;
  readonly lines: readonly BelowVersion[];
  /** Whether a contract that was below the version before, too, is marked. */
  readonly tellsBefore?: boolean;
}

/** Contracts below a version of a scale: since which day, and what is agreed, required and missing a month. */
export const ContractsBelow = ({ view, caption, lines, tellsBefore = false }: TableParts): Markup => (
  <CardTable
    class="registry-table--contract-findings"
    caption={caption}
    columns={[
      ...NAMES.map((name) => ({ head: view.t.text(`scale-update.below.${name}`) })),
      ...FIGURES.map((name) => ({ head: view.t.text(`scale-update.below.${name}`), isNumeric: true })),
    ]}
  >
    {lines.map((line) => (
      <Row view={view} line={line} tellsBefore={tellsBefore} />
    ))}
  </CardTable>
);
