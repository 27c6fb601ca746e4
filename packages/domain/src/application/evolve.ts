import type { ActOf } from '../act/act.ts';
import { withChange, withEntry } from '../collection.ts';
import type { ApplicationId } from '../identifier.ts';
import type { Application, ApplicationActs } from './application.ts';

type Applications = ReadonlyMap<ApplicationId, Application>;

/** The applications of a dossier after an act. */
export const evolveApplication = (applications: Applications, act: ActOf<ApplicationActs>, version: number): Applications => {
  const { application: id } = act.content;
  switch (act.kind) {
    case 'application.lodged': {
      const { application: _, ...content } = act.content;
      return withEntry(applications, id, { id, ...content, status: 'open', endedOn: null, setBy: version });
    }
    case 'application.corrected': {
      const { cardCategory, lodgedOn, noteVerbale } = act.content;
      return withChange(applications, id, (application) => ({ ...application, cardCategory, lodgedOn, noteVerbale, setBy: version }));
    }
    case 'application.withdrawn':
      return withChange(applications, id, (application) => ({ ...application, status: 'withdrawn', endedOn: act.content.withdrawnOn }));
    case 'application.refused':
      return withChange(applications, id, (application) => ({ ...application, status: 'refused', endedOn: act.content.decidedOn }));
  }
};
