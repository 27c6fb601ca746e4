import { type Cents, centsOf, type Month, monthOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { workerId } from '../worker/cast.ts';
import { assessed, BELOW, below, withPay } from './cast.ts';

const late = { ...below(monthOf('2026-06'), 0 as Cents), code: 'PAID_LATE', scaleVersion: null };

/** Pay below the floor in May, paid late in June; and a finding of April that a second assessment closed. */
const filled = (): Promise<Site> =>
  withPay(
    '2250.00',
    assessed('2026-04', '2026-06', [below(monthOf('2026-04'), centsOf('20.00')), below(monthOf('2026-05'), centsOf('39.81')), late], {
      amendBy: '2026-08-31',
    }),
    assessed('2026-04', '2026-04', [], { assessedOn: '2026-07-15' }),
  );

describe('the list of findings', () => {
  test('says in an empty register what opens findings', async () => {
    const html = await (await signedIn()).page('/findings');
    expect(textOf(html)).toContain('0 findings');
    expect(textOf(html)).toContain('No findings here. An assessment of pay opens findings');
    expect(html).toContain('href="/findings/assess"');
  });

  test('shows those that are open, the latest months first', async () => {
    const html = await (await filled()).page('/findings');
    const text = textOf(html);
    expect(text).toMatch(/ 2 findings (?!,)/);
    expect(text).toMatch(
      /Paid late June 2026 C-1 Şahin-Łaskę, Zoë Maria Embassy of Freedonia – Open since 10\/07\/2026 contract to be amended by 31\/08\/2026 Pay below the national floor May 2026 C-1 .* €39\.81 Open/,
    );
    for (const href of [BELOW, '/contracts/C-1', '/workers/W-1']) expect(html).toContain(`href="${href}"`);
    expect(text).not.toContain('April 2026');
  });

  test('shows those that are closed, and all', async () => {
    const site = await filled();
    const closed = textOf(await site.page('/findings?show=closed'));
    expect(closed).toContain('1 finding ');
    expect(closed).toMatch(/April 2026 C-1 .* €20\.00 Closed 15\/07\/2026/);
    expect(textOf(await site.page('/findings?show=all'))).toContain('3 findings');
    expect(textOf(await site.page('/findings?show=nonsense'))).toContain('2 findings');
  });

  test('is confined to one kind, whose options say how many there are', async () => {
    const site = await filled();
    expect(await site.page('/findings')).toContain('<option value="PAID_LATE">Paid late (1)</option>');
    const html = await site.page('/findings?of=PAID_LATE');
    expect(textOf(html)).toContain('1 finding ');
    expect(html).toContain('<option value="PAID_LATE" selected="">');
    expect(html).not.toContain(`href="${BELOW}"`);
  });

  test.each(['sahin', 'W-1', 'C-1'])('finds those of a worker by %s', async (text) => {
    expect(textOf(await (await filled()).page(`/findings?q=${text}`))).toContain('2 findings');
  });

  test('keeps a question to which nothing answers, and clears it by a link', async () => {
    const html = await (await filled()).page('/findings?q=nobody&show=all');
    expect(textOf(html)).toContain('0 findings');
    expect(html).toContain('value="nobody"');
    expect(html).toContain('href="/findings?show=all"');
  });

  test('gives htmx the list alone, with its address and the words for the live region', async () => {
    const answer = await (await filled()).ask('/findings?show=closed&q=', { headers: { 'hx-request': 'true' } });
    const html = await answer.text();
    expect(answer.headers.get('hx-push-url')).toBe('/findings?show=closed');
    expect(html).not.toContain('<html');
    expect(html).toMatch(/hx-target="#announcement"[^>]*>1 finding</);
  });

  test('is in pages', async () => {
    const months = Array.from({ length: 51 }, (_, index) => (monthOf('2022-03') + index) as Month);
    const all = assessed(
      '2022-03',
      '2026-05',
      months.map((month) => below(month, centsOf('1.00'))),
    );
    const site = await withPay('2250.00', all);
    const html = await site.page('/findings?page=2');
    expect(textOf(html)).toContain('51 findings, page 2 of 2');
    expect(textOf(html)).toContain('March 2022');
    expect(html).toContain('rel="prev"');
    expect(textOf(await site.page('/findings'))).not.toContain('March 2022');
  });

  test.each([
    ['protocol_officer', true],
    ['pay_officer', true],
    ['interviewer', false],
    ['auditor', false],
  ] as const)('leads the role %s to the assessment: %s', async (role, may) => {
    const site = await filled();
    await site.become(role);
    const html = await site.page('/findings');
    expect(html).toContain(`href="${BELOW}"`);
    expect(html.includes('href="/findings/assess"')).toBe(may);
  });

  test('names a kind that no catalogue has by its code', async () => {
    const site = await filled();
    await given(site.deps.register, workerId, assessed('2026-06', '2026-06', [{ ...late, code: 'SOMETHING_ELSE' }]));
    expect(textOf(await site.page('/findings'))).toContain('SOMETHING_ELSE June 2026');
  });
});
