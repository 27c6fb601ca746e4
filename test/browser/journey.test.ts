import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demonstration, startDemonstration } from './application.ts';
import { launchBrowser } from './chromium.ts';
import { faultsOn, sourceFaults } from './inspection.ts';

const example = (path: string): string => fileURLToPath(new URL(`../../packages/${path}`, import.meta.url));

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const signedIn = async (application: Demonstration, options: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> => {
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

const LISTS = [
  '/',
  '/workers',
  '/applications',
  '/interviews',
  '/interviews/plan',
  '/contracts',
  '/findings',
  '/employers',
  '/missions',
  '/scales',
  '/scales/be-ggmmi',
  '/scales/lu-minimum-wage-skilled',
  '/scales/index',
  '/scales/index/new',
  '/scales/index/file',
  '/scales/index/revise?month=2026-06&base=2013',
  '/scales/index/base',
  '/reports',
  '/reports/coverage',
  '/reports/rapporteur?year=2026',
  '/reports/scale-updates',
  '/audit',
  '/journal',
  '/office',
  '/accessibility',
];

/** The page of the first thing in each list. */
const firstOfEach = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const list of ['/workers', '/applications', '/contracts', '/findings', '/employers', '/missions']) {
    await page.goto(list);
    found.push((await page.locator('main tbody th a').first().getAttribute('href')) ?? `${list} is empty`);
  }
  return found;
};

describe.each([true, false])('an auditor in German, with JavaScript: %s', (javaScriptEnabled) => {
  let application: Demonstration;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    application = await startDemonstration();
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

  test('starts with what the day asks for', async () => {
    await page.goto('/');
    expect(await page.title()).toBe('Heute – Protokollregister');
    expect(await page.locator('h1').textContent()).toBe('Heute, 24. November 2026');
    expect(await page.locator('main h2').allTextContents()).toContain('Überfällig');
  });

  test('finds the amount in force under the scales, and that an update is overdue', async () => {
    await page.goto('/scales/be-ggmmi');
    const shown = await page.locator('main').textContent();
    expect(shown).toMatch(/2\.189,81\s€/);
    expect(shown).toContain('Überfällig seit 1. Juli 2026');
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
    await openExample(page, '/interviews/plan/file');
    const text = await page.locator('main').textContent();
    expect(text).toContain('42 von 46');
    expect(text).toContain('Niemand zum Dolmetschen');
  });

  test('met no script that the page does not allow, and no error', () => {
    expect(complaints).toEqual([]);
  });
});

describe('every page', () => {
  let application: Demonstration;
  let context: BrowserContext;

  beforeAll(async () => {
    application = await startDemonstration();
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
    const plan = await openExample(page, '/interviews/plan/file');
    const paths = [
      ...LISTS,
      ...(await firstOfEach(page)),
      '/scales/be-ggmmi?step=3',
      audit,
      finding,
      '/interviews/plan/file',
      plan,
      '/nowhere',
    ];
    for (const path of paths) {
      await page.goto(path);
      expect(await faultsOn(page), path).toEqual([]);
      expect(await sourceFaults(await (await context.request.get(path)).text()), path).toEqual([]);
    }
  }, 300_000);

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
