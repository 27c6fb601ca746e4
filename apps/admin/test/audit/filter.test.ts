import { describe, expect, test } from 'vitest';
import { signedIn, textOf } from '../site.ts';
import { english, exampleRun } from './upload.ts';

describe('the filter', () => {
  test('by kind and by contract is in the address, with counts and chips', async () => {
    const site = await signedIn();
    const path = await exampleRun(site);
    const html = await site.page(`${path}?code=PAY_CASH&contract=c-012`, english);
    expect(textOf(html)).toMatch(/16 findings of [\d,]+(?!,? page)/);
    expect(html).toMatch(/id="code-PAY_CASH"[^>]*checked/);
    expect(html).toContain(`href="${path}?contract=c-012"`);
    expect(html).toContain(`href="${path}?code=PAY_CASH"`);
    expect(textOf(html)).toContain('Remove: Paid in cash');
  });

  test('clearing the kinds keeps the search words', async () => {
    const site = await signedIn();
    const path = await exampleRun(site);
    const html = await site.page(`${path}?code=PAY_CASH&contract=c-012`, english);
    expect(html).toMatch(new RegExp(`href="${path}\\?contract=c-012"[^>]*>Clear all kinds`));
  });

  test('nonsense in the address is left out', async () => {
    const site = await signedIn();
    const path = await exampleRun(site);
    const all = textOf(await site.page(path, english)).match(/[\d,]+ findings of [\d,]+, page 1 of \d+/)?.[0];
    expect(textOf(await site.page(`${path}?code=NONSENSE&page=-1`, english))).toContain(all);
    expect(textOf(await site.page(`${path}?page=9999`, english))).toMatch(/page (\d+) of \1/);
  });

  test('nothing found is said, and no kinds are offered', async () => {
    const site = await signedIn();
    const text = textOf(await site.page(`${await exampleRun(site)}?contract=nowhere`, english));
    expect(text).toContain('No finding matches the filter.');
    expect(text).not.toContain('Kinds of finding');
  });

  test('for htmx is a part of the page, with its title, its address and what the live region says', async () => {
    const site = await signedIn();
    const path = await exampleRun(site);
    const headers = { ...english, 'hx-request': 'true', 'hx-request-type': 'partial' };
    const response = await site.ask(`${path}?contract=&code=PAY_CASH`, { headers });
    const html = await response.text();
    expect(html).not.toContain('<html');
    expect(html).toMatch(/^<title>Audit, [^<]+<\/title><div class="registry-results" id="findings">/);
    expect(html).toMatch(/<hx-partial hx-target="#announcement" hx-swap="innerHTML">115 findings of [\d,]+, page 1 of 3<\/hx-partial>/);
    expect(response.headers.get('hx-push-url')).toBe(`${path}?code=PAY_CASH`);
  });

  test('on the way back through the history is the whole page', async () => {
    const site = await signedIn();
    const headers = { ...english, 'hx-request': 'true', 'hx-history-restore-request': 'true' };
    expect(await site.page(await exampleRun(site), headers)).toContain('<html');
  });

  test('leaves a finding that was opened as it is', async () => {
    const site = await signedIn();
    const html = await site.page(await exampleRun(site), english);
    const ids = [...html.matchAll(/<details [^>]*id="([^"]+)" hx-morph-skip/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(50);
  });

  test('fifty findings stand on a page', async () => {
    const site = await signedIn();
    const path = await exampleRun(site);
    expect((await site.page(path, english)).match(/<tr [^>]*id="finding-/g)).toHaveLength(50);
    const second = await site.page(`${path}?page=2`, english);
    expect(second).toContain(`rel="prev" id="previous-page" href="${path}"`);
    expect(second).toContain(`href="${path}?page=3"`);
  });
});
