import type { Day } from '@protocol-registry/domain';
import type { Proposal, ProposedInterview } from '@protocol-registry/registry';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../../page/table.tsx';
import { Tag } from '../../page/tag.tsx';
import { paths, pathTo } from '../../paths.ts';
import { spanText } from '../card.tsx';
import { dayOf, weeksOf } from '../week.ts';
import { longWeekday } from '../weekday.ts';
import { FIELDS, type Ticked, valueOf } from './selection.ts';

type Due = ProposedInterview['due'];

interface DueParts {
  readonly view: View;
  readonly due: Due;
  readonly today: Day;
}

/** The worker with the file, which leads to the dossier. */
const Worker = ({ view: { t }, due: { worker } }: Omit<DueParts, 'today'>): Markup => (
  <>
    <a class="govuk-link" href={pathTo(paths.worker, { id: worker.id })}>
      {worker.name}
    </a>{' '}
    <span class="registry-proposal__file">{t.text('worker.file', { file: worker.id })}</span>
  </>
);

/** The day by which the interview should be held; one that has passed stands out. */
const Deadline = ({ view: { t }, due: { interviewBy }, today }: DueParts): Markup => (
  <>
    {t.shortDay(interviewBy)} {interviewBy < today ? <Tag tone="alert" text={t.text('dossier.overdue')} /> : null}
  </>
);

const languagesOf = ({ t }: View, { languages }: Due): string => languages.map(t.languageName).join(', ');

interface RowParts {
  readonly view: View;
  readonly today: Day;
  readonly interview: ProposedInterview;
  readonly isTicked: boolean;
}

const ProposedRow = ({ view, today, interview, isTicked }: RowParts): Markup => {
  const { t } = view;
  const { due, interpreter, minutes, officer, room, startsAt } = interview;
  const id = `interview-${due.application}`;
  return (
    <CardRow>
      <Cell class="registry-proposal__tick">
        <input class="registry-facet__box" type="checkbox" id={id} name={FIELDS.interview} value={valueOf(interview)} checked={isTicked} />
        <label class="govuk-visually-hidden" for={id}>
          {t.text('proposal.tick', { worker: due.worker.name, day: longWeekday(view, dayOf(interview)), time: t.time(startsAt) })}
        </label>
      </Cell>
      <RowHead>
        <span class="registry-nowrap">{longWeekday(view, dayOf(interview))}</span>{' '}
        <span class="registry-nowrap">{spanText(view, startsAt, minutes)}</span>
      </RowHead>
      <Cell class="registry-cards__name registry-proposal__worker" label={t.text('interview.worker')}>
        <Worker view={view} due={due} />
      </Cell>
      <Cell class="registry-cards__name" label={t.text('interview.mission')}>
        {due.mission.name}
      </Cell>
      <Cell label={t.text('worker.languages')}>{languagesOf(view, due)}</Cell>
      <Cell label={t.text('proposal.deadline')}>
        <Deadline view={view} due={due} today={today} />
      </Cell>
      <Cell label={t.text('interview.officer')}>
        {officer.name}
        {interpreter === null ? null : <span class="registry-code">{t.text('plan.interpreter', { interpreter: interpreter.name })}</span>}
      </Cell>
      <Cell label={t.text('interview.room')}>{room.name}</Cell>
    </CardRow>
  );
};

interface TableParts {
  readonly view: View;
  readonly today: Day;
  readonly proposal: Proposal;
}

/** The proposed interviews week by week, each with a box. */
export const ProposedWeeks = ({ view, today, proposal, isTicked }: TableParts & { readonly isTicked: Ticked }): Markup => {
  const { t } = view;
  const columns = [
    { head: t.text('proposal.include') },
    { head: t.text('proposal.when') },
    { head: t.text('interview.worker') },
    { head: t.text('interview.mission') },
    { head: t.text('worker.languages') },
    { head: t.text('proposal.deadline') },
    { head: t.text('interview.officer') },
    { head: t.text('interview.room') },
  ];
  return (
    <>
      {weeksOf(proposal.interviews).map(({ monday, days }) => (
        <>
          <h3 class="govuk-heading-s">{t.text('plan.week', { day: t.day(monday) })}</h3>
          <CardTable class="registry-table--proposal" caption={t.text('plan.week', { day: t.day(monday) })} columns={columns}>
            {days.flatMap(({ appointments }) =>
              appointments.map((interview) => (
                <ProposedRow view={view} today={today} interview={interview} isTicked={isTicked(interview.due.application)} />
              )),
            )}
          </CardTable>
        </>
      ))}
    </>
  );
};

/** The interviews without a place, why, and the way to schedule them by hand. */
export const UnplannedTable = ({ view, today, proposal }: TableParts): Markup => {
  const { t } = view;
  if (proposal.unplanned.length === 0) return <p class="govuk-body">{t.text('proposal.all-placed')}</p>;
  const columns = [
    { head: t.text('interview.worker') },
    { head: t.text('interview.mission') },
    { head: t.text('worker.languages') },
    { head: t.text('proposal.deadline') },
    { head: t.text('plan.column.reasons') },
    { head: t.text('proposal.by-hand') },
  ];
  return (
    <CardTable class="registry-table--proposal" caption={t.text('proposal.unplanned')} columns={columns}>
      {proposal.unplanned.map(({ due, reasons }) => (
        <CardRow>
          <RowHead>
            <Worker view={view} due={due} />
          </RowHead>
          <Cell class="registry-cards__name" label={t.text('interview.mission')}>
            {due.mission.name}
          </Cell>
          <Cell label={t.text('worker.languages')}>{languagesOf(view, due)}</Cell>
          <Cell label={t.text('proposal.deadline')}>
            <Deadline view={view} due={due} today={today} />
          </Cell>
          <Cell class="registry-cards__wide" label={t.text('plan.column.reasons')}>
            {reasons.map((reason) => (
              <p class="registry-reason">{t.text(`unplaced.${reason}`)}</p>
            ))}
          </Cell>
          <Cell class="registry-cards__wide">
            <a class="govuk-link" href={pathTo(paths.interviewNew, { id: due.application })}>
              {t.text('proposal.schedule-by-hand', {
                application: due.application,
                interpreter: reasons.includes('NO_INTERPRETER') ? 'yes' : 'no',
              })}
            </a>
          </Cell>
        </CardRow>
      ))}
    </CardTable>
  );
};
