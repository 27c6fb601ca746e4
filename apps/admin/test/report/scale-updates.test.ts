import { loadDemonstration, openRegisterAt } from '@protocol-registry/admin';
import { languages } from '@protocol-registry/language';
import { Result } from 'effect';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site, signedIn, textOf } from '../site.ts';

const NOW = Date.parse('2026-11-25T09:00:00Z');
const REPORT = '/reports/scale-updates';

let site: Site;

beforeAll(async () => {
  const register = Result.getOrThrow(await openRegisterAt('sqlite::memory:', () => NOW));
  Result.getOrThrow(await register.run(loadDemonstration));
  site = openSite({ now: () => NOW, overrides: { register } });
  await site.signIn();
});

const rowsOf = (html: string): readonly string[] => [...html.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => textOf(row).trim());
const sectionOf = (html: string, id: string): string =>
  new RegExp(`<section aria-labelledby="${id}">[\\s\\S]*?</section>`).exec(html)?.[0] ?? '';

describe('the report on the updates of the scales', () => {
  test('names the late ones of the last three years: who, when, how late', async () => {
    const rows = rowsOf(await site.page(REPORT));
    const late = rows.filter((row) => / late\b/.test(row));
    expect(late).toHaveLength(3);
    for (const [from, adopted, days] of [
      ['01/05/2024', '27/05/2024', 26],
      ['01/02/2025', '17/03/2025', 44],
      ['01/01/2025', '20/01/2025', 19],
    ] as const) {
      const row = late.find((one) => one.includes(`due from ${from}`)) ?? '';
      expect(row).toContain(adopted);
      expect(row).toContain(`${days} days after the first day late`);
    }
    const forgotten = rows.find((row) => row.includes('due from 01/07/2026')) ?? '';
    expect(forgotten).toContain('not yet 147 days after the first day due 3 contracts €482.06 missing a month');
    expect(rows.some((row) => row.includes('in time'))).toBe(true);
    expect(rows.some((row) => row.includes('due from 01/11/2023'))).toBe(false);
  });

  test('names the contracts that were below meanwhile, with what they lacked', async () => {
    const html = await site.page(`${REPORT}?year=2025`);
    expect(html).toContain('href="#below-invented-household-2025-01-01"');
    const section = sectionOf(html, 'below-invented-household-2025-01-01');
    expect([...section.matchAll(/href="\/contracts\/([^"]+)"/g)].map((match) => match[1])).toEqual(['C-22', 'C-4']);
    expect(rowsOf(section)[1]).toMatch(/^C-22 .* 01\/01\/2025 €[\d,.]+ €[\d,.]+ €56\.31$/);
    expect(textOf(section)).toContain(
      '2 contracts were below this version before it was adopted on 20 January 2025; together they lacked €112.62 a month.',
    );
  });

  test('is of one year where one is asked for, of the last three where it is none', async () => {
    const one = await site.page(`${REPORT}?year=2026`);
    expect(textOf(one)).toContain('due from 01/07/2026');
    expect(textOf(one)).not.toContain('due from 01/02/2025');
    expect(one).toContain('<option value="2026" selected=""');
    expect(textOf(await site.page(`${REPORT}?year=2003`))).toContain('No update of a scale falls in these years.');
    expect(rowsOf(await site.page(`${REPORT}?year=x`))).toEqual(rowsOf(await site.page(REPORT)));
  });

  test('draws the delays and the contracts below, hidden from screen readers, who have the tables', async () => {
    const html = await site.page(REPORT);
    expect(html.match(/<svg[^>]+aria-hidden="true"/g)?.length).toBeGreaterThanOrEqual(4);
    expect(html).toContain('registry-chart__bar');
    expect(html).not.toMatch(/NaN|undefined/);
    expect(textOf(html)).toMatch(/\d+ versions, of which 4 late\. The dashed line stands at 5 days\./);
  });

  test.each(languages)('is whole in %s', async (language) => {
    const html = await site.page(REPORT, { 'accept-language': language });
    expect(html).toContain(`<html lang="${language}"`);
    expect(textOf(html)).not.toMatch(/\bupdates\.[a-z]|[{}]|undefined|NaN/);
  });

  test('is for everybody who reads the register, auditors too, and the list of scales leads to it', async () => {
    const empty = await signedIn();
    expect(await empty.page('/scales')).toContain(`href="${REPORT}"`);
    await empty.become('auditor');
    const answer = await empty.ask(REPORT);
    expect(answer.status).toBe(200);
    expect((await openSite().ask(REPORT)).status).not.toBe(200);
  });
});
