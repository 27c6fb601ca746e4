import { paths } from '@protocol-registry/admin';
import { languageName, languages } from '@protocol-registry/language';
import { describe, expect, test } from 'vitest';
import { openSite, signedIn, textOf } from './site.ts';

describe('the language of a page', () => {
  test.each(languages)('%s by the browser, with the name of the language marked as such', async (language) => {
    const html = await openSite().page(paths.accessibility, { 'accept-language': `${language}-BE` });
    expect(html).toContain(`<html lang="${language}"`);
    for (const other of languages) expect(html).toContain(`lang="${other}" hreflang="${other}"`);
    for (const other of languages) expect(textOf(html)).toContain(languageName(other));
  });

  test('is the one that was chosen, whatever the browser asks for', async () => {
    const site = openSite();
    const chosen = await site.ask('/language/nl?back=/accessibility');
    expect(chosen.status).toBe(303);
    expect(chosen.headers.get('location')).toBe('/accessibility');
    expect(await site.page('/', { 'accept-language': 'fr' })).toContain('<html lang="nl"');
  });

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', '/a b'])(
    'never leads to %j',
    async (back) => {
      const response = await openSite().ask(`/language/nl?back=${encodeURIComponent(back)}`);
      expect(response.headers.get('location')).toBe('/');
    },
  );

  test('a language that is none is not found, and nothing is kept', async () => {
    const response = await openSite().ask('/language/es');
    expect(response.status).toBe(404);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test('the switch leads back to the page with its query', async () => {
    const html = await (await signedIn()).page('/scales/be-ggmmi?step=2');
    expect(html).toContain('href="/language/fr?back=%2Fscales%2Fbe-ggmmi%3Fstep%3D2"');
  });
});

const PAGES = [
  paths.start,
  paths.scales,
  '/scales/be-ggmmi?step=2',
  '/scales/lu-minimum-wage',
  paths.audit,
  paths.plan,
  paths.accessibility,
];

describe.each(languages)('every page in %s', (language) => {
  test.each(PAGES)('%s has a title, one heading and no key in place of a sentence', async (path) => {
    const html = await (await signedIn()).page(path, { 'accept-language': language });
    expect(html).toContain(`<html lang="${language}"`);
    expect(html.match(/<title>[^<]+ – [^<]+<\/title>/g)).toHaveLength(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(textOf(html)).not.toMatch(/\b(?:scale|audit|plan|finding|mark|reason|expected|refusal)\.[a-z]/);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });

  test('the page after signing out', async () => {
    const text = textOf(await openSite().page(paths.signedOut, { 'accept-language': language }));
    expect(text).not.toMatch(/\bsign-out\.[a-z]/);
  });
});
