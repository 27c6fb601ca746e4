import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import type { Page, Route } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDE = { width: 1280, height: 800 } as const;
const NARROW = { width: 360, height: 800 } as const;

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

interface Axe {
  readonly run: (options: object) => Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  }>;
}

declare global {
  interface Window {
    readonly axe: Axe;
  }
}

const violationsOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run({ runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, RULES);
};

const sidewaysScroll = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const faultsAt = async (page: Page, size: { readonly width: number; readonly height: number }): Promise<readonly string[]> => {
  await page.setViewportSize(size);
  const beyond = await sidewaysScroll(page);
  const scrolls = beyond > 0 ? [`scrolls ${beyond} pixels sideways`] : [];
  return [...(await violationsOn(page)), ...scrolls].map((fault) => `${size.width}: ${fault}`);
};

/** What is wrong with the source of a page, by line. */
export const sourceFaults = async (source: string): Promise<readonly string[]> => {
  const { results } = await html.validateString(source);
  return results.flatMap(({ messages }) => messages.map(({ line, message }) => `line ${line}: ${message}`));
};

/** What is wrong with the page as it stands, wide and on a telephone: for people who need help to use it, and for those who would have to scroll sideways. */
export const faultsOn = async (page: Page): Promise<readonly string[]> => {
  const narrow = await faultsAt(page, NARROW);
  return [...narrow, ...(await faultsAt(page, WIDE))];
};

/** Shows a source under the address that it came from, without its scripts: a browser that runs none cannot be asked about it. */
export const showSource = async (page: Page, address: string, source: string): Promise<void> => {
  const answer = (route: Route): Promise<void> => {
    const request = route.request();
    if (request.isNavigationRequest()) return route.fulfill({ body: source, contentType: 'text/html; charset=utf-8' });
    return request.resourceType() === 'script' ? route.abort() : route.continue();
  };
  await page.route('**', answer);
  await page.goto(address.replace(/#.*$/, ''));
  await page.unroute('**', answer);
};
