import { describe, expect, test } from 'vitest';
import { signedIn, textOf } from '../site.ts';
import { contracts, english, exampleRun, row, runOf } from './upload.ts';

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
    expect(text).toContain('Cause A new step of the scale: what was agreed met the scale in force when these terms began.');
  });

  test('leads back to the list as it was filtered', async () => {
    const site = await signedIn();
    const path = await exampleRun(site);
    const list = await site.page(`${path}?code=PAY_CASH&contract=C-012`, english);
    const href = /<a class="govuk-link" href="([^"]+\/findings\/[^"]+)"/.exec(list)?.[1] ?? '';
    const html = await site.page(href.replaceAll('&amp;', '&'), english);
    expect(html).toContain(`class="govuk-back-link" href="${path}?code=PAY_CASH&amp;contract=C-012"`);
  });

  test('says what each rule is about and what each mark means; only a source of the registry is known to be English', async () => {
    const site = await signedIn();
    const path = await exampleRun(site);
    const list = await site.page(`${path}?code=PAID_LESS_THAN_DUE`, english);
    const href = /<a class="govuk-link" href="([^"]+\/findings\/[^"]+)"/.exec(list)?.[1] ?? '';
    const html = await site.page(href, english);
    expect(textOf(html)).toContain('Rule: LAW 2.3 (how pay is due: law of 12 April 1965, articles 3 to 5 and 9)');
    expect(textOf(html)).not.toMatch(/Rule: (?:RULES|LAW) \d\.\d (?!\()/);
    expect(textOf(html)).toContain('How far a figure can be trusted Verified Read in the named source');
    expect(html).toMatch(/<span lang="en">https:/);
    expect(html).toContain('<span>INVENTED for demonstration');
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
