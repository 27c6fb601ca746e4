import { dayOf, type Month, monthOf } from '@protocol-registry/domain';
import { expect, test } from 'vitest';
import { given } from '../register.ts';
import { signedIn, textOf } from '../site.ts';
import { command, payment, withContract, workerId } from './cast.ts';

const years = (html: string): readonly string[] => [...html.matchAll(/<summary[^>]*>(\d{4}: [^<]+)</g)].map((match) => match[1] ?? '');

test('a long timeline is folded by years, of which the latest is open', async () => {
  let now = Date.parse('2025-12-31T22:59:00Z');
  const site = await signedIn({ now: () => now });
  await withContract(site.deps.register);
  expect(years(await site.page('/workers/W-1'))).toEqual([]);
  now = Date.parse('2025-12-31T23:00:00Z');
  const [first, paidOn] = [monthOf('2025-01'), dayOf('2025-12-31')];
  const payments = Array.from({ length: 39 }, (_, index) =>
    command('payment.record', { ...payment, paidOn, month: (first + index) as Month }),
  );
  await given(site.deps.register, workerId, ...payments);
  const html = await site.page('/workers/W-1');
  expect(years(html)).toEqual(['2026: 39 acts', '2025: 2 acts']);
  expect(html).toMatch(/<details class="registry-version" open(="")?><summary[^>]*>2026/);
  expect(html).toMatch(/<details class="registry-version"><summary[^>]*>2025/);
});

test('sections show the latest four and keep the earlier ones at hand', async () => {
  const site = await signedIn();
  await withContract(site.deps.register);
  const months = Array.from({ length: 5 }, (_, index) => (payment.month - index) as Month);
  const assessments = months.map((month) =>
    command('pay.assess', {
      contract: payment.contract,
      from: month,
      to: month,
      assessedOn: payment.paidOn,
      sectorScale: null,
      amendBy: null,
      findings: [],
    }),
  );
  await given(site.deps.register, workerId, ...assessments);
  const text = textOf(await site.page('/contracts/C-1'));
  expect(text).toMatch(/February 2026 to February 2026: no finding .* 1 earlier .*May 2026 to May 2026: no finding/);
});

test('the page of a contract shows the payments of twelve months and keeps the earlier ones at hand', async () => {
  const site = await signedIn();
  await withContract(site.deps.register);
  const payments = Array.from({ length: 14 }, (_, index) =>
    command('payment.record', { ...payment, month: (payment.month - index) as Month }),
  );
  await given(site.deps.register, workerId, ...payments);
  const text = textOf(await site.page('/contracts/C-1'));
  expect(text).toMatch(/May 2026 02\/06\/2026 .* June 2025 02\/06\/2026 .* 2 earlier months .* May 2025 .* April 2025/);
});

test('the page of a contract shows twelve findings, the open ones first, and keeps the others at hand', async () => {
  const site = await signedIn();
  await withContract(site.deps.register);
  const finding = { due: payment.gross, agreed: payment.gross, paid: payment.gross, shortfall: payment.gross, scaleVersion: null };
  const months = Array.from({ length: 13 }, (_, index) => (payment.month - index) as Month);
  const first = months.at(-1) ?? payment.month;
  const assess = (found: readonly Month[]) =>
    command('pay.assess', {
      contract: payment.contract,
      from: first,
      to: payment.month,
      assessedOn: payment.paidOn,
      sectorScale: null,
      amendBy: null,
      findings: found.map((month) => ({ ...finding, month, code: 'PAID_LATE' })),
    });
  await given(site.deps.register, workerId, assess(months), assess(months.slice(1)));
  const text = textOf(await site.page('/contracts/C-1'));
  expect(text).toMatch(/Paid late April 2026 .* Open .* 1 further finding .* Paid late May 2026 .* Closed on 02\/06\/2026/);
});
