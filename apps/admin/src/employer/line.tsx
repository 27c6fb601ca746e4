import type { Day } from '@protocol-registry/domain';
import type { EmployerLine } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths, pathTo } from '../paths.ts';
import { fullName } from '../worker/name.ts';
import { PostingText } from './posting.tsx';

interface TableParts {
  readonly view: View;
  readonly lines: readonly EmployerLine[];
  readonly today: Day;
  /** Where all are of one mission, it is not repeated in each row. */
  readonly isOfOneMission?: boolean;
}

type LineParts = Omit<TableParts, 'lines'> & { readonly line: EmployerLine };

const Row = ({ view, line, today, isOfOneMission = false }: LineParts): Markup => {
  const { t } = view;
  const { id, mission, posting, rank, workers } = line;
  return (
    <CardRow>
      <RowHead>
        <a class="govuk-link" href={pathTo(paths.employer, { id })}>
          {fullName(line)}
        </a>
        <span class="registry-code">{t.text('employer.number', { employer: id })}</span>
      </RowHead>
      <Cell label={t.text('employer.rank')}>{t.text(`rank.${rank}`)}</Cell>
      {isOfOneMission ? null : (
        <Cell label={t.text('employer.mission')}>
          <a class="govuk-link" href={pathTo(paths.mission, { id: mission.id })}>
            {mission.name}
          </a>
        </Cell>
      )}
      <Cell label={t.text('employer.posting')}>
        <PostingText view={view} posting={posting} today={today} />
      </Cell>
      <Cell label={t.text('employer.workers')}>
        {workers === 0 ? <span class="registry-none">{t.text('employer.no-worker')}</span> : t.number(workers)}
      </Cell>
    </CardRow>
  );
};

/** Employers, one row each. */
export const EmployerTable = ({ view, lines, today, isOfOneMission = false }: TableParts): Markup => {
  const columns = ['employer.name', 'employer.rank', 'employer.mission', 'employer.posting', 'employer.workers'] as const;
  return (
    <CardTable
      class="registry-table--register"
      caption={view.t.text('employer.caption')}
      columns={columns.filter((key) => !(isOfOneMission && key === 'employer.mission')).map((key) => ({ head: view.t.text(key) }))}
    >
      {lines.map((line) => (
        <Row view={view} line={line} today={today} isOfOneMission={isOfOneMission} />
      ))}
    </CardTable>
  );
};
