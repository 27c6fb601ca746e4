import type { Day } from '@protocol-registry/domain';
import type { ApplicationLine } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import { statusTones } from './status.ts';

interface LineParts {
  readonly view: View;
  readonly line: ApplicationLine;
  readonly today: Day;
}

const COLUMNS = ['application', 'worker', 'employer', 'interview', 'pay'] as const;

/** An application that still waits for its interview. */
const awaitsInterview = ({ interview, overriddenOn, status }: ApplicationLine): boolean =>
  status === 'open' && interview !== 'valid' && overriddenOn === null;

const Interview = ({ view: { t }, line, today }: LineParts): Markup => (
  <>
    {t.text(
      line.overriddenOn !== null && line.interview !== 'valid' ? 'application.overridden' : `application.interview.${line.interview}`,
    )}
    {line.overriddenOn === null ? null : (
      <span class="registry-code">{t.text('application.overridden-on', { day: t.shortDay(line.overriddenOn) })}</span>
    )}
    {awaitsInterview(line) ? (
      <span class="registry-code">{t.text('application.interview-by', { day: t.shortDay(line.interviewBy) })}</span>
    ) : null}
    {awaitsInterview(line) && line.interviewBy < today ? <Tag tone="alert" text={t.text('dossier.overdue')} /> : null}
  </>
);

const Status = ({ view: { t }, line: { endedOn, status } }: LineParts): Markup => (
  <>
    <Tag tone={statusTones[status]} text={t.text(`application-status.${status}`)} />
    {endedOn === null ? null : <span class="registry-code">{t.text('application.ended-on', { day: t.shortDay(endedOn) })}</span>}
  </>
);

const Row = (parts: LineParts): Markup => {
  const { t } = parts.view;
  const { cardCategory, employer, id, isAssessed, kind, lodgedOn, mission, worker } = parts.line;
  return (
    <CardRow>
      <RowHead>
        <a class="govuk-link" href={pathTo(paths.application, { id })}>
          {id}
        </a>{' '}
        <Status {...parts} />
        <span class="registry-code">
          {t.text('application.line', {
            kind: t.text(`application-kind.${kind}`),
            category: t.text(`card-category.${cardCategory}`),
            day: t.shortDay(lodgedOn),
          })}
        </span>
      </RowHead>
      <Cell label={t.text('application.column.worker')}>
        <a class="govuk-link" href={pathTo(paths.worker, { id: worker.id })}>
          {worker.name}
        </a>
        <span class="registry-code">{t.text('worker.file', { file: worker.id })}</span>
      </Cell>
      <Cell label={t.text('application.column.employer')}>
        {employer.name}
        <span class="registry-code">{mission.name}</span>
      </Cell>
      <Cell label={t.text('application.column.interview')}>
        <Interview {...parts} />
      </Cell>
      <Cell label={t.text('application.column.pay')}>
        {t.text(isAssessed ? 'application.pay.assessed' : 'application.pay.not-assessed')}
      </Cell>
    </CardRow>
  );
};

interface TableParts {
  readonly view: View;
  readonly lines: readonly ApplicationLine[];
  readonly today: Day;
}

/** Applications, one row each. */
export const ApplicationTable = ({ view, lines, today }: TableParts): Markup => (
  <CardTable
    class="registry-table--register"
    caption={view.t.text('application.caption')}
    columns={COLUMNS.map((name) => ({ head: view.t.text(`application.column.${name}`) }))}
  >
    {lines.map((line) => (
      <Row view={view} line={line} today={today} />
    ))}
  </CardTable>
);
