import { type Command, centsOf, dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { openSite, type Site, signedIn, textOf } from '../site.ts';
import { command, contractId, payment, terms, withContract, withWorker, workerId } from '../worker/cast.ts';

const [REGISTERED, RAISED, NOW] = ['2026-06-01T09:00:00Z', '2026-06-20T09:00:00Z', '2026-07-20T09:00:00Z'].map((at) => Date.parse(at)) as [
  number,
  number,
  number,
];
const PAGE = '/contracts/C-1/verdict';
const MAY = `${PAGE}?month=2026-05`;

const scale = (monthly: string, file: string): Command =>
  command('sector-scale.load', {
    scale: 'invented',
    file,
    rows: [
      {
        category: 'household',
        seniorityYears: 0,
        effectiveFrom: dayOf('2025-01-01'),
        monthly: centsOf(monthly),
        weeklyHours: 3800,
        source: 'Invented',
      },
    ],
  });

/** A contract registered on 1 June, whose sector's scale is loaded on that day and raised on 20 June, and which is paid for May, half of it in cash, on 20 June. */
const withHistory = async (): Promise<Site> => {
  let now = REGISTERED;
  const site = openSite({ now: () => now });
  const { register } = site.deps;
  await withContract(register);
  await given(register, 'invented', scale('2200.00', 'old.csv'));
  now = RAISED;
  await given(register, 'invented', scale('2300.00', 'new.csv'));
  const half = { ...payment, gross: centsOf('1125.00') };
  await given(register, workerId, command('payment.record', half), command('payment.record', { ...half, method: 'cash' }));
  now = NOW;
  await site.signIn();
  return site;
};

const textAt = async (site: Site, path: string): Promise<string> => textOf(await site.page(path));

describe('the verdict on a contract’s pay', () => {
  test('is a document of the month: outcome, figures, terms, scales, arithmetic, findings and acts', async () => {
    const site = await withHistory();
    const html = await site.page(MAY);
    const text = textOf(html);
    expect(html).toMatch(/<title>Verdict on the pay: May 2026, contract C-1 –/);
    expect(text).toContain('File W-1, contract C-1 Verdict on the pay: May 2026');
    expect(text).toContain('As known on 20/07/2026, 11:00: everything on record at this moment counts.');
    expect(text).toContain('Below scale The agreed pay is less than must be paid: 3 findings.');
    expect(text).toContain('Agreed €2,250.00 National floor €2,189.81 Sector’s scale €2,300.00 Due €2,300.00');
    expect(text).toContain('Paid, counts €1,125.00 Shortfall €1,175.00');
    expect(text).toContain('Employer Firefly, Rufus First day 1 January 2025');
    expect(text).toContain(
      '€2,300.00 a month for 38 hours a week, scale invented, category household, from the start, version of 01/01/2025',
    );
    expect(text).toContain('Hours factor, sector’s scale 1, for 38 hours a week');
    expect(text).toContain('Sector’s scale loaded invented, file new.csv, on 20/06/2026, 11:00');
    expect(text).toMatch(/Arithmetic of the month Agreed from 1 January 2025.*Sector scale for the month: €2,300\.00.*Due for the month/);
    expect(text).toMatch(/Findings of the month Pay below the sector’s scale: €50\.00 short.*Paid in cash/);
    expect(text).toMatch(
      /No\. 2 of file W-1, .*: Employment contract registered No\. 3 of file W-1.*No\. 2 of the scale invented, 20\/06\/2026/,
    );
    expect(html).toContain('href="/workers/W-1#act-2"');
    expect(text).toContain('Drawn up on 20/07/2026');
    expect(html).toContain('class="registry-running"');
  });

  test('is known on a past day by what was recorded by then', async () => {
    const text = await textAt(await withHistory(), `${MAY}&known=2026-06-19`);
    expect(text).toContain('As known at the end of 19 June 2026: only what was recorded by then counts.');
    expect(text).toContain('In order The agreed pay reaches the least that must be paid, and nothing else was found.');
    expect(text).toContain('Sector’s scale €2,200.00');
    expect(text).toContain('file old.csv');
    expect(text).toContain('Paid, counts not tested');
    expect(text).toContain('no payment was on record for this month or a later one');
    expect(text).not.toContain('new.csv');
  });

  test('is unknown, in so many words, where no scale is held', async () => {
    const site = await signedIn();
    await withContract(site.deps.register);
    const text = await textAt(site, MAY);
    expect(text).toContain('UNKNOWN It cannot be said whether');
    expect(text).toContain('This never counts as in order.');
    expect(text).toContain('Sector’s scale UNKNOWN');
    expect(text).toContain('Sector’s scale loaded none by then');
    expect(text).toContain('Scale not known: not tested');
  });

  test('is none before the contract was on record, and says since when it is', async () => {
    const site = await withHistory();
    const answer = await site.ask(`${MAY}&known=2026-05-31`);
    expect(answer.status).toBe(200);
    const text = textOf(await answer.text());
    expect(text).toContain('On 31 May 2026 this contract was not yet in the register: as known then there is no verdict.');
    expect(text).toMatch(/It was registered on 01\/06\/2026, 11:00\./);
    expect(text).not.toContain('Arithmetic of the month');
  });

  test('is none for a month without a day of employment', async () => {
    const text = await textAt(await withHistory(), `${PAGE}?month=2024-12`);
    expect(text).toContain('There is no verdict for December 2024: as known, the contract runs since 1 January 2025.');
  });

  test('may be asked for a day of the month, and shows all terms of the month', async () => {
    const site = await signedIn();
    await withWorker(site.deps.register);
    const staff = {
      ...terms,
      labourCategory: 'house_staff',
      scaleCategory: '',
      weeklyHours: 1900,
      grossMonthly: centsOf('1200.00'),
    } as const;
    const note = { number: 'FRE/2025/17', date: dayOf('2025-01-04') };
    const contract = {
      contract: contractId,
      employer: 'E-1',
      startsOn: terms.from,
      endsOn: null,
      noteVerbale: note,
      terms: staff,
    } as never;
    const full = { ...staff, from: dayOf('2026-05-16'), weeklyHours: 3800, grossMonthly: centsOf('2400.00') };
    await given(
      site.deps.register,
      workerId,
      command('contract.register', contract),
      command('contract.agree-terms', { contract: contractId, noteVerbale: note, terms: full }),
    );
    const early = await textAt(site, `${PAGE}?month=2026-05-15`);
    expect(early).toContain('Verdict on the pay: 15 May 2026');
    expect(early).toContain('Hours factor, floor 0.5000, for 19 hours a week');
    expect(early).toContain('Sector’s scale does not apply');
    expect(early).toMatch(/Terms of the month First day of these terms 1 January 2025.*First day of these terms 16 May 2026/);
    expect(await textAt(site, MAY)).toContain('Hours factor, floor 1, for 38 hours a week');
  });

  test('writes nothing', async () => {
    const site = await withHistory();
    const acts = async (): Promise<string | undefined> => /\d+ acts/.exec(await textAt(site, '/journal'))?.[0];
    const before = await acts();
    expect(before).toBeDefined();
    await site.page(MAY);
    expect(await acts()).toBe(before);
  });
});

describe('the form', () => {
  const sent = (fields: Readonly<Record<string, string>>): string => `${PAGE}?${new URLSearchParams(fields).toString()}`;

  test('leads to the address of the verdict', async () => {
    const site = await withHistory();
    const answer = await site.ask(
      sent({ 'month-month': '5', 'month-year': '2026', 'known-day': '19', 'known-month': '6', 'known-year': '2026' }),
    );
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${MAY}&known=2026-06-19`);
    const unknown = await site.ask(
      sent({ 'month-month': '5', 'month-year': '2026', 'known-day': '', 'known-month': '', 'known-year': '' }),
    );
    expect(unknown.headers.get('location')).toBe(MAY);
  });

  test('begins with this month as known now', async () => {
    const site = await withHistory();
    const html = await site.page(PAGE);
    expect(textOf(html)).toContain('Verdict on the pay: July 2026');
    expect(html).toMatch(/name="month-month"[^>]*value="7"/);
    expect(await site.page(`${MAY}&known=2026-06-19`)).toMatch(/name="known-day"[^>]*value="19"/);
  });

  test.each([
    [sent({ 'month-month': '13', 'month-year': '2026' }), 'month', 'Month: enter a month from 1 to 12', '13'],
    [`${PAGE}?month=soon`, 'month', 'Month: enter a month from 1 to 12', 'soon'],
    [`${PAGE}?month=2026-08`, 'month', 'Month: it must not lie after this month', '8'],
    [`${MAY}&known=2026-07-21`, 'known', 'Known on: the day must not lie after today', '21'],
    [`${MAY}&known=2026-02-30`, 'known', 'Known on: enter a date that exists', '2026-02-30'],
    [
      sent({ 'month-month': '5', 'month-year': '2026', 'known-day': '31', 'known-month': '6', 'known-year': '2026' }),
      'known',
      'Known on',
      '31',
    ],
  ])('%s says what is wrong, and keeps what was entered', async (path, field, sentence, kept) => {
    const answer = await (await withHistory()).ask(path);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(`href="#${field}"`);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`value="${kept}"`);
    expect(textOf(html)).not.toContain('Arithmetic of the month');
  });
});

describe('the way to it', () => {
  test('is on the page of the contract, for its present or its last month', async () => {
    const site = await withHistory();
    expect(await site.page('/contracts/C-1')).toContain(`href="${PAGE}?month=2026-07"`);
    const note = { number: 'FRE/2026/1', date: dayOf('2026-06-01') };
    await given(
      site.deps.register,
      workerId,
      command('contract.end', { contract: contractId, endsOn: dayOf('2026-04-30'), noteVerbale: note }),
    );
    expect(await site.page('/contracts/C-1')).toContain(`href="${PAGE}?month=2026-04"`);
  });

  test('is on the page of a finding', async () => {
    const site = await withHistory();
    const month = { 'from-month': '5', 'from-year': '2026', 'to-month': '5', 'to-year': '2026' };
    await site.post('/findings/assess', new URLSearchParams(month));
    expect(await site.page('/findings/C-1/2026-05/PAY_CASH')).toContain(`href="${MAY}"`);
  });

  test('is open to everybody who reads the register', async () => {
    const site = await withHistory();
    for (const role of ['protocol_officer', 'interviewer', 'pay_officer', 'auditor'] as const) {
      await site.become(role);
      expect((await site.ask(MAY)).status, role).toBe(200);
    }
  });

  test.each(['/contracts/C-9/verdict', '/contracts/C 1/verdict', '/contracts/C-9/verdict?month=x'])('%s is not found', async (path) => {
    expect((await (await withHistory()).ask(path)).status).toBe(404);
  });
});

test.each(['fr', 'nl', 'de'])('is said in %s without a bare key', async (language) => {
  const site = await withHistory();
  for (const path of [MAY, `${MAY}&known=2026-06-19`, `${MAY}&known=2026-05-31`, `${PAGE}?month=2024-12`]) {
    const text = textOf(await site.page(path, { 'accept-language': language }));
    expect(text).not.toMatch(/\b(?:verdict|reason|term|terms|findings?|line|mark|act)\.[a-z]/);
    expect(text).not.toMatch(/[{}]|undefined|NaN/);
  }
});
