import { belgium } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { INTERVIEW_COUNTS_DAYS } from '../src/read/migration/gate.ts';
import { shapes, tables } from '../src/read/shape.ts';
import { newFile } from './new-file.ts';
import { record, rowsIn } from './sample-register.ts';

const path = newFile();
await record(path);

describe.each(tables)('the table %s', (table) => {
  const columns = rowsIn(path, `SELECT name, pk FROM pragma_table_info('${table}') ORDER BY cid`);

  test('has the columns of its shape', () => {
    expect(shapes[table].columns).toEqual(columns.map(({ name }) => name));
  });

  test('has the key of its shape', () => {
    const key = columns.filter(({ pk }) => Number(pk) > 0).toSorted((a, b) => Number(a['pk']) - Number(b['pk']));
    expect(shapes[table].key).toEqual(key.map(({ name }) => name));
  });

  test('is strict', () => {
    expect(rowsIn(path, `SELECT strict FROM pragma_table_list('${table}')`)).toEqual([{ strict: 1 }]);
  });
});

test('the gate in the database counts the days of the profile', () => {
  expect(INTERVIEW_COUNTS_DAYS).toBe(belgium.parameters.interviewCountsDays.value);
});
