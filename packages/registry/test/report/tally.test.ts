import { type Cents, centsOf } from '@protocol-registry/domain';
import { type Contribution, OTHER_ROWS, publishedAmount, publishedTally } from '@protocol-registry/registry';
import { describe, expect, test } from 'vitest';

/** So many people of a row, each with one act in a column. */
const people = (row: string, column: string | null, count: number): readonly Contribution[] =>
  Array.from({ length: count }, (_, index) => ({ row, column, person: `${row} ${column} ${index}`, count: 1 }));

const totals = (contributions: readonly Contribution[], mayPool = true) =>
  publishedTally(contributions, [], mayPool).rows.map(({ key, total }) => [key, total]);

describe('rows with few people', () => {
  test('stand together where that tells more', () => {
    const missions = [...people('M-3', null, 2), ...people('M-1', null, 4), ...people('M-2', null, 40)];
    // Apart: 4 and 2 hide each other (they sum to six), and 40 is told. Together: 40 and 6.
    expect(totals(missions, false)).toEqual([
      ['M-1', null],
      ['M-2', 40],
      ['M-3', null],
    ]);
    expect(totals(missions)).toEqual([
      ['M-2', 40],
      [OTHER_ROWS, 6],
    ]);
  });

  test('take the next smallest with them where they are still too few', () => {
    const missions = [...people('M-1', null, 1), ...people('M-2', null, 7), ...people('M-3', null, 30)];
    expect(totals(missions)).toEqual([
      ['M-3', 30],
      [OTHER_ROWS, 8],
    ]);
  });

  test('stay apart where nobody is few', () => {
    const missions = [...people('M-1', null, 5), ...people('M-2', null, 9)];
    expect(totals(missions)).toEqual([
      ['M-1', 5],
      ['M-2', 9],
    ]);
  });

  test('take with them a row that would tell nothing but its name', () => {
    // Of M-8 and M-9 four interviews are valid and one is not: everything of theirs would be hidden, and of others as much as it takes to hide their totals.
    const interviews = [
      ...people('M-2', 'valid', 3),
      ...people('M-3', 'valid', 4),
      ...['M-4', 'M-5', 'M-6', 'M-7'].flatMap((row) => people(row, 'valid', 5)),
      ...['M-8', 'M-9'].flatMap((row) => [...people(row, 'valid', 4), ...people(row, 'invalid', 1)]),
    ];
    const { rows, total, totals: ofColumns } = publishedTally(interviews, ['valid', 'invalid'], true);
    expect(rows.map(({ cells, key, total: ofRow }) => [key, ...cells, ofRow])).toEqual([
      ...['M-4', 'M-5', 'M-6', 'M-7'].map((row) => [row, 5, 0, 5]),
      [OTHER_ROWS, null, null, 17],
    ]);
    expect([...ofColumns, total]).toEqual([null, null, 37]);
  });

  test('the pool is never one row alone: its name would be missed', () => {
    const only = publishedTally(people('M-1', null, 3), [], true);
    expect(only).toMatchObject({ rows: [], total: null, isWithheld: true });
  });
});

describe('people, not acts, decide what is small', () => {
  const often: readonly Contribution[] = [{ row: 'M-1', column: 'missed', person: 'W-1', count: 8 }];

  test('eight missed dates of one worker are small', () => {
    const table = publishedTally(
      [...often, ...people('M-1', 'valid', 9), ...people('M-2', 'missed', 6), ...people('M-2', 'valid', 9)],
      ['valid', 'missed'],
      true,
    );
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(table.rows.map(({ total }) => total)).toEqual([17, 15]);
    expect([table.totals, table.total]).toEqual([[18, 14], 32]);
  });

  test('a person in two columns or two rows counts once in their totals', () => {
    const twice = ['valid', 'missed'].flatMap((column) =>
      [1, 2, 3, 4].map((worker) => ({ row: 'M-1', column, person: `W-${worker}`, count: 1 })),
    );
    expect(publishedTally(twice, ['valid', 'missed'], true)).toMatchObject({ total: null, isWithheld: true });
  });
});

describe('a sum of amounts', () => {
  const euro = (...amounts: readonly number[]): readonly Cents[] => amounts.map((amount) => centsOf(`${amount}.00`));

  test.each<[string, readonly number[], string | null]>([
    ['is told of five, to a hundred euro', [100, 200, 300, 400, 449], '1400.00'],
    ['half up', [100, 200, 300, 400, 450], '1500.00'],
    ['not of four', [100, 200, 300, 400], null],
    ['nor of four and one who lacks nothing', [100, 200, 300, 400, 0], null],
    ['of nobody it is zero', [], '0.00'],
    ['the others together are a tenth of the greatest', [3000, 500, 100, 100, 100], '3800.00'],
    ['less than a tenth: the second greatest would know the greatest well', [3000, 500, 100, 100, 99], null],
  ])('%s', (_, amounts, told) => {
    expect(publishedAmount(euro(...amounts))).toBe(told === null ? null : centsOf(told));
  });
});
