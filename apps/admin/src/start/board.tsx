import type { MessageKey } from '@protocol-registry/language';
import type { BelowScale, ExpiringCard, InterviewLine, InterviewResult, Overdue, TodayBoard } from '@protocol-registry/registry';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { SummaryTiles } from '../page/summary-tiles.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';

interface BoardParts {
  readonly view: View;
  readonly board: TodayBoard;
}

const WorkerLink = ({ worker }: { readonly worker: { readonly id: string; readonly name: string } }): Markup => (
  <a class="govuk-link" href={pathTo(paths.worker, { id: worker.id })}>
    {worker.name}
  </a>
);

const More = ({ href, text }: { readonly href: string; readonly text: string }): Markup => (
  <p class="govuk-body registry-more">
    <a class="govuk-link" href={href}>
      {text}
    </a>
  </p>
);

const Nothing = ({ text }: { readonly text: string }): Markup => <p class="govuk-body registry-nothing">{text}</p>;

interface TableParts {
  readonly view: View;
  readonly caption: 'today.interviews' | 'today.expiring' | 'today.below-scale' | 'today.overdue';
  readonly heads: readonly Parameters<View['t']['text']>[0][];
  readonly children: Child;
}

const Table = ({ view, caption, heads, children }: TableParts): Markup => (
  <CardTable class="registry-table--register" caption={view.t.text(caption)} columns={heads.map((head) => ({ head: view.t.text(head) }))}>
    {children}
  </CardTable>
);

const RESULT_WORDS: Readonly<Record<InterviewResult, MessageKey>> = {
  scheduled: 'interview-outcome.scheduled',
  valid: 'interview-outcome.held-valid',
  invalid: 'interview-outcome.held-invalid',
  missed: 'interview-outcome.missed',
  cancelled: 'interview-outcome.cancelled',
};

const InterviewRow = ({ view: { t }, line }: { readonly view: View; readonly line: InterviewLine }): Markup => (
  <CardRow>
    <RowHead>
      <a class="govuk-link" href={pathTo(paths.interview, { id: line.id })}>
        {t.text('today.interview.time', { from: t.time(line.startsAt), minutes: line.minutes })}
      </a>
    </RowHead>
    <Cell label={t.text('today.worker')}>
      <WorkerLink worker={line.worker} />
      <span class="registry-code">{line.mission.name}</span>
    </Cell>
    <Cell label={t.text('today.officer')}>
      {line.officer.name}
      <span class="registry-code">{line.room.name}</span>
    </Cell>
    <Cell label={t.text('today.state')}>
      <Tag
        tone={line.result === 'scheduled' ? 'waiting' : line.result === 'valid' ? 'good' : 'alert'}
        text={t.text(RESULT_WORDS[line.result])}
      />
    </Cell>
  </CardRow>
);

const Interviews = ({ view, board: { interviews } }: BoardParts): Markup => (
  <Section id="interviews" title={view.t.text('today.interviews')}>
    {interviews.length === 0 ? (
      <Nothing text={view.t.text('today.interviews.none')} />
    ) : (
      <Table view={view} caption="today.interviews" heads={['today.time', 'today.worker', 'today.officer', 'today.state']}>
        {interviews.map((line) => (
          <InterviewRow view={view} line={line} />
        ))}
      </Table>
    )}
    <More href={paths.interviews} text={view.t.text('today.interviews.week')} />
  </Section>
);

const ExpiringRow = ({ view: { t }, card }: { readonly view: View; readonly card: ExpiringCard }): Markup => (
  <CardRow>
    <RowHead>
      <WorkerLink worker={card.worker} />
      <span class="registry-code">{card.mission.name}</span>
    </RowHead>
    <Cell label={t.text('today.card')}>
      <a class="govuk-link" href={pathTo(paths.card, { number: card.card })}>
        {card.card}
      </a>
      <span class="registry-code">{t.text('today.card.until', { day: t.shortDay(card.validTo) })}</span>
    </Cell>
    <Cell label={t.text('today.next')}>
      {card.application === null ? (
        <Tag tone="alert" text={t.text('today.expiring.not-lodged')} />
      ) : (
        <a class="govuk-link" href={pathTo(paths.application, { id: card.application })}>
          {t.text(card.isScheduled ? 'today.expiring.scheduled' : 'today.expiring.to-schedule')}
        </a>
      )}
    </Cell>
  </CardRow>
);

