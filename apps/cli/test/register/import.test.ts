import { describe, expect, test } from 'vitest';
import { ACTS, cell, registerFile, written } from './register.ts';

const HEAD =
  'contract,worker,born_on,employer,labour_category,scale_category,seniority_from,starts_on,ends_on,terms_from,weekly_hours,gross_monthly,currency,in_kind_monthly,in_kind_meals_days,in_kind_room_days,whole_dwelling,fully_housed_and_fed,rental_value_monthly,in_kind_written,annex_scale_from';
const onRecord = 'C-1,W-1,1990-01-01,E-1,dienstbode,household,2025-01-01,2025-01-01,,2025-01-01,38,2200.00,EUR,0,0,0,no,no,,no,';
const fresh = onRecord.replace('C-1', 'C-2');

const contracts = (...rows: readonly string[]): string => written('contracts.csv', `${[HEAD, ...rows].join('\n')}\n`);
const payments = (...rows: readonly string[]): string =>
  written('payments.csv', `${['contract,month,paid_on,gross,currency,method,account_holder', ...rows].join('\n')}\n`);

describe('registry import contracts', () => {
  test('registers what is new, and adds nothing the second time', async () => {
    const file = await registerFile();
    const path = contracts(onRecord, fresh);
    expect(file.call('import', 'contracts', path, '--dry-run', '--json')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: '{"added":1,"unchanged":1,"dryRun":true}\n',
    });
    expect(cell(file, 'SELECT count(*) FROM contract')).toBe(1);
    expect(file.json('import', 'contracts', path, '--note', 'FRE/2026/30', '--note-date', '2026-02-20')).toEqual({
      added: 1,
      unchanged: 1,
      dryRun: false,
    });
    expect(cell(file, "SELECT note_number FROM contract WHERE id = 'C-2'")).toBe('FRE/2026/30');
    expect(file.call('import', 'contracts', path).stdout).toBe('added 0  unchanged 2\n');
    expect(file.json('rebuild')).toMatchObject({ differences: [] });
  });

  test('names the file and the day as the note where none is named, and the command line as who acted', async () => {
    const file = await registerFile();
    file.call('import', 'contracts', contracts(fresh));
    expect(cell(file, "SELECT note_number || ' ' || note_date FROM contract WHERE id = 'C-2'")).toBe('contracts.csv 20513');
    expect(cell(file, "SELECT actor || ' ' || recorded_at FROM act ORDER BY position DESC")).toBe(
      `command-line ${Date.parse('2026-03-01T09:00:00Z')}`,
    );
  });

  test('takes the name of a file however long it is', async () => {
    const file = await registerFile();
    const long = written(`${'x'.repeat(100)}.csv`, `${HEAD}\n${fresh}\n`);
    expect(file.call('import', 'contracts', long).status).toBe(0);
    expect(file.call('import', 'contracts', long, '--note', 'x'.repeat(61))).toMatchObject({ status: 2, stdout: '' });
  });

  test.each([
    ['what differs from the record', onRecord.replace('2200.00', '2300.00'), 'line 2, column gross_monthly: expected what is on record'],
    ['a worker who is not registered', fresh.replace('W-1', 'W-9'), 'line 2, column worker: Nothing stands in the register'],
    ['an employer who is not registered', fresh.replace('E-1', 'E-9'), 'line 2, column employer: This employer is not in the register'],
    ['pay in another currency', fresh.replace('EUR', 'USD'), 'line 2, column currency: Pay is stated in USD'],
    ['a name that is no number', fresh.replace('E-1', 'Mission of Kastamar'), 'line 2, column employer: expected a number of the register'],
    ['a day that does not exist', fresh.replace('1990-01-01', '1990-02-30'), 'line 2, column born_on'],
  ])('refuses %s with its place, and writes nothing', async (_, row, told) => {
    const file = await registerFile();
    const answer = file.call('import', 'contracts', contracts(row), '--json');
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(told);
    expect(cell(file, 'SELECT count(*) FROM act')).toBe(ACTS);
  });

  test('says in the language asked for why the register refuses', async () => {
    const file = await registerFile();
    const answer = file.call('import', 'contracts', contracts(fresh.replace('E-1', 'E-9')), '--language', 'nl');
    expect(answer.stderr).toContain('regel 2, kolom employer: Deze werkgever staat niet in het register.');
  });
});

describe('registry import payments', () => {
  const row = 'C-1,2026-01,2026-02-03,2200.00,EUR,bank,worker';

  test('records what is new, and adds nothing the second time', async () => {
    const file = await registerFile();
    const path = payments(row, row.replace('2026-01', '2025-12'));
    expect(file.json('import', 'payments', path, '--dry-run')).toEqual({ added: 2, unchanged: 0, dryRun: true });
    expect(file.call('import', 'payments', path, '--dry-run').stdout).toBe('would add 2  unchanged 0\n');
    expect(cell(file, 'SELECT count(*) FROM payment')).toBe(0);
    expect(file.json('import', 'payments', path)).toEqual({ added: 2, unchanged: 0, dryRun: false });
    expect(file.json('import', 'payments', path)).toEqual({ added: 0, unchanged: 2, dryRun: false });
    expect(cell(file, 'SELECT sum(gross) FROM payment')).toBe(440_000);
  });

  test('refuses a contract that the register does not have, and a month outside it', async () => {
    const file = await registerFile();
    const answer = file.call('import', 'payments', payments(row.replace('C-1', 'C-9'), row.replace('2026-01', '2024-12')), '--json');
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('line 2, column contract: expected the number of a contract that is in the register, but found “C-9”');
    expect(answer.stderr).toContain('line 3, column month');
  });
});
