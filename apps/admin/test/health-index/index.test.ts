import { languages } from '@protocol-registry/language';
import { describe, expect, test } from 'vitest';
import { openSite, type Site, signedIn, textOf } from '../site.ts';

const NOW = Date.parse('2026-11-25T09:00:00Z');
const INDEX = '/scales/index';
const HEAD = 'month,base_year,health_index';

const opened = (): Promise<Site> => signedIn({ now: () => NOW });
const rowsOf = (html: string): readonly string[] => [...html.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => textOf(row).trim());

const published = { 'published-day': '28', 'published-month': '8', 'published-year': '2026', source: 'Statbel' };
const august = { 'month-month': '8', 'month-year': '2026', base: '2025', health: '103,50', smoothed: '' };

const send = (site: Site, path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  site.post(path, new URLSearchParams({ version: '0', ...fields }));

const sendFile = (site: Site, text: string, fields: Readonly<Record<string, string>> = published): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('index', new File([text], 'index.csv', { type: 'text/csv' }));
  return site.post(`${INDEX}/file`, form);
};

const file = (...rows: readonly string[]): string => [HEAD, ...rows].join('\n');

describe('the health index', () => {
  test('lists the months, the newest first, as computed and as published, and who has them', async () => {
    const html = await (await opened()).page(INDEX);
    const rows = rowsOf(html);
    expect(rows[0]).toBe('Month Base year Health index Smoothed, computed Smoothed, published Published on Source Recorded by');
    expect(rows[1]).toMatch(/^July 2026 .*2025 103\.24 – 100\.77 31\/07\/2026 Verified .*held by the program$/);
    expect(rows[2]).toMatch(/^June 2026 .*2013 139\.08 136\.08 /);
    expect(rows).toHaveLength(37);
    expect(html).toContain('href="/scales/index?months=all"');
    const all = rowsOf(await (await opened()).page(`${INDEX}?months=all`));
    expect(all.length).toBeGreaterThan(300);
  });

  test('says which pivot was reached, which is next, and which months are missing', async () => {
    const html = await (await opened()).page(INDEX);
    const text = textOf(html);
    expect(text).toContain('The last pivot, 135.95 (base 2013), was reached in June 2026: the national floor follows from 1 July 2026.');
    expect(text).toContain(
      'The next pivot, 138.67 (base 2013), is not reached: the smoothed index of June 2026 is 136.08, and 2.59 are lacking.',
    );
    expect(text).toContain('August 2025, base 2025');
    expect(html.match(/<svg class="registry-chart/g)).toHaveLength(2);
    expect(html).not.toMatch(/NaN|undefined/);
  });

  test('knows on a past day what was published by then', async () => {
    const text = textOf(await (await signedIn()).page(INDEX));
    expect(text).not.toContain('103.24');
    expect(text).toContain('139.08');
  });

  test('takes a month by hand', async () => {
    const site = await opened();
    const answer = await send(site, `${INDEX}/new`, { ...august, ...published });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${INDEX}?done=index.published`);
    const html = await site.page(`${INDEX}?done=index.published`);
    expect(textOf(html)).toContain('Recorded: Health index recorded');
    expect(rowsOf(html)[1]).toMatch(/^August 2026 .*2025 103\.50 – – 28\/08\/2026 Statbel Officer supervisor$/);
    const journal = await site.page('/journal');
    expect(journal).toContain(`href="${INDEX}"`);
    expect(textOf(journal)).toContain('Health index recorded');
  });

  test.each([
    ['no month', { 'month-month': '' }, 'Month: enter a month', '#month'],
    ['no figure', { health: '' }, 'Health index: enter a figure', '#health'],
    ['a figure that is none', { health: 'much' }, 'Health index: enter a figure', '#health'],
    ['a smoothed index that is none', { smoothed: '1.2.3' }, 'Smoothed, published: enter a figure', '#smoothed'],
    ['a base year that is none', { base: '20' }, 'Base year: enter a whole number', '#base'],
    ['a day to come', { 'published-year': '2027' }, '', '#published'],
    ['a day before the month', { 'published-month': '7' }, 'August 2026', '#published'],
    ['another figure than on record', { 'month-month': '7' }, 'Record a revision of that month', '#health'],
    ['no source', { source: '' }, 'Source: nothing was entered', '#source'],
  ])('refuses by hand %s, and keeps what was entered', async (_, wrong, sentence, field) => {
    const site = await opened();
    const answer = await send(site, `${INDEX}/new`, { ...august, ...published, ...wrong });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="${field}"`);
    expect(textOf(await site.page(INDEX))).not.toContain('103.50');
  });
});

describe('a file of the index', () => {
  test('brings the new months, and tells what is unchanged, other and missing', async () => {
    const site = await opened();
    const answer = await sendFile(site, file('2026-07,2025,103.24', '2026-08,2025,103.50', '2026-10,2025,103.70', '2026-06,2013,139.99'), {
      ...published,
      'published-month': '10',
    });
    const html = await answer.text();
    const text = textOf(html);
    expect(answer.status).toBe(200);
    expect(text).toContain('index.csv: 2 new months recorded, 1 unchanged, 1 with another figure.');
    expect(text).toContain('September 2026, base 2025');
    expect(rowsOf(html)).toContain('June 2026 2013 139.08 139.99 Revise a month');
    expect(html).toContain('href="/scales/index/revise?month=2026-06&amp;base=2013"');
    const list = await site.page(INDEX);
    expect(rowsOf(list)[1]).toMatch(/^October 2026 .*103\.70 – – 28\/10\/2026 Statbel/);
    expect(textOf(list)).toContain('139.08');
    expect(textOf(list)).toContain('September 2026, base 2025');
  });

  test('in Statbel’s layout is read, and brings nothing the second time', async () => {
    const site = await opened();
    const text = 'NM_YR|NM_MTH|MS_HLTH_IDX|MS_SMOOTH_IDX|NM_BASE_YR\n2026|8|103.5|100.9|2025\n2026|9|.||2025\n';
    expect(textOf(await (await sendFile(site, text)).text())).toContain('1 new month recorded, 0 unchanged');
    expect(textOf(await (await sendFile(site, text)).text())).toContain('no new month, 1 unchanged');
    expect(rowsOf(await site.page(INDEX))[1]).toMatch(/^August 2026 .*103\.50 – 100\.90/);
  });

  test.each([
    ['a fault', file('2026-08,2025,much'), published, 'index.csv, line 2, column health_index', '#index'],
    ['a day to come', file('2026-08,2025,103.50'), { ...published, 'published-year': '2027' }, '', '#published'],
    ['a day that does not exist', file('2026-08,2025,103.50'), { ...published, 'published-day': '99' }, 'a date that exists', '#published'],
  ])('with %s is refused, and has to be chosen again', async (_, text, fields, sentence, field) => {
    const site = await opened();
    const answer = await sendFile(site, text, fields);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="${field}"`);
    expect(textOf(html)).toContain('choose the file again');
    expect(html).toContain('value="Statbel"');
    expect(textOf(await site.page(INDEX))).not.toContain('103.50');
  });

  test('is asked for where none was chosen, and too large at more than 5 MB', async () => {
    const site = await opened();
    const answer = await site.post(`${INDEX}/file`, new FormData());
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('<a href="#index">Choose the file of the index</a>');
    expect((await sendFile(site, ' '.repeat(5 * 1024 * 1024 + 1))).status).toBe(413);
  });
});

describe('a revision', () => {
  const june = { 'month-month': '6', 'month-year': '2026', base: '2013', health: '139.10', smoothed: '', reason: 'Published anew' };

  test('begins with the figure on record, and leaves it to be read with the reason', async () => {
    const site = await opened();
    const form = await site.page(`${INDEX}/revise?month=2026-06&base=2013`);
    expect(form).toContain('value="139.08"');
    const answer = await send(site, `${INDEX}/revise`, { ...june, ...published });
    expect(answer.headers.get('location')).toBe(`${INDEX}?done=index.revised`);
    const rows = rowsOf(await site.page(INDEX));
    expect(rows).toContain('June 2026 2013 139.08 139.10 Published anew Officer supervisor');
    expect(rows[2]).toMatch(/^June 2026 .*2013 139\.10 /);
  });

  test.each([
    ['without a reason', { reason: '' }, '#reason'],
    ['that changes nothing', { health: '139.08' }, '#health'],
    ['of a month that nobody has', { base: '2004' }, '#month'],
  ])('%s is refused', async (_, wrong, field) => {
    const answer = await send(await opened(), `${INDEX}/revise`, { ...june, ...published, ...wrong });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="${field}"`);
  });

  test('meets what others recorded in the meantime', async () => {
    const site = await opened();
    await send(site, `${INDEX}/new`, { ...august, ...published });
    expect((await send(site, `${INDEX}/revise`, { ...june, ...published })).status).toBe(409);
  });
});

