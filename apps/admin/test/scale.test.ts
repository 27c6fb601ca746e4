import { describe, expect, test } from 'vitest';
import { signedIn, textOf } from './site.ts';

const GGMMI = '/scales/be-ggmmi';

const english = async (path: string, now?: string): Promise<string> => {
  const site = await signedIn(now === undefined ? {} : { now: () => Date.parse(now) });
  return site.page(path, { 'accept-language': 'en' });
};

describe('the list of scales', () => {
  test('names the national floor and says that no sector amount is held', async () => {
    const text = textOf(await english('/scales'));
    expect(text).toContain('Guaranteed average minimum monthly income');
    expect(text).toContain('since 01/02/2002');
    expect(text).toContain(
      'Joint committee 323: domestic servants Belgium Sector scale gross EUR No amount is held The ministry loads its own table',
    );
  });

  test('an unknown scale is not found', async () => {
    expect((await (await signedIn()).ask('/scales/be-323')).status).toBe(404);
  });
});

describe('the amount of a day', () => {
  test('is today’s where no day is asked for, with the hour at 38, 39 and 40', async () => {
    const text = textOf(await english(GGMMI));
    expect(text).toContain('On 20 July 2026 €2,233.61 gross a month, 38 hours a week In force since 1 July 2026');
    expect(text).toContain('Second-hand Read in a list that quotes the source');
    expect(text).toMatch(/at 38 a week €13\.5644 An hour, at 39 a week €13\.2166 An hour, at 40 a week €12\.8862/);
    expect(text).toContain('The health index is known up to July 2026.');
    expect(text).not.toContain('Provisional');
  });

  test('says where the index is not known yet', async () => {
    expect(textOf(await english(GGMMI, '2026-11-02T09:00:00Z'))).toContain('Provisional: the health index is known up to July 2026');
  });

  test.each([2, 3])('is the last one of step %i, which has ended', async (step) => {
    expect(textOf(await english(`${GGMMI}?step=${step}`))).toContain('On 31 March 2022 €');
  });

  test('turns with the day in Belgium, not with that of the clock', async () => {
    expect(textOf(await english(GGMMI, '2026-06-30T22:30:00Z'))).toContain('On 1 July 2026');
  });

  test.each([
    ['day=1&month=2&year=2025', 'On 1 February 2025 €2,111.89'],
    ['day=31&month=1&year=2025', 'On 31 January 2025 €2,070.48'],
    ['day=01&month=02&year=2002', 'On 1 February 2002 €1,163.02'],
  ])('%s', async (query, expected) => {
    expect(textOf(await english(`${GGMMI}?${query}`))).toContain(expected);
  });

  test.each([
    ['day=31&month=1&year=2002', 'No amount is held for days before 1 February 2002'],
    ['step=2&day=1&month=4&year=2022', 'Step 2 ended on 31 March 2022'],
  ])('%s has none, and the page says why', async (query, expected) => {
    expect(textOf(await english(`${GGMMI}?${query}`))).toContain(expected);
  });

  test.each(['day=31&month=2&year=2025', 'day=1', 'day=x&month=2&year=2025', 'day=1&month=1&year=25', 'day=-1&month=2&year=2025'])(
    '%s is no date: 422, the error first, the fields as typed',
    async (query) => {
      const site = await signedIn();
      const response = await site.ask(`${GGMMI}?${query}`);
      expect(response.status).toBe(422);
      const html = await response.text();
      expect(html).toContain('<title>Error: ');
      expect(html).toContain('<a href="#day">Enter a date that exists');
      expect(html).toContain(
        `id="day" name="day" type="text" inputmode="numeric" maxlength="2" value="${new URLSearchParams(query).get('day')}"`,
      );
    },
  );
});

describe('the history', () => {
  test('stands newest first, with the arithmetic of each version', async () => {
    const html = await english(GGMMI);
    const rows = [...html.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => textOf(row));
    expect(rows[1]).toContain('01/07/2026 in force €2,233.61 €2,189.81 1 1.0200');
    expect(rows[1]).toContain('Smoothed index of June 2026: 136.08; pivot 135.95 (base 2013) reached');
    expect(rows.at(-1)).toContain('01/02/2002');
    expect(rows.find((row) => row.includes('01/04/2026'))).toContain('Collective agreement 43/18: €2,154.11 + €35.70');
  });

  test('marks an amount without a source so that it stands out', async () => {
    const html = await english(GGMMI);
    expect(html).toMatch(/registry-mark-tag--unverified"[^>]*>UNVERIFIED</);
  });

  test('says how an amount comes about, and what the marks of this step mean', async () => {
    const text = textOf(await english(GGMMI));
    expect(text).toContain('Each amount is its base times the coefficient.');
    expect(text).toContain('UNVERIFIED Believed without a source: check it before relying on it');
    expect(text).not.toContain('A choice of this registry');
  });

  test.each([1, 2, 3])('of step %i is chosen by its link', async (step) => {
    const html = await english(`${GGMMI}?step=${step}`);
    expect(html).toContain(`href="${GGMMI}?step=${step}" aria-current="page"`);
  });

  test('an unknown step is the first', async () => {
    expect(await english(`${GGMMI}?step=4`)).toContain(`href="${GGMMI}?step=1" aria-current="page"`);
  });

  test('is drawn, with a sentence that says the same', async () => {
    const html = await english(GGMMI);
    expect(html.match(/<svg class="registry-chart /g)).toHaveLength(2);
    expect(html).not.toMatch(/d="[^"]*NaN/);
    expect(textOf(html)).toContain('From €1,163.02 on 1 February 2002 to €2,233.61 on 1 July 2026, in 34 versions');
  });
});
