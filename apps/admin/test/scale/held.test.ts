import { languages, translator } from '@protocol-registry/language';
import { listScales } from '@protocol-registry/pay';
import { describe, expect, test } from 'vitest';
import { signedIn, textOf } from '../site.ts';

const LUXEMBOURG = '/scales/lu-minimum-wage';
const SWITZERLAND = '/scales/ch-odpr-43';

const inLanguage = async (path: string, language = 'en'): Promise<string> => (await signedIn()).page(path, { 'accept-language': language });
const rowsOf = (html: string): readonly string[] => [...html.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => textOf(row).trim());

describe('the list of scales', () => {
  test('says of each the country, the kind, gross or net, and the currency', async () => {
    const rows = rowsOf(await inLanguage('/scales'));
    expect(rows[0]).toBe('Scale Country Kind Gross or net Currency Amounts held');
    expect(rows[1]).toContain('be-ggmmi Belgium National floor gross EUR since 01/02/2002');
    expect(rows[2]).toContain(
      'Luxembourg: social minimum wage, unskilled lu-minimum-wage Luxembourg National floor gross EUR since 01/01/2005',
    );
    expect(rows[3]).toContain('lu-minimum-wage-skilled Luxembourg National floor gross EUR');
    expect(rows[4]).toContain('ch-odpr-43 Switzerland Private servants of diplomats net CHF since 01/07/2011');
  });

  test('leads to the page of each', async () => {
    const site = await signedIn();
    const html = await site.page('/scales');
    for (const { id } of listScales()) {
      expect(html).toContain(`href="/scales/${id}"`);
      expect((await site.ask(`/scales/${id}`)).status, id).toBe(200);
    }
  });
});

describe('the amount of a day', () => {
  test.each([
    [LUXEMBOURG, 'On 20 July 2026 €2,703.74 gross a month In force since 1 May 2025 Verified'],
    [`${LUXEMBOURG}?day=31&month=12&year=2024`, 'On 31 December 2024 €2,570.93 gross a month In force since 1 September 2023'],
    [`${LUXEMBOURG}-skilled?day=15&month=1&year=2023`, 'On 15 January 2023 €2,864.88 gross a month'],
    [SWITZERLAND, 'On 20 July 2026 CHF 1,200.00 net a month In force since 1 July 2011 Verified'],
  ])('%s', async (path, expected) => {
    expect(textOf(await inLanguage(path))).toContain(expected);
  });

  test.each([
    [`${LUXEMBOURG}?day=1&month=9&year=2018`, 'is known for 1 September 2018; none is guessed'],
    [`${SWITZERLAND}?day=30&month=6&year=2011`, 'is held for days before 1 July 2011'],
  ])('%s has none, and the page says why', async (path, expected) => {
    expect(textOf(await inLanguage(path))).toContain(expected);
  });

  test('that is the last one held says that a newer one may be in force', async () => {
    expect(textOf(await inLanguage(SWITZERLAND))).toContain('No later amount is held here');
    expect(textOf(await inLanguage(`${LUXEMBOURG}?day=1&month=1&year=2024`))).not.toContain('No later amount');
  });

  test('is not given for what is no date: 422, and the fields as typed', async () => {
    const response = await (await signedIn()).ask(`${LUXEMBOURG}?day=31&month=2&year=2025`);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('<title>Error: ');
    expect(html).toContain('<a href="#day">Enter a date that exists');
    expect(html).toContain('value="31"');
  });
});

describe('the history', () => {
  test('stands newest first, with base, factor and index where they were read', async () => {
    const rows = rowsOf(await inLanguage(`${LUXEMBOURG}-skilled`));
    expect(rows[0]).toBe('From To Monthly Base at index 100 Factor Index Mark and source');
    expect(rows[1]).toContain('01/05/2025 last held €3,244.48 €279.30 1.2 968.04 Verified Source');
    expect(rows.find((row) => row.includes('01/04/2022'))).toContain('31/12/2022 €2,776.05 – – – Verified');
    expect(rows.at(-1)).toContain('01/01/2005 30/09/2005 €1,760.12 €230.53 1.2 636.26');
  });

  test('of a dated scale has no arithmetic', async () => {
    const rows = rowsOf(await inLanguage(SWITZERLAND));
    expect(rows[0]).toBe('From To Monthly Mark and source');
    expect(rows).toHaveLength(2);
  });

  test('marks what was not read so that it stands out', async () => {
    const html = await inLanguage(LUXEMBOURG);
    expect(html).toMatch(/registry-mark-tag--unverified"[^>]*>UNVERIFIED</);
    expect(textOf(html)).toContain('For days that no line covers no amount was read, and none is guessed.');
  });
});

describe.each(languages)('in %s', (language) => {
  test.each(listScales())('$id has a name and words of its own', async ({ id, name }) => {
    const html = await inLanguage(`/scales/${id}`, language);
    const title = /<h1[^>]*>([^<]+)<\/h1>/.exec(html)?.[1] ?? '';
    expect(title).not.toBe('');
    expect(title).not.toBe(name);
    expect(html).toContain('<p class="govuk-body registry-reading">');
    expect(textOf(html)).not.toMatch(/\b(?:scale|refusal|mark|term)\.[a-z]/);
    expect(textOf(html)).toContain(translator(language).text('scale.history'));
  });
});
