import type { Plan } from '@protocol-registry/planner';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../../page/table.tsx';
import { beforeText } from './appointment.tsx';
import type { RequestsById } from './requests.ts';

const COLUMNS = ['request', 'mission', 'window', 'minutes', 'reasons'] as const;

interface UnplacedParts {
  readonly view: View;
  readonly unplaced: Plan['unplaced'];
  readonly requests: RequestsById;
}

const Row = ({ view, unplaced, requests }: Omit<UnplacedParts, 'unplaced'> & { readonly unplaced: Plan['unplaced'][number] }): Markup => {
  const { t } = view;
  const known = requests.get(unplaced.request);
  return (
    <CardRow>
      <RowHead>{unplaced.request}</RowHead>
      <Cell class="registry-cards__name" label={t.text('plan.column.mission')}>
        {known?.request.mission ?? ''}
      </Cell>
      <Cell class="registry-nowrap" label={t.text('plan.column.window')}>
        {known === undefined ? '' : `${t.shortDay(known.request.earliest)} – ${t.shortDay(known.request.deadline)}`}
      </Cell>
      <Cell label={t.text('plan.column.minutes')}>{known === undefined ? '' : t.number(known.request.minutes)}</Cell>
      <Cell class="registry-cards__wide" label={t.text('plan.column.reasons')}>
        {unplaced.reasons.map((reason) => (
          <p class="registry-reason">{t.text(`unplaced.${reason}`)}</p>
        ))}
        {known === undefined || known.current === null ? null : <p class="registry-reason">{beforeText(view, known.current)}</p>}
      </Cell>
    </CardRow>
  );
};

/** The requests without an interview, and why. */
export const UnplacedTable = ({ view, unplaced, requests }: UnplacedParts): Markup => {
  const { t } = view;
  if (unplaced.length === 0) return <p class="govuk-body">{t.text('plan.unplaced.none')}</p>;
  const columns = COLUMNS.map((column) => ({ head: t.text(`plan.column.${column}`) }));
  return (
    <CardTable class="registry-table--unplaced" caption={t.text('plan.unplaced')} columns={columns}>
      {unplaced.map((each) => (
        <Row view={view} unplaced={each} requests={requests} />
      ))}
    </CardTable>
  );
};
