import type { Day, Office } from '@protocol-registry/domain';
import { type InterviewLine, officeHours, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import type { RegisterEffect } from '../register.ts';
import { spanText } from './card.tsx';

/** A day with what is booked on it. */
export interface BookedDay {
  readonly day: Day;
  readonly lines: readonly InterviewLine[];
}

/** What is booked on a day. */
export const bookedOn = (day: Day): RegisterEffect<BookedDay> =>
  Effect.flatMap(ReadModel, ({ interviews }) =>
    Effect.map(interviews({ from: day, to: day, officer: null }), (lines) => ({
      day,
      lines: lines.filter(({ result }) => result === 'scheduled'),
    })),
  );

const hoursText = (view: View, office: Office, day: Day): string => {
  const hours = officeHours(office, day, day);
  if (hours.length === 0) return view.t.text('schedule.no-hours');
  return view.t.text('schedule.hours', { hours: hours.map(({ from, to }) => spanText(view, from, to - from)).join(', ') });
};

/** The hours of the office on a day, and what is booked. */
export const Booked = ({ view, office, booked }: { readonly view: View; readonly office: Office; readonly booked: BookedDay }): Markup => {
  const { t } = view;
  const { day, lines } = booked;
  return (
    <section class="registry-booked" aria-labelledby="booked">
      <h2 class="govuk-heading-s" id="booked" tabindex={-1}>
        {t.text('schedule.booked', { day: t.day(day) })}
      </h2>
      <p>{hoursText(view, office, day)}</p>
      {lines.length === 0 ? (
        <p>{t.text('schedule.nothing-booked')}</p>
      ) : (
        <ul class="govuk-list">
          {lines.map(({ minutes, officer, room, startsAt }) => (
            <li>{t.text('schedule.booked-line', { span: spanText(view, startsAt, minutes), officer: officer.name, room: room.name })}</li>
          ))}
        </ul>
      )}
    </section>
  );
};
