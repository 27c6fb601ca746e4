import { type AllegationId, dayOf, type EmployerId, identifierOf, type MissionId, type ReferralId } from '@protocol-registry/domain';
import { Journal, MINISTRY, type RecordedAct } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { describe, expect, test } from 'vitest';
import { english } from '../interview/cast.ts';
import { given } from '../register.ts';
import { type Site, textOf } from '../site.ts';
import { command, day, sent } from '../worker/cast.ts';
import { giveReason, PLANTED, toldSite } from './cast.ts';

const PAGES = ['/protected', '/allegations', '/patterns'] as const;

const readingsOf = async (site: Site): Promise<readonly RecordedAct[]> =>
  Result.getOrThrow(
    await site.deps.register.run(
      Effect.orDie(Effect.flatMap(Journal, ({ read }) => read({ kind: 'protected', id: 'readings-2026-07-20' }))) as never,
    ),
  );

const opened = async (role: 'interviewer' | 'supervisor', path: string, told = {}): Promise<Site> => {
  const site = await toldSite(told);
  await site.become(role);
  await giveReason(site, path);
  return site;
};

const alleged = (number: number, of: { readonly employer?: string; readonly on?: string } = {}) =>
  command('allegation.record', {
    allegation: identifierOf<AllegationId>(`G-${number}`),
    source: number % 2 === 0 ? 'police' : 'public',
    receivedOn: dayOf(of.on ?? '2026-07-01'),
    employer: of.employer === undefined ? null : identifierOf<EmployerId>(of.employer),
    mission: of.employer === undefined ? identifierOf<MissionId>('M-1') : null,
    said: `It is said of ${PLANTED}.`,
  });

describe('pages that span protected files', () => {
  test.each(['protocol_officer', 'pay_officer', 'auditor'] as const)('are closed to %s, and no page leads there', async (role) => {
    const site = await toldSite();
    await site.become(role);
    for (const path of [...PAGES, '/allegations/new', '/allegations/G-1', '/allegations/G-1/close'])
      expect((await site.ask(path)).status, path).toBe(403);
    const start = await site.page('/', english);
    for (const path of PAGES) expect(start).not.toContain(`href="${path}"`);
    expect(start).not.toContain('/protected');
  });

  test('lead an interviewer to the worklist alone', async () => {
    const site = await toldSite();
    const start = await site.page('/', english);
    expect(start).toContain('href="/protected"');
    for (const path of ['/allegations', '/patterns']) {
      expect(start).not.toContain(`href="${path}"`);
      expect((await site.ask(path)).status).toBe(403);
    }
  });

  test.each(PAGES)('%s asks for the reason, and records every view with it', async (path) => {
    const site = await toldSite();
    await site.become('supervisor');
    expect(textOf(await site.page(path, english))).toContain('Why do you need to read this?');
    expect(await readingsOf(site)).toEqual([]);
    await giveReason(site, path, { 'reading-purpose': 'supervision' });
    for (const _ of [1, 2]) expect((await site.ask(path)).status).toBe(200);
    const scope = path === '/protected' ? 'worklist' : path.slice(1);
    expect((await readingsOf(site)).map(({ actor, content }) => [actor, content])).toEqual(
      [1, 2].map(() => ['O-3', { scope, reason: 'supervision', part: '' }]),
    );
  });
});

describe('the worklist', () => {
  test('has what is urgent first, and each file where somebody has to do something', async () => {
    const site = await opened('interviewer', '/protected', { isInDanger: true });
    const text = textOf(await site.page('/protected', english));
    expect(text).toMatch(/First of all \(1\) .*Worker1, Sara W-1 Unknown Decide the level 20\/07\/2026/);
    expect(text).toContain('Interviews without a decision (0)');
    expect(text).not.toContain('Worker2');
  });

  test('has interviews without a decision, referrals without receipt, and those to ask about', async () => {
    const site = await opened('interviewer', '/protected');
    const { register } = site.deps;
    const text = async (): Promise<string> => textOf(await site.page('/protected', english));
    expect(await text()).toMatch(/Interviews without a decision \(1\) .*Worker1, Sara/);
    await given(register, 'W-1', command('level.decide', { level: 'REFER', signs: [], reasons: PLANTED }));
    const made = { route: 'pag_asa', ground: 'consent', handedOver: PLANTED, isAgeDoubted: false } as const;
    const on = dayOf('2026-07-20');
    const referral = identifierOf<ReferralId>('V-1');
    await given(register, 'W-1', command('referral.make', { ...made, referral, madeOn: on, followUpBy: on }));
    expect(await text()).toMatch(
      /Interviews without a decision \(0\).*Referrals without receipt \(1\).*V-1: PAG-ASA \(Brussels\) 20\/07\/2026/,
    );
    await given(register, 'W-1', command('referral.confirm-receipt', { referral, receivedOn: on, reference: null }));
    expect(await text()).toMatch(/Referrals without receipt \(0\).*Referrals to ask about \(1\).*Worker1, Sara W-1 Refer V-1: PAG-ASA/);
    await given(register, 'W-1', command('referral.follow-up', { referral, on, standing: 'helped', note: null, followUpBy: null }));
    expect(await text()).toContain('Referrals to ask about (0)');
    expect(await site.page('/protected')).not.toContain(PLANTED);
  });
});

