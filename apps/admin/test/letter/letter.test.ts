import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { adopt, propose, withDue } from '../scale/cast.ts';
import { type Site, textOf } from '../site.ts';
import { command, workerId } from '../worker/cast.ts';

/** A site on which a version was adopted that the contract is below, and the address of the letter. */
const withLetter = async (): Promise<{ readonly site: Site; readonly path: string }> => {
  const site = await withDue();
  await propose(site);
  await site.become('pay_officer');
  await adopt(site);
  const [, path = ''] = /href="(\/contracts\/C-1\/letters\/\d+)"/.exec(await site.page('/contracts/C-1')) ?? [];
  return { site, path };
};

describe('a letter that asks for an amendment', () => {
  test('stands on the page of the contract with its day, and only once there is one', async () => {
    expect(textOf(await (await withDue()).page('/contracts/C-1'))).not.toContain('Letters');
    const { site } = await withLetter();
    expect(textOf(await site.page('/contracts/C-1'))).toMatch(
      /Letters Letter of 13 July 2026 Guaranteed average minimum monthly income \(GGMMI\) To be amended by 30 September 2026/,
    );
  });

  test('says what is on record, what is required and by when, in the language of the page', async () => {
    const { path, site } = await withLetter();
    const text = textOf(await site.page(path));
    expect(text).toContain('To Embassy of Freedonia');
    expect(text).toContain('between Firefly, Rufus and Şahin-Łaskę, Zoë Maria is on record with a gross pay of €2,200.00');
    expect(text).toContain('in force since 1 July 2026 asks for at least €2,233.61');
    expect(text).toContain('the difference is €33.61 a month');
    expect(text).toContain('amended by 30 September 2026');
    await site.ask('/language/fr?back=/');
    expect(textOf(await site.page(path))).toContain('faire modifier le contrat au plus tard le 30 septembre 2026');
  });

  test('that is not on record, or is that of another contract, is not found', async () => {
    const { path, site } = await withLetter();
    for (const other of ['/contracts/C-1/letters/1', '/contracts/C-1/letters/x', path.replace('C-1', 'C-2')])
      expect((await site.ask(other)).status, other).toBe(404);
  });

  test('waits while letters to the mission wait: nothing of it can be printed, and nothing says why', async () => {
    const { path, site } = await withLetter();
    const pause = command('letters.pause', { from: dayOf('2026-07-13'), reason: 'Zwartkopje' });
    await given(site.deps.register, workerId, pause);
    for (const role of ['protocol_officer', 'pay_officer', 'supervisor'] as const) {
      await site.become(role);
      const page = await site.page(path);
      expect(textOf(page)).toContain('This letter waits. The registry shows here when it may go.');
      expect(page).not.toMatch(/33\.61|Zwartkopje|30 September|<article/);
      expect(textOf(await site.page('/contracts/C-1'))).toContain('Letter of 13 July 2026 Waits');
    }
    await given(site.deps.register, workerId, command('letters.release', { from: dayOf('2026-07-13'), reason: 'Zwartkopje' }));
    expect(textOf(await site.page(path))).toContain('the difference is €33.61 a month');
    expect(textOf(await site.page('/contracts/C-1'))).not.toContain('Waits');
  });
});
