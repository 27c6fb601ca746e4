import { centsOf, dayOf, type SectorScaleRow } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { signedIn, textOf } from '../site.ts';
import { command, day, sent } from '../worker/cast.ts';
import { adopt, PROPOSED, propose, UPDATE, withDue } from './cast.ts';

describe('the update of a scale', () => {
  test('that is due is said on its page and on the list, with the days since', async () => {
    const site = await withDue();
    const html = await site.page('/scales/be-ggmmi');
    expect(textOf(html)).toMatch(/Overdue The pivot index was reached in \w+ 2026; the amount in force is older/);
    expect(textOf(html)).toContain('Overdue since 1 July 2026: 12 days');
    expect(html).toContain(`href="${UPDATE}"`);
    expect(textOf(html)).toContain('€2,189.81 gross a month, 38 hours a week In force since 1 April 2026');
    expect(textOf(html)).not.toContain('€2,233.61');
    expect(textOf(await site.page('/scales'))).toContain('In force since 01/04/2026 Overdue');
  });

  test('that is still to come is said with the days to go', async () => {
    const site = await withDue(Date.parse('2026-06-29T23:30:00Z'));
    expect(textOf(await site.page('/scales/be-ggmmi'))).not.toContain('Overdue since');
    expect(textOf(await site.page(UPDATE))).toContain('In force from 1 July 2026: 1 day to go');
  });

  test('is not asked for where nothing is due', async () => {
    const site = await signedIn();
    expect(textOf(await site.page('/scales/be-ggmmi'))).not.toContain('The pivot index was reached in');
    const html = await site.page(UPDATE);
    expect(textOf(html)).toContain('no new version is due');
    expect(html).not.toContain('/scales/be-ggmmi/propose');
    expect((await site.ask('/scales/be-ggmmi/propose')).status).toBe(200);
    expect((await propose(site)).status).toBe(422);
  });

  test('shows the computed amounts beside those on record, and the contracts that fall below', async () => {
    const site = await withDue();
    const html = await site.page(UPDATE);
    const text = textOf(html);
    expect(text).toMatch(/Step 1 €2,\d{3}\.\d\d €2,233\.61 €\d+\.\d\d/);
    expect(text).toContain('Known since');
    expect(text).toContain('Contracts 1 Missing a month €33.61');
    expect(text).toMatch(/Embassy of Freedonia 1 €33\.61/);
    expect(text).toMatch(/C-1 Şahin-Łaskę, Zoë Maria Embassy of Freedonia 01\/07\/2026 €2,200\.00 €2,233\.61 €33\.61/);
    expect(html).toContain('href="/contracts/C-1"');
    expect(html).toContain('href="/scales/be-ggmmi/propose"');
  });

  test('of a scale that the register does not have is not found', async () => {
    const site = await withDue();
    for (const path of [
      '/scales/none/update',
      '/scales/none/propose',
      '/scales/lu-minimum-wage/update',
      '/scales/be-ggmmi/adopt',
      '/scales/be-ggmmi/withdraw',
      '/scales/be-ggmmi/correct?from=1999-01-03',
    ])
      expect((await site.ask(path)).status, path).toBe(404);
  });

  test.each(['auditor', 'interviewer', 'protocol_officer'] as const)('is for the role %s to see, not to propose or adopt', async (role) => {
    const site = await withDue();
    await propose(site);
    await site.become(role);
    const html = await site.page(UPDATE);
    expect(textOf(html)).toContain('Proposal that waits for a second officer');
    expect(html).not.toMatch(/be-ggmmi\/(adopt|withdraw|propose|amend|correct)/);
    for (const form of ['propose', 'amend', 'correct', 'adopt', 'withdraw'])
      expect((await site.ask(`/scales/be-ggmmi/${form}`)).status, form).toBe(403);
    expect((await adopt(site)).status).toBe(403);
  });
});

