import { code, formatDecimal, message, monthOf } from '@protocol-registry/domain';
import { type IndexSeries, readHealthIndex, smoothedIndex } from '@protocol-registry/pay';
import { Option, Result } from 'effect';
import { describe, expect, test } from 'vitest';

// January to August 2018, base 2013, as published by Statbel (CC BY 4.0); January and August with their smoothed index.
const MONTHS = ['106.37', '106.54', '106.36', '106.66', '106.98', '107.02', '107.44', '107.55'];
const SMOOTHED: Readonly<Record<number, string>> = { 0: '103.93', 7: '105.1' };

const OLD = [
  'NM_YR',
  'NM_MTH',
  'MS_CPI_IDX',
  'MS_WITHOUT_ENE_IDX',
  'MS_WITHOUT_PTRL_IDX',
  'MS_WT_CPI',
  'MS_CPI_INFL',
  'MS_HLTH_IDX',
  'MS_SMOOTH_IDX',
  'NM_BASE_YR',
];
const NEW = [
  'NM_YR',
  'NM_MTH',
  'MS_CPI_IDX',
  'MS_CPI_INFL',
  'MS_WT_CPI',
  'MS_HLTH_IDX',
  'FREQ',
  'NM_BASE_YR',
  'MS_WTHOUT_ENE_IDX',
  'MS_WITHOUT_PTRL_IDX',
  'MS_SMOOTH_IDX',
];

const statbelText = (columns: readonly string[], change: (cell: string) => string = (cell) => cell): string => {
  const rows = MONTHS.flatMap((health, index) => {
    const cells: Readonly<Record<string, string>> = {
      NM_YR: '2018',
      NM_MTH: String(index + 1),
      MS_CPI_IDX: '107.58',
      MS_WT_CPI: '1000',
      MS_CPI_INFL: '1.7%',
      FREQ: 'M',
      MS_HLTH_IDX: change(health),
      MS_SMOOTH_IDX: change(SMOOTHED[index] ?? '.'),
      NM_BASE_YR: '2013',
    };
    const old: Readonly<Record<string, string>> = { ...cells, NM_BASE_YR: '1914', MS_HLTH_IDX: '.', MS_SMOOTH_IDX: '' };
    return [cells, old].map((row) => columns.map((column) => row[column] ?? '.').join('|'));
  });
  return `${[columns.join('|'), ...rows].join('\n')}\n`;
};

const own = `month,base_year,health_index,smoothed_health_index_published,status,source
${MONTHS.map((health, index) => `2018-0${index + 1},2013,${health},${SMOOTHED[index] ?? ''},VERIFIED,"Statbel, health index"`).join('\n')}
`;

const figures = (series: IndexSeries): readonly string[] =>
  [...series.bases].flatMap(([base, months]) =>
    [...months.values()].map(
      (figure) =>
        `${figure.month} ${base} ${formatDecimal(figure.health, 2)} ${figure.published === null ? '' : formatDecimal(figure.published, 2)}`,
    ),
  );

const read = (text: string): IndexSeries => Result.getOrThrow(readHealthIndex('index', text));
const expected = figures(read(own));

describe('a file of health indices', () => {
  test('of the project has one figure a month and base', () => {
    expect(expected).toHaveLength(8);
    expect(formatDecimal(Option.getOrThrow(smoothedIndex(read(own), 2013, monthOf('2018-08'))), 2)).toBe('105.10');
  });

  test.each([
    ['old spelling', statbelText(OLD)],
    ['new spelling, with FREQ', statbelText(NEW)],
    ['byte-order mark', `\u{FEFF}${statbelText(OLD)}`],
    ['columns shuffled', statbelText(OLD.toReversed())],
    ['decimal commas', statbelText(OLD, (cell) => (cell === '.' ? cell : cell.replace('.', ',')))],
    ['quoted cells', statbelText(OLD).replaceAll('2018', '"2018"')],
    ['rows without a year', `${statbelText(OLD)}${'|'.repeat(9)}\n${'|'.repeat(9)}\n`],
    ['trailing cells left out', statbelText(NEW).replaceAll(/\|\.\|\.\|\.\n/g, '\n')],
    ['line ends of Windows', statbelText(NEW).replaceAll('\n', '\r\n')],
  ])('of Statbel reads the same: %s', (_, text) => {
    expect(figures(read(text))).toEqual(expected);
  });

  test('has no health index in base years before it existed, nor for months before 1994', () => {
    expect([...read(statbelText(OLD)).bases.keys()]).toEqual([2013]);
    expect(figures(read('NM_YR|NM_MTH|MS_HLTH_IDX|MS_SMOOTH_IDX|NM_BASE_YR\n1993|12|100.00|.|1988\n'))).toEqual([]);
  });

  const place = (text: string): readonly string[] =>
    Result.match(readHealthIndex('index', text), {
      onFailure: (faults) => faults.map((found) => `${found.place.line}:${found.place.column} ${found.expected.key}`),
      onSuccess: () => [],
    });

  test.each(['NM_YR', 'NM_MTH', 'NM_BASE_YR', 'MS_HLTH_IDX', 'MS_SMOOTH_IDX'])('of Statbel without %s is refused', (column) => {
    const rest = OLD.filter((name) => name !== column);
    expect(place(statbelText(rest))).toEqual([`1:${column} expected.column`]);
  });

  test.each([
    ['month,base_year\n2018-01,2013\n', '1:health_index expected.column'],
    ['month,base_year,health_index\n2018-1,2013,106.37\n', '2:month expected.month'],
    ['month,base_year,health_index\n2018-01,13,106.37\n', '2:base_year expected.whole'],
    ['month,base_year,health_index\n2018-01,2013,106.3x\n', '2:health_index expected.decimal'],
    ['month,base_year,health_index\n2018-01,2013,-106.37\n', '2:health_index expected.decimal'],
    ['month,base_year,health_index\n2018-01,2013,106.37\n2018-01,2013,106.38\n', '3:month expected.month-and-base-once'],
    ['NM_YR|NM_MTH|MS_HLTH_IDX|MS_SMOOTH_IDX|NM_BASE_YR\n2018|13|106.37|.|2013\n', '2:NM_MTH expected.whole'],
    [
      'NM_YR|NM_MTH|MS_HLTH_IDX|MS_SMOOTH_IDX|NM_BASE_YR\n2018|1|106.37|.|2013\n2018|1|106.37|.|2013\n',
      '3:NM_MTH expected.month-and-base-once',
    ],
  ])('%j', (text, expectedPlace) => {
    expect(place(text)).toEqual([expectedPlace]);
  });

  test('with two months that cannot be read has no month twice', () => {
    const text = 'month,base_year,health_index\n2018-13,2013,106.37\n2018-14,2013,106.37\n';
    expect(place(text)).toEqual(['2:month expected.month', '3:month expected.month']);
  });

  test('says years without grouping', () => {
    const faults = Result.getOrThrow(Result.flip(readHealthIndex('index', 'month,base_year,health_index\n2018-01,13,106.37\n')));
    expect(faults[0]?.expected).toEqual(message('expected.whole', { from: code('1900'), to: code('2199') }));
  });
});
