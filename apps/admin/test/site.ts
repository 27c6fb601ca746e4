import { createHash } from 'node:crypto';
import {
  type AuditRun,
  assetsFrom,
  createApp,
  type Deps,
  memoryGrants,
  memoryRuns,
  memorySessions,
  type PlanRun,
  paths,
  pathTo,
  signInLink,
} from '@protocol-registry/admin';
import { ROLES, type Role } from '@protocol-registry/domain';
import { loadOptimiser } from '@protocol-registry/planner/highs';
import { registerInMemory } from './register.ts';

const HOST = '127.0.0.1:3000';
export const TOKEN = 'the-token-of-this-test';
export const NOW: number = Date.parse('2026-07-20T09:00:00Z');

/** Bytes that differ at each call and are the same in each run. */
const countedBytes = (): Deps['random'] => {
  let calls = 0;
  return (bytes) => {
    calls += 1;
    return createHash('shake256', { outputLength: bytes }).update(String(calls)).digest();
  };
};

/** What a test may set before it asks. */
export interface SiteOptions {
  readonly now?: () => number;
  readonly overrides?: Partial<Deps>;
}

/** The application as a browser meets it: a cookie jar and the header that every browser sends. */
export interface Site {
  readonly app: ReturnType<typeof createApp>;
  readonly deps: Deps;
  readonly reported: unknown[];
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly page: (path: string, headers?: Readonly<Record<string, string>>) => Promise<string>;
  readonly post: (path: string, form: FormData | URLSearchParams, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly signIn: () => Promise<Response>;
  /** Becomes the officer of the demonstration who has a role. */
  readonly become: (role: Role) => Promise<Response>;
  readonly cookie: () => string;
}

const keepCookies = (jar: Map<string, string>, response: Response): void => {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    jar.set(pair.slice(0, at), pair.slice(at + 1));
    if (/max-age=0/i.test(cookie)) jar.delete(pair.slice(0, at));
  }
};

const makeDeps = ({ now = () => NOW, overrides = {} }: SiteOptions, reported: unknown[]): Deps => {
  const random = countedBytes();
  const audits = memoryRuns<AuditRun>(random);
  const plans = memoryRuns<PlanRun>(random);
  const grants = memoryGrants();
  const ended = (id: string): void => {
    audits.drop(id);
    plans.drop(id);
    grants.drop(id);
  };
  return {
    now,
    random,
    sessions: memorySessions({ random, idleMilliseconds: 12 * 60 * 60 * 1000, ended }),
    signIn: signInLink(TOKEN),
    assets: assetsFrom((file) => Buffer.from(file)),
    register: registerInMemory(now),
    audits,
    plans,
    grants,
    optimiser: loadOptimiser,
    demonstration: true,
    hosts: [],
    isSecure: false,
    report: (failure) => reported.push(failure),
    ...overrides,
  };
};

/** A site of its own for one test. */
export const openSite = (options: SiteOptions = {}): Site => {
  const reported: unknown[] = [];
  const deps = makeDeps(options, reported);
  const app = createApp(deps);
  const jar = new Map<string, string>();
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const post: Site['post'] = (path, body, headers = {}) =>
    ask(path, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } });
  const ask: Site['ask'] = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', HOST);
    if (jar.size > 0) headers.set('cookie', cookie());
    const response = await app.request(`http://${HOST}${path}`, { ...init, headers });
    keepCookies(jar, response);
    return response;
  };
  return {
    app,
    deps,
    reported,
    ask,
    page: async (path, headers = {}) => (await ask(path, { headers })).text(),
    post,
    signIn: () => ask(pathTo(paths.signIn, { token: TOKEN })),
    become: (role) => post(paths.demonstrationOfficers, new URLSearchParams({ officer: `O-${ROLES.indexOf(role) + 1}` })),
    cookie,
  };
};

/** A site with the demonstration's supervisor signed in. */
export const signedIn = async (options: SiteOptions = {}): Promise<Site> => {
  const site = openSite(options);
  await site.signIn();
  return site;
};

/** The text of a page as it reads: without markup, entities resolved, spaces of every width as one. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/[\s\u00A0\u202F]+/g, ' ');
