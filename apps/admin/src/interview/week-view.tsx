import type { Day } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { ScrollRegion } from '../page/scroll-region.tsx';
import { clock } from './clock.ts';
import { type PlannedWeek, rowOf, type Timed } from './week.ts';
import { longWeekday, shortWeekday } from './weekday.ts';

interface WeekParts<A extends Timed> {
  readonly view: View;
  readonly week: PlannedWeek<A>;
  readonly card: (appointment: A) => Markup;
  readonly today?: Day;
  /** The level of its heading; those of the days are one below. */
  readonly level?: 2 | 3;
}

const headingOf = (monday: Day): string => `week-${monday}`;

const DayHead = ({ view, day, isToday }: { readonly view: View; readonly day: Day; readonly isToday: boolean }): Markup => (
  <th
    class={isToday ? 'govuk-table__header registry-week__today' : 'govuk-table__header'}
    scope="col"
    aria-current={isToday ? 'date' : undefined}
  >
    {shortWeekday(view, day)}
  </th>
);

const WeekTable = <A extends Timed>({ view, week, card, today }: WeekParts<A>): Markup => (
  <ScrollRegion labelledBy={headingOf(week.monday)}>
    <table class="govuk-table registry-week">
      <caption class="govuk-visually-hidden">{view.t.text('plan.week', { day: view.t.day(week.monday) })}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th class="govuk-table__header" scope="col">
            {view.t.text('plan.time')}
          </th>
          {week.days.map(({ day }) => (
            <DayHead view={view} day={day} isToday={day === today} />
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {week.times.map((time) => (
          <tr class="govuk-table__row">
            <th class="govuk-table__header" scope="row">
              {clock(time)}
            </th>
            {week.days.map(({ appointments }) => (
              <td class="govuk-table__cell">{appointments.filter((appointment) => rowOf(appointment, week.step) === time).map(card)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

const WeekList = <A extends Timed>({ view, week, card, level = 3 }: WeekParts<A>): Markup => {
  const DayHeading = level === 2 ? 'h3' : 'h4';
  return (
    <div class="registry-week-list">
      {week.days
        .filter(({ appointments }) => appointments.length > 0)
        .map(({ day, appointments }) => (
          <section>
            <DayHeading class="govuk-heading-s">{longWeekday(view, day)}</DayHeading>
            <ul>
              {appointments.map((appointment) => (
                <li>{card(appointment)}</li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
};

/** A week as a table, days across and times down; on a narrow screen the same appointments as a list by day. A week without any has neither. */
export const WeekView = <A extends Timed>(parts: WeekParts<A>): Markup => {
  const { view, week, level = 3 } = parts;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="registry-week-view">
      <Heading class={level === 2 ? 'govuk-heading-m' : 'govuk-heading-s'} id={headingOf(week.monday)}>
        {view.t.text('plan.week', { day: view.t.day(week.monday) })}
      </Heading>
      {week.times.length === 0 ? null : <WeekTable {...parts} />}
      <WeekList {...parts} />
    </section>
  );
};
