import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Journal } from '@protocol-registry/registry';
import { createKeys, openDatabase, openRegister } from '@protocol-registry/store';
import { Effect, Result } from 'effect';
import { describe, expect, test } from 'vitest';
import { readKeys } from '../../src/key/file.ts';
import { newFile } from '../new-file.ts';
import {
  batch,
  by,
  dossier,
  type Files,
  inRegister,
  keysIn,
  newFiles,
  newKey,
  record,
  refusedBy,
  said,
  writeKeys,
  writeText,
} from '../sample-keys.ts';

const isRoot = process.getuid?.() === 0;

/** A register in which something was said, with its keys. */
const filled = async (): Promise<Files> => {
  const files = newFiles();
  await record(files, batch(dossier('W-1'), 0, said('the passport was kept')));
  return files;
};

const textIn = ({ keys }: Files): string => readFileSync(keys, 'utf8');

describe('a key file', () => {
  test('is made with a register that holds no act, for its owner alone, with one key of 32 bytes', async () => {
    const files = newFiles();
    expect(await refusedBy(files)).toBeNull();
    const [key, ...others] = keysIn(files.keys);
    expect(others).toEqual([]);
    expect(Buffer.from(key?.key ?? '', 'base64')).toHaveLength(32);
    expect(statSync(files.keys).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(files.keys))).toEqual(['keys.json']);
  });

  test('is made in a folder that is the owner’s alone', async () => {
    const files = newFiles();
    const keys = join(dirname(files.keys), 'hidden/keys.json');
    expect(await refusedBy({ ...files, keys })).toBeNull();
    expect(statSync(dirname(keys)).mode & 0o777).toBe(0o700);
  });

  test('stays as it is when the register is opened again, and opens what was said', async () => {
    const files = await filled();
    const before = textIn(files);
    const acts = await inRegister(files, ({ read }) => read(dossier('W-1')));
    expect(acts.map(({ content }) => content)).toEqual([said('the passport was kept').content]);
    expect(textIn(files)).toBe(before);
  });

  test('that is there already is used by a register that holds no act', async () => {
    const [one, other] = [newFiles(), newFiles()];
    await record(one, batch(dossier('W-1'), 0, said('a')));
    const shared = { ...other, keys: one.keys };
    await record(shared, batch(dossier('W-1'), 0, said('b')));
    expect(keysIn(one.keys)).toHaveLength(1);
    expect(await inRegister(shared, ({ read }) => read(dossier('W-1')))).toHaveLength(1);
  });

  test('is one, when two open the same new register at once', async () => {
    const files = newFiles();
    const writing = (id: string): Promise<void> => record(files, batch(dossier(id), 0, said(id)));
    await Promise.all(['W-1', 'W-2', 'W-3'].map(writing));
    expect(keysIn(files.keys)).toHaveLength(1);
    expect(await inRegister(files, ({ read }) => read(dossier('W-3')))).toHaveLength(1);
  });
});

