import { Credentials } from '@protocol-registry/registry';
import { openRegister } from '@protocol-registry/store';
import { Effect } from 'effect';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../registry.ts';
import { call, cell, type DatabaseFile, databaseFile } from './register.ts';

const PASSWORD = 'a password of the office';
const create = ['officer', 'create', '--login', 'an.peeters', '--name', 'An Peeters', '--role', 'protocol_officer'];

const saying = (file: DatabaseFile, input: string, ...args: readonly string[]): Answer =>
  call({ input: `${input}\n` }, ...args, '--database', file.url);

const signsIn = (file: DatabaseFile, password: string): Promise<string | null> =>
  Effect.runPromise(
    Effect.provide(
      Effect.flatMap(Credentials, ({ verify }) => verify('an.peeters', password)),
      openRegister(file.url),
    ),
  );

describe('registry officer create', () => {
  test('makes the register where there is none and engages its first officer, who signs in by the password', async () => {
    const file = databaseFile();
    const answer = saying(file, PASSWORD, ...create, '--languages', 'nl,fr', '--gender', 'f', '--json');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(answer.stdout)).toEqual({
      officer: 'O-1',
      login: 'an.peeters',
      name: 'An Peeters',
      role: 'protocol_officer',
      languages: ['nl', 'fr'],
      gender: 'f',
    });
    expect(answer.stdout).not.toContain(PASSWORD);
    expect(await signsIn(file, PASSWORD)).toBe('O-1');
    expect(await signsIn(file, 'another password')).toBe(null);
  });

  test('refuses a password that is too short, and leaves no officer behind', () => {
    const file = databaseFile();
    const answer = saying(file, 'short', ...create, '--language', 'de');
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('mindestens 12 Zeichen');
    expect(saying(file, PASSWORD, ...create)).toMatchObject({ status: 0, stdout: 'O-1  an.peeters  protocol_officer\n' });
  });

  test('says in the language asked for why the register refuses', () => {
    const file = databaseFile();
    saying(file, PASSWORD, ...create);
    const answer = saying(file, PASSWORD, ...create, '--language', 'nl');
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('Een andere medewerker gebruikt deze gebruikersnaam al.');
    expect(answer.stderr).not.toContain('LOGIN_TAKEN');
    expect(cell(file, 'SELECT count(*) FROM act')).toBe(1);
  });

  test.each([
    ['a login with capitals', ['--login', 'An.Peeters'], '--login'],
    ['a name without letters', ['--name', ' '], '--name'],
    ['a name that is too long', ['--name', 'x'.repeat(81)], '--name'],
    ['a role that there is not', ['--role', 'director'], '--role'],
    ['a language that there is not', ['--languages', 'fr,xx'], '--languages'],
  ])('refuses %s', (_, [flag = '', value = ''], named) => {
    const file = databaseFile();
    const args = create.includes(flag) ? create.with(create.indexOf(flag) + 1, value) : [...create, flag, value];
    const answer = saying(file, PASSWORD, ...args);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(named);
    expect(answer.stderr).not.toMatch(/^\s+at |node:internal/m);
  });
});

describe('registry officer password', () => {
  test('sets another one', async () => {
    const file = databaseFile();
    saying(file, PASSWORD, ...create);
    expect(saying(file, 'quite another password', 'officer', 'password', '--login', 'an.peeters')).toMatchObject({ status: 0, stderr: '' });
    expect(await signsIn(file, PASSWORD)).toBe(null);
    expect(await signsIn(file, 'quite another password')).toBe('O-1');
  });

  test('refuses a login that nobody has, and a password that is too short', async () => {
    const file = databaseFile();
    saying(file, PASSWORD, ...create);
    const nobody = saying(file, PASSWORD, 'officer', 'password', '--login', 'nobody');
    expect(nobody).toMatchObject({ status: 2, stdout: '' });
    expect(nobody.stderr).toContain('--login: expected a user name that the office knows, but found “nobody”');
    expect(saying(file, 'short', 'officer', 'password', '--login', 'an.peeters').status).toBe(2);
    expect(await signsIn(file, PASSWORD)).toBe('O-1');
  });
});
