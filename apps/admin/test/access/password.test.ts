import { openRegisterAt } from '@protocol-registry/admin';
import { dayOf, identifierOf, type OfficerId } from '@protocol-registry/domain';
import { Credentials, OFFICE } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { NOW, openSite, type Site, type SiteOptions, textOf } from '../site.ts';
import { command, sent } from '../worker/cast.ts';

const PASSWORD = ' a long sentence of my own ';
const auditor = identifierOf<OfficerId>('O-5');

/** A site outside the demonstration, where the auditor has a password. */
const local = async ({ now, overrides }: SiteOptions = {}): Promise<Site> => {
  const site = openSite({ ...(now === undefined ? {} : { now }), overrides: { demonstration: false, signIn: null, ...overrides } });
  Result.getOrThrow(await site.deps.register.run(Effect.flatMap(Credentials, ({ set }) => set(auditor, PASSWORD))));
  return site;
};

const signIn = (site: Site, login = 'auditor', password = PASSWORD): Promise<Response> => site.post('/sign-in', sent({ login, password }));

describe('signing in by name and password', () => {
  test('leads to the day, as that officer', async () => {
    const site = await local();
    const answer = await signIn(site);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
    expect(answer.headers.getSetCookie()[0]).toMatch(/^registry-session=[\w-]{43};.*HttpOnly/);
    const html = await site.page('/');
    expect(textOf(html)).toContain('Signed in: Officer auditor Auditor Sign out');
    expect(html).toContain('href="/journal"');
    expect(html).not.toContain('href="/workers/new"');
  });

  test.each([
    ['auditor', 'another sentence of my own'],
    ['auditor', PASSWORD.trim()],
    ['auditor', ''],
    ['nobody', PASSWORD],
    ['', PASSWORD],
    ['supervisor', PASSWORD],
    ['a'.repeat(5000), PASSWORD],
  ])('as %s with "%s" is refused, without saying which of the two is wrong', async (login, password) => {
    const site = await local();
    const answer = await signIn(site, login, password);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('<title>Error: ');
    expect(html).toContain('<a href="#login">This user name and password do not belong together; check both</a>');
    expect(html).toContain(`value="${login}"`);
    expect(html).not.toContain('own"');
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect((await site.ask('/')).status).toBe(401);
  });

  test('is refused to an officer who has left, from the day after the last', async () => {
    let now = NOW;
    const site = await local({ now: () => now });
    await given(site.deps.register, OFFICE, command('officer.leave', { officer: auditor, leftOn: dayOf('2026-07-20') }));
    expect((await signIn(site)).status).toBe(303);
    await site.post('/sign-out', sent({}));
    now += 24 * 60 * 60 * 1000;
    const answer = await signIn(site);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('do not belong together');
  });

  test('holds through the last day of the officer and not into the next', async () => {
    let now = Date.parse('2026-07-20T20:00:00Z');
    const site = await local({ now: () => now });
    await given(site.deps.register, OFFICE, command('officer.leave', { officer: auditor, leftOn: dayOf('2026-07-20') }));
    await signIn(site);
    now = Date.parse('2026-07-20T21:59:59Z');
    expect((await site.ask('/')).status).toBe(200);
    now = Date.parse('2026-07-20T22:00:00Z');
    expect((await site.ask('/')).status).toBe(401);
  });

  test('asks a person who is signed in for nothing', async () => {
    const site = await local();
    await signIn(site);
    expect((await site.ask('/sign-in')).headers.get('location')).toBe('/');
  });
});

describe('wrong passwords', () => {
  test('five of them for a name stop it for a quarter of an hour, the right one too; other names go on', async () => {
    let now = NOW;
    const site = await local({ now: () => now });
    for (let attempt = 1; attempt <= 5; attempt += 1) expect((await signIn(site, 'auditor', 'wrong')).status).toBe(422);
    const stopped = await signIn(site);
    expect(stopped.status).toBe(429);
    expect(await stopped.text()).toContain('Too many attempts for this user name; try again in a quarter of an hour');
    expect((await signIn(site, 'supervisor', 'wrong')).status).toBe(422);
    now += 15 * 60 * 1000;
    expect((await signIn(site)).status).toBe(429);
    now += 1;
    expect((await signIn(site)).status).toBe(303);
  });

  test('count when they are sent at one time', async () => {
    const site = await local();
    const answers = await Promise.all(Array.from({ length: 8 }, () => signIn(site, 'auditor', 'wrong')));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([422, 422, 422, 422, 422, 429, 429, 429]);
  });

  test('are forgotten after the right one', async () => {
    const site = await local();
    for (let attempt = 1; attempt <= 4; attempt += 1) await signIn(site, 'auditor', 'wrong');
    expect((await signIn(site)).status).toBe(303);
    await site.post('/sign-out', sent({}));
    for (let attempt = 1; attempt <= 4; attempt += 1) expect((await signIn(site, 'auditor', 'wrong')).status).toBe(422);
    expect((await signIn(site)).status).toBe(303);
  });
});

describe('the page for signing in', () => {
  test('has the two fields as browsers know them', async () => {
    const html = await (await local()).page('/sign-in');
    expect(html).toMatch(/<input[^>]*name="login"[^>]*autocomplete="username"/);
    expect(html).toMatch(/<input[^>]*name="password"[^>]*type="password"[^>]*autocomplete="current-password"/);
    expect(html).not.toContain('officer create');
    expect(textOf(html)).not.toContain('invented');
  });

  test('says in an office without anybody how the first one is made', async () => {
    const register = Result.getOrThrow(await openRegisterAt('sqlite::memory:', () => NOW));
    const site = openSite({ overrides: { demonstration: false, signIn: null, register } });
    const html = await site.page('/sign-in');
    expect(textOf(html)).toContain('Nobody serves in this register yet.');
    expect(textOf(html)).toContain('npm run -s registry -- officer create --login a.person --name "A. Person" --role supervisor');
    expect(textOf(await (await signIn(site)).text())).toContain('officer create');
  });

  test('is where everybody is led who is not signed in', async () => {
    const site = await local();
    const page = await site.ask('/workers');
    expect(page.status).toBe(401);
    expect(await page.text()).toContain('href="/sign-in"');
    expect(await site.page('/signed-out')).toContain('href="/sign-in"');
  });
});

describe('outside the demonstration', () => {
  test('there is no link, and no change of officer', async () => {
    const site = await local();
    expect((await site.signIn()).status).toBe(404);
    await signIn(site);
    expect(await site.page('/')).not.toContain('/demonstration/officers');
    expect((await site.ask('/demonstration/officers')).status).toBe(404);
    expect((await site.become('supervisor')).status).toBe(404);
    expect(textOf(await site.page('/'))).toContain('Signed in: Officer auditor');
  });
});

describe('in the demonstration', () => {
  test('there is no sign-in by password', async () => {
    const site = await local({ overrides: { demonstration: true } });
    expect((await site.ask('/sign-in')).status).toBe(404);
    expect((await signIn(site)).status).toBe(404);
    expect(site.cookie()).toBe('');
    expect(await site.page('/workers')).not.toContain('href="/sign-in"');
  });
});