describe('the register of allegations', () => {
  const withAllegations = async (): Promise<Site> => {
    const site = await opened('supervisor', '/allegations');
    await given(site.deps.register, 'W-1', alleged(1, { employer: 'E-1' }));
    await given(site.deps.register, MINISTRY, alleged(2, { on: '2026-07-10' }));
    return site;
  };

  test('asks for the reason at an allegation too, and shows it once the reason is given', async () => {
    const site = await toldSite();
    await site.become('supervisor');
    await given(site.deps.register, MINISTRY, alleged(2));
    expect(textOf(await site.page('/allegations/G-2', english))).toContain('Why do you need to read this?');
    await giveReason(site, '/allegations/G-2');
    expect(textOf(await site.page('/allegations/G-2', english))).toContain(PLANTED);
  });

  test('has those of every file, the latest first, and is confined by employer, mission, source and standing', async () => {
    const site = await withAllegations();
    const numbers = async (query: string): Promise<readonly string[]> =>
      [...(await site.page(`/allegations${query}`)).matchAll(/href="\/allegations\/(G-\d)"/g)].map(([, number = '']) => number);
    expect(await numbers('')).toEqual(['G-2', 'G-1']);
    expect(await numbers('?employer=E-1')).toEqual(['G-1']);
    expect(await numbers('?mission=M-1')).toEqual(['G-2', 'G-1']);
    expect(await numbers('?source=police')).toEqual(['G-2']);
    expect(await numbers('?standing=closed')).toEqual([]);
    expect(await site.page('/allegations')).not.toContain(PLANTED);
  });

  test('shows one with what was said, and closes it wherever it stands', async () => {
    const site = await withAllegations();
    for (const number of ['G-1', 'G-2']) {
      expect(textOf(await site.page(`/allegations/${number}`, english))).toContain(`It is said of ${PLANTED}.`);
      const version = /name="version" value="(\d+)"/.exec(await site.page(`/allegations/${number}/close`))?.[1] ?? '';
      const closed = { version, ...day('closed', '2026-07-20'), conclusion: 'Nothing came of it.' };
      expect((await site.post(`/allegations/${number}/close`, sent(closed))).headers.get('location')).toBe(
        `/allegations/${number}?done=allegation.closed`,
      );
      expect(textOf(await site.page(`/allegations/${number}`, english))).toContain('Nothing came of it.');
    }
    expect((await site.ask('/allegations/G-9')).status).toBe(404);
  });

  test('takes one that is about no worker, and asks whom it is about', async () => {
    const site = await opened('supervisor', '/allegations');
    const version = /name="version" value="(\d+)"/.exec(await site.page('/allegations/new'))?.[1] ?? '';
    const fields = { version, source: 'diplomatic_post', ...day('received', '2026-07-02'), said: 'A former cook was not paid.' };
    const refused = await site.post('/allegations/new', sent(fields), english);
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toContain('href="#employer"');
    expect(page).toContain('A former cook was not paid.');
    expect((await site.post('/allegations/new', sent({ ...fields, mission: 'M-1' }))).status).toBe(303);
    expect(textOf(await site.page('/allegations', english))).toMatch(/G-\d Embassy of Freedonia Post abroad 02\/07\/2026 Open/);
  });
});

describe('patterns', () => {
  test('count what recurs at an employer and at a mission, and can be sorted', async () => {
    const site = await opened('supervisor', '/patterns');
    const { register } = site.deps;
    await given(register, 'W-1', command('level.decide', { level: 'REFER', signs: [], reasons: PLANTED }), alleged(1, { employer: 'E-1' }));
    await given(register, MINISTRY, alleged(2));
    const employer = textOf(await site.page('/patterns', english));
    expect(employer).toContain('Firefly, Rufus Embassy of Freedonia 2 0 1 1 €0.00 0');
    const mission = await site.page('/patterns?by=mission&sort=allegations', english);
    expect(textOf(mission)).toContain('Embassy of Freedonia 2 0 2 1 €0.00 0');
    expect(mission).toMatch(/aria-sort="descending"><button[^>]* value="allegations"/);
    expect(mission).not.toContain(PLANTED);
  });

  test('leave out where nothing recurs', async () => {
    const site = await opened('supervisor', '/patterns');
    const text = textOf(await site.page('/patterns', english));
    expect(text).not.toContain('Firefly');
    expect(text).toContain('One more, where nothing of this is on record, is left out.');
  });
});
