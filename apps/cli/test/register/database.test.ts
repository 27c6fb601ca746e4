import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@protocol-registry/store';
import BetterSqlite3 from 'better-sqlite3';
import { Effect } from 'effect';
import { describe, expect, test } from 'vitest';
import { ACTS, call, cell, databaseFile, newFolder, registerFile, written } from './register.ts';

const PAYMENTS = 'contract,month,paid_on,gross,currency,method,account_holder\nC-1,2026-01,2026-02-03,2200.00,EUR,bank,worker\n';

const commands = (): readonly (readonly string[])[] => [
  ['rebuild'],
  ['journal', 'verify'],
  ['import', 'payments', written('payments.csv', PAYMENTS)],
  ['officer', 'password', '--login', 'an.peeters'],
];

describe('the database', () => {
  test('that does not exist is told in the language asked for, and not made', () => {
    const file = databaseFile(join(newFolder(), 'none/registry.db'));
    for (const command of commands()) {
      const answer = call({ input: 'a password of the office\n' }, ...command, '--database', file.url, '--language', 'fr');
      expect(answer, command.join(' ')).toMatchObject({ status: 2, stdout: '' });
      expect(answer.stderr).toBe(`${file.url} n’existe pas\u00A0: vérifiez le chemin, ou démarrez une fois l’application, qui la crée\n`);
    }
    expect(existsSync(join(file.path, '..'))).toBe(false);
  });

  test('that is none is told', () => {
    const file = databaseFile(written('registry.db', 'Dear colleague, please find enclosed the usual papers. '.repeat(100)));
    for (const command of commands()) {
      const answer = call({ input: 'a password of the office\n' }, ...command, '--database', file.url);
      expect(answer, command.join(' ')).toMatchObject({ status: 2, stdout: '' });
      expect(answer.stderr).toContain('is not a database');
    }
  });

  test.each(['', '\0', 'S'])('that was cut off to %j is told, and not taken for a new one', (rest) => {
    const file = databaseFile(written('registry.db', rest));
    for (const command of commands().filter(([name]) => name !== 'journal')) {
      const answer = call({ input: 'a password of the office\n' }, ...command, '--database', file.url);
      expect(answer, command.join(' ')).toMatchObject({ status: 2, stdout: '' });
      expect(answer.stderr, command.join(' ')).toMatch(/holds no register|is not a database/);
    }
    expect(file.call('journal', 'verify')).toMatchObject({ status: 1, stderr: '' });
    expect(readFileSync(file.path, 'utf8')).toBe(rest);
  });

  test('of another program is told, and left alone', () => {
    const file = databaseFile();
    const other = new BetterSqlite3(file.path);
    other.exec('CREATE TABLE note (text)');
    other.close();
    const answer = file.call('rebuild');
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('another program');
    expect(cell(file, 'SELECT group_concat(name) FROM sqlite_schema')).toBe('note');
  });

  test.each(['registry.db', 'postgres://localhost/registry'])('has no address like %s', (url) => {
    const answer = call({}, 'rebuild', '--database', url);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('sqlite:');
  });

  test('is the one of the environment where no flag names another', async () => {
    const [file, other] = [await registerFile(), databaseFile()];
    const env = { REGISTRY_DATABASE: file.url };
    expect(call({ env }, 'journal', 'verify').stdout).toContain(`acts ${ACTS}`);
    expect(call({ env }, 'journal', 'verify', '--database', other.url)).toMatchObject({ status: 2 });
  });

  test('is read and written while another process has it open', async () => {
    const file = await registerFile();
    const path = written('payments.csv', PAYMENTS);
    const answers = await Effect.runPromise(
      Effect.provide(
        Effect.sync(() => [file.call('journal', 'verify'), file.call('rebuild'), file.call('import', 'payments', path, '--json')]),
        openDatabase(file.url),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(cell(file, 'SELECT count(*) FROM payment')).toBe(1);
  });

  test('by a clock that cannot be read is not touched', async () => {
    const file = await registerFile();
    const env = { REGISTRY_NOW: 'tomorrow' };
    const path = written('payments.csv', PAYMENTS);
    const answer = call({ env }, 'import', 'payments', path, '--database', file.url);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('REGISTRY_NOW');
    expect(cell(file, 'SELECT count(*) FROM payment')).toBe(0);
  });
});
