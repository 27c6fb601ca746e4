import { dayOf, type Leaflet, leafletOn } from '@protocol-registry/domain';
import { expect, test } from 'vitest';

const version = (name: string, from: string): Leaflet => ({
  version: name,
  from: dayOf(from),
  mark: 'CHOICE',
  rule: 'RULES 2.4',
  isExample: false,
  languages: ['fr'],
  contents: [],
});
const versions = [version('one', '2026-01-01'), version('two', '2026-07-01'), version('three', '2026-07-02')];

test.each([
  ['2025-12-31', null],
  ['2026-01-01', 'one'],
  ['2026-06-30', 'one'],
  ['2026-07-01', 'two'],
  ['2026-07-02', 'three'],
  ['2099-12-31', 'three'],
])('the leaflet to hand over on %s is version %s', (day, expected) => {
  expect(leafletOn(dayOf(day), versions)?.version ?? null).toBe(expected);
});
