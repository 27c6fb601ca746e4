import { describe, expect, test } from 'vitest';
import { type Site, signedIn } from '../site.ts';
import { contracts, english, exampleRun, row, runOf } from './upload.ts';

describe('the download', () => {
  const download = async (site: Site, path: string, language = 'en'): Promise<string> => site.page(path, { 'accept-language': language });

  test('is what is seen: the same filter, a byte-order mark, semicolons and decimal commas', async () => {
    const site = await signedIn();
    const path = await runOf(site, { contracts: contracts(row('C-1', '2000.00'), row('D-1', '2000.00')) });
    const response = await site.ask(`${path}/findings.csv?contract=d-`, { headers: english });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="findings_2025-01_2025-03.csv"');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toBe('Contract;Month;Code;Finding;Due;Agreed;Paid;Shortfall;Currency;Scale version');
    expect(lines[2]).toBe(
      'D-1;2025-02;PAY_BELOW_NATIONAL_FLOOR;Pay below the national floor;2111,89;2000,00;;111,89;EUR;be-ggmmi@2025-02-01',
    );
    expect(lines).toHaveLength(5);
  });

  test('of a contract in another currency has what was agreed, and nothing to compare it with', async () => {
    const site = await signedIn();
    const path = await runOf(site, { contracts: contracts(row('C-1', '2300.00').replace('EUR', 'USD')) });
    const csv = await download(site, `${path}/findings.csv`);
    expect(csv).toContain('C-1;2025-01;CURRENCY_NOT_EURO;Currency is not the euro;;2300,00;;;USD;');
  });

  test('is one file in every language but for its words', async () => {
    const site = await signedIn();
    const path = `${await exampleRun(site)}/findings.csv`;
    const german = await download(site, path, 'de');
    const dutch = await download(site, path, 'nl');
    expect(german.split('\r\n').length).toBe(dutch.split('\r\n').length);
    expect(german).toContain('Lohn unter der nationalen Untergrenze');
  });

  test('has no cell that a spreadsheet would run', async () => {
    const site = await signedIn();
    const path = await runOf(site, { contracts: contracts(row('=1+1', '2000.00'), row('@x', '2000.00'), row('-2', '2000.00')) });
    const csv = await download(site, `${path}/findings.csv`);
    for (const line of csv.split('\r\n').slice(1)) expect(line).not.toMatch(/^"?[=+\-@]/);
  });
});
