import { PAGE_SIZE } from '@protocol-registry/registry';
import { expect, test } from 'vitest';
import { openRegister } from './register.ts';
import { mission } from './town.ts';

const { ask, record } = openRegister();

const page = (number: number) => ask((read) => read.missions({ text: '', page: number }));

test('a list without items has one page', async () => {
  expect(await page(1)).toEqual({ items: [], total: 0, page: 1, pages: 1 });
});

test('a list is cut into pages, and a page that there is not is the nearest that there is', async () => {
  const count = PAGE_SIZE + 1;
  await record(
    ...Array.from({ length: count }, (_, index) => mission(`M-${index}`, `Embassy ${String(index).padStart(3, '0')}`, 'Freedonia')),
  );
  const [first, second] = [await page(1), await page(2)];
  expect([first.total, first.pages, first.items.length, second.items.length]).toEqual([count, 2, PAGE_SIZE, 1]);
  expect(second.items[0]?.id).toBe(`M-${PAGE_SIZE}`);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(count);
  expect(await page(99)).toEqual(second);
  expect(await page(0)).toEqual(first);
  expect(await page(-3)).toEqual(first);
  expect(await page(Number.NaN)).toEqual(first);
});
