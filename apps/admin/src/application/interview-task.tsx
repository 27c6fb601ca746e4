import {
  belgium,
  type Day,
  dayOfAppointment,
  type GateOverride,
  type Interview,
  interviewDeadline,
  scheduledFor,
  type ValidInterview,
  validInterview,
} from '@protocol-registry/domain';
import { Result } from 'effect';
import { ActLinks } from '../page/act-link.tsx';
import { Grounds, groundBy, groundOf } from '../page/ground.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { ApplicationParts } from './page-parts.ts';
import { Task, type TaskState } from './task.tsx';

const { interviewCountsDays } = belgium.parameters;

const Counts = ({ view, interview: { heldOn, interview: id } }: ApplicationParts & { readonly interview: ValidInterview }): Markup => {
  const { t } = view;
  const text = t.text('gate.interview-counts', {
    interview: id,
    heldOn: t.day(heldOn),
    until: t.day((heldOn + interviewCountsDays.value) as Day),
  });
  return (
    <>
      <Grounds view={view} grounds={[groundBy(text, interviewCountsDays)]} />
      <p class="registry-task__way">
        <a class="govuk-link" href={pathTo(paths.interview, { id })}>
          {t.text('application.to-interview', { interview: id })}
        </a>
      </p>
    </>
  );
};

/** A supervisor's decision to go without an interview, in full: it is on every report. */
export const Overridden = ({ view: { t }, override }: Pick<ApplicationParts, 'view'> & { readonly override: GateOverride }): Markup => (
  <>
    <p class="registry-task__text">{t.text('gate.overridden-on', { day: t.day(override.decidedOn) })}</p>
    <blockquote class="registry-act__words">{override.reason}</blockquote>
  </>
);

const Scheduled = ({ view, officers, interview }: ApplicationParts & { readonly interview: Interview }): Markup => {
  const { t } = view;
  const { appointment, id } = interview;
  return (
    <>
      <p class="registry-task__text">
        {t.text('application.interview-scheduled', {
          interview: id,
          at: t.minute(appointment.startsAt),
          officer: officers.get(appointment.officer) ?? appointment.officer,
        })}
      </p>
      <ActLinks
        view={view}
        links={[
          { href: pathTo(paths.interviewForm, { id }), text: 'application.hold-interview', permission: 'interview.hold', isMain: true },
        ]}
      />
      <p class="registry-task__way">
        <a class="govuk-link" href={pathTo(paths.interview, { id })}>
          {t.text('application.to-interview', { interview: id })}
        </a>
      </p>
    </>
  );
};

const ToSchedule = ({ view, read: { application, state } }: ApplicationParts): Markup => (
  <>
    <p class="registry-task__text">
      {view.t.text('application.interview-by', { day: view.t.day(interviewDeadline(state, application, belgium)) })}
    </p>
    <ActLinks
      view={view}
      links={[
        {
          href: pathTo(paths.interviewNew, { id: application.id }),
          text: 'application.schedule-interview',
          permission: 'interview.schedule',
          isMain: true,
        },
      ]}
    />
  </>
);

const stateOf = ({ read: { application, state }, today }: ApplicationParts, scheduled: Interview | null): TaskState => {
  if (state.overrides.has(application.id)) return 'overridden';
  if (scheduled !== null) return dayOfAppointment(scheduled.appointment) < today ? 'overdue' : 'scheduled';
  return interviewDeadline(state, application, belgium) < today ? 'overdue' : 'to-do';
};

/** The private interview: the one that counts, or why none does and what is done about it. */
export const InterviewTask = (parts: ApplicationParts): Markup => {
  const { view, read, today } = parts;
  const { application, state } = read;
  const title = view.t.text('task.interview');
  const interview = validInterview(state, application.id, today, belgium);
  if (Result.isSuccess(interview)) {
    return (
      <Task view={view} title={title} state="done">
        <Counts {...parts} interview={interview.success} />
      </Task>
    );
  }
  const scheduled = scheduledFor(state, application.id);
  const reasons = scheduled === null ? interview.failure : interview.failure.filter(({ code }) => code !== 'INTERVIEW_MISSING');
  const override = state.overrides.get(application.id);
  return (
    <Task view={view} title={title} state={stateOf(parts, scheduled)}>
      {override === undefined ? null : <Overridden view={view} override={override} />}
      <Grounds view={view} grounds={reasons.map((reason) => groundOf(view.t, reason))} />
      {scheduled === null ? override === undefined ? <ToSchedule {...parts} /> : null : <Scheduled {...parts} interview={scheduled} />}
    </Task>
  );
};
