import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { signedIn, textOf } from '../site.ts';
import { contracts, english, exampleRun, row, runOf } from './upload.ts';

describe('a run', () => {
  test('without payments and sector table says what was not tested', async () => {
    const site = await signedIn();
    const path = await runOf(site, { contracts: contracts(row('C-1', '2000.00'), row('C-2', '2500.00')) });
    const text = textOf(await site.page(path, english));
    expect(text).toContain('Audit, January 2025 to March 2025');
    expect(text).toContain('Sector table missing: no amount is held for joint committee 323');
    expect(text).toContain('Payments were not tested');
    expect(text).toContain('Shortfall in all €294.26 Findings 3 Contracts 2 Months tested 6');
    expect(text).toContain('It is not the sum of the findings.');
    expect(text).toMatch(/3 findings of 3 (?!, page)/);
    expect(text).not.toContain('This is the invented example');
  });

  test('belongs to the session that started it', async () => {
    const site = await signedIn();
    const path = await runOf(site, { contracts: contracts(row('C-1', '2000.00')) });
    expect((await (await signedIn()).ask(path)).status).toBe(404);
    expect((await site.ask(path)).status).toBe(200);
  });

  test('makes room after three', async () => {
    const site = await signedIn();
    const first = await exampleRun(site);
    const second = await exampleRun(site);
    await exampleRun(site);
    expect((await site.ask(first)).status).toBe(200);
    await exampleRun(site);
    expect((await site.ask(first)).status).toBe(404);
    expect((await site.ask(second)).status).toBe(200);
  });

  test('of the example finds most kinds of findings', async () => {
    const site = await signedIn();
    const html = await site.page(await exampleRun(site), english);
    expect(textOf(html)).toContain('This is the invented example.');
    expect([...html.matchAll(/id="code-(\w+)"/g)].length).toBeGreaterThanOrEqual(11);
  });
});

test('the example is the same for everyone, and marked as invented', () => {
  const scales = readFileSync(fileURLToPath(import.meta.resolve('@protocol-registry/pay/examples/scales.csv')), 'utf8');
  for (const line of scales.trim().split('\n').slice(1))
    expect(line).toMatch(/^invented-household,.*,INVENTED for demonstration; not a table of joint committee 323$/);
});
