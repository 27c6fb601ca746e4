import { describe, expect, test } from 'vitest';
import { ACTS, call, cell, type DatabaseFile, registerFile, written } from './register.ts';

const HEAD = 'month,base_year,health_index';
const MAY = '2026-05,2013,139.22';
const JUNE = '2026-06,2013,139.08';

const indexFile = (...rows: readonly string[]): string => written('index.csv', `${[HEAD, ...rows].join('\n')}\n`);

const EVE = { env: { REGISTRY_NOW: '2026-06-29T09:00:00Z' } };

const onTheEve = ({ url }: DatabaseFile, path: string, ...flags: readonly string[]) =>
  call(EVE, 'scales', 'update', '--health-index', path, '--database', url, ...flags);

const due = {
  scale: 'be-ggmmi',
  from: '2026-07-01',
  knownOn: '2026-06-30',
  cause: { kind: 'crossing', month: '2026-06' },
  daysOverdue: 0,
  contractsBelow: 1,
  missingMonthly: '33.61',
};

describe('registry scales update', () => {
  test('records the months that are new, tells what is due, and adds nothing the second time', async () => {
    const file = await registerFile();
    const path = indexFile(MAY, JUNE);
    const dry = onTheEve(file, path, '--published-on', '2026-06-29', '--dry-run', '--json');
    expect(dry).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse(dry.stdout)).toMatchObject({
      index: { added: 1, unchanged: 1, differing: [], missing: [] },
      due: [due],
      dryRun: true,
    });
    expect(cell(file, 'SELECT count(*) FROM act')).toBe(ACTS);
    const wet = onTheEve(file, path, '--published-on', '2026-06-29', '--source', 'Statbel', '--json');
    expect(JSON.parse(wet.stdout)).toEqual({ ...JSON.parse(dry.stdout), dryRun: false });
    expect(cell(file, "SELECT actor FROM act WHERE kind = 'index.published'")).toBe('command-line');
    expect(JSON.parse(onTheEve(file, path, '--json').stdout)).toMatchObject({ index: { added: 0, unchanged: 2 }, due: [due] });
    expect(cell(file, 'SELECT count(*) FROM act')).toBe(ACTS + 1);
  });

  test('shows the amounts that stand beside those that are due', async () => {
    const answer = onTheEve(await registerFile(), indexFile(JUNE), '--published-on', '2026-06-29', '--dry-run');
    expect(answer.stdout).toContain('2233.61');
    expect(answer.stdout).toMatch(/would add 1 {2}unchanged 0 {2}differing 0 {2}missing 0 {2}due 1\n$/);
  });

  test('leaves a figure that differs and a month that is missing, and names both', async () => {
    const file = await registerFile();
    const answer = onTheEve(file, indexFile('2026-05,2013,139.99', '2026-03,2025,101.00', '2026-05,2025,102.00'), '--json');
    expect(answer.status).toBe(1);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      index: {
        differing: [{ month: '2026-05', base: 2013, held: '139.22', found: '139.99' }],
        missing: [{ month: '2026-04', base: 2025 }],
      },
    });
  });

  test('ends with 0 where nothing is due', async () => {
    const answer = onTheEve(await registerFile(), indexFile(MAY), '--json');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(answer.stdout)).toEqual({
      index: { added: 0, unchanged: 1, differing: [], missing: [] },
      due: [],
      dryRun: false,
    });
  });

  test.each([
    ['a day to come', ['--published-on', '2026-06-30']],
    ['a day to come, in a dry run', ['--published-on', '2026-06-30', '--dry-run']],
    ['a day that does not exist', ['--published-on', '2026-06-31']],
    ['an empty source', ['--source', ' ']],
  ])('refuses %s and writes nothing', async (_, flags) => {
    const file = await registerFile();
    const answer = onTheEve(file, indexFile(JUNE), ...flags);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).not.toBe('');
    expect(cell(file, 'SELECT count(*) FROM act')).toBe(ACTS);
  });

  test('refuses a file with a fault, and names its place', async () => {
    const answer = onTheEve(await registerFile(), indexFile('2026-06,2013,much'));
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('line 2, column health_index');
  });
});
