import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, contractId, day, payment, sent, terms, withContract, withWorker, worker, workerId } from '../worker/cast.ts';

const termsFields = {
  category: 'dienstbode',
  scale: 'household',
  'scale-reason': '',
  hours: '38',
  gross: '2250.00',
  currency: 'eur',
  'in-kind': '0',
  meals: '0',
  room: '0',
  dwelling: 'no',
  housed: 'no',
  written: 'no',
};

const note = { 'note-number': 'FRE/2025/17', ...day('note-date', '2025-01-04') };
const frame = { employer: 'E-1', ...day('starts', '2025-01-01'), ...note };
const fields = { version: '1', ...frame, ...termsFields };

const withOneWorker = async (): Promise<Site> => {
  const site = await signedIn();
  await withWorker(site.deps.register);
  return site;
};

const withOneContract = async (): Promise<Site> => {
  const site = await signedIn();
  await withContract(site.deps.register);
  return site;
};

/** An act of somebody else, after which the dossier is at a version that the form has not seen. */
const meanwhile = ({ deps }: Site) =>
  given(deps.register, workerId, command('worker.correct', { ...worker, givenNames: 'Zoe', corrects: 1, reason: 'Typing error.' }));

describe('the registration of a contract', () => {
  test('offers the employers with their missions, and records the contract with its first terms', async () => {
    const site = await withOneWorker();
    const form = await site.page('/workers/W-1/contracts/new');
    expect(form).toContain('<option value="E-1">Firefly, Rufus – Embassy of Freedonia</option>');
    const answer = await site.post('/workers/W-1/contracts/new', sent(fields));
    expect(answer.headers.get('location')).toBe('/contracts/C-1?done=contract.registered');
    const text = textOf(await site.page('/contracts/C-1?done=contract.registered'));
    expect(text).toContain('Recorded: Employment contract registered');
    expect(text).toContain('Employer Firefly, Rufus Diplomatic mission Embassy of Freedonia First day 1 January 2025 Last day Open-ended');
    expect(text).toContain('From 01/01/2025: €2,250.00 gross a month for 38 hours a week In force');
    expect(text).toContain('Seniority counts from 1 January 2025');
  });

  test('leads to the registration of an employer where there is none', async () => {
    const site = await signedIn();
    await given(site.deps.register, workerId, command('worker.register', worker));
    expect(await site.page('/workers/W-1/contracts/new')).toContain('href="/employers/new"');
  });

  test.each([
    ['employer', '', 'Employer: choose one of the options', 'employer'],
    ['employer', 'E-9', 'This employer is not in the register', 'employer'],
    ['starts-day', '', 'First day: enter a date that exists', 'starts'],
    ['starts-year', '1985', 'The contract would begin before the worker was born', 'starts'],
    ['note-number', '', 'Number of the note verbale: nothing was entered', 'note-number'],
    ['category', '', 'Category in labour law: choose one of the options', 'category'],
    ['scale', '', 'The sector’s pay scale applies to a domestic servant', 'scale'],
    ['scale-reason', 'Because.', 'The sector’s pay scale applies to a domestic servant by itself', 'scale-reason'],
    ['hours', '0', 'Hours a week: enter hours above 0', 'hours'],
    ['gross', '2.250,00', 'Gross pay a month: enter an amount', 'gross'],
    ['currency', 'USD', 'Pay is stated in USD', 'currency'],
    ['currency', 'euro', 'Currency: enter the three letters', 'currency'],
    ['meals', '32', 'Days with full board in a month: enter a whole number from 0 to 31', 'meals'],
    ['dwelling', '', 'A whole dwelling instead of a room: choose one', 'dwelling'],
    ['rental', 'much', 'Rental value of the dwelling a month: enter an amount', 'rental'],
  ])('with %s = "%s" says what is wrong at its field, and keeps what was entered', async (name, value, sentence, field) => {
    const site = await withOneWorker();
    const answer = await site.post('/workers/W-1/contracts/new', sent({ ...fields, [name]: value }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toMatch(name === 'note-number' ? /value="household"/ : /value="FRE\/2025\/17"/);
    expect(textOf(await site.page('/contracts'))).toContain('No contract is on record');
  });

  test('tells what others did in the meantime', async () => {
    const site = await withOneWorker();
    await meanwhile(site);
    const answer = await site.post('/workers/W-1/contracts/new', sent(fields));
    expect(answer.status).toBe(409);
    expect(textOf(await answer.text())).toContain('Worker’s identity corrected, on');
  });
});

describe('house staff', () => {
  const driver = { ...fields, category: 'house_staff', scale: '' };

  test('have no scale by themselves', async () => {
    const site = await withOneWorker();
    await site.post('/workers/W-1/contracts/new', sent(driver));
    expect(textOf(await site.page('/contracts/C-1'))).toContain('None: the sector’s scale does not apply by itself');
  });

  test('get one by choice, with the reason', async () => {
    const site = await withOneWorker();
    await site.post('/workers/W-1/contracts/new', sent({ ...driver, scale: 'driver', 'scale-reason': 'Comparable work.' }));
    const text = textOf(await site.page('/contracts/C-1'));
    expect(text).toContain('driver, chosen by the office');
    expect(text).toContain('Comparable work.');
    expect(textOf(await site.page('/workers/W-1'))).toContain('Comparable work.');
  });

  test.each([
    [{ scale: 'driver' }, 'say why this category was chosen', 'scale-reason'],
    [{ 'scale-reason': 'Comparable work.' }, 'a reason for a choice is given, but no category', 'scale'],
  ])('get none by halves: %o', async (half, sentence, field) => {
    const site = await withOneWorker();
    const answer = await site.post('/workers/W-1/contracts/new', sent({ ...driver, ...half }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${field}"`);
  });
});

describe('the frame of a contract', () => {
  test('is corrected with a reason', async () => {
    const site = await withOneContract();
    expect(await site.page('/contracts/C-1/correct')).toMatch(/value="E-1" selected/);
    const corrected = { ...frame, version: '2', ...day('ends', '2026-12-31'), reason: 'The second page was overlooked.' };
    const answer = await site.post('/contracts/C-1/correct', sent(corrected));
    expect(answer.headers.get('location')).toBe('/contracts/C-1?done=contract.corrected');
    expect(textOf(await site.page('/contracts/C-1'))).toContain('Last day 31 December 2026');
    expect(textOf(await site.page('/workers/W-1'))).toMatch(/The second page was overlooked\. Corrects no\. 2/);
  });

  test('ends on a day, after the form has said what that means', async () => {
    const site = await withOneContract();
    expect(textOf(await site.page('/contracts/C-1/end'))).toContain('With this, the contract ends on the day entered.');
    const answer = await site.post('/contracts/C-1/end', sent({ version: '2', ...note, ...day('ends', '2026-08-31') }));
    expect(answer.headers.get('location')).toBe('/contracts/C-1?done=contract.ended');
    expect(textOf(await site.page('/contracts/C-1'))).toContain('In force');
    const again = await site.post('/contracts/C-1/end', sent({ version: '3', ...note, ...day('ends', '2026-09-30') }));
    expect(again.status).toBe(422);
    expect(await again.text()).toMatch(/href="#ends">The contract already ends/);
  });

  test('has no terms in force once it has ended', async () => {
    const site = await withOneContract();
    await site.post('/contracts/C-1/end', sent({ version: '2', ...note, ...day('ends', '2026-07-19') }));
    const text = textOf(await site.page('/contracts/C-1'));
    expect(text).toContain('Last day 19 July 2026');
    expect(text).not.toContain('In force');
  });

  test('does not end before it begins', async () => {
    const site = await withOneContract();
    const answer = await site.post('/contracts/C-1/end', sent({ version: '2', ...note, ...day('ends', '2024-12-31') }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#ends">The end lies before the beginning/);
  });
});

describe('terms', () => {
  const agreed = { version: '2', ...note, ...termsFields, ...day('from', '2026-01-01'), gross: '2300.00' };

  test('are agreed from a day on; the form begins with the latest', async () => {
    const site = await withOneContract();
    expect(await site.page('/contracts/C-1/terms/new')).toContain('value="2250.00"');
    const answer = await site.post('/contracts/C-1/terms/new', sent(agreed));
    expect(answer.headers.get('location')).toBe('/contracts/C-1?done=contract.terms-agreed');
    const text = textOf(await site.page('/contracts/C-1'));
    expect(text).toMatch(/From 01\/01\/2026: €2,300\.00 gross a month for 38 hours a week In force .* From 01\/01\/2025: €2,250\.00/);
  });

  test('do not begin twice on one day', async () => {
    const site = await withOneContract();
    const answer = await site.post('/contracts/C-1/terms/new', sent({ ...agreed, ...day('from', '2025-01-01') }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#from"');
  });

  test('are corrected with a reason; an address of what was corrected leads on to what stands now', async () => {
    const site = await withOneContract();
    const corrected = { ...agreed, ...day('from', '2025-01-01'), reason: 'Read 2250 for 2300.' };
    expect(await site.page('/contracts/C-1/terms/2/correct')).toContain('value="2250.00"');
    const answer = await site.post('/contracts/C-1/terms/2/correct', sent(corrected));
    expect(answer.headers.get('location')).toBe('/contracts/C-1?done=contract.terms-corrected');
    expect(await site.page('/contracts/C-1/terms/2/correct')).toContain('value="2300.00"');
    const late = await site.post('/contracts/C-1/terms/2/correct', sent({ ...corrected, gross: '2310.00' }));
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('value="2310.00"');
    const again = await site.post('/contracts/C-1/terms/2/correct', sent({ ...corrected, version: '3', gross: '2310.00' }));
    expect(again.status).toBe(303);
  });

  test('are not found under a version that set none', async () => {
    const site = await withOneContract();
    expect((await site.ask('/contracts/C-1/terms/1/correct')).status).toBe(404);
    expect((await site.ask('/contracts/C-1/terms/x/correct')).status).toBe(404);
  });
});

describe('the page of a contract', () => {
  test('shows payments by month, findings and assessments', async () => {
    const site = await withOneContract();
    const { register } = site.deps;
    const again = { ...payment, paidOn: (payment.paidOn + 9) as typeof payment.paidOn };
    await given(register, workerId, command('payment.record', payment), command('payment.record', again));
    const months = { from: payment.month, to: payment.month };
    const amounts = { due: terms.grossMonthly, agreed: terms.grossMonthly, paid: terms.grossMonthly, shortfall: terms.grossMonthly };
    await given(
      register,
      workerId,
      command('pay.assess', {
        contract: contractId,
        ...months,
        assessedOn: again.paidOn,
        sectorScale: 'invented',
        amendBy: null,
        findings: [{ month: payment.month, code: 'PAID_LATE', ...amounts, scaleVersion: null }],
      }),
    );
    const html = await site.page('/contracts/C-1');
    const text = textOf(html);
    expect(text).toContain('May 2026, total €4,500.00');
    expect(text).toContain('11 June 2026 May 2026 to May 2026: 1 finding With the sector’s pay scale invented');
    expect(text).toMatch(/Paid late May 2026 €2,250\.00 €2,250\.00 €2,250\.00 €2,250\.00 Open/);
    expect(html).toContain('href="/findings/C-1/2026-05/PAID_LATE"');
  });

  test('is not found under a number that no contract has', async () => {
    const site = await withOneContract();
    for (const path of ['/contracts/C-9', '/contracts/C-9/end', '/contracts/C-9/payments/new', '/workers/W-9/contracts/new']) {
      expect((await site.ask(path)).status, path).toBe(404);
    }
    expect((await site.post('/contracts/C-9/terms/new', sent({ version: '1' }))).status).toBe(404);
  });

  test.each([
    ['auditor', []],
    ['pay_officer', ['payments/new', 'assess']],
    ['supervisor', ['payments/new', 'assess', 'terms/new', 'correct', 'end']],
  ] as const)('offers the %s the forms %o', async (role, open) => {
    const site = await withOneContract();
    await site.become(role);
    const html = await site.page('/contracts/C-1');
    for (const form of ['payments/new', 'assess', 'terms/new', 'correct', 'end'] as const) {
      const path = `/contracts/C-1/${form}`;
      expect(html.includes(`href="${path}"`), path).toBe(open.some((one) => one === form));
    }
  });

  test('is written only by those who may', async () => {
    const site = await withOneContract();
    await site.become('pay_officer');
    for (const form of ['terms/new', 'terms/2/correct', 'correct', 'end']) {
      expect((await site.ask(`/contracts/C-1/${form}`)).status, form).toBe(403);
      expect((await site.post(`/contracts/C-1/${form}`, sent(fields))).status, form).toBe(403);
    }
    expect((await site.post('/workers/W-1/contracts/new', sent(fields))).status).toBe(403);
    expect(await site.page('/contracts/C-1')).not.toContain('/terms/2/correct');
  });
});
