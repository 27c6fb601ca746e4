import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, day, payment, sent, withContract, worker, workerId } from '../worker/cast.ts';

const fields = {
  version: '2',
  'month-month': '6',
  'month-year': '2026',
  ...day('paid', '2026-07-02'),
  gross: '2250.00',
  currency: 'EUR',
  method: 'bank',
  holder: 'worker',
  what: 'wage',
};

const withOneContract = async (): Promise<Site> => {
  const site = await signedIn();
  await withContract(site.deps.register);
  return site;
};

const withPayment = async (): Promise<Site> => {
  const site = await withOneContract();
  await given(site.deps.register, workerId, command('payment.record', payment));
  return site;
};

describe('a payment', () => {
  test('is recorded for a month of a contract', async () => {
    const site = await withOneContract();
    const answer = await site.post('/contracts/C-1/payments/new', sent(fields));
    expect(answer.headers.get('location')).toBe('/contracts/C-1?done=payment.recorded');
    const text = textOf(await site.page('/contracts/C-1?done=payment.recorded'));
    expect(text).toContain('Recorded: Payment recorded');
    expect(text).toContain('June 2026 02/07/2026 €2,250.00 Bank transfer The worker alone');
  });

  test('may be an end-of-year premium, which is told apart from a wage', async () => {
    const site = await withOneContract();
    await site.post('/contracts/C-1/payments/new', sent({ ...fields, what: 'end_of_year_premium' }));
    expect(textOf(await site.page('/contracts/C-1'))).toContain('€2,250.00 End-of-year premium');
    const verdict = textOf(await site.page('/contracts/C-1/verdict?month=2026-06'));
    expect(verdict).toContain('The year against the national floor');
  });

  test.each([
    ['month-month', '13', 'Month of work: enter a month from 1 to 12', 'month'],
    ['month-year', '2024', 'The contract runs on no day of this month', 'month'],
    ['paid-day', '31', 'Paid on: enter a date that exists', 'paid'],
    ['gross', '-5', 'Gross amount: enter an amount', 'gross'],
    ['method', '', 'Means of payment: choose one', 'method'],
    ['holder', 'nobody', 'Account: choose one', 'holder'],
  ])('with %s = "%s" is not recorded', async (name, value, sentence, field) => {
    const site = await withOneContract();
    const changed = name === 'paid-day' ? { ...fields, ...day('paid', '2026-06-31') } : { ...fields, [name]: value };
    const answer = await site.post('/contracts/C-1/payments/new', sent(changed));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${field}"`);
    expect(textOf(await site.page('/contracts/C-1'))).toContain('No payment is on record');
  });

  test('is not recorded over the acts of others', async () => {
    const site = await withOneContract();
    await given(
      site.deps.register,
      workerId,
      command('worker.correct', { ...worker, givenNames: 'Zoe', corrects: 1, reason: 'Typing error.' }),
    );
    const answer = await site.post('/contracts/C-1/payments/new', sent(fields));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('value="2250.00"');
  });
});

describe('the correction of a payment', () => {
  const corrected = { ...fields, version: '3', kind: 'details', gross: '2205.00', reason: 'Figures transposed.' };

  test('shows what stands there and mends it', async () => {
    const site = await withPayment();
    expect(await site.page('/contracts/C-1')).toContain('href="/contracts/C-1/payments/3/correct"');
    expect(await site.page('/contracts/C-1/payments/3/correct')).toContain('value="2250.00"');
    const answer = await site.post('/contracts/C-1/payments/3/correct', sent(corrected));
    expect(answer.headers.get('location')).toBe('/contracts/C-1?done=payment.corrected');
    const text = textOf(await site.page('/contracts/C-1'));
    expect(text).toContain('June 2026 02/07/2026 €2,205.00');
    expect(text).not.toContain('May 2026 02/06/2026');
  });

  test('says that it was never made, whatever else stands in the form', async () => {
    const site = await withPayment();
    const answer = await site.post(
      '/contracts/C-1/payments/3/correct',
      sent({ ...corrected, kind: 'never', gross: '', reason: 'The transfer came back.' }),
    );
    expect(answer.status).toBe(303);
    expect(textOf(await site.page('/contracts/C-1'))).toContain('No payment is on record');
    expect(textOf(await site.page('/workers/W-1'))).toMatch(
      /The payment was never made\. The transfer came back\. Corrects no\. 3: Payment recorded/,
    );
    expect((await site.ask('/contracts/C-1/payments/3/correct')).status).toBe(404);
  });

  test('asks what is wrong, and why', async () => {
    const site = await withPayment();
    const answer = await site.post('/contracts/C-1/payments/3/correct', sent({ ...corrected, kind: '', reason: '' }));
    const text = textOf(await answer.text());
    expect(answer.status).toBe(422);
    expect(text).toContain('What is wrong?: choose one of the options');
    expect(text).toContain('Reason for the correction: nothing was entered');
  });

  test('is for those who record payments', async () => {
    const site = await withPayment();
    await site.become('interviewer');
    expect(await site.page('/contracts/C-1')).not.toContain('/payments/');
    for (const form of ['payments/new', 'payments/3/correct']) {
      expect((await site.ask(`/contracts/C-1/${form}`)).status).toBe(403);
      expect((await site.post(`/contracts/C-1/${form}`, sent(corrected))).status).toBe(403);
    }
  });
});
