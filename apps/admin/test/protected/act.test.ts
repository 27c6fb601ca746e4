import { type FileId, identifierOf, type ProtectedFile, type WorkerId } from '@protocol-registry/domain';
import { openFile, readDossier } from '@protocol-registry/registry';
import { Result } from 'effect';
import { describe, expect, test } from 'vitest';
import { english } from '../interview/cast.ts';
import { founder } from '../register.ts';
import { type Site, textOf } from '../site.ts';
import { day, sent } from '../worker/cast.ts';
import { FILE, giveReason, PLANTED, toldSite } from './cast.ts';

type Fields = Readonly<Record<string, string>>;

/** The file as it stands now. */
const fileOf = async (site: Site): Promise<ProtectedFile> => {
  const reading = { scope: 'file', reason: 'test', part: '' } as const;
  return Result.getOrThrow(await site.deps.register.run(openFile(founder, identifierOf<FileId>('W-1'), reading))).state;
};

const versionIn = (page: string): string => /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';

/** Opens a form and sends it filled in. */
const fill = async (site: Site, path: string, fields: Fields | URLSearchParams): Promise<Response> => {
  const version = versionIn(await site.page(`${FILE}${path}`, english));
  const body = new URLSearchParams(fields instanceof URLSearchParams ? fields : sent(fields));
  body.set('version', version);
  return site.post(`${FILE}${path}`, body, english);
};

const opened = async (told = {}): Promise<Site> => {
  const site = await toldSite(told);
  await giveReason(site);
  return site;
};

const made = {
  route: 'pag_asa',
  ground: 'consent',
  handed: 'Name and language.',
  ...day('made', '2026-07-20'),
  ...day('by', '2026-08-03'),
};
const settled = { ...day('agreed', '2026-07-01'), arrears: '6800', reference: 'Minutes 12' };