const Expiring = ({ view, board: { expiring } }: BoardParts): Markup => (
  <Section id="expiring" title={view.t.text('today.expiring')}>
    <SummaryTiles
      figures={([30, 60, 90] as const).map((days) => ({
        label: view.t.text('today.expiring.within', { days }),
        value: view.t.number(expiring[`within${days}`]),
        isMain: days === 30,
      }))}
    />
    {expiring.cards.length === 0 ? (
      <Nothing text={view.t.text('today.expiring.none')} />
    ) : (
      <Table view={view} caption="today.expiring" heads={['today.worker', 'today.card', 'today.next']}>
        {expiring.cards.map((card) => (
          <ExpiringRow view={view} card={card} />
        ))}
      </Table>
    )}
    <More href={`${paths.workers}?show=expiring`} text={view.t.text('today.expiring.all')} />
  </Section>
);

const BelowRow = ({ view: { t }, below }: { readonly view: View; readonly below: BelowScale }): Markup => (
  <CardRow>
    <RowHead>
      <a class="govuk-link" href={pathTo(paths.contract, { id: below.contract })}>
        {below.contract}
      </a>
      <span class="registry-code">{below.mission.name}</span>
    </RowHead>
    <Cell label={t.text('today.worker')}>
      <WorkerLink worker={below.worker} />
    </Cell>
    <Cell label={t.text('today.shortfall')} class="registry-shortfall">
      {t.amount(below.shortfall)}
      <span class="registry-code">{t.text('today.below-scale.months', { count: below.months })}</span>
    </Cell>
    <Cell label={t.text('today.amend-by')}>{below.amendBy === null ? t.text('today.amend-by.none') : t.shortDay(below.amendBy)}</Cell>
  </CardRow>
);

const Below = ({ view, board: { belowScale } }: BoardParts): Markup => (
  <Section id="below-scale" title={view.t.text('today.below-scale')}>
    <SummaryTiles
      figures={[
        { label: view.t.text('today.below-scale.contracts'), value: view.t.number(belowScale.contracts), isMain: true },
        { label: view.t.text('today.shortfall'), value: view.t.amount(belowScale.shortfall) },
      ]}
    />
    {belowScale.worst.length === 0 ? (
      <Nothing text={view.t.text('today.below-scale.none')} />
    ) : (
      <Table view={view} caption="today.below-scale" heads={['today.contract', 'today.worker', 'today.shortfall', 'today.amend-by']}>
        {belowScale.worst.map((below) => (
          <BelowRow view={view} below={below} />
        ))}
      </Table>
    )}
    <More href={`${paths.contracts}?show=below_scale`} text={view.t.text('today.below-scale.all')} />
  </Section>
);

const hrefOf = ({ kind, subject }: Overdue): string => {
  switch (kind) {
    case 'interview':
      return pathTo(paths.application, { id: subject });
    case 'report':
      return pathTo(paths.interview, { id: subject });
    case 'card':
      return pathTo(paths.card, { number: subject });
    case 'no_show':
      return `${pathTo(paths.worker, { id: subject })}#no-shows`;
    case 'amendment':
      return pathTo(paths.contract, { id: subject });
    case 'follow_up':
      return pathTo(paths.worker, { id: subject });
  }
};

const OverdueRow = ({ view: { t }, item }: { readonly view: View; readonly item: Overdue }): Markup => (
  <CardRow>
    <RowHead>
      <a class="govuk-link" href={hrefOf(item)}>
        {t.text(`today.overdue.${item.kind}`, { subject: item.subject })}
      </a>
    </RowHead>
    <Cell label={t.text('today.worker')}>
      <WorkerLink worker={item.worker} />
    </Cell>
    <Cell label={t.text('today.by')}>{t.shortDay(item.by)}</Cell>
  </CardRow>
);

const OverdueItems = ({ view, board: { overdue } }: BoardParts): Markup => (
  <Section id="overdue" title={view.t.text('today.overdue')}>
    {overdue.items.length === 0 ? (
      <Nothing text={view.t.text('today.overdue.none')} />
    ) : (
      <>
        <p class="govuk-body">{view.t.text('today.overdue.count', { count: overdue.total, shown: overdue.items.length })}</p>
        <Table view={view} caption="today.overdue" heads={['today.what', 'today.worker', 'today.by']}>
          {overdue.items.map((item) => (
            <OverdueRow view={view} item={item} />
          ))}
        </Table>
      </>
    )}
  </Section>
);

/** What the day asks for, the most pressing first. */
export const Board = (parts: BoardParts): Markup => (
  <>
    <Interviews {...parts} />
    <OverdueItems {...parts} />
    <Expiring {...parts} />
    <Below {...parts} />
  </>
);