describe('a proposal', () => {
  test('leaves the amounts empty and takes those that were published', async () => {
    const site = await withDue();
    const form = await site.page('/scales/be-ggmmi/propose');
    expect(form).toMatch(/name="amount-1"[^>]*value=""/);
    expect(form).toMatch(/name="due"[^>]*value="2026-07-01"/);
    const answer = await propose(site);
    expect(answer.headers.get('location')).toBe(`${UPDATE}?done=scale.proposed`);
    const html = await site.page(UPDATE);
    expect(textOf(html)).toContain('Officer supervisor, on 13 July 2026');
    expect(textOf(html)).toContain('NAR 43, published 2026');
    expect(html).not.toContain('href="/scales/be-ggmmi/propose"');
    expect(textOf(await site.page('/scales'))).toContain('Proposal waits');
  });

  test('of another amount than the computed one asks for an explanation at its field, and keeps what was entered', async () => {
    const site = await withDue();
    const answer = await propose(site, { 'amount-1': '2233.70' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('href="#difference"');
    expect(textOf(html)).toContain('The published amount is not the computed one');
    expect(html).toMatch(/name="amount-1"[^>]*value="2233\.70"/);
    expect(html).toMatch(/name="source"[^>]*value="NAR 43, published 2026"/);
    expect((await propose(site, { 'amount-1': '2233.70', difference: 'rounded up by the council' })).status).toBe(303);
    expect(textOf(await site.page('/scales/be-ggmmi/adopt'))).toContain('rounded up by the council');
  });

  test.each([
    [{ 'amount-1': 'much' }, 'Step 1: enter an amount', 'amount-1'],
    [{ mark: '' }, 'How the amounts were read: choose', 'mark'],
    [{ source: '' }, 'Source: nothing was entered', 'source'],
    [{ due: '2026-06-01' }, 'Another version is due now, from 1 July 2026', 'amount-1'],
  ])('with %o says what is wrong at its field', async (changed: Readonly<Record<string, string>>, sentence, field) => {
    const site = await withDue();
    const answer = await propose(site, changed);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${field}"`);
  });

  test('is withdrawn with a reason', async () => {
    const site = await withDue();
    await propose(site);
    expect((await site.post('/scales/be-ggmmi/withdraw', sent({ version: '2', reason: '' }))).status).toBe(422);
    const answer = await site.post('/scales/be-ggmmi/withdraw', sent({ version: '2', reason: 'A misprint' }));
    expect(answer.headers.get('location')).toBe(`${UPDATE}?done=scale.proposal-withdrawn`);
    const html = await site.page(UPDATE);
    expect(textOf(html)).not.toContain('Proposal that waits');
    expect(html).toContain('href="/scales/be-ggmmi/propose"');
  });
});

describe('an adoption', () => {
  test('by the officer who proposed is refused', async () => {
    const site = await withDue();
    await propose(site);
    const html = await site.page('/scales/be-ggmmi/adopt');
    expect(textOf(html)).toContain('A second officer has to adopt it');
    expect(html).not.toContain('name="amend-day"');
    const answer = await adopt(site);
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('adoption needs a second officer');
  });

  test('by a second officer puts the version in force, tests the contracts and prepares the letters', async () => {
    const site = await withDue();
    await propose(site);
    await site.become('pay_officer');
    const page = await site.page('/scales/be-ggmmi/adopt');
    expect(page).toMatch(/name="amend-day"[^>]*value=""/);
    expect(textOf(page)).toContain('Contracts 1 Missing a month €33.61');
    const answer = await adopt(site);
    expect(answer.status).toBe(303);
    const location = answer.headers.get('location') ?? '';
    expect(location).toMatch(/^\/scales\/be-ggmmi\/update\?contracts=1&findings=\d+&letters=1$/);
    const text = textOf(await site.page(location));
    expect(text).toMatch(/Contracts tested: 1\. Findings: [1-9]\d*\. Letters prepared: 1\./);
    expect(text).toContain('Indexation, adopted by Officer pay officer on 13 July 2026');
    expect(textOf(await site.page('/findings'))).toContain('Pay below the national floor');
    const scale = textOf(await site.page('/scales/be-ggmmi'));
    expect(scale).not.toContain('Overdue since');
    expect(scale).toContain('€2,233.61 gross a month, 38 hours a week In force since 1 July 2026');
  });

  test('of another amount than the computed one is shown as it was published, without arithmetic', async () => {
    const site = await withDue();
    await propose(site, { 'amount-1': '2233.70', difference: 'as published' });
    await site.become('pay_officer');
    await adopt(site);
    expect(textOf(await site.page('/scales/be-ggmmi'))).toMatch(/01\/07\/2026 in force €2,233\.70 \S+ none \S+ Indexation Verified/);
    expect(textOf(await site.page('/scales/be-ggmmi?step=2&day=1&month=5&year=2022'))).toContain('Step 2 ended on 31 March 2022');
  });

  test.each([
    ['', 'nothing was entered'],
    ['2026-07-12', 'The day for amendments has passed'],
  ])('asks for a day for the amendments that is to come: %s', async (by, sentence) => {
    const site = await withDue();
    await propose(site);
    await site.become('pay_officer');
    const answer = await adopt(site, by);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('href="#amend"');
    expect(textOf(html)).toContain(sentence);
  });

  test('of a proposal that changed meanwhile shows what others did', async () => {
    const site = await withDue();
    await propose(site);
    await site.become('pay_officer');
    expect((await adopt(site, '2026-09-30', '1')).status).toBe(409);
  });
});

describe('a correction', () => {
  test('of a version is chosen by its day, has the amounts on record, and is adopted by another officer', async () => {
    const site = await withDue();
    const path = '/scales/be-ggmmi/correct?from=2026-04-01';
    const form = await site.page(path);
    const [, amount = ''] = /name="amount-1"[^>]*value="([^"]*)"/.exec(form) ?? [];
    expect(amount).toMatch(/^2\d{3}\.\d\d$/);
    const fields = { version: '1', 'amount-1': amount, mark: 'VERIFIED', source: 'NAR', reason: 'misread' };
    const same = await site.post(path, sent(fields));
    expect(same.status).toBe(422);
    expect(await same.text()).toContain('href="#amount-1"');
    expect((await site.post(path, sent({ ...fields, 'amount-1': '2190.00' }))).status).toBe(303);
    expect(textOf(await site.page(UPDATE))).toContain('What it is Correction In force from 1 April 2026');
    await site.become('pay_officer');
    expect((await adopt(site)).status).toBe(303);
    expect(textOf(await site.page(UPDATE))).toMatch(/01\/04\/2026 €2,190\.00 Verified Correction, adopted by Officer pay officer/);
  });
});

