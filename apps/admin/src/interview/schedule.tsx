import { belgium, type Day, type InterviewId, identifierOf, interviewDeadline, scheduledFor } from '@protocol-registry/domain';
import { dayAt, type Outcome, officeHours, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { asking, withRead } from '../form/as-actor.ts';
import { dayFields } from '../form/date-field.tsx';
import { FormHead, RecordForm } from '../form/form.tsx';
import { postedValues } from '../form/posted.ts';
import { readerOf } from '../form/reader.ts';
import { answerRecordForm, type RecordPage, takeForm, withDone } from '../form/record.tsx';
import { type FieldValues, freshForm, valuesOf } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { fullName } from '../worker/name.ts';
import { type BookedDay, bookedOn } from './booked.tsx';
import { askedWaiting, askedWorker, type WaitingRead } from './read.ts';
import { AppointmentFields, appointmentFieldOf, type EnteredAppointment, PLANNED_MINUTES, readAppointment } from './schedule-form.tsx';
import { dayOf } from './week.ts';

interface Asked {
  readonly read: WaitingRead;
  readonly booked: BookedDay;
}

/** How far ahead the next day with hours is looked for: longer than any run of holidays. */
const LOOK_AHEAD = 14;

/** The next day on which the office receives; tomorrow where it never does. */
const nextDay = ({ office }: WaitingRead, today: Day): Day => {
  const [first] = officeHours(office, (today + 1) as Day, (today + LOOK_AHEAD) as Day);
  return first === undefined ? ((today + 1) as Day) : dayOf({ startsAt: first.from });
};

/** The day that stands in the form, where it is one. */
const dayIn = ({ t }: View, values: FieldValues): Day | null => {
  const reader = readerOf(values, t);
  const day = reader.optionalDay('date', 'schedule.date');
  return reader.errors.length === 0 ? day : null;
};

/** An appointment may be made for an application or for a worker: where, and who is asked for. */
interface Occasion {
  readonly path: typeof paths.interviewNew | typeof paths.workerInterviewNew;
  readonly waiting: (request: Request) => RegisterEffect<WaitingRead>;
}

const OCCASIONS: readonly Occasion[] = [
  { path: paths.interviewNew, waiting: askedWaiting },
  { path: paths.workerInterviewNew, waiting: askedWorker },
];

const asked = ({ waiting }: Occasion, request: Request, values: FieldValues, today: Day): RegisterEffect<Asked> =>
  Effect.gen(function* () {
    const read = yield* waiting(request);
    return { read, booked: yield* bookedOn(dayIn(request.get('view'), values) ?? nextDay(read, today)) };
  });

const openFor = ({ application, state }: WaitingRead): ReturnType<typeof scheduledFor> => scheduledFor(state, application?.id ?? null);

/** What an appointment is made for waits for it: an open application, or a worker with a contract. */
const isWaiting = ({ application, state }: WaitingRead): boolean =>
  application === null ? state.contracts.size > 0 : application.status === 'open';

/** Where the form is, and where it leads back. */
const placesOf = ({ application, state }: WaitingRead): { readonly action: string; readonly back: string } =>
  application === null
    ? { action: pathTo(paths.workerInterviewNew, { id: state.worker.id }), back: pathTo(paths.worker, { id: state.worker.id }) }
    : { action: pathTo(paths.interviewNew, { id: application.id }), back: pathTo(paths.application, { id: application.id }) };

const titleOf = ({ t }: View, { application, state }: WaitingRead): string =>
  application === null
    ? t.text('schedule.title-worker', { worker: fullName(state.worker), file: state.worker.id })
    : t.text('schedule.title', { worker: fullName(state.worker), application: application.id });

const Lead = ({ view: { t }, read: { application, state } }: { readonly view: View; readonly read: WaitingRead }): Markup => (
  <p class="govuk-body">
    {t.text('schedule.lead', {
      dated: application === null ? 'no' : 'yes',
      day: application === null ? '' : t.day(interviewDeadline(state, application, belgium)),
      languages: state.worker.languages.map(t.languageName).join(', '),
    })}
  </p>
);

/** An interview stands in the way of another one; an application that was ended needs none. */
const InTheWay = ({ view: { t }, read }: { readonly view: View; readonly read: WaitingRead }): Markup | null => {
  const open = openFor(read);
  if (open !== null) {
    return (
      <p class="govuk-inset-text">
        {t.text('schedule.already', { at: t.minute(open.appointment.startsAt) })}{' '}
        <a class="govuk-link" href={pathTo(paths.interview, { id: open.id })}>
          {t.text('interview.title', { interview: open.id })}
        </a>
      </p>
    );
  }
  if (isWaiting(read)) return null;
  return <p class="govuk-inset-text">{t.text(read.application === null ? 'schedule.no-contract' : 'schedule.not-open')}</p>;
};

const page = (view: View, { read, booked }: Asked): RecordPage<EnteredAppointment> => {
  const { action, back } = placesOf(read);
  const isFree = openFor(read) === null && isWaiting(read);
  return {
    title: titleOf(view, read),
    body: (form, notice) => (
      <>
        <FormHead view={view} form={form} title={titleOf(view, read)} />
        {notice}
        <InTheWay view={view} read={read} />
        {isFree ? (
          <>
            <Lead view={view} read={read} />
            <RecordForm view={view} form={form} action={action} submit="schedule.record" cancel={back}>
              <AppointmentFields view={view} form={form} read={read} booked={booked} action={action} />
            </RecordForm>
          </>
        ) : null}
      </>
    ),
    read: readAppointment,
    fieldOf: appointmentFieldOf,
  };
};

/** What the address carries of the form, when another day is looked at. */
const valuesAsked = (request: Request): FieldValues => valuesOf(request.req.queries());

const show = (deps: Deps, occasion: Occasion): Route => ({
  method: 'GET',
  path: occasion.path,
  permission: 'interview.schedule',
  title: 'schedule.record',
  handle: (request) => {
    const values = valuesAsked(request);
    const proposed = values.all('date-day').length === 0;
    return withRead(deps, request, asked(occasion, request, values, dayAt(deps.now())), (read) => {
      const fields = { ...dayFields('date', read.booked.day), minutes: String(PLANNED_MINUTES) };
      const form = freshForm(proposed ? fields : request.req.queries(), read.read.version);
      return answerRecordForm(request, page(request.get('view'), read), form);
    });
  },
});

const scheduling = (request: Request, { read }: Asked, entered: EnteredAppointment, version: number): RegisterEffect<Outcome> =>
  Effect.gen(function* () {
    const { nextNumber } = yield* ReadModel;
    const interview = identifierOf<InterviewId>(yield* nextNumber('interview'));
    const heldFor =
      read.application === null ? ({ application: null, purpose: 'follow_up' } as const) : { application: read.application.id };
    const content = { interview, ...heldFor, ...entered };
    return yield* asking(request, { on: read.state.worker.id, version, command: { kind: 'interview.schedule', content } });
  });

const take = (deps: Deps, occasion: Occasion): Route => ({
  method: 'POST',
  path: occasion.path,
  permission: 'interview.schedule',
  title: 'schedule.record',
  handle: async (request) => {
    const values = await postedValues(request);
    return withRead(deps, request, asked(occasion, request, values, dayAt(deps.now())), (read) =>
      takeForm(
        deps,
        request,
        page(request.get('view'), read),
        (entered, version) => scheduling(request, read, entered, version),
        () => withDone(placesOf(read.read).back, 'interview.scheduled'),
      ),
    );
  },
});

/** The appointment of an interview, made by hand. */
export const scheduleRoutes = (deps: Deps): readonly Route[] =>
  OCCASIONS.flatMap((occasion) => [show(deps, occasion), take(deps, occasion)]);
