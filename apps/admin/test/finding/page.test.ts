import { centsOf, dayOf, monthOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { type Site, textOf } from '../site.ts';
import { command, contractId, payment, terms } from '../worker/cast.ts';
import { assessed, BELOW, found, withPay } from './cast.ts';

/** Pay that is 39.81 below the floor in May 2026, and on record as that. */
const filled = (...then: Parameters<typeof withPay>[1][]): Promise<Site> => withPay('2150.00', found('39.81'), ...then);

const close = command('finding.close', {
  contract: contractId,
  month: monthOf('2026-05'),
  code: 'PAY_BELOW_NATIONAL_FLOOR',
  evidence: 'Addendum of 2 May, handed in late.',
  closedOn: dayOf('2026-07-10'),
});

const raised = command('contract.correct-terms', {
  contract: contractId,
  corrects: 2,
  noteVerbale: { number: 'FRE/2025/17', date: terms.from },
  terms: { ...terms, labourCategory: 'house_staff', scaleCategory: '' },
  reason: 'The amount was copied wrongly.',
});

describe('the page of a finding', () => {
  test('shows what was found, where, and the arithmetic line by line with rule and mark', async () => {
    const html = await (await filled()).page(BELOW);
    const text = textOf(html);
    expect(html).toMatch(/<title>Pay below the national floor, Contract C-1, May 2026 –/);
    expect(text).toContain('Due €2,189.81 Agreed €2,150.00 Paid – Shortfall €39.81');
    expect(text).toContain('Worker Şahin-Łaskę, Zoë Maria Contract C-1 Opened on 10 July 2026 Scale applied be-ggmmi@2026-04-01');
    expect(text).toContain('Agreed from 1 January 2025: €2,150.00 a month');
    expect(text).toContain('Shortfall: €39.81');
    expect(text).toContain('Cause A new step of the scale: ');
    expect(text).toMatch(/Rule: \w+/);
    expect(text).toContain('How far a figure can be trusted');
    expect(text).not.toContain('Reckoned with what is on record today');
    for (const href of ['/workers/W-1', '/contracts/C-1', `${BELOW}/close`]) expect(html).toContain(`href="${href}"`);
  });

  test('says the day set for the amendment', async () => {
    const site = await withPay('2150.00', found('39.81', { amendBy: '2026-08-31' }));
    expect(textOf(await site.page(BELOW))).toContain('Contract to be amended by 31 August 2026');
  });

  test('says that its amounts are those of the assessment where today’s differ', async () => {
    const text = textOf(await (await withPay('2150.00', found('12.34'))).page(BELOW));
    expect(text).toContain('Shortfall €12.34');
    expect(text).toContain('Reckoned with what is on record today; the amounts above are those of the latest assessment.');
    expect(text).toContain('Shortfall: €39.81');
  });

  test('says what becomes of it where it would no longer be made', async () => {
    expect(textOf(await (await filled(raised)).page(BELOW))).toContain('The next assessment closes it.');
  });

  test('stays when an assessment closed it', async () => {
    const site = await filled(raised, assessed('2026-05', '2026-05', [], { assessedOn: '2026-07-15' }));
    const html = await site.page(BELOW);
    const text = textOf(html);
    expect(text).toContain('Closed on 15 July 2026, by an assessment that no longer makes it');
    expect(text).toContain('this finding would no longer be made.');
    expect(text).not.toContain('The next assessment closes it.');
    expect(html).not.toContain(`${BELOW}/close`);
  });

  test('stays when evidence closed it, with the evidence and the arithmetic', async () => {
    const html = await (await filled(close)).page(BELOW);
    const text = textOf(html);
    expect(text).toContain('Closed on 10 July 2026, by evidence Evidence Addendum of 2 May, handed in late.');
    expect(text).toContain('Shortfall: €39.81');
    expect(html).not.toContain(`${BELOW}/close`);
  });

  test('tests the payments of its month, though none was made later', async () => {
    const less = command('payment.record', { ...payment, gross: centsOf('2000.00') });
    const site = await withPay('2250.00', less);
    await site.post(
      '/findings/assess',
      new URLSearchParams({ 'from-month': '5', 'from-year': '2026', 'to-month': '5', 'to-year': '2026' }),
    );
    const text = textOf(await site.page('/findings/C-1/2026-05/PAID_LESS_THAN_DUE'));
    expect(text).toContain('Paid €2,000.00 Shortfall €250.00');
    expect(text).toContain('Shortfall: €250.00');
  });

  test('says of a payment that is missing that nothing was paid', async () => {
    const site = await withPay('2250.00');
    const may = { 'from-month': '5', 'from-year': '2026', 'to-month': '5', 'to-year': '2026' };
    await site.post('/findings/assess', new URLSearchParams({ ...may, 'evidence-month': '5', 'evidence-year': '2026' }));
    expect(textOf(await site.page('/findings/C-1/2026-05/PAYMENT_MISSING'))).toContain('Paid €0.00');
  });

  test.each(['fr', 'nl', 'de'])('is explained in %s without a bare key', async (language) => {
    const text = textOf(await (await filled(close)).page(BELOW, { 'accept-language': language }));
    expect(text).not.toMatch(/\b(?:reason|term|findings?|line|mark)\.[a-z]/);
  });

  test.each([
    '/findings/C-1/2026-05/PAID_LATE',
    '/findings/C-1/2026-04/PAY_BELOW_NATIONAL_FLOOR',
    '/findings/C-9/2026-05/PAY_BELOW_NATIONAL_FLOOR',
    '/findings/C-1/2026-13/PAY_BELOW_NATIONAL_FLOOR',
    '/findings/-/2026-05/PAY_BELOW_NATIONAL_FLOOR',
  ])('%s is not found, nor is its closing', async (path) => {
    const site = await filled();
    expect((await site.ask(path)).status).toBe(404);
    expect((await site.ask(`${path}/close`)).status).toBe(404);
    expect((await site.post(`${path}/close`, new URLSearchParams())).status).toBe(404);
  });

  test('is for everybody to read', async () => {
    const site = await filled();
    for (const role of ['protocol_officer', 'interviewer', 'auditor'] as const) {
      await site.become(role);
      expect(await site.page(BELOW), role).not.toContain(`${BELOW}/close`);
      expect((await site.ask(BELOW)).status, role).toBe(200);
    }
    await site.become('pay_officer');
    expect(await site.page(BELOW)).toContain(`href="${BELOW}/close"`);
  });
});
