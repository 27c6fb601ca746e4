import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { paths } from '@protocol-registry/admin';
import { describe, expect, test } from 'vitest';
import { type Site, signedIn, textOf } from './site.ts';

const HEADER =
  'contract,worker,born_on,employer,labour_category,scale_category,seniority_from,starts_on,ends_on,terms_from,weekly_hours,gross_monthly,currency,in_kind_monthly,in_kind_meals_days,in_kind_room_days,whole_dwelling,fully_housed_and_fed,rental_value_monthly,in_kind_written,annex_scale_from';

const row = (contract: string, gross: string): string =>
  `${contract},W-1,,Embassy of Nowhere,house_staff,,2024-01-01,2024-01-01,,2024-01-01,38,${gross},EUR,0.00,0,0,no,no,,no,`;

const contracts = (...rows: readonly string[]): string => [HEADER, ...rows, ''].join('\n');

interface Upload {
  readonly contracts?: string | Uint8Array<ArrayBuffer>;
  readonly payments?: string;
  readonly sector?: string;
  readonly months?: readonly [string, string, string, string];
}

const formOf = ({ months = ['1', '2025', '3', '2025'], ...files }: Upload): FormData => {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.set(name, new File([content], `${name}.csv`, { type: 'text/csv' }));
  const names = ['from-month', 'from-year', 'to-month', 'to-year'];
  months.forEach((value, index) => form.set(names[index] ?? '', value));
  return form;
};

const english = { 'accept-language': 'en' };
const send = (site: Site, upload: Upload): Promise<Response> => site.post(paths.audit, formOf(upload), english);

const runOf = async (site: Site, upload: Upload): Promise<string> => {
  const response = await send(site, upload);
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
};

const exampleRun = async (site: Site): Promise<string> =>
  (await site.post(paths.audit, new URLSearchParams({ example: 'yes' }))).headers.get('location') ?? '';

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
    expect(textOf(html)).toContain('The files must be chosen again');
    const values = [...html.matchAll(/name="(?:from|to)-(?:month|year)"[^>]*value="(\d+)"/g)].map((match) => match[1]);
    expect(values).toEqual(['2', '2024', '11', '2025']);
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