describe('the level', () => {
  test('is decided with reasons; the signs that the files hold are ticked, others can be added', async () => {
    const site = await opened();
    const page = await site.page(`${FILE}/level`, english);
    expect(page).toMatch(/value="DOC_WITHHELD" checked/);
    expect(page).toMatch(/value="VIOLENCE"(?! checked)/);
    expect(page).not.toMatch(/name="level"[^>]* checked/);
    const body = new URLSearchParams([
      ['signs', 'DOC_WITHHELD'],
      ['more-signs', 'PAY_CASH'],
      ['level', 'WATCH'],
      ['reasons', 'First line.\r\nSecond line.'],
    ]);
    const answer = await fill(site, '/level', body);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${FILE}?done=level.decided`]);
    const { levels } = await fileOf(site);
    expect(levels.map(({ level, reasons, signs, suggested }) => ({ level, reasons, signs, suggested }))).toEqual([
      { level: 'WATCH', reasons: 'First line.\nSecond line.', signs: ['DOC_WITHHELD', 'PAY_CASH'], suggested: 'REFER' },
    ]);
    const text = textOf(await site.page(FILE, english));
    expect(text).toMatch(/Watch 20 July 2026, Officer interviewer First line\. Second line\./);
    expect(text).toContain('The signs suggested: Refer');
  });

  test('is not decided without reasons, nor as clear without answers; nothing that was entered is lost', async () => {
    const site = await opened({ answers: new Map() });
    const missing = await fill(site, '/level', { level: 'WATCH' });
    expect(missing.status).toBe(422);
    expect(textOf(await missing.text())).toContain('Your reasons: nothing was entered');
    const clear = await fill(site, '/level', { level: 'CLEAR', reasons: 'All seems well.', 'more-signs': 'PAY_CASH' });
    const page = await clear.text();
    expect(clear.status).toBe(422);
    expect(page).toContain('href="#level"');
    expect(page).toContain('All seems well.');
    expect(page).toMatch(/value="PAY_CASH" checked/);
  });
});

describe('a form that somebody else was faster with', () => {
  test('comes back with what was done since; that others have read the file is none of it', async () => {
    const site = await opened();
    const version = versionIn(await site.page(`${FILE}/contact`, english));
    for (const _ of [1, 2, 3]) await site.page(FILE);
    const contact = { version, known: 'yes', means: 'By a friend', caution: '' };
    expect((await site.post(`${FILE}/contact`, sent(contact))).status).toBe(303);
    const conflict = await site.post(`${FILE}/contact`, sent({ ...contact, means: 'By another friend' }), english);
    const text = textOf(await conflict.text());
    expect(conflict.status).toBe(409);
    expect(text).toContain('Safe contact recorded');
    expect(text).not.toContain('Protected file read');
    expect((await fileOf(site)).contact?.means).toBe('By a friend');
  });

  test('and one whose reason has lapsed asks for it again, with everything that was typed', async () => {
    const site = await opened();
    const version = versionIn(await site.page(`${FILE}/contact`, english));
    site.deps.grants.drop((await site.deps.sessions.find(site.cookie().split('=')[1] ?? '', site.deps.now()))?.id ?? '');
    const typed = { version, known: 'yes', means: 'By a friend', caution: 'Sundays' };
    const asked = await site.post(`${FILE}/contact`, sent(typed), english);
    const page = await asked.text();
    expect(textOf(page)).toContain('Why do you need to read this?');
    for (const [name, value] of Object.entries(typed)) expect(page).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
    const again = await site.post(`${FILE}/contact`, sent({ ...typed, 'reading-purpose': 'referral' }));
    expect([again.status, again.headers.get('location')]).toEqual([303, `${FILE}?done=contact.recorded`]);
    expect((await fileOf(site)).contact).toEqual({ means: 'By a friend', caution: 'Sundays' });
  });
});

describe('what the worker agrees to', () => {
  test('is recorded step by step, in the words of the worker, and can be withdrawn', async () => {
    const site = await opened();
    const given = { step: 'reception_centre', given: 'no', ...day('on', '2026-07-20'), words: 'Not any more.' };
    expect((await fill(site, '/consent', given)).status).toBe(303);
    expect(textOf(await site.page(FILE, english))).toContain('Reception centre Does not agree said on 20 July 2026 Not any more.');
    const future = await fill(site, '/consent', { ...given, ...day('on', '2026-07-21') });
    expect(future.status).toBe(422);
    expect(await future.text()).toContain('href="#on"');
  });

  test('and a contact that is safe no longer is none', async () => {
    const site = await opened();
    await fill(site, '/contact', { known: 'yes', means: 'By a friend', caution: '' });
    expect((await fill(site, '/contact', { known: 'no', means: '', caution: '' })).status).toBe(303);
    expect((await fileOf(site)).contact).toBeNull();
  });
});

describe('a referral', () => {
  test('shows what is held of each body: the dispute about one, what is offered beside it, and what the worker said', async () => {
    const text = textOf(await (await opened()).page(`${FILE}/referrals/new`, english));
    expect(text).toMatch(
      /Good Offices Commission Competence disputed: officially.* Competence disputed .*The worker did not agree on 20 July 2026/,
    );
    expect(text).toContain('Offer beside it: Supervision of Social Laws or FAIRWORK Belgium');
    expect(text).toMatch(/PAG-ASA \(Brussels\).*The worker agreed on 20 July 2026/);
    expect(text).toContain('Only where the age is in doubt');
    expect(text).not.toContain('Sending State');
  });

  test('is made with consent, received, followed up, and closed', async () => {
    const site = await opened();
    expect((await fill(site, '/referrals/new', made)).headers.get('location')).toBe(`${FILE}?done=referral.made`);
    expect(textOf(await site.page(FILE, english))).toMatch(/V-1: PAG-ASA \(Brussels\) Receipt not confirmed .*Name and language\./);
    const received = { ...day('received', '2026-07-20'), reference: 'PA/1' };
    expect((await fill(site, '/referrals/V-1/receipt', received)).status).toBe(303);
    const heard = { ...day('on', '2026-07-20'), standing: 'helped', note: 'A room is found.' };
    expect((await fill(site, '/referrals/V-1/follow-up', heard)).status).toBe(303);
    expect(textOf(await site.page(FILE, english))).toMatch(
      /V-1: PAG-ASA \(Brussels\) Nothing open .*Receipt confirmed on 20 July 2026, reference PA\/1 20 July 2026: The worker was helped A room is found\./,
    );
    expect((await site.ask(`${FILE}/referrals/V-2/receipt`)).status).toBe(404);
  });

  test('is refused at the field that is at fault', async () => {
    const site = await opened();
    const refusals: readonly (readonly [Fields, string, RegExp])[] = [
      [{ route: 'good_offices' }, 'route', /has not agreed to this step/],
      [{ route: 'police', ground: 'consent' }, 'route', /has not agreed to this step/],
      [{ route: 'good_offices', ground: 'danger' }, 'ground', /does not take cases on this ground/],
      [{ route: 'esperanto', ground: 'danger' }, 'route', /is for minors/],
      [{ ...day('by', '2026-07-19') }, 'by', /earliest one that is possible/],
      [{ ...day('made', '2026-07-21') }, 'made', /future/],
    ];
    for (const [fields, field, words] of refusals) {
      const answer = await fill(site, '/referrals/new', { ...made, ...fields });
      const page = await answer.text();
      expect(answer.status, field).toBe(422);
      expect(page).toContain(`href="#${field}"`);
      expect(textOf(page)).toMatch(words);
    }
    expect((await fill(site, '/referrals/new', { ...made, route: 'esperanto', ground: 'danger', age: 'yes' })).status).toBe(303);
  });

  test('in danger needs no consent', async () => {
    const site = await opened({ isInDanger: true });
    const page = await site.page(`${FILE}/referrals/new?route=police&ground=danger`, english);
    expect(page).toMatch(/value="police" checked/);
    expect((await fill(site, '/referrals/new', { ...made, route: 'police', ground: 'danger' })).status).toBe(303);
  });

  test('under an official’s duty is a supervisor’s, and the worker is told before', async () => {
    const site = await opened();
    expect((await site.ask(`${FILE}/referrals/report`)).status).toBe(403);
    expect(textOf(await site.page(FILE, english))).not.toContain('official’s duty');
    await site.become('supervisor');
    await giveReason(site);
    const report = { ...made, route: 'labour_prosecutor' };
    const untold = await fill(site, '/referrals/report', report);
    expect(untold.status).toBe(422);
    expect(await untold.text()).toContain('href="#told"');
    expect((await fill(site, '/referrals/report', { ...report, told: 'yes' })).status).toBe(303);
    expect([...(await fileOf(site)).referrals.values()].map(({ ground, route }) => [ground, route])).toEqual([
      ['legal_duty', 'labour_prosecutor'],
    ]);
  });
});

describe('dates that hide their reason', () => {
  test('are set, letters wait and go again', async () => {
    const site = await opened();
    const reason = 'Asked for by the worker.';
    expect((await fill(site, '/follow-up', { ...day('day', '2026-09-01'), reason })).status).toBe(303);
    expect((await fill(site, '/letters/pause', { ...day('day', '2026-07-20'), reason })).status).toBe(303);
    const text = textOf(await site.page(FILE, english));
    expect(text).toContain('Next interview by 1 September 2026');
    expect(text).toContain('wait from 20 July 2026 until somebody lets them go');
    expect(text).toContain('Chance gives such dates to workers of whom nothing is known, too');
    const twice = await fill(site, '/letters/pause', { ...day('day', '2026-07-20'), reason });
    expect(twice.status).toBe(422);
    expect(await twice.text()).toContain('href="#day"');
    expect((await fill(site, '/letters/release', { ...day('day', '2026-07-20'), reason })).status).toBe(303);
    expect(textOf(await site.page(FILE, english))).toContain('Letters to the mission go out as usual');
  });
});

describe('a settlement', () => {
  test('opens the gate only with the magistrate’s confirmation, never by payment alone', async () => {
    const site = await opened();
    await fill(site, '/settlements/new', settled);
    const paid = { ...day('paid', '2026-07-10'), amount: '6800', proof: 'Bank' };
    const tooMuch = await fill(site, '/settlements/T-1/pay', { ...paid, amount: '6800.01' });
    expect(tooMuch.status).toBe(422);
    expect(await tooMuch.text()).toContain('href="#amount"');
    expect((await fill(site, '/settlements/T-1/pay', paid)).status).toBe(303);
    const closed = textOf(await site.page(FILE, english));
    expect(closed).toContain('T-1: arrears of €6,800.00 Arrears paid');
    expect(closed).toContain('May not be asked for yet No magistrate has confirmed');
    const confirmed = { magistrate: 'Labour prosecutor', ...day('confirmed', '2026-07-15'), reference: 'AT/12' };
    expect((await fill(site, '/confirmation', confirmed)).status).toBe(303);
    const open = textOf(await site.page(FILE, english));
    expect(open).toContain('May be asked for The arrears are paid and the magistrate has confirmed');
    expect(open).toContain('Confirmed by Labour prosecutor on 15 July 2026, AT/12');
  });

  test('closes it again when there was no confirmation', async () => {
    const site = await opened();
    expect((await site.ask(`${FILE}/confirmation/correct`)).status).toBe(404);
    await fill(site, '/settlements/new', settled);
    await fill(site, '/settlements/T-1/pay', { ...day('paid', '2026-07-10'), amount: '6800', proof: 'Bank' });
    await fill(site, '/confirmation', { magistrate: 'Labour prosecutor', ...day('confirmed', '2026-07-15'), reference: 'AT/12' });
    const none = { whether: 'none', reason: 'It was about somebody else.' };
    expect((await fill(site, '/confirmation/correct', none)).status).toBe(303);
    expect((await fileOf(site)).confirmation).toBeNull();
    expect(textOf(await site.page(FILE, english))).toContain('May not be asked for yet');
  });
});

describe('an allegation', () => {
  const alleged = {
    source: 'public',
    ...day('received', '2026-07-18'),
    employer: 'E-1',
    said: `It is said that ${PLANTED} took the papers.`,
  };

  test('is recorded with a number of the ministry, and closed by a supervisor', async () => {
    const site = await opened();
    expect((await fill(site, '/allegations/new', alleged)).status).toBe(303);
    expect((await fill(site, '/allegations/new', { ...alleged, source: 'police' })).status).toBe(303);
    const { allegations } = await fileOf(site);
    expect([...allegations.values()].map(({ employer, id, mission, source }) => [id, source, employer, mission])).toEqual([
      ['G-1', 'public', 'E-1', 'M-1'],
      ['G-2', 'police', 'E-1', 'M-1'],
    ]);
    expect((await site.ask(`${FILE}/allegations/G-1/close`)).status).toBe(403);
    await site.become('supervisor');
    await giveReason(site);
    const early = await fill(site, '/allegations/G-1/close', { ...day('closed', '2026-07-17'), conclusion: 'Nothing.' });
    expect(early.status).toBe(422);
    expect((await fill(site, '/allegations/G-1/close', { ...day('closed', '2026-07-20'), conclusion: 'Nothing came of it.' })).status).toBe(
      303,
    );
    expect(textOf(await site.page(FILE, english))).toMatch(
      /G-1: Member of the public Closed .*Closed on 20 July 2026 with: Nothing came of it\./,
    );
  });
});

describe('what is recorded in a protected file', () => {
  test('leaves no trace in the dossier of the worker', async () => {
    const site = await opened();
    const dossier = async () => Result.getOrThrow(await site.deps.register.run(readDossier(identifierOf<WorkerId>('W-1')))).version;
    const before = await dossier();
    await fill(site, '/level', { level: 'WATCH', reasons: 'To be seen again.' });
    await fill(site, '/referrals/new', made);
    expect(await dossier()).toBe(before);
  });
});
