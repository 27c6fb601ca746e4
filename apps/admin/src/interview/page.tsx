import { type DossierAct, type EmployerId, employerFor, type MissionId, type OfficerId } from '@protocol-registry/domain';
import { type Named, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { SummaryList } from '../page/summary-list.tsx';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { say } from '../worker/act/say.ts';
import { fullName } from '../worker/name.ts';
import { InterviewActs } from './acts.tsx';
import { spanText } from './card.tsx';
import { Outcome } from './outcome.tsx';
import { askedInterview, type InterviewRead, officerName, roomName } from './read.ts';
import { ResultTag, resultOf } from './result.tsx';
import { dayOf } from './week.ts';

interface Shown {
  readonly read: InterviewRead;
  readonly mission: Named<MissionId> | null;
}

interface InterviewParts extends Shown {
  readonly view: View;
}

const shown = (request: Request): RegisterEffect<Shown> =>
  Effect.gen(function* () {
    const read = yield* askedInterview(request);
    const { employerCards } = yield* ReadModel;
    const employer = employerFor(read.state, read.interview.application);
    const employers = yield* employerCards(employer === null ? [] : [employer]);
    return { read, mission: employer === null ? null : (employers.get(employer)?.mission ?? null) };
  });

const Appointment = ({ view, read, mission }: InterviewParts): Markup => {
  const { t } = view;
  const { interview, office, state } = read;
  const { appointment, application } = interview;
  const { worker } = state;
  return (
    <Section id="appointment" title={t.text('interview.appointment')}>
      <SummaryList
        facts={[
          {
            term: t.text('interview.worker'),
            value: (
              <a class="govuk-link" href={pathTo(paths.worker, { id: worker.id })}>
                {t.text('dossier.title', { worker: fullName(worker), file: worker.id })}
              </a>
            ),
          },
          { term: t.text('worker.languages'), value: worker.languages.map(t.languageName).join(', ') },
          mission === null ? null : { term: t.text('interview.mission'), value: mission.name },
          application === null
            ? null
            : {
                term: t.text('interview.application'),
                value: (
                  <a class="govuk-link" href={pathTo(paths.application, { id: application })}>
                    {application}
                  </a>
                ),
              },
          { term: t.text('schedule.date'), value: t.day(dayOf(appointment)) },
          { term: t.text('schedule.time'), value: spanText(view, appointment.startsAt, appointment.minutes) },
          { term: t.text('interview.officer'), value: officerName(office, appointment.officer) },
          { term: t.text('interview.room'), value: roomName(office, appointment.room) },
          { term: t.text('interview.interpreter'), value: appointment.interpreter ?? t.text('interview.no-interpreter') },
        ]}
      />
    </Section>
  );
};

const History = ({ view, read }: InterviewParts): Markup => {
  const { acts, interview, office } = read;
  const officers = new Map<OfficerId, string>([...office.officers.values()].map(({ id, name }) => [id, name]));
  const ofInterview = acts.filter(
    ({ content, kind }) =>
      kind.startsWith('interview.') &&
      typeof content === 'object' &&
      content !== null &&
      'interview' in content &&
      content.interview === interview.id,
  );
  const names = { employer: (id: EmployerId) => id, officer: (id: OfficerId) => officerName(office, id) };
  return <Timeline view={view} acts={ofInterview} officers={officers} say={(act) => say(act as DossierAct, view.t, names)} />;
};

const InterviewPage = (parts: InterviewParts): Markup => {
  const { view, read } = parts;
  const { t } = view;
  const { interview, state } = read;
  return (
    <>
      <p class="registry-back">
        {interview.application === null ? (
          <a class="govuk-back-link" href={pathTo(paths.worker, { id: state.worker.id })}>
            {t.text('contract.back', { worker: fullName(state.worker), file: state.worker.id })}
          </a>
        ) : (
          <a class="govuk-back-link" href={pathTo(paths.application, { id: interview.application })}>
            {t.text('interview.back', { application: interview.application })}
          </a>
        )}
      </p>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{t.text('dossier.title', { worker: fullName(state.worker), file: state.worker.id })}</span>
        {t.text('interview.title', { interview: interview.id })} <ResultTag view={view} result={resultOf(interview)} />
      </h1>
      <InterviewActs view={view} read={read} />
      <div class="registry-columns">
        <Appointment {...parts} />
        <Outcome view={view} read={read} />
      </div>
      <History {...parts} />
      <p class="registry-running" aria-hidden="true">
        {t.text('worker.file', { file: state.worker.id })}
      </p>
    </>
  );
};

/** An interview: what was agreed, what became of it, and what was recorded. */
export const interviewRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.interview,
  permission: 'register.read',
  title: 'navigation.interviews',
  handle: (request) => {
    const view = request.get('view');
    return withRead(deps, request, shown(request), (parts) =>
      answerPage(request, {
        title: view.t.text('interview.title', { interview: parts.read.interview.id }),
        body: (
          <>
            <Recorded view={view} request={request} />
            <InterviewPage view={view} {...parts} />
          </>
        ),
      }),
    );
  },
});
