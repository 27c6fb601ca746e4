import { centsOf, dayOf, identifierOf, type OfficerId } from '@protocol-registry/domain';
import { Journal, journalFailure, OFFICE, performAll, writeAct } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { describe, expect, test } from 'vitest';
import { founder, given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, payment, sent, withContract, workerId } from '../worker/cast.ts';

/** Acts of the office (8), a mission (1), an employer (1) and a worker (2). */
const filled = async (): Promise<Site> => {
  const site = await signedIn();
  await withContract(site.deps.register);
  return site;
};

const rowsOf = (html: string): readonly string[] => [...html.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => textOf(row)).slice(1);

describe('the journal', () => {
  test('shows every act of the register, the newest first, with its file, who acted and when', async () => {
    const html = await (await filled()).page('/journal');
    const rows = rowsOf(html);
    expect(textOf(html)).toContain('12 acts');
    expect(rows).toHaveLength(12);
    expect(rows[0]).toMatch(/Employment contract registered W-1 act 2 of the file founder .*20\/07\/2026/);
    expect(rows[1]).toContain('Worker registered W-1 act 1 of the file');
    expect(rows[3]).toMatch(/Diplomatic mission registered M-1/);
    expect(rows.at(-1)).toMatch(/Officer engaged Office act 1 of the file/);
    for (const href of ['/workers/W-1', '/employers/E-1', '/missions/M-1', '/office']) expect(html).toContain(`href="${href}"`);
  });

  test('names who acted', async () => {
    const site = await filled();
    await site.post('/missions/M-1/end', sent({ version: '1', 'ended-day': '31', 'ended-month': '12', 'ended-year': '2026' }));
    expect(rowsOf(await site.page('/journal'))[0]).toMatch(/Accreditation ended M-1 act 2 of the file Officer supervisor/);
  });

  test('says that an act was recorded on the command line', async () => {
    const site = await filled();
    const operator = { ...founder, officer: identifierOf<OfficerId>('command-line') };
    const again = { on: workerId, version: null, command: command('payment.record', payment) };
    Result.getOrThrow(await site.deps.register.run(performAll(operator, [again])));
    expect(rowsOf(await site.page('/journal'))[0]).toMatch(/Payment recorded W-1 act 3 of the file (?!command-line)\S/);
  });

  test.each([
    ['W-1', 'W-1', 2],
    ['M-1', 'M-1', 1],
    [OFFICE, 'Office', 8],
  ])('of the file %s alone', async (file, name, acts) => {
    const html = await (await filled()).page(`/journal?q=${file}`);
    const rows = rowsOf(html);
    expect(rows).toHaveLength(acts);
    expect(rows.every((row) => row.includes(` ${name} act `))).toBe(true);
    expect(textOf(html)).toContain(acts === 1 ? '1 act ' : `${acts} acts `);
    expect(html).toContain('href="/journal"');
  });

  test('leads from the load of a scale to the scale', async () => {
    const site = await signedIn();
    const row = { category: 'household', seniorityYears: 0, effectiveFrom: dayOf('2025-01-01'), monthly: centsOf('2150.00') };
    const rows = [{ ...row, weeklyHours: 3800, source: 'invented' }];
    await given(site.deps.register, 'invented', command('sector-scale.load', { scale: 'invented', file: 'scales.csv', rows }));
    const html = await site.page('/journal?q=invented');
    expect(rowsOf(html)[0]).toContain('Sector’s pay scale loaded');
    expect(html).toMatch(/href="\/scales\/sector">\s*invented/);
  });

  test('says of a number that no file has that there are no acts, and keeps the question', async () => {
    const html = await (await filled()).page('/journal?q=W-99');
    expect(textOf(html)).toContain('0 acts');
    expect(textOf(html)).toContain('No acts of this file.');
    expect(html).toContain('value="W-99"');
  });

  test('is in pages', async () => {
    const site = await filled();
    await given(site.deps.register, workerId, ...Array.from({ length: 60 }, () => command('payment.record', payment)));
    const first = await site.page('/journal');
    expect(textOf(first)).toContain('72 acts, page 1 of 2');
    expect(rowsOf(first)).toHaveLength(50);
    expect(rowsOf(first)[0]).toContain('W-1 act 62 of the file');
    const second = await site.page('/journal?page=2');
    const down = (file: string, from: number): readonly string[] =>
      Array.from({ length: from }, (_, index) => `${file} act ${from - index}`);
    expect(rowsOf(second).map((row) => /(\S+ act \d+) of the file/.exec(row)?.[1])).toEqual([
      ...down('W-1', 12),
      ...down('E-1', 1),
      ...down('M-1', 1),
      ...down('Office', 8),
    ]);
    expect(await site.page('/journal?q=W-1')).toContain('href="/journal?q=W-1&amp;page=2"');
  });

  test('is the same page, to the byte, whatever was sealed between its acts', async () => {
    const [plain, sealing] = [await filled(), await filled()];
    const seal = (worker: string, expectedVersion: number) =>
      Effect.flatMap(Journal, ({ append }) => {
        const acts = [writeAct({ kind: 'contact.recorded', content: { contact: { means: 'the passport was kept', caution: null } } })];
        const batch = { stream: { kind: 'protected', id: worker }, expectedVersion, acts };
        return Effect.mapError(append([batch], { actor: 'O-2', recordedAt: 0 }), journalFailure);
      });
    Result.getOrThrow(await sealing.deps.register.run(Effect.all([seal('W-1', 0), seal('W-1', 1), seal('W-2', 0)])));
    for (const site of [plain, sealing]) {
      await given(site.deps.register, workerId, ...Array.from({ length: 60 }, () => command('payment.record', payment)));
    }
    for (const address of ['/journal', '/journal?page=2', '/journal?page=3', '/journal?q=W-1', '/journal?q=W-2', '/workers/W-1', '/']) {
      const [one, other] = await Promise.all([plain, sealing].map((site) => site.page(address)));
      expect(other, address).toBe(one);
    }
  });

  test('gives htmx the list alone, with its address and the words for the live region', async () => {
    const answer = await (await filled()).ask('/journal?q=W-1&show=all', { headers: { 'hx-request': 'true' } });
    const html = await answer.text();
    expect(answer.headers.get('hx-push-url')).toBe('/journal?q=W-1');
    expect(html).not.toContain('<html');
    expect(html).toMatch(/hx-target="#announcement"[^>]*>2 acts</);
  });

  test.each([
    ['supervisor', true],
    ['auditor', true],
    ['protocol_officer', false],
    ['interviewer', false],
    ['pay_officer', false],
  ] as const)('is open to the role %s: %s', async (role, isOpen) => {
    const site = await filled();
    await site.become(role);
    expect((await site.ask('/journal')).status).toBe(isOpen ? 200 : 403);
    expect((await site.page('/')).includes('href="/journal"')).toBe(isOpen);
  });

  test('has no form that changes it', async () => {
    const site = await filled();
    expect((await site.post('/journal', sent({}))).status).toBe(404);
    expect((await site.page('/journal')).match(/method="post"/g)).toHaveLength(1);
  });
});
