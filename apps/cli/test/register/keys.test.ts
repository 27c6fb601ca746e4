import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journal, writeAct } from '@protocol-registry/registry';
import { openRegister } from '@protocol-registry/store';
import { Effect } from 'effect';
import { describe, expect, test } from 'vitest';
import { call, cell, type DatabaseFile, databaseFile, newFolder, registerFile } from './register.ts';

const PASSWORD = { input: 'a password of the office\n' };
const OFFICER = ['officer', 'create', '--login', 'ilse.maes', '--name', 'Ilse Maes', '--role', 'supervisor'];

interface WrittenKeys {
  readonly keys: readonly { readonly id: string; readonly key: string }[];
}

const keysIn = (file: string): WrittenKeys['keys'] => (JSON.parse(readFileSync(file, 'utf8')) as WrittenKeys).keys;

/** A register with one sealed act in one dossier, and its key file. */
const sealed = async (): Promise<{ readonly file: DatabaseFile; readonly keys: string }> => {
  const file = databaseFile();
  const keys = join(newFolder(), 'keys.json');
  const acts = [writeAct({ kind: 'file.read', content: { scope: 'file', reason: 'To look.', part: '' } })];
  const recording = Effect.flatMap(Journal, ({ append }) =>
    append([{ stream: { kind: 'protected', id: 'W-1' }, expectedVersion: 0, acts }], { actor: 'O-2', recordedAt: 0 }),
  );
  await Effect.runPromise(Effect.provide(recording, openRegister(file.url, { keys })));
  return { file, keys };
};

describe('registry keys rotate', () => {
  test('adds a key, gives every dossier to it, and prints no key', async () => {
    const { file, keys } = await sealed();
    const rotated = file.call('keys', 'rotate', '--keys', keys);
    const [older, newer] = keysIn(keys);
    expect(rotated).toEqual({ status: 0, stderr: '', stdout: `key ${newer?.id}  keys 2  dossiers 1\n` });
    expect(cell(file, 'SELECT office_key FROM dossier_key')).toBe(newer?.id);
    expect(file.json('keys', 'rotate', '--keys', keys)).toEqual({ key: keysIn(keys)[2]?.id, keys: 3, dossiers: 1 });
    expect(older?.id).not.toBe(newer?.id);
  });

  test('takes the key file from the environment', async () => {
    const { file, keys } = await sealed();
    expect(call({ env: { REGISTRY_KEYS: keys } }, 'keys', 'rotate', '--database', file.url).status).toBe(0);
    expect(keysIn(keys)).toHaveLength(2);
  });

  test('is refused without the key file, in the language asked for', async () => {
    const { file, keys } = await sealed();
    rmSync(keys);
    const refused = file.call('keys', 'rotate', '--keys', keys, '--language', 'de');
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain(`${keys} gibt es nicht`);
    expect(existsSync(keys)).toBe(false);
  });
});

describe('registry keys check', () => {
  test('tells of each key how many dossiers it opens', async () => {
    const { file, keys } = await sealed();
    const [{ id, key } = { id: '', key: 'no key' }] = keysIn(keys);
    expect(file.json('keys', 'check', '--keys', keys)).toMatchObject([{ key: id, isNewest: true, dossiers: 1, opened: 1 }]);
    const printed = file.call('keys', 'check', '--keys', keys);
    expect(printed).toMatchObject({ status: 0, stderr: '' });
    expect(printed.stdout).toContain(id);
    expect(printed.stdout).not.toContain(key);
  });

  test('ends with status 1 where a rotation was cut off, or the file does not open a dossier', async () => {
    const { file, keys } = await sealed();
    const [first] = keysIn(keys);
    const second = { ...first, id: 'K-2', key: Buffer.alloc(32, 7).toString('base64') };
    writeFileSync(keys, JSON.stringify({ version: 1, keys: [first, second] }));
    expect(file.call('keys', 'check', '--keys', keys).status).toBe(1);
    writeFileSync(keys, JSON.stringify({ version: 1, keys: [second] }));
    const answer = file.call('keys', 'check', '--keys', keys, '--json');
    expect(answer.status).toBe(1);
    expect(JSON.parse(answer.stdout)).toMatchObject([
      { key: 'K-2', dossiers: 0 },
      { key: first?.id, created: null, dossiers: 1, opened: 0 },
    ]);
  });
});

describe('registry keys create', () => {
  test('makes the key file of a register that has acts and nothing sealed, once', async () => {
    const file = await registerFile();
    const keys = join(newFolder(), 'keys.json');
    const created = file.call('keys', 'create', '--keys', keys);
    expect(created).toEqual({ status: 0, stderr: '', stdout: `key ${keysIn(keys)[0]?.id}\n` });
    expect(file.call('keys', 'create', '--keys', keys)).toMatchObject({ status: 2, stdout: '' });
    expect(keysIn(keys)).toHaveLength(1);
  });
});

describe('registry officer create', () => {
  test('makes a new database with its key file, so that the application can start on it', () => {
    const file = databaseFile();
    const keys = join(newFolder(), 'keys.json');
    const env = { REGISTRY_KEYS: keys };
    expect(call({ ...PASSWORD, env }, ...OFFICER, '--database', file.url).status).toBe(0);
    expect(keysIn(keys)).toHaveLength(1);
    expect(call({ env }, 'keys', 'check', '--database', file.url).status).toBe(0);
  });

  test('needs no key file for a database that is there', async () => {
    const file = await registerFile();
    const keys = join(newFolder(), 'keys.json');
    expect(call({ ...PASSWORD, env: { REGISTRY_KEYS: keys } }, ...OFFICER, '--database', file.url)).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(existsSync(keys)).toBe(false);
  });
});
