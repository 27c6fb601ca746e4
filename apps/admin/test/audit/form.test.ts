import { paths, pathTo } from '@protocol-registry/admin';
import { describe, expect, test } from 'vitest';
import { signedIn, textOf } from '../site.ts';
import { contracts, row, send, type Upload } from './upload.ts';

describe('the form', () => {
  test('proposes the months of the year so far', async () => {
    const html = await (await signedIn()).page(paths.audit);
    const values = [...html.matchAll(/name="(?:from|to)-(?:month|year)"[^>]*value="(\d+)"/g)].map((match) => match[1]);
    expect(values).toEqual(['1', '2026', '6', '2026']);
  });

  test('in January proposes the year before', async () => {
    const html = await (await signedIn({ now: () => Date.parse('2026-01-10T09:00:00Z') })).page(paths.audit);
    const values = [...html.matchAll(/name="(?:from|to)-(?:month|year)"[^>]*value="(\d+)"/g)].map((match) => match[1]);
    expect(values).toEqual(['1', '2025', '12', '2025']);
  });

  test('says how large files may be and that they are not stored', async () => {
    const text = textOf(await (await signedIn()).page(paths.audit));
    expect(text).toContain('At most 5 MB a file. Files are not stored');
  });
});

describe('the example’s files', () => {
  test.each(['contracts.csv', 'payments.csv', 'scales.csv'])('%s can be kept', async (name) => {
    const site = await signedIn();
    const href = pathTo(paths.auditExample, { name });
    expect(await site.page(paths.audit)).toContain(`href="${href}" download="${name}"`);
    const response = await site.ask(href);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect((await response.text()).split('\n').length).toBeGreaterThan(10);
  });

  test('no other file can', async () => {
    const site = await signedIn();
    for (const name of ['package.json', '..%2Fpackage.json']) expect((await site.ask(`/audit/examples/${name}`)).status).toBe(404);
  });
});

describe('what is wrong with the form', () => {
  test.each<[Upload, string, string]>([
    [{}, 'contracts', 'Choose the file with the contracts'],
    [{ contracts: contracts(row('C-1', '2500.00')), months: ['13', '2025', '3', '2025'] }, 'from-month', 'Enter the first month'],
    [{ contracts: contracts(row('C-1', '2500.00')), months: ['1', '25', '3', '2025'] }, 'from-month', 'Enter the first month'],
    [{ contracts: contracts(row('C-1', '2500.00')), months: ['1', '2025', '', ''] }, 'to-month', 'Enter the last month'],
    [{ contracts: contracts(row('C-1', '2500.00')), months: ['4', '2025', '3', '2025'] }, 'to-month', 'must not lie before the first'],
    [{ contracts: contracts(row('C-1', '2500.00')), months: ['1', '1960', '3', '2025'] }, 'to-month', 'at most 600 months'],
  ])('%#: 422, with a link to the field', async (upload, field, words) => {
    const response = await send(await signedIn(), upload);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('<title>Error: Pay audit');
    expect(html).toMatch(new RegExp(`<a href="#${field}">[^<]*${words}`));
    expect(html).toContain(`id="${field}"`);
    expect(html).toMatch(/id="error-summary" data-focus="[^"]*" tabindex="-1" autofocus/);
  });

  test('a fault in a file names line, column, what was expected and what was found; the months stay, the files must be chosen again', async () => {
    const response = await send(await signedIn(), { contracts: contracts(row('C-1', '2.500,00')), months: ['2', '2024', '11', '2025'] });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(textOf(html)).toMatch(/contracts\.csv, line 2/);
    expect(textOf(html)).toContain('choose the file again');
    const values = [...html.matchAll(/name="(?:from|to)-(?:month|year)"[^>]*value="(\d+)"/g)].map((match) => match[1]);
    expect(values).toEqual(['2', '2024', '11', '2025']);
  });

  test('files are to be chosen again only where some were sent', async () => {
    const page = async (upload: Upload): Promise<string> => textOf(await (await send(await signedIn(), upload)).text());
    expect(await page({})).not.toContain('file again');
    const months: Upload['months'] = ['13', '2025', '3', '2025'];
    expect(await page({ contracts: contracts(row('C-1', '2500.00')), sector: 'scale\nx\n', months })).toContain('choose the files again');
  });

  test('faults of every file are told at once, each at its field', async () => {
    const html = await (
      await send(await signedIn(), {
        contracts: contracts(row('C-1', '2500.00')),
        payments: 'contract,month,paid_on,gross,currency,method,account_holder\nC-9,2025-01,2025-02-03,1.00,EUR,bank,worker\n',
        sector: 'scale\nx\n',
      })
    ).text();
    expect(html).toMatch(/<a href="#payments">payments\.csv, line 2, column contract: expected a contract of the contracts file/);
    expect(html).toMatch(/<a href="#sector">sector\.csv, line 1/);
  });

  test('more than twenty faults are counted beyond the twentieth', async () => {
    const rows = Array.from({ length: 23 }, (_, index) => row(`C-${index}`, 'much'));
    const html = await (await send(await signedIn(), { contracts: contracts(...rows) })).text();
    expect(html.match(/<a href="#contracts">/g)).toHaveLength(20);
    expect(textOf(html)).toContain('line 21, column gross_monthly');
    expect(textOf(html)).not.toContain('line 22, column gross_monthly');
    expect(textOf(html)).toMatch(/3 more faults/);
  });

  test('faults in a file and in the months are told together', async () => {
    const upload: Upload = { contracts: contracts(row('C-1', 'much')), months: ['13', '2025', '3', '2025'] };
    const html = await (await send(await signedIn(), upload)).text();
    expect(html).toContain('<a href="#contracts">');
    expect(html).toContain('<a href="#from-month">');
  });

  test('what stood in a file is text on the page, never markup', async () => {
    const html = await (await send(await signedIn(), { contracts: contracts(row('C-1', '<b>x</b>')) })).text();
    expect(html).not.toContain('<b>x');
    expect(html).toContain('&lt;b&gt;x');
  });

  test('bytes that are no UTF-8 are a fault', async () => {
    const response = await send(await signedIn(), { contracts: Uint8Array.from([0x63, 0xff, 0x0a]) });
    expect(response.status).toBe(422);
    expect(textOf(await response.text())).toContain('UTF-8');
  });

  test('a form that cannot be read is an empty form', async () => {
    const site = await signedIn();
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'same-origin' };
    const response = await site.ask(paths.audit, { method: 'POST', body: 'no parts at all', headers });
    expect(response.status).toBe(422);
  });

  test('a file over 5 MB is refused with a page in words', async () => {
    const response = await send(await signedIn(), { contracts: 'x'.repeat(5 * 1024 * 1024 + 1) });
    expect(response.status).toBe(413);
    expect(textOf(await response.text())).toContain('A file may have at most 5 MB');
  });
});
