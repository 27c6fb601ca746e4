import { paths } from './paths.ts';
import type { Route } from './route.ts';

/** For operators: the process answers, and it is ready to serve. */
export const healthRoutes: readonly Route[] = [
  { method: 'GET', path: paths.live, permission: 'public', title: 'site.name', handle: (request) => request.text('live\n') },
  { method: 'GET', path: paths.ready, permission: 'public', title: 'site.name', handle: (request) => request.text('ready\n') },
];
