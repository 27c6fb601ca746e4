import type { Locator, Page } from 'playwright-core';

/** Day, month and year as they are typed. */
export type Typed = readonly [day: string, month: string, year: string];

/** What a person at a desk does with a page, by the words that stand on it. */
export interface Desk {
  readonly page: Page;
  /** Opens a section of the navigation. */
  readonly section: (name: string) => Promise<void>;
  /** Follows a link of the page. */
  readonly follow: (name: string | RegExp) => Promise<void>;
  /** Presses a button of the page. */
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly type: (label: string, text: string) => Promise<void>;
  readonly select: (label: string, option: string) => Promise<void>;
  /** Ticks an answer; where several questions have the same answers, the question says which. */
  readonly answer: (answer: string | RegExp, question?: string) => Promise<void>;
  readonly date: (question: string, typed: Typed) => Promise<void>;
  readonly heading: () => Promise<string>;
  readonly said: () => Promise<string>;
}

/** French sets signs apart with spaces that do not break; whoever reads sees a space. */
const read = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

const PARTS = ['Jour', 'Mois', 'Année'] as const;

/** A click that leads to another page; it is over once that page stands. */
const leading = async (page: Page, click: () => Promise<void>): Promise<void> => {
  const [answer] = await Promise.all([
    page.waitForEvent('response', (response) => response.request().isNavigationRequest() && response.status() !== 303),
    click(),
  ]);
  await answer.finished();
  await page.waitForLoadState('load');
};

/** A desk at which French is spoken. */
export const deskOf = (page: Page): Desk => {
  const main = page.locator('main');
  const group = (question: string): Locator => main.getByRole('group', { name: question, exact: true });
  const follow = (link: Locator): Promise<void> => leading(page, () => link.first().click());
  return {
    page,
    section: (name) => follow(page.getByRole('navigation').getByRole('link', { name, exact: true })),
    follow: (name) => follow(main.getByRole('link', { name, exact: typeof name === 'string' })),
    press: (name) => leading(page, () => main.getByRole('button', { name, exact: typeof name === 'string' }).click()),
    type: (label, text) => main.getByLabel(label, { exact: true }).fill(text),
    select: async (label, option) => {
      await main.getByLabel(label, { exact: true }).selectOption({ label: option });
    },
    answer: (answer, question) =>
      (question === undefined ? main : group(question)).getByLabel(answer, { exact: typeof answer === 'string' }).check(),
    date: async (question, typed) => {
      for (const [index, part] of PARTS.entries())
        await group(question)
          .getByLabel(part, { exact: true })
          .fill(typed[index] ?? '');
    },
    heading: async () => read(await main.getByRole('heading', { level: 1 }).textContent()),
    said: async () => read(await main.textContent()),
  };
};
