import { expect, test } from 'vitest';
import { signedIn, textOf } from '../site.ts';

test('the chart of the floor draws its steps beside the index, and says what the dashed line is', async () => {
  const site = await signedIn();
  const html = await site.page('/scales/be-ggmmi');
  expect(html.match(/class="registry-chart__limit" d="M[\d.,L-]{400,}"/g)).toHaveLength(2);
  expect(textOf(html)).toContain('The dashed line is the smoothed health index');
});

test('a step that has ended has the index as long as it lasted', async () => {
  const site = await signedIn();
  const html = await site.page('/scales/be-ggmmi?step=2');
  expect(html).toMatch(/class="registry-chart__limit" d="M/);
  expect(html).not.toContain('NaN');
});
