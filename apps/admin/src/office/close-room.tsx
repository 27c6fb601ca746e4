import type { Deps } from '../deps.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { lastDay } from './last-day.tsx';
import { memberFormRoutes } from './member-form.tsx';
import { askedRoom } from './read.ts';

/** The closing of a room. */
export const closeRoomRoutes = (deps: Deps): readonly Route[] =>
  memberFormRoutes(deps, {
    path: paths.roomClose,
    title: 'room.close',
    done: 'room.closed',
    asked: askedRoom,
    about: ({ room }) => room,
    ...lastDay('room.last-day', 'room.close.effect'),
    command: ({ room }, closedOn) => ({ kind: 'room.close', content: { room: room.id, closedOn } }),
  });
