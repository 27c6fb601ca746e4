import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Site, signedIn, textOf } from '../site.ts';

const HEADER = 'scale,category,seniority_years,effective_from,monthly,hours_per_week,source';

const file = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');

const load = (site: Site, text: string, name = 'scales.csv'): Promise<Response> => {
  const form = new FormData();
  form.set('sector', new File([text], name, { type: 'text/csv' }));
  return site.post('/scales/sector', form);
};

const example = readFileSync(new URL('../../../../packages/pay/examples/scales.csv', import.meta.url), 'utf8');

describe('the sector’s scale', () => {
  test('that is not loaded is said to be missing', async () => {
    const site = await signedIn();
    const html = await site.page('/scales/sector');
    expect(textOf(html)).toContain('No scale is loaded.');
    expect(html).not.toContain('<table');
    const list = await site.page('/scales');
    expect(textOf(list)).toContain('No amount is held');
    expect(list).toContain('href="/scales/sector"');
  });

  test('is loaded from a file and shown row by row', async () => {
    const site = await signedIn();
    const answer = await load(
      site,
      file('invented,household,2,2025-01-01,2190.50,38,invented', 'invented,household,0,2025-01-01,2150.00,38,invented'),
    );
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/scales/sector?done=sector-scale.loaded');
    const text = textOf(await site.page('/scales/sector?done=sector-scale.loaded'));
    expect(text).toContain('Recorded: Sector’s pay scale loaded');
    expect(text).toContain('Scale invented');
    expect(text).toMatch(
      /household from 0 years 01\/01\/2025 €2,150\.00 38 invented household from 2 years 01\/01\/2025 €2,190\.50 38 invented/,
    );
    expect(textOf(await site.page('/scales'))).toContain('Loaded by the ministry: invented');
  });

  test('is replaced as a whole by the next file; the former one stays in the journal', async () => {
    const site = await signedIn();
    await load(site, file('invented,household,0,2025-01-01,2150.00,38,'));
    await load(site, file('other,cooking,0,2026-01-01,2300.00,38,'));
    const text = textOf(await site.page('/scales/sector'));
    expect(text).toContain('Scale other');
    expect(text).not.toContain('household');
    expect(textOf(await site.page('/journal?q=invented'))).toContain('1 act ');
  });

  test('of the example is read', async () => {
    const site = await signedIn();
    expect((await load(site, example)).status).toBe(303);
    expect(textOf(await site.page('/scales/sector'))).toContain('Scale invented-household');
  });

  test.each([
    ['no row', file(), 'The file of the pay scale has no rows'],
    ['no header', '', 'expected a header line'],
    ['an amount that is none', file('invented,household,0,2025-01-01,much,38,'), 'scales.csv, line 2, column monthly: expected an amount'],
    ['two scales', file('a,household,0,2025-01-01,1.00,38,', 'b,household,0,2025-01-01,1.00,38,'), 'the same scale in every row'],
    ['a long name', file(`${'s'.repeat(61)},household,0,2025-01-01,1.00,38,`), 'column scale: expected a text of at most 60 characters'],
    ['a long category', file(`a,${'c'.repeat(61)},0,2025-01-01,1.00,38,`), 'column category: expected a text of at most 60 characters'],
    ['a long source', file(`a,b,0,2025-01-01,1.00,38,${'x'.repeat(201)}`), 'column source: expected a text of at most 200 characters'],
  ])('with %s is refused: what is wrong, and that the file has to be chosen again', async (_, text, sentence) => {
    const site = await signedIn();
    const answer = await load(site, text);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('<title>Error: ');
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain('href="#sector"');
    expect(textOf(html)).toContain('choose the file again');
    expect(textOf(await site.page('/scales/sector'))).toContain('No scale is loaded.');
  });

  test('is kept when a later file is refused', async () => {
    const site = await signedIn();
    await load(site, file('invented,household,0,2025-01-01,2150.00,38,'));
    const text = textOf(await (await load(site, file('other,household,0,x,1.00,38,'))).text());
    expect(text).toContain('expected a date that exists');
    expect(text).toContain('Scale invented');
  });

  test('takes the longest texts that can go on record, under a file name with spaces', async () => {
    const site = await signedIn();
    const row = `${'s'.repeat(60)},${'c'.repeat(60)},0,2025-01-01,1.00,38,${'x'.repeat(200)}`;
    expect((await load(site, file(row), ' my scale.csv ')).status).toBe(303);
  });

  test('asks for a file where none was chosen', async () => {
    const site = await signedIn();
    const answer = await site.post('/scales/sector', new FormData());
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('<a href="#sector">Choose the file of the scale</a>');
    expect(textOf(html)).not.toContain('choose the file again');
  });

  test('over 5 MB is answered 413', async () => {
    expect((await load(await signedIn(), ' '.repeat(5 * 1024 * 1024 + 1))).status).toBe(413);
  });

  test.each([
    ['pay_officer', true],
    ['protocol_officer', false],
    ['interviewer', false],
    ['auditor', false],
  ] as const)('is for everybody to see, and for the role %s to load: %s', async (role, may) => {
    const site = await signedIn();
    await site.become(role);
    const page = await site.ask('/scales/sector');
    expect(page.status).toBe(200);
    expect((await page.text()).includes('type="file"')).toBe(may);
    const answer = await load(site, file('invented,household,0,2025-01-01,2150.00,38,'));
    expect(answer.status).toBe(may ? 303 : 403);
    expect(textOf(await site.page('/scales/sector')).includes('No scale is loaded.')).toBe(!may);
  });
});
