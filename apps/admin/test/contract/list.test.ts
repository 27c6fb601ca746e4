import { describe, expect, test } from 'vitest';
import { type Site, signedIn, textOf } from '../site.ts';
import { withContract } from '../worker/cast.ts';

const filled = async (): Promise<Site> => {
  const site = await signedIn();
  await withContract(site.deps.register);
  return site;
};

describe('the list of contracts', () => {
  test('says in an empty register what to do', async () => {
    const site = await signedIn();
    expect(textOf(await site.page('/contracts'))).toContain('No contract is on record yet. Open a worker’s dossier');
  });

  test('shows worker, employer, pay and assessment', async () => {
    const html = await (await filled()).page('/contracts');
    expect(textOf(html)).toMatch(
      /1 contract .* C-1 since 01\/01\/2025 Şahin-Łaskę, Zoë Maria Firefly, Rufus Embassy of Freedonia €2,250\.00 38 h a week; Domestic servant Not assessed/,
    );
    expect(html).toContain('href="/contracts/C-1"');
    expect(html).toContain('href="/workers/W-1"');
  });

  test.each([
    ['q=sahin', '1 contract '],
    ['q=C-1', '1 contract '],
    ['q=FRE%2F2025', '1 contract '],
    ['show=running', '1 contract '],
    ['show=not_assessed', '1 contract '],
    ['q=abebe', '0 contracts'],
    ['show=below_scale', '0 contracts'],
  ])('answers %s with "%s"', async (question, count) => {
    expect(textOf(await (await filled()).page(`/contracts?${question}`))).toContain(count);
  });

  test('counts what each choice would show of what is searched for', async () => {
    const text = textOf(await (await filled()).page('/contracts?q=sahin'));
    expect(text).toContain('All 1 Running today 1 Pay below scale 0 Scale not known 0 Never assessed 1');
  });

  test('gives htmx the list alone', async () => {
    const answer = await (await filled()).ask('/contracts?show=running&q=', { headers: { 'hx-request': 'true' } });
    expect(answer.headers.get('hx-push-url')).toBe('/contracts?show=running');
    expect(await answer.text()).not.toContain('<html');
  });
});
