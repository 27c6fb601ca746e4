import { partsOfDay } from '@protocol-registry/domain';
import { dayAt, readRapporteur } from '@protocol-registry/registry';
import type { Deps } from '../../deps.ts';
import { withRead } from '../../form/as-actor.ts';
import { answerPage } from '../../page/answer.tsx';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { yearAsked } from '../year-asked.ts';
import { RapporteurPage } from './page.tsx';

/** The rapporteur's figures: for those who may read the journal, supervisors and auditors. What is no year, or one to come, asks for the last one that has ended. */
export const rapporteurRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.rapporteur,
  permission: 'journal.read',
  title: 'rapporteur.name',
  handle: (request) => {
    const view = request.get('view');
    const today = dayAt(deps.now());
    const [asked, current] = [yearAsked(request), partsOfDay(today).year];
    const year = asked !== null && asked <= current ? asked : current - 1;
    return withRead(deps, request, readRapporteur(year), (report) =>
      answerPage(request, {
        title: view.t.text('rapporteur.title', { year: String(year) }),
        body: <RapporteurPage view={view} report={report} today={today} />,
      }),
    );
  },
});
