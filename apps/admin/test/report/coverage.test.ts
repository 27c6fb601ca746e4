import { loadDemonstration, openRegisterAt } from '@protocol-registry/admin';
import { languages } from '@protocol-registry/language';
import { Result } from 'effect';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site, signedIn, textOf } from '../site.ts';

const NOW = Date.parse('2026-11-25T09:00:00Z');
const REPORT = '/reports/coverage';

let site: Site;

beforeAll(async () => {
  const register = Result.getOrThrow(await openRegisterAt('sqlite::memory:', () => NOW));
  Result.getOrThrow(await register.run(loadDemonstration));
  site = openSite({ now: () => NOW, overrides: { register } });
  await site.signIn();
});

const sectionOf = (html: string, id: string): string =>
  new RegExp(`<section[^>]* aria-labelledby="${id}">[\\s\\S]*?</section>`).exec(html)?.[0] ?? '';
const rowsOf = (html: string): readonly string[] => [...html.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => textOf(row).trim());

/** The figures of a row, after its name. */
const figuresOf = (row: string): readonly number[] =>
  (row.match(/(?<=\s)(?:[\d.,]+%?|–)(?=\s|$)/g) ?? []).slice(-8).map((cell) => Number.parseFloat(cell) || 0);

describe('the report on interview coverage', () => {
  test('has a row for every month of the year, and their sum', async () => {
    const rows = rowsOf(sectionOf(await site.page(`${REPORT}?year=2026`), 'months')).slice(1);
    expect(rows).toHaveLength(13);
    expect(rows[0]).toMatch(/^January 2026 /);
    expect(rows.at(-1)).toMatch(/^In all /);
    const sums = figuresOf(rows.at(-1) ?? '');
    for (const column of [0, 1, 2, 3, 5, 6, 7]) {
      expect(rows.slice(0, 12).reduce((sum, row) => sum + (figuresOf(row)[column] ?? 0), 0)).toBe(sums[column]);
    }
    expect((sums[0] ?? 0) + (sums[1] ?? 0)).toBe((sums[2] ?? 0) + (sums[3] ?? 0));
  });

  test('lists the override of the demonstration, with who, when and why, and leads to it', async () => {
    const overrides = sectionOf(await site.page(`${REPORT}?year=2026`), 'overrides');
    const list = await site.page('/applications?show=overridden');
    const [, application = ''] = /href="\/applications\/(A-\d+)"/.exec(list) ?? [];
    expect(overrides).toContain(`href="/applications/${application}"`);
    expect(textOf(overrides)).toMatch(
      /1 override was decided in these months, of which 0 withdrawn\..*In hospital until further notice.*Card S-/,
    );
  });

  test('is of one mission where one is asked for, and of this year where what is asked for is no year', async () => {
    const all = await site.page(REPORT);
    const [, id = '', name = ''] = /<option value="(M-\d+)">([^<]+)<\/option>/.exec(all) ?? [];
    const one = await site.page(`${REPORT}?year=2026&mission=${id}`);
    const missions = rowsOf(sectionOf(one, 'missions')).slice(1);
    expect(missions.every((row) => row.startsWith(name))).toBe(true);
    expect(missions).toHaveLength(1);
    expect(one).toContain(`<option value="${id}" selected=""`);
    for (const query of ['?year=x', '?from=2026-05', '?from=2026-05&to=2026-01', '?from=1900-01&to=2026-01']) {
      expect(rowsOf(await site.page(`${REPORT}${query}`)), query).toEqual(rowsOf(all));
    }
  });

  test('is of some months where they are asked for, and keeps them when a mission is chosen', async () => {
    const html = await site.page(`${REPORT}?from=2025-11&to=2026-02`);
    expect(
      rowsOf(sectionOf(html, 'months'))
        .slice(1)
        .map((row) => row.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['November 2025', 'December 2025', 'January 2026', 'February 2026', 'In all']);
    expect(html).toContain('<input type="hidden" name="from" value="2025-11"');
    expect(await site.page(`${REPORT}?from=2026-01&to=2026-12`)).toContain('<option value="2026" selected=""');
  });

  test('draws the rate and the missed dates, hidden from screen readers, who have the tables', async () => {
    const html = await site.page(`${REPORT}?year=2026`);
    expect(html.match(/<svg class="registry-chart[^>]+aria-hidden="true"/g)).toHaveLength(4);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
    expect(await site.page(`${REPORT}?year=2003`)).not.toContain('<svg class="registry-chart');
  });

  test('says what every figure means', async () => {
    const definitions = textOf(sectionOf(await site.page(REPORT), 'definitions'));
    expect(definitions).toContain('a valid interview held for their application at most 90 days before the decision');
    expect(definitions).toContain('100% is said of all of them only');
  });

  test('comes as a file that a Belgian spreadsheet opens: a row for each month of each mission', async () => {
    const answer = await site.ask(`${REPORT}/months.csv?year=2026`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="coverage_2026-01_2026-12.csv"');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head = '', ...rows] = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
    expect(head.split(';')).toHaveLength(11);
    const cards = (row: string): number =>
      row
        .split(';')
        .slice(3, 5)
        .reduce((sum, cell) => sum + Number(cell), 0);
    const shown = figuresOf(rowsOf(sectionOf(await site.page(`${REPORT}?year=2026`), 'months')).at(-1) ?? '');
    expect(rows.reduce((sum, row) => sum + cards(row), 0)).toBe((shown[0] ?? 0) + (shown[1] ?? 0));
    expect(rows.every((row) => /^2026-\d\d;M-\d+;/.test(row))).toBe(true);
    expect(rows.some((row) => row.includes(';1,0000;'))).toBe(true);
  });

  test.each(languages)('is whole in %s', async (language) => {
    const html = await site.page(REPORT, { 'accept-language': language });
    expect(html).toContain(`<html lang="${language}"`);
    expect(textOf(html)).not.toMatch(/\bcoverage\.[a-z]|[{}]|undefined|NaN/);
  });

  test('is for everybody who reads the register; the list of reports leads to it, and Today to the month', async () => {
    expect(await site.page('/')).toContain(`href="${REPORT}?year=2026"`);
    const empty = await signedIn();
    expect(await empty.page('/reports')).toContain(`href="${REPORT}"`);
    expect(await empty.page('/')).not.toContain(`href="${REPORT}`);
    await empty.become('interviewer');
    expect((await empty.ask(REPORT)).status).toBe(200);
    expect((await openSite().ask(REPORT)).status).not.toBe(200);
  });
});
