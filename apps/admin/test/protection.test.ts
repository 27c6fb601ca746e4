import { paths, pathTo } from '@protocol-registry/admin';
import { describe, expect, test } from 'vitest';
import { openSite, signedIn, textOf } from './site.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const PAGES = [paths.start, paths.scales, '/scales/be-ggmmi', paths.audit, paths.plan, paths.accessibility, '/nothing-here'];

describe.each(PAGES)('%s', (path) => {
  test('comes with a strict policy, is kept by no cache, and varies by what htmx asks', async () => {
    const response = await (await signedIn()).ask(path);
    expect(response.headers.get('content-security-policy')).toBe(POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('vary')).toContain('HX-Request');
  });

  test('has nothing inline that the policy would stop', async () => {
    const html = await (await signedIn()).page(path);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|hx-on|javascript:/);
    for (const [, attributes = '', body] of html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)) {
      expect(body).toBe('');
      expect(attributes).toMatch(/integrity="sha384-/);
    }
    expect(html).toContain('&quot;includeIndicatorCSS&quot;:false');
  });
});

test('transport security is asked for only where there is transport security', async () => {
  expect((await openSite().ask('/')).headers.has('strict-transport-security')).toBe(false);
  const secure = openSite({ overrides: { isSecure: true } });
  expect((await secure.ask('/')).headers.get('strict-transport-security')).toBe('max-age=31536000');
});

describe('the Host header', () => {
  test.each(['evil.example', 'evil.example:3000', '127.0.0.1.evil.example', '', 'a b', '10.0.0.1', '[::2]'])(
    '%j is answered 421',
    async (host) => {
      const site = openSite();
      const response = await site.app.request('http://127.0.0.1/', { headers: { host } });
      expect(response.status).toBe(421);
      expect(response.headers.getSetCookie()).toEqual([]);
    },
  );

  test('a request without one is answered 421', async () => {
    expect((await openSite().app.request('/health/live')).status).toBe(421);
  });

  test.each(['127.0.0.1', '127.0.0.1:3000', 'localhost:80', 'LOCALHOST', '[::1]:3000', 'registry.example'])('%j is known', async (host) => {
    const site = openSite({ overrides: { hosts: ['registry.example'] } });
    expect((await site.app.request('http://127.0.0.1/health/live', { headers: { host } })).status).toBe(200);
  });

  test('the page on an unknown name is in the language of the browser', async () => {
    const headers = { host: 'evil.example', 'accept-language': 'de' };
    const html = await (await openSite().app.request('http://127.0.0.1/', { headers })).text();
    expect(textOf(html)).toContain('Unter diesem Namen nicht erreichbar');
  });
});

describe('a form from elsewhere', () => {
  const form = () => new URLSearchParams({ example: 'yes' });
  const send = async (headers: Readonly<Record<string, string>>) =>
    (await signedIn()).ask(paths.audit, { method: 'POST', body: form(), headers });

  test.each([
    [{}, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 303],
    [{ origin: 'http://127.0.0.1:3000' }, 303],
  ])('%o is answered %i', async (headers: Readonly<Record<string, string>>, status) => {
    expect((await send(headers)).status).toBe(status);
  });

  test('is refused in words', async () => {
    expect(textOf(await (await send({})).text())).toContain('The form did not come from this application');
  });
});

describe('large bodies', () => {
  test('a body over the limit of its route is answered 413, in words', async () => {
    const site = await signedIn();
    const response = await site.post(paths.signOut, new URLSearchParams({ much: 'x'.repeat(70_000) }));
    expect(response.status).toBe(413);
    expect(textOf(await response.text())).toContain('A file may have at most 5 MB');
  });
});

describe('files that pages load', () => {
  test('are kept for ever under an address with their hash, and checked on arrival', async () => {
    const site = openSite();
    const { style } = site.deps.assets;
    const response = await site.ask(style.href);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await site.page('/')).toContain(`href="${style.href}" integrity="${style.integrity}"`);
  });

  test.each(['/assets/registry.css', '/assets/..%2Fpackage.json', '/assets/registry-0000000000000000.css'])(
    '%s is not found',
    async (path) => {
      expect((await openSite().ask(path)).status).toBe(404);
    },
  );
});

describe('health', () => {
  test.each([paths.live, paths.ready])('%s answers without a session', async (path) => {
    const response = await openSite().ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/plain');
  });
});

describe('what is not there, and what fails', () => {
  test('an unknown address is answered 404', async () => {
    expect((await openSite().ask('/nothing-here')).status).toBe(404);
  });

  test('an answer to HEAD has no body', async () => {
    const response = await (await signedIn()).ask(paths.scales, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  test('a failure of the program tells the operator everything and the page nothing', async () => {
    const site = await signedIn({
      overrides: {
        optimiser: () => Promise.reject(new Error('a secret detail')),
      },
    });
    const response = await site.post(paths.plan, new URLSearchParams({ example: 'yes' }));
    expect(response.status).toBe(500);
    const html = await response.text();
    expect(html).not.toContain('secret detail');
    expect(textOf(html)).toContain('Something went wrong');
    expect(site.reported).toHaveLength(1);
    expect(response.headers.get('content-security-policy')).toBe(POLICY);
  });

  test('a failure at what was said tells the operator its place, and nobody a word', async () => {
    const words = 'She hides\n    at night';
    const site = await signedIn();
    const asked = pathTo(paths.interviewHold, { id: 'I-1' });
    const { run } = site.deps.register;
    Object.assign(site.deps.register, { run: () => Promise.reject(new TypeError(`not a field: ${words}`)) });
    const response = await site.post(asked, new URLSearchParams({ note: words }));
    Object.assign(site.deps.register, { run });
    expect([response.status, (await response.text()).includes('She hides')]).toEqual([500, false]);
    const [failure] = site.reported;
    expect(failure).toBeInstanceOf(Error);
    const told = failure instanceof Error ? `${failure.message}\n${failure.stack ?? ''}` : '';
    expect(told).toMatch(/^A page with protected content failed\.\nTypeError: A page with protected content failed\.\n\s+at /);
    expect(told).not.toMatch(/She hides|at night/);
  });

  const cases = ['fr', 'nl', 'de', 'en'].flatMap((language) =>
    ['/', '/nothing-here', '/sign-in/wrong'].map((path) => [language, path] as const),
  );

  test.each(cases)('in %s the page on the problem at %s has its language marked', async (language, path) => {
    const html = await openSite().page(path, { 'accept-language': language });
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).not.toMatch(/problem\./);
  });
});
