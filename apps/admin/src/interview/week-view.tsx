import type { Day } from '@protocol-registry/domain';
import type { Appointment, InterviewRequest } from '@protocol-registry/planner';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { ScrollRegion } from '../page/scroll-region.tsx';
import { type PlannedWeek, timeOf } from './week.ts';

const MINUTES_OF_HOUR = 60;
const MILLISECONDS_OF_DAY = 86_400_000;

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / MINUTES_OF_HOUR))}:${two(minutes % MINUTES_OF_HOUR)}`;

const weekday = (view: View, day: Day): string =>
  new Intl.DateTimeFormat(view.t.locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'numeric' }).format(
    day * MILLISECONDS_OF_DAY,
  );

/** Requests by name, for what an appointment does not say itself. */
export type RequestsById = ReadonlyMap<string, InterviewRequest>;

interface AppointmentParts {
  readonly view: View;
  readonly appointment: Appointment;
  readonly requests: RequestsById;
  readonly withTime: boolean;
}

/** Who meets whom, where: the request first, then mission, officer, room and interpreter. */
const AppointmentCard = ({ view, appointment, requests, withTime }: AppointmentParts): Markup => {
  const { t } = view;
  const request = requests.get(appointment.request);
  const start = timeOf(appointment);
  return (
    <div class="registry-appointment">
      <p class="registry-appointment__head">
        {withTime ? (
          <span class="registry-appointment__time">
            {clock(start)}–{clock(start + (request?.minutes ?? 0))}
          </span>
        ) : null}
        <strong>{appointment.request}</strong> <span class="registry-appointment__mission">{request?.mission ?? ''}</span>
      </p>
      <p class="registry-appointment__who">
        <span>{t.text('plan.officer', { officer: appointment.officer })}</span>
        <span>{t.text('plan.room', { room: appointment.room })}</span>
        {appointment.interpreter === null ? null : <span>{t.text('plan.interpreter', { interpreter: appointment.interpreter })}</span>}
      </p>
    </div>
  );
};

interface WeekParts {
  readonly view: View;
  readonly week: PlannedWeek;
  readonly requests: RequestsById;
}

const WeekTable = ({ view, week, requests }: WeekParts): Markup => (
  <ScrollRegion labelledBy={`week-${week.monday}`}>
    <table class="govuk-table registry-week">
      <caption class="govuk-visually-hidden">{view.t.text('plan.week', { day: view.t.day(week.monday) })}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th class="govuk-table__header" scope="col">
            {view.t.text('plan.time')}
          </th>
          {week.days.map(({ day }) => (
            <th class="govuk-table__header" scope="col">
              {weekday(view, day)}
            </th>
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
              <td class="govuk-table__cell">
                {appointments
                  .filter((appointment) => timeOf(appointment) === time)
                  .map((appointment) => (
                    <AppointmentCard view={view} appointment={appointment} requests={requests} withTime={false} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

const WeekList = ({ view, week, requests }: WeekParts): Markup => (
  <div class="registry-week-list">
    {week.days
      .filter(({ appointments }) => appointments.length > 0)
      .map(({ day, appointments }) => (
        <section>
          <h4 class="govuk-heading-s">{view.t.day(day)}</h4>
          <ul>
            {appointments.map((appointment) => (
              <li>
                <AppointmentCard view={view} appointment={appointment} requests={requests} withTime />
              </li>
            ))}
          </ul>
        </section>
      ))}
  </div>
);

/** A week as a table, days across and times down; on a narrow screen the same appointments as a list by day. */
export const WeekView = (parts: WeekParts): Markup => (
  <section class="registry-week-view">
    <h3 class="govuk-heading-s" id={`week-${parts.week.monday}`}>
      {parts.view.t.text('plan.week', { day: parts.view.t.day(parts.week.monday) })}
    </h3>
    <WeekTable {...parts} />
    <WeekList {...parts} />
  </section>
);
