import { formatMonth } from '@protocol-registry/domain';
import { dayAt, ReadModel, readCoverage } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../../deps.ts';
import { withRead } from '../../form/as-actor.ts';
import { answerPage } from '../../page/answer.tsx';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { coverageCsv } from './download.ts';
import { CoveragePage } from './page.tsx';
import { coverageAsked } from './question.ts';

const show = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.coverage,
  permission: 'register.read',
  title: 'coverage.title',
  handle: (request) => {
    const view = request.get('view');
    const today = dayAt(deps.now());
    const asked = coverageAsked(request, today);
    const read = Effect.all({ coverage: readCoverage(asked), missions: Effect.flatMap(ReadModel, ({ missionChoices }) => missionChoices) });
    return withRead(deps, request, read, ({ coverage, missions }) =>
      answerPage(request, {
        title: view.t.text('coverage.title'),
        body: <CoveragePage view={view} asked={asked} coverage={coverage} missions={missions} today={today} />,
      }),
    );
  },
});

const download = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.coverageDownload,
  permission: 'register.read',
  title: 'coverage.download',
  handle: (request) => {
    const asked = coverageAsked(request, dayAt(deps.now()));
    return withRead(deps, request, readCoverage(asked), (coverage) =>
      request.body(coverageCsv(request.get('view').t, coverage), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="coverage_${formatMonth(asked.from)}_${formatMonth(asked.to)}.csv"`,
      }),
    );
  },
});

/** The report on the coverage of cards by interviews, and its file. */
export const coverageRoutes = (deps: Deps): readonly Route[] => [show(deps), download(deps)];
