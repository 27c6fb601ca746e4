import { type Day, formatDay, type Office } from '@protocol-registry/domain';
import { dayAt, type InterviewLine, interviewers, ReadModel, readOffice } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { answerList } from '../list/answer.tsx';
import { REGION, regionLink } from '../list/pager.tsx';
import { ActLinks } from '../page/act-link.tsx';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { type CalendarQuery, calendarAddress, calendarQueryOf, FIELDS } from './calendar-query.ts';
import { InterviewCard } from './card.tsx';
import { mondayOf, weekOf, weeksLater } from './week.ts';
import { WeekView } from './week-view.tsx';

const LAST_DAY_OF_WEEK = 6;
const MINUTES_OF_HOUR = 60;

interface Calendar {
  readonly office: Office;
  readonly lines: readonly InterviewLine[];
}

interface CalendarParts extends Calendar {
  readonly view: View;
  readonly query: CalendarQuery;
  readonly today: Day;
}

const read = ({ monday, officer }: CalendarQuery): RegisterEffect<Calendar> =>
  Effect.gen(function* () {
    const { interviews } = yield* ReadModel;
    const lines = yield* interviews({ from: monday, to: (monday + LAST_DAY_OF_WEEK) as Day, officer });
    const { state: office } = yield* readOffice;
    return { office, lines };
  });

const Weeks = ({ view: { t }, query, today }: CalendarParts): Markup => {
  const to = (monday: Day) => regionLink(calendarAddress({ ...query, monday }));
  return (
    <nav class="registry-pager registry-calendar__weeks" aria-label={t.text('interview.weeks')} data-focus-moves="">
      <a rel="prev" id="previous-week" {...to(weeksLater(query.monday, -1))}>
        {t.text('interview.week.previous')}
      </a>
      <a id="this-week" {...to(mondayOf(today))} aria-current={query.monday === mondayOf(today) ? 'true' : undefined}>
        {t.text('interview.week.this')}
      </a>
      <a rel="next" id="next-week" {...to(weeksLater(query.monday, 1))}>
        {t.text('interview.week.next')}
      </a>
    </nav>
  );
};

const OfficerFilter = ({ view: { t }, office, query }: CalendarParts): Markup => (
  <form
    class="registry-calendar__filter"
    method="get"
    action={paths.interviews}
    hx-get={paths.interviews}
    hx-trigger="submit, change"
    hx-target={`#${REGION}`}
    hx-swap="outerMorph"
    hx-push-url="true"
  >
    <input type="hidden" name={FIELDS.week} value={formatDay(query.monday)} />
    <label class="govuk-label govuk-label--s" for={FIELDS.officer}>
      {t.text('interview.officer')}
    </label>
    <select class="govuk-select" id={FIELDS.officer} name={FIELDS.officer}>
      <option value="">{t.text('interview.every-officer')}</option>
      {interviewers(office).map(({ id, name }) => (
        <option value={id} selected={id === query.officer}>
          {name}
        </option>
      ))}
    </select>
    <button class="govuk-button govuk-button--secondary" type="submit">
      {t.text('interview.show')}
    </button>
  </form>
);

const countText = ({ view: { t }, lines }: CalendarParts): string =>
  t.text('interview.count', { count: lines.length, scheduled: lines.filter(({ result }) => result === 'scheduled').length });

const Week = (parts: CalendarParts): Markup => {
  const { view, query, lines, today } = parts;
  return (
    <div class="registry-calendar" id={REGION}>
      <div class="registry-calendar__head">
        <Weeks {...parts} />
        <OfficerFilter {...parts} />
      </div>
      <p class="registry-results__count" id="list-count" tabindex={-1} data-focus-landing="">
        {countText(parts)}
      </p>
      <WeekView
        view={view}
        week={weekOf(query.monday, lines, MINUTES_OF_HOUR)}
        card={(line) => <InterviewCard view={view} line={line} />}
        today={today}
        level={2}
      />
      {lines.length === 0 ? <p class="govuk-body">{view.t.text('interview.none')}</p> : null}
    </div>
  );
};

/** The interviews of a week. */
export const calendarRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.interviews,
  permission: 'register.read',
  title: 'navigation.interviews',
  handle: (request) => {
    const view = request.get('view');
    const today = dayAt(deps.now());
    const query = calendarQueryOf(request, today);
    return withRead(deps, request, read(query), (calendar) => {
      const parts = { view, query, today, ...calendar };
      return answerList(request, {
        title: view.t.text('navigation.interviews'),
        address: calendarAddress(query),
        acts: (
          <>
            <Recorded view={view} request={request} />
            <ActLinks
              view={view}
              links={[
                { href: paths.interviewPlan, text: 'proposal.make', permission: 'interview.schedule', isMain: true },
                { href: paths.events, text: 'event.title', permission: 'register.read' },
              ]}
            />
          </>
        ),
        list: <Week {...parts} />,
        count: countText(parts),
      });
    });
  },
});
