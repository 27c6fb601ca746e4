import { dayAt } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { ActLinks } from '../page/act-link.tsx';
import { answerPage } from '../page/answer.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { Interpreters } from './interpreters.tsx';
import { Former, People } from './people.tsx';
import { officeAndMissions } from './read.ts';
import { Rooms } from './rooms.tsx';
import { Week } from './week.tsx';

/** The office: its people, its rooms, its interpreters, and the hours of the week in which interviews are held. */
export const officeRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.office,
  permission: 'register.read',
  title: 'navigation.office',
  handle: (request) => {
    const view = request.get('view');
    return withRead(deps, request, officeAndMissions, ({ missions, state }) => {
      const parts = { view, office: state, today: dayAt(deps.now()) };
      return answerPage(request, {
        title: view.t.text('navigation.office'),
        body: (
          <>
            <Recorded view={view} request={request} />
            <h1 class="govuk-heading-l">{view.t.text('navigation.office')}</h1>
            <ActLinks
              view={view}
              links={[
                { href: paths.officerNew, text: 'officer.engage', permission: 'office.manage', isMain: true },
                { href: paths.roomNew, text: 'room.open', permission: 'office.manage' },
                { href: paths.interpreterNew, text: 'interpreter.register', permission: 'office.manage' },
                { href: paths.officeHours, text: 'hours.set', permission: 'office.manage' },
              ]}
            />
            <People {...parts} />
            <Rooms {...parts} />
            <Interpreters {...parts} missions={missions} />
            <Week {...parts} />
            <Former {...parts} />
          </>
        ),
      });
    });
  },
});
