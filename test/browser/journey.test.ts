import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Application, startApplication } from './application.ts';
import { launchBrowser } from './chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = (path: string): string => fileURLToPath(new URL(`../../packages/${path}`, import.meta.url));

const html = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Check boxes of one group share their name, so that the filter reads well in the address.
    'form-dup-name': ['error', { allowCheckboxDefault: true, shared: ['radio', 'checkbox', 'button', 'submit'] }],
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
  },
});

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const violationsOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      readonly axe: {
        readonly run: (
          options: object,
        ) => Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
      };
    };
    const { violations } = await engine.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
};

const sidewaysScroll = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const signedIn = async (application: Application, options: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(application.signIn);
  await page.close();
  return context;
};

const openExample = async (page: Page, path: string): Promise<string> => {
  await page.goto(path);
  await Promise.all([
    page.waitForURL(/\/runs\//),
    page.locator('form:has([name=example]) button[type=submit], button[name=example]').click(),
  ]);
  return page.url();
};

describe.each([true, false])('an auditor in German, with JavaScript: %s', (javaScriptEnabled) => {
  let application: Application;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    application = await startApplication();
    context = await signedIn(application, { baseURL: application.origin, locale: 'de-BE', javaScriptEnabled });
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  });

  afterAll(async () => {
    await context.close();
    await application.stop();
  });

  test('starts where the amount in force and its mark are shown', async () => {
    await page.goto('/');
    expect(await page.title()).toContain('Protokollregister');
    expect(await page.locator('main').textContent()).toMatch(/2\.233,61\s€/);
  });

  test('asks for the floor of a day, and reads what moved it', async () => {
    await page.goto('/scales/be-ggmmi');
    const form = page.locator('form:has(input[name=day])');
    await form.locator('input[name=day]').fill('1');
    await form.locator('input[name=month]').fill('2');
    await form.locator('input[name=year]').fill('2025');
    await form.locator('button').click();
    await expect.poll(() => page.locator('main').textContent()).toMatch(/2\.111,89\s€/);
    expect(await page.locator('main').textContent()).toContain('Geglätteter Index Januar 2025: 131,18');
  });

  test('audits files, filters what was found, and opens one finding to its arithmetic', async () => {
    await page.goto('/audit');
    await page.locator('input[name=contracts]').setInputFiles(example('pay/examples/contracts.csv'));
    await page.locator('input[name=payments]').setInputFiles(example('pay/examples/payments.csv'));
    await page.locator('input[name=sector]').setInputFiles(example('pay/examples/scales.csv'));
    await page.locator('input[name=from-month]').fill('1');
    await page.locator('input[name=from-year]').fill('2025');
    await page.locator('input[name=to-month]').fill('12');
    await page.locator('input[name=to-year]').fill('2025');
    const submit = page.locator('form:has(input[name=contracts]) button[type=submit]').first();
    await Promise.all([page.waitForURL(/\/audit\/runs\//), submit.click()]);

    await page.locator('#code-PAY_BELOW_NATIONAL_FLOOR').check();
    if (!javaScriptEnabled) await page.locator('form:has(#code-PAY_BELOW_NATIONAL_FLOOR) button[type=submit]').click();
    await page.waitForURL(/code=PAY_BELOW_NATIONAL_FLOOR/);
    const kinds = await page.locator('#findings tbody tr').allTextContents();
    expect(kinds.length).toBeGreaterThan(0);
    for (const kind of kinds) expect(kind).toContain('Lohn unter der nationalen Untergrenze');

    if (javaScriptEnabled) await page.locator('#findings details summary').first().click();
    else await page.locator('#findings a[href*="/findings/"]').first().click();
    await expect.poll(() => page.locator('main').textContent()).toContain('Nationale Untergrenze ab dem');
    await expect.poll(() => page.locator('main').textContent()).toContain('Regel: RULES 3.2');
  });

  test('downloads what is seen', async () => {
    await openExample(page, '/audit');
    const href = (await page.locator('a[href*="findings.csv"]').getAttribute('href')) ?? '';
    const response = await context.request.get(href);
    expect(response.headers()['content-type']).toContain('text/csv');
    expect((await response.text()).split('\r\n').length).toBeGreaterThan(100);
  });

  test('keeps months and names every fault when a file is broken', async () => {
    await page.goto('/audit');
    await page.locator('input[name=contracts]').setInputFiles({
      name: 'broken.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('contract,worker\nC-1,W-1\n'),
    });
    await page.locator('input[name=from-year]').fill('2024');
    const submit = page.locator('form:has(input[name=contracts]) button[type=submit]').first();
    await submit.click();
    await expect.poll(() => page.title()).toMatch(/^Fehler/);
    expect(await page.locator('.govuk-error-summary').textContent()).toContain('broken.csv, Zeile 1, Spalte starts_on');
    expect(await page.locator('input[name=from-year]').inputValue()).toBe('2024');
    complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('422')));
  });

  test('plans the example month and reads what could not be placed', async () => {
    await openExample(page, '/interviews/plan');
    const text = await page.locator('main').textContent();
    expect(text).toContain('42 von 46');
    expect(text).toContain('Kein Dolmetscher');
  });

  test('met no script that the page does not allow, and no error', () => {
    expect(complaints).toEqual([]);
  });
});

