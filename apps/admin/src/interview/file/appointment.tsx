import type { Appointment } from '@protocol-registry/planner';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { clock } from '../clock.ts';
import { dayOf, timeOf } from '../week.ts';
import { isMoved, type KnownRequest, type RequestsById } from './requests.ts';

/** When, with whom and where the appointment was before. */
export const beforeText = ({ t }: View, before: Appointment): string =>
  t.text('plan.before', {
    day: t.shortDay(dayOf(before)),
    time: clock(timeOf(before)),
    officer: before.officer,
    room: before.room,
  });

interface AppointmentParts {
  readonly view: View;
  readonly appointment: Appointment;
  readonly requests: RequestsById;
}

interface StateParts {
  readonly view: View;
  readonly appointment: Appointment;
  readonly known: KnownRequest;
}

/** Whether the appointment was fixed beforehand, or else moved, and from where. */
const State = ({ view, appointment, known: { current, isFixed } }: StateParts): Markup | null => {
  if (isFixed) return <p class="registry-appointment__state">{view.t.text('plan.fixed')}</p>;
  if (current === null || !isMoved(appointment, current)) return null;
  return (
    <p class="registry-appointment__state registry-appointment__state--moved">
      <strong>{view.t.text('plan.moved')}</strong> {beforeText(view, current)}
    </p>
  );
};

/** Who meets whom, when and where: the time and the request first, then mission, officer, room and interpreter. */
export const AppointmentCard = ({ view, appointment, requests }: AppointmentParts): Markup => {
  const { t } = view;
  const known = requests.get(appointment.request);
  const start = timeOf(appointment);
  return (
    <div class="registry-appointment">
      <p class="registry-appointment__head">
        <span class="registry-appointment__time">
          {clock(start)}–{clock(start + (known?.request.minutes ?? 0))}
        </span>{' '}
        <strong>{appointment.request}</strong>
      </p>
      <p class="registry-appointment__mission">{known?.request.mission ?? ''}</p>
      <p class="registry-appointment__who">
        <span>{t.text('plan.officer', { officer: appointment.officer })}</span>{' '}
        <span>{t.text('plan.room', { room: appointment.room })}</span>{' '}
        {appointment.interpreter === null ? null : <span>{t.text('plan.interpreter', { interpreter: appointment.interpreter })}</span>}
      </p>
      {known === undefined ? null : <State view={view} appointment={appointment} known={known} />}
    </div>
  );
};
