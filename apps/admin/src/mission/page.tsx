import type { Day, OfficerId } from '@protocol-registry/domain';
import { dayAt, type EmployerLine, type Page, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import { EmployerTable } from '../employer/line.tsx';
import type { Request, View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { listAddress } from '../list/query.ts';
import { ActLinks } from '../page/act-link.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { SummaryList } from '../page/summary-list.tsx';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { askedMission, type MissionRead } from './read.ts';
import { sayMission } from './say.ts';
import { Standing } from './standing.tsx';

interface MissionShown {
  readonly read: MissionRead;
  readonly employers: Page<EmployerLine>;
  readonly officers: ReadonlyMap<OfficerId, string>;
}

interface MissionParts extends MissionShown {
  readonly view: View;
  readonly today: Day;
}

const shown = (request: Request): RegisterEffect<MissionShown> =>
  Effect.gen(function* () {
    const read = yield* askedMission(request);
    const { employers, officerNames } = yield* ReadModel;
    return { read, employers: yield* employers({ text: '', mission: read.state.id, page: 1 }), officers: yield* officerNames };
  });

const Head = ({ view, read: { state } }: MissionParts): Markup => {
  const { endedOn, id, name } = state;
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={paths.missions}>
          {view.t.text('navigation.missions')}
        </a>
      </p>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{view.t.text('mission.number', { mission: id })}</span>
        {name}
      </h1>
      <ActLinks
        view={view}
        links={[
          { href: `${paths.employerNew}?mission=${id}`, text: 'employer.register', permission: 'register.write' },
          { href: pathTo(paths.missionCorrect, { id }), text: 'mission.correct', permission: 'register.write' },
          endedOn === null
            ? { href: pathTo(paths.missionEnd, { id }), text: 'mission.end', permission: 'register.write' }
            : { href: pathTo(paths.missionCorrectEnd, { id }), text: 'mission.correct-end', permission: 'register.write' },
        ]}
      />
    </>
  );
};

const Identity = ({ view, read: { state }, today }: MissionParts): Markup => {
  const { t } = view;
  return (
    <Section id="identity" title={t.text('mission.identity')}>
      <SummaryList
        facts={[
          { term: t.text('mission.sending-state'), value: state.sendingState },
          { term: t.text('mission.accredited-on'), value: t.day(state.accreditedOn) },
          { term: t.text('mission.accreditation'), value: <Standing view={view} mission={state} today={today} /> },
        ]}
      />
    </Section>
  );
};

const ofMission = (path: string, of: string): string => listAddress(path, { text: '', choice: 'all', of, page: 1 }, 'all');

const Employers = ({ view, read: { state }, employers, today }: MissionParts): Markup => {
  const { t } = view;
  return (
    <Section id="employers" title={t.text('mission.employers')}>
      {employers.total === 0 ? (
        <p class="registry-none">{t.text('mission.no-employer')}</p>
      ) : (
        <EmployerTable view={view} lines={employers.items} today={today} isOfOneMission />
      )}
      {employers.pages === 1 ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={ofMission(paths.employers, state.id)}>
            {t.text('mission.all-employers', { count: employers.total })}
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={ofMission(paths.workers, state.id)}>
          {t.text('mission.workers')}
        </a>
      </p>
    </Section>
  );
};

/** A mission: what it is, its employers, the way to its workers, and everything that was done. */
export const missionRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.mission,
  permission: 'register.read',
  title: 'navigation.missions',
  handle: (request) => {
    const view = request.get('view');
    return withRead(deps, request, shown(request), (found) => {
      const parts = { view, today: dayAt(deps.now()), ...found };
      const { acts, state } = found.read;
      return answerPage(request, {
        title: view.t.text('mission.title', { name: state.name, mission: state.id }),
        body: (
          <>
            <Recorded view={view} request={request} />
            <Head {...parts} />
            <Identity {...parts} />
            <Employers {...parts} />
            <Timeline view={view} acts={acts} officers={found.officers} say={(act) => sayMission(act, view.t)} />
          </>
        ),
      });
    });
  },
});
