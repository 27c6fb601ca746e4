import { centsOf, dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, day, payment, sent, withContract, workerId } from '../worker/cast.ts';
import { BELOW, withPay } from './cast.ts';

const month = (name: string, text: string): Readonly<Record<string, string>> => {
  const [year = '', of = ''] = text.split('-');
  return { [`${name}-month`]: of, [`${name}-year`]: year };
};

const may = { version: '0', ...month('from', '2026-05'), ...month('to', '2026-05'), ...month('evidence', ''), ...day('amend', '') };

const assess = (site: Site, changed: Readonly<Record<string, string>> = {}): Promise<Response> =>
  site.post('/findings/assess', sent({ ...may, ...changed }));

const row = { seniorityYears: 0, effectiveFrom: dayOf('2025-01-01'), weeklyHours: 3800, source: 'invented' };

const withScale = (site: Site): Promise<unknown> =>
  given(
    site.deps.register,
    'invented',
    command('sector-scale.load', {
      scale: 'invented',
      file: 'scales.csv',
      rows: [{ ...row, category: 'household', monthly: centsOf('2300.00') }],
    }),
  );

describe('the form of an assessment', () => {
  test('proposes the twelve months through this one, and says that no scale is loaded', async () => {
    const html = await (await signedIn()).page('/findings/assess');
    const value = (name: string): string => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? 'none';
    expect(['from-month', 'from-year', 'to-month', 'to-year'].map(value)).toEqual(['8', '2025', '7', '2026']);
    expect(value('evidence-month')).toBe('');
    expect(textOf(html)).toContain('No sector’s scale is loaded: domestic servants are held against the national floor alone');
    expect(html).toContain('href="/scales/sector"');
  });

  test('names the scale that is loaded', async () => {
    const site = await signedIn();
    await withScale(site);
    expect(textOf(await site.page('/findings/assess'))).toContain('Sector’s scale loaded: invented.');
  });

  test.each([
    [month('from', '2026-13'), 'First month: enter a month from 1 to 12', 'from'],
    [month('to', ''), 'Last month: enter a month from 1 to 12', 'to'],
    [month('from', '2026-06'), 'The last month must not lie before the first', 'to'],
    [month('to', '2026-08'), 'The last month must not lie after this month', 'to'],
    [month('from', '2016-05'), 'At most 120 months at a time', 'to'],
    [month('evidence', '2026-0'), 'Evidence of payment expected through the month: enter a month', 'evidence'],
    [day('amend', '2026-02-31'), 'Contracts below scale to be amended by: enter a date that exists', 'amend'],
    [day('amend', '2026-07-19'), 'The end lies before the beginning', 'amend'],
  ])(
    'with %o says what is wrong at its field, and assesses nothing',
    async (changed: Readonly<Record<string, string>>, sentence, field) => {
      const site = await withPay('2150.00');
      const answer = await assess(site, changed);
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain('<title>Error: ');
      expect(textOf(html)).toContain(sentence);
      expect(html).toContain(`href="#${field}"`);
      for (const [name, value] of Object.entries(changed)) expect(html).toMatch(new RegExp(`name="${name}"[^>]*value="${value}"`));
      expect(textOf(await site.page('/findings?show=all'))).toContain('0 findings');
    },
  );

  test.each(['interviewer', 'auditor'] as const)('is not for the role %s', async (role) => {
    const site = await withPay('2150.00');
    await site.become(role);
    expect((await site.ask('/findings/assess')).status).toBe(403);
    expect((await assess(site)).status).toBe(403);
    expect(textOf(await site.page('/findings?show=all'))).toContain('0 findings');
  });
});

describe('an assessment', () => {
  test('opens findings, with the day set for the amendment', async () => {
    const site = await withPay('2150.00');
    const answer = await assess(site, day('amend', '2026-09-30'));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/findings?assessed=1');
    const text = textOf(await site.page('/findings?assessed=1'));
    expect(text).toContain('Pay assessed: 1 contract.');
    expect(text).toMatch(/Pay below the national floor May 2026 .* €39\.81 Open .* contract to be amended by 30\/09\/2026/);
    expect(textOf(await site.page('/'))).toContain('Shortfall €39.81');
    expect(textOf(await site.page('/contracts/C-1'))).toContain('Pay below the national floor');
  });

  test('is on record where it finds nothing, too', async () => {
    const site = await withPay('2250.00');
    await assess(site);
    expect(textOf(await site.page('/findings?show=all'))).toContain('0 findings');
    expect(textOf(await site.page('/workers/W-1'))).toContain('Pay assessed');
  });

  test('of months in which no contract runs says that nothing was recorded', async () => {
    const site = await withPay('2150.00');
    const answer = await assess(site, { ...month('from', '2024-05'), ...month('to', '2024-06') });
    const location = answer.headers.get('location') ?? '';
    expect(textOf(await site.page(location))).toContain('Nothing was recorded: no contract runs in these months.');
    expect(textOf(await site.page('/workers/W-1'))).not.toContain('Pay assessed');
  });

  test('made again after a payment closes what the payment answers', async () => {
    const site = await withPay('2250.00');
    await assess(site, month('evidence', '2026-05'));
    expect(textOf(await site.page('/findings'))).toMatch(/1 finding .* No payment for the month May 2026/);
    await given(site.deps.register, workerId, command('payment.record', payment));
    await assess(site, month('evidence', '2026-05'));
    expect(textOf(await site.page('/findings'))).toContain('0 findings');
    const text = textOf(await site.page('/findings/C-1/2026-05/PAYMENT_MISSING'));
    expect(text).toContain('Closed on 20 July 2026, by an assessment that no longer makes it');
  });

  test('leaves months alone that it does not test', async () => {
    const site = await withPay('2150.00');
    await assess(site, month('from', '2026-04'));
    await assess(site, { ...month('from', '2026-06'), ...month('to', '2026-06') });
    expect(textOf(await site.page('/findings'))).toContain('3 findings');
  });

  test('without a sector’s scale says of a domestic servant that it is not known, with one that the pay is below it', async () => {
    const site = await signedIn();
    await withContract(site.deps.register);
    await assess(site);
    expect(textOf(await site.page('/findings'))).toContain('Scale not known: not tested');
    await withScale(site);
    await assess(site);
    const text = textOf(await site.page('/findings'));
    expect(text).toMatch(/1 finding .* Pay below the sector’s scale May 2026 .* €50\.00/);
    expect(textOf(await site.page('/findings/C-1/2026-05/PAY_BELOW_SECTOR_SCALE'))).toContain('€2,300.00');
  });

  test.each(['protocol_officer', 'pay_officer'] as const)('may be made by the role %s', async (role) => {
    const site = await withPay('2150.00');
    await site.become(role);
    expect((await assess(site)).headers.get('location')).toBe('/findings?assessed=1');
    expect((await site.ask(BELOW)).status).toBe(200);
  });
});
