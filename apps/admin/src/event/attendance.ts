import { performAll, type Request as RegisterRequest } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request } from '../env.ts';
import { personOfRequest, withRead } from '../form/as-actor.ts';
import { postedValues } from '../form/posted.ts';
import { withDone } from '../form/record.tsx';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { askedEventShown, type EventShown } from './read.ts';

/** The boxes of those who came. */
export const ATTENDED = 'attended';

/** Room for the boxes of some ten thousand workers. */
const MOST_BYTES = 256 * 1024;

const inviting = ({ event, uninvited }: EventShown): readonly RegisterRequest[] =>
  uninvited.map((worker) => ({ on: worker, version: null, command: { kind: 'event.invite', content: { event: event.id } } }));

/** Only what differs from what is on record. */
const attending = ({ event, invited }: EventShown, came: ReadonlySet<string>): readonly RegisterRequest[] =>
  invited
    .filter(({ attended, worker }) => attended !== came.has(worker.id))
    .map(({ worker }) => ({
      on: worker.id,
      version: null,
      command: { kind: 'event.record-attendance', content: { event: event.id, attended: came.has(worker.id) } },
    }));

/** What is asked for many workers is done in one transaction, all or none. */
const doAll = (
  deps: Deps,
  request: Request,
  done: string,
  requestsOf: (shown: EventShown) => readonly RegisterRequest[],
): Promise<Response> =>
  withRead(
    deps,
    request,
    Effect.flatMap(askedEventShown(request), (shown) => Effect.as(performAll(personOfRequest(request), requestsOf(shown)), shown)),
    ({ event }) => request.redirect(withDone(pathTo(paths.event, { id: event.id }), done), 303),
  );

/** The invitation of all who hold a valid card, and the record of who came. */
export const attendanceRoutes = (deps: Deps): readonly Route[] => [
  {
    method: 'POST',
    path: paths.eventInvite,
    permission: 'interview.schedule',
    title: 'event.invite',
    handle: (request) => doAll(deps, request, 'event.invited', inviting),
  },
  {
    method: 'POST',
    path: paths.eventAttendance,
    permission: 'interview.schedule',
    title: 'event.record-attendance',
    maximumBytes: MOST_BYTES,
    handle: async (request) => {
      const came = new Set((await postedValues(request)).all(ATTENDED));
      return doAll(deps, request, 'event.attendance-recorded', (shown) => attending(shown, came));
    },
  },
];
