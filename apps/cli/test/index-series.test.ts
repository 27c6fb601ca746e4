import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDecimal, formatMonth } from '@protocol-registry/domain';
import { healthIndexFigures } from '@protocol-registry/pay';
import { describe, expect, test } from 'vitest';
import { json, registry } from './registry.ts';

const file = join(mkdtempSync(join(tmpdir(), 'registry-')), 'health.csv');
writeFileSync(
  file,
  [
    'month,base_year,health_index,smoothed_health_index_published,status,source',
    ...healthIndexFigures.map(
      (figure) =>
        `${formatMonth(figure.month)},${figure.base},${formatDecimal(figure.health, 2)},${figure.published === null ? '' : formatDecimal(figure.published, 2)},${figure.status},x`,
    ),
  ].join('\n'),
);

describe('registry index', () => {
  test('smooth omits a month that has not four indices of its base', () => {
    const rows = json('index', 'smooth', '--health-index', file, '--base', '2013') as readonly Readonly<Record<string, unknown>>[];
    expect(rows[0]).toEqual({ month: '2000-04', base: 2013, health: '76.48', smoothed: '76.19', published: null });
    expect(rows.find((row) => row['month'] === '2013-03')).toBeUndefined();
    expect(rows.at(-1)).toMatchObject({ month: '2026-06' });
    expect(json('index', 'smooth', '--health-index', file, '--base', '1914')).toEqual([]);
  });

  test('pivots finds the crossings of a period', () => {
    expect(json('index', 'pivots', '--health-index', file, '--from', '2018-01', '--to', '2020-12')).toEqual([
      { month: '2018-08', pivot: '105.10', base: 2013, smoothed: '105.10', ggmmiFrom: '2018-09-01', origin: 'computed' },
      { month: '2020-02', pivot: '107.20', base: 2013, smoothed: '107.25', ggmmiFrom: '2020-03-01', origin: 'computed' },
    ]);
  });

  test('bad input ends with status 2', () => {
    expect(registry('index', 'pivots', '--health-index', file, '--from', '2001-01', '--to', '2020-12')).toMatchObject({
      status: 2,
      stdout: '',
    });
    expect(registry('index', 'pivots', '--health-index', file, '--from', '2020-12', '--to', '2020-01')).toMatchObject({
      status: 2,
      stdout: '',
    });
    expect(registry('index', 'smooth', '--health-index', file, '--base', 'MMXIII')).toMatchObject({ status: 2, stdout: '' });
  });
});