describe('a run', () => {
  test('without payments and sector table says what was not tested', async () => {
    const site = await signedIn();
    const path = await runOf(site, { contracts: contracts(row('C-1', '2000.00'), row('C-2', '2500.00')) });
    const text = textOf(await site.page(path, english));
    expect(text).toContain('Audit, January 2025 to March 2025');
    expect(text).toContain('Sector table missing: no amount is held for joint committee 323');
    expect(text).toContain('Payments were not tested');
    expect(text).toContain('Shortfall in all €294.26 Findings 3 Contracts 2 Months tested 6');
    expect(text).toContain('3 findings of 3, page 1 of 1');
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

describe('the filter', () => {
  test('by kind and by contract is in the address, with counts and chips', async () => {
    const site = await signedIn();
    const path = await exampleRun(site);
    const html = await site.page(`${path}?code=PAY_CASH&contract=c-012`, english);
    expect(textOf(html)).toMatch(/16 findings of [\d,]+, page 1 of 1/);
    expect(html).toMatch(/id="code-PAY_CASH"[^>]*checked/);
    expect(html).toContain(`href="${path}?contract=c-012"`);
    expect(html).toContain(`href="${path}?code=PAY_CASH"`);
    expect(textOf(html)).toContain('Remove: Paid in cash');
  });

  test('clearing the kinds keeps the search words', async () => {
    const site = await signedIn();
    const path = await exampleRun(site);
    const html = await site.page(`${path}?code=PAY_CASH&contract=c-012`, english);
    expect(html).toMatch(new RegExp(`href="${path}\\?contract=c-012"[^>]*>Clear all kinds`));
  });

  test('nonsense in the address is left out', async () => {
    const site = await signedIn();
    const path = await exampleRun(site);
    const all = textOf(await site.page(path, english)).match(/[\d,]+ findings of [\d,]+, page 1 of \d+/)?.[0];
    expect(textOf(await site.page(`${path}?code=NONSENSE&page=-1`, english))).toContain(all);
    expect(textOf(await site.page(`${path}?page=9999`, english))).toMatch(/page (\d+) of \1/);
  });

  test('nothing found is said', async () => {
    const site = await signedIn();
    expect(textOf(await site.page(`${await exampleRun(site)}?contract=nowhere`, english))).toContain('No finding matches the filter.');
  });

  test('for htmx is a part of the page, with its title, its address and what the live region says', async () => {
    const site = await signedIn();
    const path = await exampleRun(site);
    const headers = { ...english, 'hx-request': 'true', 'hx-request-type': 'partial' };
    const response = await site.ask(`${path}?contract=&code=PAY_CASH`, { headers });
    const html = await response.text();
    expect(html).not.toContain('<html');
    expect(html).toMatch(/^<title>Audit, [^<]+<\/title><div class="registry-results" id="findings">/);
    expect(html).toMatch(/<hx-partial hx-target="#announcement" hx-swap="innerHTML">115 findings of [\d,]+, page 1 of 3<\/hx-partial>/);
    expect(response.headers.get('hx-push-url')).toBe(`${path}?code=PAY_CASH`);
  });

  test('on the way back through the history is the whole page', async () => {
    const site = await signedIn();
    const headers = { ...english, 'hx-request': 'true', 'hx-history-restore-request': 'true' };
    expect(await site.page(await exampleRun(site), headers)).toContain('<html');
  });

  test('fifty findings stand on a page', async () => {
    const site = await signedIn();
    const path = await exampleRun(site);
    expect((await site.page(path, english)).match(/<tr [^>]*id="finding-/g)).toHaveLength(50);
    const second = await site.page(`${path}?page=2`, english);
    expect(second).toContain(`rel="prev" id="previous-page" href="${path}"`);
    expect(second).toContain(`href="${path}?page=3"`);
  });
});

describe('a finding', () => {
  test('has a page with its arithmetic line by line', async () => {
    const site = await signedIn();
    const path = await runOf(site, { contracts: contracts(row('C-1', '2000.00')) });
    const text = textOf(await site.page(`${path}/findings/C-1/2025-02/PAY_BELOW_NATIONAL_FLOOR`, english));
    expect(text).toContain('Contract C-1, February 2025 Pay below the national floor');
    expect(text).toContain('Agreed from 1 January 2024: €2,000.00 a month, for 28 of 28 days');
    expect(text).toContain('€2,029.88 × 1.0404 = €2,111.89 for 38 hours a week');
    expect(text).toContain('Shortfall: €111.89');
    expect(text).toContain('Scale version: be-ggmmi@2025-02-01');
  });

  test('for htmx is only its lines', async () => {
    const site = await signedIn();
    const path = await runOf(site, { contracts: contracts(row('C-1', '2000.00')) });
    const headers = { ...english, 'hx-request': 'true', 'hx-request-type': 'partial' };
    const html = await site.page(`${path}/findings/C-1/2025-02/PAY_BELOW_NATIONAL_FLOOR`, headers);
    expect(html).toMatch(/^<ol class="registry-lines">/);
  });

  test.each(['C-1/2025-02/PAY_CASH', 'C-1/2024-02/PAY_BELOW_NATIONAL_FLOOR', 'C-2/2025-02/PAY_BELOW_NATIONAL_FLOOR', 'C-1/x/y'])(
    '%s is not found',
    async (tail) => {
      const site = await signedIn();
      const path = await runOf(site, { contracts: contracts(row('C-1', '2000.00')) });
      expect((await site.ask(`${path}/findings/${tail}`)).status).toBe(404);
    },
  );

  test('of a contract with a strange name is reached all the same', async () => {
    const site = await signedIn();
    const path = await runOf(site, { contracts: contracts(row('C/1 é?#%', '2000.00')) });
    const html = await site.page(path, english);
    const href = /<a class="govuk-link" href="([^"]+PAY_BELOW_NATIONAL_FLOOR)"/.exec(html)?.[1] ?? '';
    expect(textOf(await site.page(href, english))).toContain('Contract C/1 é?#%, January 2025');
  });

  test.each(['en', 'fr', 'nl', 'de'])('every kind in the example is explained in %s without a bare key', async (language) => {
    const site = await signedIn();
    const path = await exampleRun(site);
    const html = await site.page(path, { 'accept-language': language });
    const codes = [...html.matchAll(/id="code-(\w+)"/g)].map((match) => match[1] ?? '');
    await Promise.all(
      codes.map(async (code) => {
        const list = await site.page(`${path}?code=${code}`, { 'accept-language': language });
        const href = /<a class="govuk-link" href="([^"]+\/findings\/[^"]+)"/.exec(list)?.[1] ?? '';
        const text = textOf(await site.page(href, { 'accept-language': language }));
        expect(text, code).not.toMatch(/\b(?:reason|term|finding|line)\.[a-z]/);
      }),
    );
  });
});

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

test('the example is the same for everyone, and marked as invented', () => {
  const scales = readFileSync(fileURLToPath(import.meta.resolve('@protocol-registry/pay/examples/scales.csv')), 'utf8');
  for (const line of scales.trim().split('\n').slice(1))
    expect(line).toMatch(/^invented-household,.*,INVENTED for demonstration; not a table of joint committee 323$/);
});
