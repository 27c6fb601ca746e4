import type { Day } from '@protocol-registry/domain';
import type { MissionLine } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths, pathTo } from '../paths.ts';
import { Standing } from './standing.tsx';

interface TableParts {
  readonly view: View;
  readonly lines: readonly MissionLine[];
  readonly today: Day;
}

const Row = ({ view, line, today }: Omit<TableParts, 'lines'> & { readonly line: MissionLine }): Markup => {
  const { t } = view;
  const { accreditedOn, employers, id, name, openFindings, sendingState, workers } = line;
  return (
    <CardRow>
      <RowHead>
        <a class="govuk-link" href={pathTo(paths.mission, { id })}>
          {name}
        </a>
        <span class="registry-code">{t.text('mission.number', { mission: id })}</span>
      </RowHead>
      <Cell label={t.text('mission.sending-state')}>{sendingState}</Cell>
      <Cell label={t.text('mission.accreditation')}>
        <Standing view={view} mission={line} today={today} />
        <span class="registry-code">{t.text('mission.since', { day: t.shortDay(accreditedOn) })}</span>
      </Cell>
      <Cell label={t.text('mission.people')}>
        {t.text('mission.employers-count', { count: employers })}
        <span class="registry-code">{t.text('mission.workers-count', { count: workers })}</span>
      </Cell>
      <Cell label={t.text('mission.open-findings')}>
        {openFindings === 0 ? <span class="registry-none">{t.text('mission.no-finding')}</span> : t.number(openFindings)}
      </Cell>
    </CardRow>
  );
};

const COLUMNS = ['mission.name', 'mission.sending-state', 'mission.accreditation', 'mission.people', 'mission.open-findings'] as const;

/** Missions, one row each. */
export const MissionTable = ({ view, lines, today }: TableParts): Markup => (
  <CardTable
    class="registry-table--register"
    caption={view.t.text('mission.caption')}
    columns={COLUMNS.map((key) => ({ head: view.t.text(key) }))}
  >
    {lines.map((line) => (
      <Row view={view} line={line} today={today} />
    ))}
  </CardTable>
);