describe('an amendment', () => {
  const fields = { version: '1', 'amount-1': '2300.00', mark: 'SECONDARY', source: 'an agreement', reason: 'new agreement' };

  test('takes a day and amounts', async () => {
    const site = await withDue();
    expect((await site.post('/scales/be-ggmmi/amend', sent({ ...fields, ...day('from', '2026-06-01') }))).status).toBe(303);
    expect(textOf(await site.page(UPDATE))).toContain('What it is Amendment In force from 1 June 2026');
  });

  test.each([
    ['2026-04-01', 'A version from this day already exists'],
    ['2026-03-01', 'The newest version holds from 1 April 2026'],
    ['2026-08-01', 'The version that is due from 1 July 2026 is missing'],
  ])('from %s is refused at its field', async (from, sentence) => {
    const site = await withDue();
    const answer = await site.post('/scales/be-ggmmi/amend', sent({ ...fields, ...day('from', from) }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain('href="#from"');
  });
});

describe('the sector’s scale', () => {
  const row: SectorScaleRow = {
    category: 'household',
    seniorityYears: 0,
    monthly: centsOf('2150.00'),
    effectiveFrom: dayOf('2025-01-01'),
    weeklyHours: 3800,
    source: 'invented',
  };

  test('is updated each January, row by row', async () => {
    const site = await withDue();
    const rows = [row, { ...row, seniorityYears: 2, monthly: centsOf('2190.50') }];
    await given(site.deps.register, 'invented', command('sector-scale.load', { scale: 'invented', file: 'scales.csv', rows }));
    expect(await site.page('/scales/sector')).toContain('href="/scales/invented/update"');
    const text = textOf(await site.page('/scales/invented/update'));
    expect(text).toContain('The indexation of January 2026 is');
    expect(text).toContain('household, from 2 years');
    const amounts = { 'amount-1': '2200.00', 'amount-2': '2240.00', difference: 'as published' };
    const answer = await site.post('/scales/invented/propose', sent({ ...PROPOSED, ...amounts }));
    expect(answer.headers.get('location')).toBe('/scales/invented/update?done=scale.proposed');
    expect(textOf(await site.page('/scales/invented/update'))).toContain('€2,240.00');
  });

  test('whose categories moved on several days is updated as a whole', async () => {
    const site = await withDue();
    const rows = [row, { ...row, category: 'cooking', effectiveFrom: dayOf('2025-06-01') }];
    await given(site.deps.register, 'invented', command('sector-scale.load', { scale: 'invented', file: 'scales.csv', rows }));
    const amounts = { 'amount-1': '2200.00', 'amount-2': '2240.00', difference: 'as published' };
    expect((await site.post('/scales/invented/propose', sent({ ...PROPOSED, ...amounts }))).status).toBe(303);
  });
});
