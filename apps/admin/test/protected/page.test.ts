import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { english } from '../interview/cast.ts';
import { given } from '../register.ts';
import { NOW, openSite, textOf } from '../site.ts';
import { command } from '../worker/cast.ts';
import { FILE, giveReason, PLANTED, toldSite } from './cast.ts';

const MINUTE = 60_000;

describe('a protected file', () => {
  test('asks for the reason first, and shows nothing of the file with the question', async () => {
    const site = await toldSite();
    const page = await site.page(FILE, english);
    expect(textOf(page)).toContain('Why do you need to read this?');
    expect(textOf(page)).not.toMatch(/passport|Fear|Refer/);
    expect(page).not.toContain(PLANTED);
  });

  test('is not opened without a reason, and own words have to be written', async () => {
    const site = await toldSite();
    expect((await site.post(FILE, new URLSearchParams({ 'reading-purpose': '' }))).status).toBe(422);
    const other = await giveReason(site, FILE, { 'reading-purpose': 'other', 'reading-words': ' ' });
    expect(other.status).toBe(422);
    expect(textOf(await site.page(FILE, english))).toContain('Why do you need to read this?');
  });

  test('is shown once the reason is given, with what was said, what it suggests and what the worker agrees to', async () => {
    const site = await toldSite();
    const answer = await giveReason(site);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, FILE]);
    const text = textOf(await site.page(FILE, english));
    expect(text).toContain('Does somebody else keep your passport? Yes');
    expect(text).toContain(`Notes in free words Passport, card and papers The passport lies with ${PLANTED}.`);
    expect(text).toContain('The officer saw: Fear or exhaustion');
    expect(text).toMatch(/What the signs suggest today Refer Strong sign: Papers withheld/);
    expect(text).toContain('Not decided Nobody has decided yet.');
    expect(text).toMatch(/Reception centre Agrees said on 20 July 2026/);
    expect(text).toMatch(/Good Offices Commission Does not agree said on 20 July 2026/);
    expect(text).toContain('Do you want to leave this work?');
  });

  test('keeps the reason for the session alone, and lets it lapse after half an hour without a view', async () => {
    let now = NOW;
    const site = await toldSite({}, { now: () => now });
    await giveReason(site);
    now += 29 * MINUTE;
    expect(await site.page(FILE, english)).toContain(PLANTED);
    now += 31 * MINUTE;
    expect(await site.page(FILE, english)).not.toContain(PLANTED);
  });

  test('keeps the reason no longer than the session', async () => {
    const site = await toldSite();
    await giveReason(site);
    const session = await site.deps.sessions.find(site.cookie().split('=')[1] ?? '', NOW);
    expect(site.deps.grants.find(session?.id ?? '', 'W-1', NOW)).toBe('decision');
    await site.post('/sign-out', new URLSearchParams());
    expect(site.deps.grants.find(session?.id ?? '', 'W-1', NOW)).toBeNull();
  });

  test('is one file: a reason for one worker opens no other', async () => {
    const site = await toldSite();
    await giveReason(site);
    expect(textOf(await site.page('/workers/W-2/protected', english))).toContain('Why do you need to read this?');
    expect((await site.ask('/workers/W-99/protected')).status).toBe(404);
  });

  test('is kept by no cache, has a neutral title, and a way out that stands first', async () => {
    const site = await toldSite();
    await giveReason(site);
    const response = await site.ask(FILE, { headers: english });
    const page = await response.text();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(page).toContain('<title>Protected file W-1 – Protocol Registry</title>');
    expect(page).toMatch(/<main[^>]*><p class="registry-leave"><a class="[^"]*" href="\/">Leave this page<\/a>/);
  });

  test('shows every view to a supervisor: who, when and why', async () => {
    const site = await toldSite();
    await giveReason(site);
    for (const _ of [1, 2]) await site.page(FILE);
    expect(textOf(await site.page(FILE, english))).not.toContain('Who has read this file');
    await site.become('supervisor');
    await giveReason(site, FILE, { 'reading-purpose': 'other', 'reading-words': 'The yearly review.' });
    const text = textOf(await site.page(FILE, english));
    expect(text).toContain('Officer supervisor 20/07/2026, 11:00 The yearly review. Whole file 1');
    expect(text).toContain('Officer interviewer 20/07/2026, 11:00 I decide what is to be done 3');
  });

  test('says first what is done at once where the worker stated a danger, and nothing of it otherwise', async () => {
    const calm = await toldSite();
    await giveReason(calm);
    expect(textOf(await calm.page(FILE, english))).not.toContain('First of all');
    const site = await toldSite({ isInDanger: true });
    await giveReason(site);
    const page = await site.page(FILE, english);
    expect(page.indexOf('First of all')).toBeLessThan(page.indexOf('What the signs suggest'));
    expect(textOf(page)).toMatch(/police at once: 101, or 112.*reception centre at once.*not even to pack.*Do not inform the mission/);
    expect(page).toContain(`${FILE}/referrals/new?route=police&amp;ground=danger`);
  });

  test('never shows that nothing is known as if all were well', async () => {
    const site = await toldSite();
    await giveReason(site, '/workers/W-2/protected');
    const page = await site.page('/workers/W-2/protected', english);
    expect(page).toContain('<span class="registry-tag registry-tag--unknown">Unknown</span>');
    expect(page).not.toContain('registry-tag--good');
  });
});

