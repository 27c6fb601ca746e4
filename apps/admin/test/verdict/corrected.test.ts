import { describe, expect, test } from 'vitest';
import { adopt, withDueOn } from '../scale/cast.ts';
import { signedIn, textOf } from '../site.ts';
import { sent } from '../worker/cast.ts';

const MAY = '/contracts/C-1/verdict?month=2026-05';
const PATH = '/scales/be-ggmmi/correct?from=2026-04-01';

describe('the verdict of a past day on a figure that was corrected since', () => {
  test('says so and leads to the same verdict as it is known now; the amounts of then stand', async () => {
    let now = Date.parse('2026-06-20T09:00:00Z');
    const { register } = (await withDueOn(() => now)).deps;
    const then = `${MAY}&known=2026-06-20`;
    now = Date.parse('2026-07-13T09:00:00Z');
    const site = await signedIn({ now: () => now, overrides: { register } });
    const before = textOf(await site.page(then));
    expect(before).not.toContain('was corrected on');
    const fields = { version: '1', 'amount-1': '2300.00', mark: 'VERIFIED', source: 'NAR', reason: 'misread' };
    expect((await site.post(PATH, sent(fields))).status).toBe(303);
    expect(textOf(await site.page(then))).not.toContain('was corrected on');
    await site.become('pay_officer');
    expect((await adopt(site)).status).toBe(303);
    const html = await site.page(then);
    expect(textOf(html)).toContain(
      'was corrected on 13 July 2026: Guaranteed average minimum monthly income (GGMMI), version from 1 April 2026',
    );
    expect(html).toContain(`href="${MAY}"`);
    expect(textOf(html)).not.toContain('€2,300.00');
    const present = textOf(await site.page(MAY));
    expect(present).toContain('National floor €2,300.00');
    expect(present).not.toContain('was corrected on');
    expect(textOf(await site.page('/contracts/C-1/verdict?month=2026-02&known=2026-06-20'))).not.toContain('was corrected on');
  });
});
