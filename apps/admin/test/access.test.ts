import { IDLE_LIMIT, paths, pathTo, routesOf, sessionCookie } from '@protocol-registry/admin';
import { identifierOf, type OfficerId } from '@protocol-registry/domain';
import type { Permission } from '@protocol-registry/registry';
import { describe, expect, test } from 'vitest';
import { NOW, openSite, signedIn, TOKEN, textOf } from './site.ts';

const site = openSite();
const routes = routesOf(site.deps, sessionCookie(false));
const filled = (path: string): string => path.replaceAll(/:(\w+)/g, 'x');

const nobody = {
  officer: identifierOf<OfficerId>('O-99'),
  name: 'Nobody in particular',
  role: 'auditor',
  leftOn: null,
  permissions: new Set<Permission>(),
} as const;

describe('every route has a record', () => {
  test('and no handler answers without one', () => {
    const recorded = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    const answering = site.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
    expect(new Set(answering)).toEqual(recorded);
  });

  test('with an address of the list of paths', () => {
    const known: readonly string[] = Object.values(paths);
    expect(routes.map(({ path }) => path).filter((path) => !known.includes(path))).toEqual([]);
    expect(known.filter((path) => !routes.some((route) => route.path === path))).toEqual([]);
  });

  test('and is public only where no session is needed', () => {
    const open = routes.filter(({ permission }) => permission === 'public').map(({ path }) => path);
    expect(open.toSorted()).toEqual(
      [
        paths.live,
        paths.ready,
        paths.asset,
        paths.signInForm,
        paths.signInForm,
        paths.signIn,
        paths.signedOut,
        paths.language,
        paths.accessibility,
      ].toSorted(),
    );
  });
});

const guarded = routes.filter(({ permission }) => permission !== 'public').map(({ method, path }) => [method, path] as const);

describe.each(guarded)('%s %s', (method, path) => {
  test('answers 401 without a session, in words', async () => {
    const response = await openSite().ask(filled(path), { method, headers: { 'sec-fetch-site': 'same-origin' } });
    expect(response.status).toBe(401);
    expect(textOf(await response.text())).toContain('restart the application to get a new one');
  });

  test('answers 403 to a person without the permission', async () => {
    const own = openSite();
    const secret = await own.deps.sessions.open(nobody, NOW);
    const headers = { 'sec-fetch-site': 'same-origin', cookie: `registry-session=${secret}` };
    const response = await own.ask(filled(path), { method, headers });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Your account lacks the permission');
  });
});

describe('the sign-in link', () => {
  test('signs in once, with a cookie that scripts cannot read', async () => {
    const own = openSite();
    const first = await own.signIn();
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/');
    const [cookie = ''] = first.headers.getSetCookie();
    expect(cookie).toMatch(/^registry-session=[\w-]{43};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Secure');
    expect((await own.ask('/')).status).toBe(200);
    const second = await openSite({ overrides: { signIn: own.deps.signIn } }).signIn();
    expect(second.status).toBe(410);
    expect(second.headers.getSetCookie()).toEqual([]);
  });

  test('is refused when it is wrong', async () => {
    const response = await openSite().ask(pathTo(paths.signIn, { token: `${TOKEN}x` }));
    expect(response.status).toBe(403);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test.each([
    ['HEAD', {}, 200],
    ['GET', { 'sec-purpose': 'prefetch' }, 503],
    ['GET', { 'sec-purpose': 'prefetch;prerender' }, 503],
    ['GET', { purpose: 'prefetch' }, 503],
  ])('is not used up by %s %o', async (method, headers, status) => {
    const own = openSite();
    const ahead = await own.ask(pathTo(paths.signIn, { token: TOKEN }), { method, headers });
    expect(ahead.status).toBe(status);
    expect(ahead.headers.getSetCookie()).toEqual([]);
    expect((await own.signIn()).status).toBe(303);
  });

  test('does not exist where there is no demonstration, and the page says so', async () => {
    const own = openSite({ overrides: { signIn: null, demonstration: false } });
    expect((await own.signIn()).status).toBe(404);
    const page = await own.ask('/');
    expect(page.status).toBe(401);
    const text = textOf(await page.text());
    expect(text).toContain('Sign in with your user name and password.');
    expect(text).not.toContain('is invented');
  });
});

describe('a session', () => {
  test('is marked secure and bound to the host where the application is reached by TLS', async () => {
    const own = openSite({ overrides: { isSecure: true } });
    const [cookie = ''] = (await own.signIn()).headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-registry-session=/);
    expect(cookie).toContain('Secure');
  });

  test('ends with the sign-out button, on the server too', async () => {
    const own = await signedIn();
    const cookie = own.cookie();
    const out = await own.post(paths.signOut, new URLSearchParams());
    expect(out.status).toBe(303);
    expect(out.headers.get('location')).toBe(paths.signedOut);
    expect(own.cookie()).toBe('');
    expect((await own.app.request('http://localhost/', { headers: { host: 'localhost', cookie } })).status).toBe(401);
  });

  test('that was ended leads to a page that says so, and how to begin another', async () => {
    const response = await openSite().ask(paths.signedOut);
    expect(response.status).toBe(200);
    const text = textOf(await response.text());
    expect(text).toContain('You have signed out');
    expect(text).toContain('open the sign-in link that it prints');
    const without = textOf(await openSite({ overrides: { signIn: null, demonstration: false } }).page(paths.signedOut));
    expect(without).not.toContain('sign-in link');
  });

  test('that still lasts is not said to have ended', async () => {
    const response = await (await signedIn()).ask(paths.signedOut);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(paths.start);
  });

  test('ends after twelve idle hours, and each request begins them anew', async () => {
    let now = NOW;
    const own = await signedIn({ now: () => now });
    now += IDLE_LIMIT;
    expect((await own.ask('/')).status).toBe(200);
    now += IDLE_LIMIT;
    expect((await own.ask('/')).status).toBe(200);
    now += IDLE_LIMIT + 1;
    expect((await own.ask('/')).status).toBe(401);
  });

  test('takes its results with it', async () => {
    let now = NOW;
    const own = await signedIn({ now: () => now });
    const started = await own.post(paths.audit, new URLSearchParams({ example: 'yes' }));
    const run = started.headers.get('location') ?? '';
    const id = run.slice(run.lastIndexOf('/') + 1);
    const session = await own.deps.sessions.find(own.cookie().split('=')[1] ?? '', now);
    expect(own.deps.audits.find(session?.id ?? '', id)).not.toBeNull();
    now += IDLE_LIMIT + 1;
    await own.ask('/');
    expect(own.deps.audits.find(session?.id ?? '', id)).toBeNull();
  });

  test('that has ended makes htmx load the whole page that says so', async () => {
    const response = await openSite().ask('/audit/runs/x', { headers: { 'hx-request': 'true', 'hx-request-type': 'partial' } });
    expect(response.status).toBe(401);
    expect(response.headers.get('hx-refresh')).toBe('true');
    expect((await openSite().ask('/audit/runs/x')).headers.has('hx-refresh')).toBe(false);
  });

  test('shows who is signed in', async () => {
    expect(textOf(await (await signedIn()).page('/'))).toContain('Signed in: Officer supervisor Supervisor Change officer Sign out');
  });
});
