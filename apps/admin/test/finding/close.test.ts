import { centsOf, dayOf, monthOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, textOf } from '../site.ts';
import { command, contractId, day, sent, worker, workerId } from '../worker/cast.ts';
import { assessed, BELOW, below, found, withPay } from './cast.ts';

const evidence = 'Statement of the worker’s account of 3 June 2026: the difference was transferred.';
const fields = { version: '3', evidence, ...day('closed', '2026-07-18') };

/** A finding of 39.81 on record; the dossier is in its third version. */
const filled = (): Promise<Site> => withPay('2150.00', found('39.81'));

const close = (site: Site, changed: Readonly<Record<string, string>> = {}): Promise<Response> =>
  site.post(`${BELOW}/close`, sent({ ...fields, ...changed }));

describe('closing a finding by evidence', () => {
  test('asks for the evidence and proposes today', async () => {
    const html = await (await filled()).page(`${BELOW}/close`);
    expect(textOf(html)).toContain('Close: Pay below the national floor, Contract C-1, May 2026');
    expect(textOf(html)).toContain('The finding stays on record with the evidence.');
    expect(html).toContain('name="closed-day" type="text" inputmode="numeric" maxlength="2" value="20"');
    expect(html).toContain(`href="${BELOW}"`);
  });

  test('keeps it on record with the evidence', async () => {
    const site = await filled();
    const answer = await close(site);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${BELOW}?done=finding.closed`);
    const text = textOf(await site.page(`${BELOW}?done=finding.closed`));
    expect(text).toContain('Recorded: Finding closed');
    expect(text).toContain(`Closed on 18 July 2026, by evidence Evidence ${evidence}`);
    expect(textOf(await site.page('/findings'))).toContain('0 findings');
    expect(textOf(await site.page('/findings?show=closed'))).toContain('1 finding ');
    expect(textOf(await site.page('/workers/W-1'))).toContain(evidence);
  });

  test.each([
    ['evidence', '', 'Evidence: nothing was entered', 'evidence'],
    ['evidence', 'x'.repeat(501), 'Evidence: at most 500 characters', 'evidence'],
    ['closed-day', '31', 'Closed on: enter a date that exists', 'closed'],
    ['closed-day', '21', 'A date lies in the future', 'closed'],
  ])('with %s = "%s" says what is wrong at its field, and keeps what was entered', async (name, value, sentence, field) => {
    const site = await filled();
    const month = name === 'closed-day' && value === '31' ? { 'closed-month': '6' } : {};
    const answer = await close(site, { ...month, [name]: value });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('<title>Error: ');
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(name === 'evidence' ? 'value="2026"' : evidence);
    expect(textOf(await site.page(BELOW))).not.toContain('by evidence');
  });

  test('tells what others did in the meantime, and keeps the text', async () => {
    const site = await filled();
    await given(
      site.deps.register,
      workerId,
      command('worker.correct', { ...worker, givenNames: 'Zoe', corrects: 1, reason: 'Typing error.' }),
    );
    const answer = await close(site);
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(textOf(html)).toContain('Worker’s identity corrected, on');
    expect(html).toContain(evidence);
    expect(html).toContain('name="version" value="4"');
    expect((await close(site, { version: '4' })).status).toBe(303);
  });

  test('a second time is refused', async () => {
    const site = await filled();
    await close(site);
    const answer = await close(site, { version: '4' });
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('This finding is already closed; it stays on record.');
  });

  test.each(['protocol_officer', 'interviewer', 'auditor'] as const)('is not for the role %s', async (role) => {
    const site = await filled();
    await site.become(role);
    expect((await site.ask(`${BELOW}/close`)).status).toBe(403);
    expect((await close(site)).status).toBe(403);
    expect(textOf(await site.page('/findings'))).toContain('1 finding ');
  });

  test('is for the pay officer', async () => {
    const site = await filled();
    await site.become('pay_officer');
    expect((await close(site)).status).toBe(303);
  });
});

describe('a finding closed by evidence', () => {
  const closed = command('finding.close', {
    contract: contractId,
    month: monthOf('2026-05'),
    code: 'PAY_BELOW_NATIONAL_FLOOR',
    evidence,
    closedOn: dayOf('2026-07-12'),
  });

  test.each([
    ['39.81', 'by evidence'],
    ['39.80', 'by evidence'],
    ['39.82', 'Opened on 15 July 2026'],
  ])('is, where %s is found to be lacking later: %s', async (lacking, words) => {
    const site = await withPay('2150.00', found('39.81'), closed, found(lacking, { assessedOn: '2026-07-15' }));
    expect(textOf(await site.page(BELOW))).toContain(words);
    expect(textOf(await site.page('/findings')).includes('0 findings')).toBe(words === 'by evidence');
  });

  test('opens again by an assessment when more is lacking, and can be closed again', async () => {
    const less = assessed('2026-05', '2026-05', [below(monthOf('2026-05'), centsOf('10.00'))]);
    const site = await withPay('2150.00', less, closed);
    await site.post('/findings/assess', sent({ 'from-month': '5', 'from-year': '2026', 'to-month': '5', 'to-year': '2026' }));
    const html = await site.page(BELOW);
    expect(textOf(html)).toContain('Shortfall €39.81');
    expect(textOf(html)).toContain('Opened on 20 July 2026');
    expect(html).toContain(`href="${BELOW}/close"`);
    expect((await close(site, { version: '5' })).status).toBe(303);
  });
});