describe('a change of base', () => {
  const change = { from: '2025', to: '2030', operation: 'divide', coefficient: '1,0731', source: 'Statbel', mark: 'VERIFIED' };

  test('is recorded with its coefficient, source and mark', async () => {
    const site = await opened();
    const answer = await send(site, `${INDEX}/base`, change);
    expect(answer.headers.get('location')).toBe(`${INDEX}?done=index.base-changed`);
    expect(rowsOf(await site.page(INDEX))).toContain('2025 2030 1.0731 divide by it Statbel Verified');
    expect((await send(site, `${INDEX}/base`, { ...change, version: '1' })).status).toBe(422);
  });

  test.each([
    ['to an earlier base', { to: '2020' }, '#to'],
    ['without an operation', { operation: '' }, '#operation'],
    ['without a coefficient', { coefficient: '' }, '#coefficient'],
    ['without a mark', { mark: '' }, '#mark'],
  ])('%s is refused', async (_, wrong, field) => {
    const answer = await send(await opened(), `${INDEX}/base`, { ...change, ...wrong });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="${field}"`);
  });
});

describe('who may', () => {
  test.each([
    ['pay_officer', true],
    ['protocol_officer', false],
    ['interviewer', false],
    ['auditor', false],
  ] as const)('read it is everybody, record it is the role %s: %s', async (role, may) => {
    const site = await opened();
    await site.become(role);
    const page = await site.ask(INDEX);
    expect(page.status).toBe(200);
    expect((await page.text()).includes('/scales/index/new')).toBe(may);
    for (const path of ['new', 'file', 'revise', 'base']) expect((await site.ask(`${INDEX}/${path}`)).status).toBe(may ? 200 : 403);
    expect((await send(site, `${INDEX}/new`, { ...august, ...published })).status).toBe(may ? 303 : 403);
    expect((await sendFile(site, file('2026-08,2025,103.50'))).status).toBe(may ? 200 : 403);
    expect((await openSite().ask(INDEX)).status).not.toBe(200);
  });

  test.each(languages)('every page is whole in %s', async (language) => {
    const site = await opened();
    for (const path of ['', '/new', '/file', '/revise?month=2026-06&base=2013', '/base']) {
      const html = await site.page(`${INDEX}${path}`, { 'accept-language': language });
      expect(html).toContain(`<html lang="${language}"`);
      expect(textOf(html)).not.toMatch(/\bhealth-index\.[a-z]|[{}]|undefined|NaN/);
    }
  });
});
