import { belgium, type Minute, type OfficerId, parseIdentifier, type RoomId } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import { RadioField } from '../form/choice-field.tsx';
import { DateField } from '../form/date-field.tsx';
import type { Reader } from '../form/reader.ts';
import type { FieldValues, FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';
import { Booked, type BookedDay } from './booked.tsx';
import { type EnteredInterpreter, INTERPRETER_FIELD, InterpreterFields, readInterpreter } from './interpreter-field.tsx';
import { officerOptions, roomOptions } from './interviewer.ts';
import type { WaitingRead } from './read.ts';

/** What is entered of an appointment. */
export interface EnteredAppointment extends EnteredInterpreter {
  readonly officer: OfficerId;
  readonly room: RoomId;
  readonly startsAt: Minute;
  readonly minutes: number;
}

const MOST_MINUTES = 480;

/** How long an interview is planned where nobody says otherwise. */
export const PLANNED_MINUTES: number = belgium.parameters.interviewMinutes.value;

interface FieldsParts {
  readonly view: View;
  readonly form: FormState;
  readonly read: WaitingRead;
  readonly booked: BookedDay;
  /** Where the form is sent to show what is booked on another day. */
  readonly action: string;
}

/** The fields of an appointment: the day first, with what is booked on it. */
export const AppointmentFields = ({ view, form, read, booked, action }: FieldsParts): Markup => {
  const { t } = view;
  const { office, state } = read;
  return (
    <>
      <DateField view={view} form={form} name="date" label="schedule.date" hint="field.day.hint" />
      <button class="govuk-button govuk-button--secondary" type="submit" formmethod="get" formaction={`${action}#booked`}>
        {t.text('schedule.show-day')}
      </button>
      <Booked view={view} office={office} booked={booked} />
      <TextField view={view} form={form} name="time" label="schedule.time" hint="schedule.time.hint" width={5} />
      <RadioField
        view={view}
        form={form}
        name="officer"
        label="interview.officer"
        hint="schedule.officer.hint"
        options={officerOptions(t, office, state.worker, booked.day)}
      />
      <RadioField view={view} form={form} name="room" label="interview.room" options={roomOptions(office, booked.day)} />
      <TextField view={view} form={form} name="minutes" label="schedule.minutes" width={4} inputmode="numeric" />
      <InterpreterFields
        view={view}
        form={form}
        office={office}
        languages={state.worker.languages}
        mission={read.mission}
        day={booked.day}
        hint="schedule.interpreter.hint"
      />
    </>
  );
};

/** Reads the appointment. */
export const readAppointment = (reader: Reader, values: FieldValues): EnteredAppointment => ({
  startsAt: reader.minute('date', 'time', { day: 'schedule.date', time: 'schedule.time' }),
  officer: reader.identifier('officer', 'interview.officer', parseIdentifier<OfficerId>, 'form.choose'),
  room: reader.identifier('room', 'interview.room', parseIdentifier<RoomId>, 'form.choose'),
  minutes: reader.whole('minutes', 'schedule.minutes', 1, MOST_MINUTES),
  ...readInterpreter(reader, values),
});

const FIELD_OF: Readonly<Record<string, string>> = {
  'booking.officer': 'officer',
  'booking.room': 'room',
  'booking.interpreter': INTERPRETER_FIELD,
  'booking.worker': 'time',
  INTERVIEW_IN_PAST: 'date',
  OFFICER_UNKNOWN: 'officer',
  OFFICER_LEFT: 'officer',
  OFFICER_ABSENT: 'officer',
  OFFICER_GENDER_ASKED: 'officer',
  ROOM_UNKNOWN: 'room',
  ROOM_CLOSED: 'room',
  INTERPRETER_UNKNOWN: INTERPRETER_FIELD,
  INTERPRETER_LEFT: INTERPRETER_FIELD,
  INTERPRETER_CONFLICT: INTERPRETER_FIELD,
};

/** The field at which a refusal, or what is taken, is shown. */
export const appointmentFieldOf = (code: string): string | null => FIELD_OF[code] ?? null;
