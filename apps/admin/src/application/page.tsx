import { belgium, type DossierAct, validInterview } from '@protocol-registry/domain';
import { dayAt, ReadModel } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { type ActLink, ActLinks } from '../page/act-link.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import type { Names } from '../timeline/said.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { say } from '../worker/act/say.ts';
import { fullName } from '../worker/name.ts';
import { DecisionTask } from './decision-task.tsx';
import { ApplicationFacts } from './facts.tsx';
import { historyOf } from './history.ts';
import { InterviewTask, Overridden } from './interview-task.tsx';
import type { ApplicationParts } from './page-parts.ts';
import { PayTask } from './pay-task.tsx';
import { askedApplication } from './read.ts';
import { statusTones } from './status.ts';
import { Tasks } from './task.tsx';
import { withdrawalOfOverride } from './withdraw-override.tsx';

type Shown = Pick<ApplicationParts, 'officers' | 'read'>;

const shown = (request: Request): RegisterEffect<Shown> =>
  Effect.gen(function* () {
    const read = yield* askedApplication(request);
    const { officerNames } = yield* ReadModel;
    return { read, officers: yield* officerNames };
  });

/** An override is offered where no interview counts and none was decided yet. */
const canOverride = ({ read: { application, state }, today }: ApplicationParts): boolean =>
  !state.overrides.has(application.id) && Result.isFailure(validInterview(state, application.id, today, belgium));

const actsOf = (parts: ApplicationParts): readonly (ActLink | null)[] => {
  const { id, status } = parts.read.application;
  if (status !== 'open') return [withdrawalOfOverride(parts.read)];
  return [
    { href: pathTo(paths.applicationCorrect, { id }), text: 'application.correct', permission: 'register.write' },
    { href: pathTo(paths.applicationWithdraw, { id }), text: 'application.withdraw', permission: 'register.write' },
    canOverride(parts) ? { href: pathTo(paths.applicationOverride, { id }), text: 'override.record', permission: 'gate.override' } : null,
    withdrawalOfOverride(parts.read),
  ];
};

const Head = (parts: ApplicationParts): Markup => {
  const { view, read } = parts;
  const { t } = view;
  const { application, state } = read;
  const { worker } = state;
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={pathTo(paths.worker, { id: worker.id })}>
          {t.text('contract.back', { worker: fullName(worker), file: worker.id })}
        </a>
      </p>
      <h1 class="govuk-heading-l">
        {t.text('application.heading', { application: application.id })}{' '}
        <Tag tone={statusTones[application.status]} text={t.text(`application-status.${application.status}`)} />
      </h1>
      <ActLinks view={view} links={actsOf(parts)} />
    </>
  );
};

const Waiting = (parts: ApplicationParts): Markup | null => {
  const { view, read } = parts;
  const override = read.state.overrides.get(read.application.id);
  if (read.application.status === 'open') {
    return (
      <Section id="waits-for" title={view.t.text('application.waits-for')}>
        <Tasks>
          <InterviewTask {...parts} />
          <PayTask {...parts} />
          <DecisionTask {...parts} />
        </Tasks>
      </Section>
    );
  }
  return override === undefined ? null : (
    <Section id="override" title={view.t.text('act.gate.overridden')}>
      <Overridden view={view} override={override} />
    </Section>
  );
};

const History = ({ view, read, officers }: ApplicationParts): Markup => {
  const { application, contract, employer, state } = read;
  const names: Names = {
    employer: (id) => (id === contract.employer ? (employer?.name ?? id) : id),
    officer: (id) => officers.get(id) ?? id,
  };
  return (
    <Timeline
      view={view}
      acts={historyOf(application, state, read.acts)}
      officers={officers}
      say={(act) => say(act as DossierAct, view.t, names)}
    />
  );
};

const Application = (parts: ApplicationParts): Markup => (
  <>
    <Head {...parts} />
    <div class="registry-columns">
      <Section id="application" title={parts.view.t.text('application.what')}>
        <ApplicationFacts {...parts} />
      </Section>
      <Waiting {...parts} />
    </div>
    <History {...parts} />
    <p class="registry-running" aria-hidden="true">
      {parts.view.t.text('worker.file', { file: parts.read.state.worker.id })}
    </p>
  </>
);

/** An application: what it is, what it waits for, and what was done on it. */
export const applicationRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.application,
  permission: 'register.read',
  title: 'navigation.applications',
  handle: (request) => {
    const view = request.get('view');
    return withRead(deps, request, shown(request), ({ read, officers }) =>
      answerPage(request, {
        title: view.t.text('application.title', { application: read.application.id, worker: fullName(read.state.worker) }),
        body: (
          <>
            <Recorded view={view} request={request} />
            <Application view={view} read={read} officers={officers} today={dayAt(deps.now())} />
          </>
        ),
      }),
    );
  },
});
