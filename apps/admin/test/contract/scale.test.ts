import { centsOf, dayOf } from '@protocol-registry/domain';
import { expect, test } from 'vitest';
import { given } from '../register.ts';
import { signedIn } from '../site.ts';
import { command, withContract } from '../worker/cast.ts';

const row = { seniorityYears: 0, effectiveFrom: dayOf('2025-01-01'), monthly: centsOf('2150.00'), weeklyHours: 3800, source: 'invented' };

test('without a loaded scale its category is written, with one it is chosen; what stands on record stays a choice', async () => {
  const site = await signedIn();
  await withContract(site.deps.register);
  expect(await site.page('/contracts/C-1/terms/new')).toMatch(/<input[^>]*name="scale"[^>]*value="household"/);
  const rows = ['cleaning', 'cooking'].map((category) => ({ ...row, category }));
  await given(site.deps.register, 'invented', command('sector-scale.load', { scale: 'invented', file: 'scales.csv', rows }));
  for (const form of ['/workers/W-1/contracts/new', '/contracts/C-1/terms/new', '/contracts/C-1/terms/2/correct']) {
    const html = await site.page(form);
    expect(html, form).toContain('<option value="cleaning">cleaning</option>');
    expect(html.includes('<option value="household" selected'), form).toBe(form.startsWith('/contracts'));
  }
});