describe('who may not read protected files', () => {
  const others = ['protocol_officer', 'pay_officer', 'auditor'] as const;

  test.each(others)('%s is turned away, before and after a reason', async (role) => {
    const site = await toldSite();
    await site.become(role);
    expect((await site.ask(FILE)).status).toBe(403);
    expect((await giveReason(site)).status).toBe(403);
  });

  test.each(others)('%s sees the same of a worker who told something as of one who did not', async (role) => {
    const site = await toldSite({ isInDanger: true });
    await site.become(role);
    const pages = await Promise.all([1, 2].map((number) => site.page(`/workers/W-${number}`, english)));
    const [told, untold] = pages.map((page) => page.replaceAll(/\b([WCAI]-10)?(\d)\b/g, '$1').replaceAll(/1[01]:00/g, 'time'));
    expect(told).not.toMatch(/protected/i);
    expect(told?.replaceAll(/Worker\d|W-\d|C-\d|A-\d|I-10\d|P\d/g, '')).toBe(untold?.replaceAll(/Worker\d|W-\d|C-\d|A-\d|I-10\d|P\d/g, ''));
  });

  test('the link on the page of a worker is the same for every worker', async () => {
    const site = await toldSite();
    for (const number of [1, 2]) {
      expect(await site.page(`/workers/W-${number}`, english)).toContain(`href="/workers/W-${number}/protected">Protected file</a>`);
    }
  });

  test('an early date of the next interview stands on the worker’s page and, once it has passed, on the first page, without its reason', async () => {
    const site = await toldSite();
    const set = command('follow-up.set', { dueOn: dayOf('2026-08-03'), reason: PLANTED });
    await given(site.deps.register, 'W-1', set);
    await site.become('protocol_officer');
    expect(textOf(await site.page('/workers/W-1', english))).toContain('Next interview by 3 August 2026');
    expect(textOf(await site.page('/workers/W-2', english))).not.toContain('Next interview');
    const later = openSite({ now: () => NOW + 15 * 24 * 60 * MINUTE, overrides: { register: site.deps.register } });
    await later.signIn();
    const first = await later.page('/', english);
    expect(textOf(first)).toMatch(/Next interview Worker1, Sara 03\/08\/2026/);
    expect(first).not.toContain(PLANTED);
    expect(textOf(await later.page('/workers/W-1', english))).toContain('Next interview by 3 August 2026 Overdue');
  });
});
