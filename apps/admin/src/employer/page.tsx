import { type Day, type EmployerId, immunityOn, type MissionId, type OfficerId } from '@protocol-registry/domain';
import { type ContractLine, dayAt, type Named, type Page, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { ContractTable } from '../contract/line.tsx';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { ActLinks } from '../page/act-link.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { SummaryList } from '../page/summary-list.tsx';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { fullName } from '../worker/name.ts';
import { ImmunityList } from './immunity.tsx';
import { PostingText } from './posting.tsx';
import { askedEmployer, type EmployerRead } from './read.ts';
import { sayEmployer } from './say.ts';

interface EmployerShown {
  readonly read: EmployerRead;
  readonly mission: Named<MissionId>;
  readonly contracts: Page<ContractLine>;
  readonly officers: ReadonlyMap<OfficerId, string>;
}

interface EmployerParts extends EmployerShown {
  readonly view: View;
  readonly today: Day;
}

/** The mission of an employer, which each of the contracts names; only where there is none it is asked for. */
const missionOf = (id: EmployerId, mission: MissionId, [line]: readonly ContractLine[]): RegisterEffect<Named<MissionId>> =>
  line === undefined
    ? Effect.flatMap(ReadModel, ({ employerCards }) =>
        Effect.map(employerCards([id]), (cards) => cards.get(id)?.mission ?? { id: mission, name: mission }),
      )
    : Effect.succeed(line.mission);

const shown = (request: Request, today: Day): RegisterEffect<EmployerShown> =>
  Effect.gen(function* () {
    const read = yield* askedEmployer(request);
    const { id, mission } = read.state;
    const { contracts, officerNames } = yield* ReadModel;
    const found = yield* contracts({ text: '', standing: 'all', employer: id, today, page: 1 });
    return { read, contracts: found, mission: yield* missionOf(id, mission, found.items), officers: yield* officerNames };
  });

const Head = ({ view, read: { state } }: EmployerParts): Markup => {
  const { id } = state;
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={paths.employers}>
          {view.t.text('navigation.employers')}
        </a>
      </p>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{view.t.text('employer.number', { employer: id })}</span>
        {fullName(state)}
      </h1>
      <ActLinks
        view={view}
        links={[
          { href: pathTo(paths.employerPosting, { id }), text: 'employer.change-posting', permission: 'register.write' },
          { href: pathTo(paths.employerImmunity, { id }), text: 'employer.change-immunity', permission: 'register.write' },
          { href: pathTo(paths.employerCorrect, { id }), text: 'employer.correct', permission: 'register.write' },
        ]}
      />
    </>
  );
};

const Identity = ({ view, read: { state }, mission, today }: EmployerParts): Markup => {
  const { t } = view;
  return (
    <Section id="identity" title={t.text('employer.identity')}>
      <SummaryList
        facts={[
          { term: t.text('employer.rank'), value: t.text(`rank.${state.rank}`) },
          {
            term: t.text('employer.mission'),
            value: (
              <a class="govuk-link" href={pathTo(paths.mission, { id: mission.id })}>
                {mission.name}
              </a>
            ),
          },
          { term: t.text('employer.posting'), value: <PostingText view={view} posting={state.posting} today={today} /> },
          { term: t.text('employer.immunity-today'), value: t.text(`immunity.${immunityOn(state, today)}`) },
        ]}
      />
    </Section>
  );
};

const Contracts = ({ view: { t }, view, contracts: { items, total } }: EmployerParts): Markup => (
  <Section id="contracts" title={t.text('employer.contracts')}>
    {items.length === 0 ? (
      <p class="registry-none">{t.text('employer.no-contract')}</p>
    ) : (
      <ContractTable view={view} lines={items} isOfOneEmployer />
    )}
    {items.length === total ? null : <p class="govuk-body">{t.text('employer.first-contracts', { count: items.length, total })}</p>}
  </Section>
);

const EmployerPage = (parts: EmployerParts): Markup => {
  const { view, read, officers } = parts;
  return (
    <>
      <Head {...parts} />
      <Identity {...parts} />
      <Section id="immunity" title={view.t.text('employer.immunity')}>
        <ImmunityList view={view} employer={read.state} />
      </Section>
      <Contracts {...parts} />
      <Timeline view={view} acts={read.acts} officers={officers} say={(act) => sayEmployer(act, view.t)} />
    </>
  );
};

/** An employer: who it is, the posting, the immunity, the contracts with workers, and everything that was done. */
export const employerRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.employer,
  permission: 'register.read',
  title: 'navigation.employers',
  handle: (request) => {
    const view = request.get('view');
    const today = dayAt(deps.now());
    return withRead(deps, request, shown(request, today), (found) => {
      const { state } = found.read;
      return answerPage(request, {
        title: view.t.text('employer.title', { employer: fullName(state), number: state.id }),
        body: (
          <>
            <Recorded view={view} request={request} />
            <EmployerPage view={view} today={today} {...found} />
          </>
        ),
      });
    });
  },
});