describe('a key file is refused', () => {
  const refusals: readonly (readonly [string, (files: Files) => void, string, RegExp])[] = [
    ['that is missing beside a filled register', ({ keys }) => rmSync(keys), 'MISSING', /does not exist.+holds acts already.+restore/],
    ['that is a folder', ({ keys }) => [rmSync(keys), mkdirSync(keys, { mode: 0o700 })], 'UNREADABLE', /cannot be read.+check its path/],
    ['that its group may read', ({ keys }) => chmodSync(keys, 0o640), 'EXPOSED', /chmod 600/],
    ['that everybody may write', ({ keys }) => chmodSync(keys, 0o602), 'EXPOSED', /others/],
    ['that is empty', ({ keys }) => truncateSync(keys, 0), 'NOT_KEYS', /not a whole key file/],
    [
      'that was half written',
      ({ keys }) => truncateSync(keys, Math.floor(statSync(keys).size / 2)),
      'NOT_KEYS',
      /restore it from its own copy/,
    ],
    ['that is other JSON', ({ keys }) => writeText(keys, '{"version":1}'), 'NOT_KEYS', /expected the JSON/],
    ['without a key', ({ keys }) => writeKeys(keys, []), 'NOT_KEYS', /whole/],
    ['of another version', ({ keys }) => writeKeys(keys, keysIn(keys), 2), 'VERSION', /expected version 1/],
    ['with a short key', ({ keys }) => writeKeys(keys, [newKey('K-short', 16)]), 'LENGTH', /K-short in a wrong length: expected 32 bytes/],
    ['with a key that is no base64', ({ keys }) => writeKeys(keys, [{ ...newKey('K-odd'), key: '!'.repeat(44) }]), 'LENGTH', /K-odd/],
    ['with one key twice', ({ keys }) => writeKeys(keys, [...keysIn(keys), ...keysIn(keys)]), 'DUPLICATE', /twice/],
    ['of another register', ({ keys }) => writeKeys(keys, [newKey('K-other')]), 'UNKNOWN_KEY', /does not hold the key K-/],
    [
      'with another key by the same name',
      ({ keys }) => writeKeys(keys, [newKey(keysIn(keys)[0]?.id ?? '')]),
      'WRONG_KEY',
      /does not open this database/,
    ],
  ];

  test.each(refusals)('%s', async (_, harm, reason, words) => {
    const files = await filled();
    const secret = keysIn(files.keys)[0]?.key ?? '';
    harm(files);
    const refused = await refusedBy(files);
    expect(refused).toMatchObject({ _tag: 'KeysUnusable', reason });
    expect(refused?.message).toMatch(words);
    expect(refused?.message).toContain(files.keys);
    expect(refused?.message.match(/\.(?=\s|$)/g)).toHaveLength(1);
    expect(secret).toHaveLength(44);
    expect(JSON.stringify(refused) + String(refused?.message)).not.toContain(secret);
  });

  test('that was cut off anywhere', async () => {
    const files = await filled();
    for (let length = statSync(files.keys).size - 2; length >= 0; length -= 1) {
      truncateSync(files.keys, length);
      expect(Result.isFailure(readKeys(files.keys)), String(length)).toBe(true);
    }
  });

  test.skipIf(isRoot)('that this account may not read', async () => {
    const files = await filled();
    chmodSync(files.keys, 0o000);
    expect(await refusedBy(files)).toMatchObject({ reason: 'UNREADABLE' });
  });

  test('that is missing, and is not made, where the register holds acts of which none is sealed', async () => {
    const files = newFiles();
    const plain = batch({ kind: 'notes', id: 'N-1' }, 0, { kind: 'note.written', content: {} });
    await Effect.runPromise(
      Effect.provide(
        Effect.flatMap(Journal, ({ append }) => append([plain], by)),
        openRegister(files.url),
      ),
    );
    expect(await refusedBy(files)).toMatchObject({ reason: 'MISSING' });
    expect(existsSync(files.keys)).toBe(false);
    await Effect.runPromise(Effect.provide(createKeys(files.keys), openDatabase(files.url)));
    expect(await refusedBy(files)).toBeNull();
  });

  test.each(['keys.json', '.keys/keys.json'])('in the folder of the database: %s', async (name) => {
    const files = newFiles();
    const keys = join(dirname(files.path), name);
    expect(await refusedBy({ ...files, keys })).toMatchObject({ reason: 'BESIDE' });
    expect(existsSync(keys)).toBe(false);
  });

  test('that a link leads into the folder of the database', async () => {
    const files = newFiles();
    const link = join(dirname(newFile()), 'elsewhere');
    symlinkSync(dirname(files.path), link);
    expect(await refusedBy({ ...files, keys: join(link, 'keys.json') })).toMatchObject({ reason: 'BESIDE' });
  });

  test('that cannot be made', async () => {
    const files = newFiles();
    const notes = newFile();
    writeText(notes, 'notes');
    expect(await refusedBy({ ...files, keys: join(notes, 'keys.json') })).toMatchObject({ _tag: 'KeysUnusable' });
  });
});

describe('making a key file for a register that has none', () => {
  const created = (files: Files) => Effect.runPromise(Effect.flip(Effect.provide(createKeys(files.keys), openDatabase(files.url))));

  test('is refused where acts are sealed: a new key would not open them', async () => {
    const files = await filled();
    rmSync(files.keys);
    expect(await created(files)).toMatchObject({ reason: 'NEEDED' });
    expect(existsSync(files.keys)).toBe(false);
  });

  test('never overwrites one', async () => {
    const files = newFiles();
    writeKeys(files.keys, [newKey('K-1')]);
    const before = textIn(files);
    expect(await created(files)).toMatchObject({ reason: 'EXISTS' });
    expect(textIn(files)).toBe(before);
  });
});

describe('a register that is opened without its keys', () => {
  test('is read and written, except what is protected, which fails with its reason', async () => {
    const files = await filled();
    const note = { kind: 'note.written', content: { text: 'plain' } };
    const outcomes = await Effect.runPromise(
      Effect.gen(function* () {
        const { append, head, read } = yield* Journal;
        yield* append([batch({ kind: 'notes', id: 'N-1' }, 0, note)], by);
        const reading = yield* Effect.flip(read(dossier('W-1')));
        const writing = yield* Effect.flip(append([batch(dossier('W-9'), 0, said('x'))], by));
        return { reading, writing, unknown: yield* read(dossier('W-7')), head: yield* head };
      }).pipe(Effect.provide(openRegister(files.url))),
    );
    expect(outcomes.reading).toMatchObject({ _tag: 'StoreFailure', reason: 'KEYLESS' });
    expect(outcomes.writing).toMatchObject({ _tag: 'StoreFailure', reason: 'KEYLESS' });
    expect(outcomes.unknown).toEqual([]);
    expect(outcomes.head.position).toBe(2);
  });

  test('in memory has a key of its own', async () => {
    const acts = await Effect.runPromise(
      Effect.gen(function* () {
        const { append, read } = yield* Journal;
        yield* append([batch(dossier('W-1'), 0, said('x'))], by);
        return yield* read(dossier('W-1'));
      }).pipe(Effect.provide(openRegister('sqlite::memory:'))),
    );
    expect(acts.map(({ content, kind }) => [kind, content])).toEqual([['interview.recorded', said('x').content]]);
  });
});
