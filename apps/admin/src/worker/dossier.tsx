import type { Day, OfficerId } from '@protocol-registry/domain';
import { dayAt, ReadModel, type WorkerDates } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { NoShows } from '../no-show/section.tsx';
import { ActLinks } from '../page/act-link.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { DueNext } from './due.tsx';
import { Identity } from './identity.tsx';
import { fullName } from './name.ts';
import { askedDossier, type NamedDossier, withEmployers } from './read.ts';
import { Applications } from './section/applications.tsx';
import { Cards } from './section/cards.tsx';
import { Contracts } from './section/contracts.tsx';
import { OpenFindings } from './section/findings.tsx';
import { Interviews } from './section/interviews.tsx';
import type { SectionParts } from './section/parts.tsx';
import { DossierTimeline } from './timeline.tsx';

interface DossierShown {
  readonly read: NamedDossier;
  readonly dates: WorkerDates;
  readonly officers: ReadonlyMap<OfficerId, string>;
}

const shown = (request: Request, today: Day): RegisterEffect<DossierShown> =>
  Effect.gen(function* () {
    const read = yield* Effect.flatMap(askedDossier(request), withEmployers);
    const { officerNames, workerDates } = yield* ReadModel;
    return { read, dates: yield* workerDates(read.state.worker.id, today), officers: yield* officerNames };
  });

const Head = ({ view, read }: SectionParts): Markup => {
  const { worker, contracts, applications } = read.state;
  const { id } = worker;
  const lacksContract = contracts.size === 0;
  const lacksApplication = !lacksContract && applications.size === 0;
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={paths.workers}>
          {view.t.text('navigation.workers')}
        </a>
      </p>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{view.t.text('worker.file', { file: id })}</span>
        {fullName(worker)}
      </h1>
      <ActLinks
        view={view}
        links={[
          {
            href: pathTo(paths.applicationNew, { id }),
            text: 'dossier.lodge-application',
            permission: 'register.write',
            isMain: lacksApplication,
          },
          { href: pathTo(paths.contractNew, { id }), text: 'contract.register', permission: 'register.write', isMain: lacksContract },
          lacksContract
            ? null
            : { href: pathTo(paths.workerInterviewNew, { id }), text: 'schedule.worker', permission: 'interview.schedule' },
          { href: pathTo(paths.workerCorrect, { id }), text: 'worker.correct', permission: 'register.write' },
          { href: pathTo(paths.protectedFile, { id }), text: 'navigation.protected-file', permission: 'protected.read' },
        ]}
      />
    </>
  );
};

const Dossier = (parts: SectionParts): Markup => (
  <>
    <Head {...parts} />
    <div class="registry-dossier">
      <div class="registry-dossier__due">
        <DueNext {...parts} />
      </div>
      <div class="registry-dossier__identity">
        <Identity view={parts.view} worker={parts.read.state.worker} today={parts.today} />
      </div>
      <div class="registry-dossier__sections">
        <Contracts {...parts} />
        <Applications {...parts} />
        <Interviews {...parts} />
        <NoShows {...parts} />
        <Cards {...parts} />
        <OpenFindings {...parts} />
      </div>
    </div>
    <DossierTimeline {...parts} />
    <p class="registry-running" aria-hidden="true">
      {parts.view.t.text('worker.file', { file: parts.read.state.worker.id })}
    </p>
  </>
);

/** The dossier of a worker: what is due next, who the worker is, what there is, and everything that was done. */
export const dossierRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.worker,
  permission: 'register.read',
  title: 'navigation.workers',
  handle: (request) => {
    const view = request.get('view');
    const today = dayAt(deps.now());
    return withRead(deps, request, shown(request, today), ({ read, dates, officers }) => {
      const { worker } = read.state;
      return answerPage(request, {
        title: view.t.text('dossier.title', { worker: fullName(worker), file: worker.id }),
        body: (
          <>
            <Recorded view={view} request={request} />
            <Dossier view={view} read={read} today={today} dates={dates} officers={officers} />
          </>
        ),
      });
    });
  },
});