describe('every page', () => {
  let application: Application;
  let context: BrowserContext;

  beforeAll(async () => {
    application = await startApplication();
    context = await signedIn(application, { baseURL: application.origin, locale: 'de-BE' });
  });

  afterAll(async () => {
    await context.close();
    await application.stop();
  });

  test('is accessible, valid, and not wider than the screen, in German at 1280 and 360 pixels', async () => {
    const page = await context.newPage();
    const audit = await openExample(page, '/audit');
    const finding = (await page.locator('#findings a[href*="/findings/"]').first().getAttribute('href')) ?? '';
    const plan = await openExample(page, '/interviews/plan');
    const paths = [
      '/',
      '/scales',
      '/scales/be-ggmmi',
      '/scales/be-ggmmi?step=3',
      '/audit',
      audit,
      finding,
      '/interviews/plan',
      plan,
      '/accessibility',
      '/nowhere',
    ];
    for (const path of paths) {
      await page.goto(path);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await violationsOn(page), `${path} at ${width}`).toEqual([]);
        expect(await sidewaysScroll(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
      const source = await (await context.request.get(path)).text();
      const report = await html.validateString(source);
      expect(report.results.flatMap(({ messages }) => messages.map(({ line, message }) => `${path}:${line} ${message}`))).toEqual([]);
    }
  });

  test.each(['fr', 'nl', 'de', 'en'])('speaks %s and no other language', async (language) => {
    const page = await context.newPage();
    await page.goto('/audit');
    await page.locator(`header a[hreflang=${language}], header [lang=${language}]`).first().click();
    await page.waitForURL(/\/audit/);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('main').textContent()).not.toMatch(/[a-z]+\.[a-z-]+\.[a-z]+|undefined|\{\w+\}/);
    await page.close();
  });

  test('answers an unknown host with 421 and a used sign-in link with a page that explains it', async () => {
    const { request } = context;
    expect((await request.get('/', { headers: { host: 'registry.evil.example' } })).status()).toBe(421);
    const again = await (await browser.newContext()).newPage();
    const response = await again.goto(application.signIn);
    expect([403, 410]).toContain(response?.status());
    expect((await again.locator('h1').textContent())?.length).toBeGreaterThan(5);
  });

  test('printed exactly one line that it is ready and one with the link', () => {
    expect(application.printed().filter((line) => line.startsWith('ready '))).toEqual([`ready ${application.origin}/`]);
    expect(application.printed()).toHaveLength(2);
  });
});
