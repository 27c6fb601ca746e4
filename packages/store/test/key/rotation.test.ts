import { execFile } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type CheckedKey, checkKeys, openDatabase, type Rotation, rotateKeys } from '@protocol-registry/store';
import { Effect } from 'effect';
import { describe, expect, test } from 'vitest';
import { addKey } from '../../src/key/file.ts';
import { newOfficeKey } from '../../src/key/office.ts';
import { newFile } from '../new-file.ts';
import { batch, by, dossier, type Files, inRegister, keysIn, newFiles, record, refusedBy, said, writeKeys } from '../sample-keys.ts';
import { rowsIn, tamper } from '../sample-register.ts';

const DOSSIERS = ['W-1', 'W-2', 'W-3'];

const filled = async (): Promise<Files> => {
  const files = newFiles();
  await record(files, ...DOSSIERS.map((id) => batch(dossier(id), 0, said(id))));
  return files;
};

const rotate = ({ keys, url }: Files): Promise<Rotation> => Effect.runPromise(Effect.provide(rotateKeys(keys), openDatabase(url)));

const check = ({ keys, url }: Files): Promise<readonly CheckedKey[]> =>
  Effect.runPromise(Effect.provide(checkKeys(keys), openDatabase(url)));

const wrappedBy = ({ path }: Files): readonly unknown[] =>
  rowsIn(path, 'SELECT DISTINCT office_key FROM dossier_key').map(({ office_key: key }) => key);

/** What was said in each dossier, as the register gives it. */
const saidIn = (files: Files): Promise<readonly unknown[]> =>
  inRegister(files, ({ read }) => Effect.forEach(DOSSIERS, (id) => Effect.map(read(dossier(id)), ([act]) => act?.content)));

const EVERYTHING = DOSSIERS.map((text) => said(text).content);

const program = fileURLToPath(new URL('../interview-writer.ts', import.meta.url));

const writeInProcess = ({ keys, url }: Files, worker: string, acts: number): Promise<unknown> =>
  promisify(execFile)(process.execPath, ['--conditions=source', program, url, keys, worker, String(acts)]);

describe('a rotation', () => {
  test('adds a key to the file and gives every dossier to it; what was said opens as before', async () => {
    const files = await filled();
    const [first] = keysIn(files.keys);
    const sealed = rowsIn(files.path, 'SELECT content FROM act_content');
    const rotation = await rotate(files);
    expect(rotation).toEqual({ key: keysIn(files.keys)[1]?.id, keys: 2, dossiers: 3 });
    expect(keysIn(files.keys)[0]).toEqual(first);
    expect(wrappedBy(files)).toEqual([rotation.key]);
    expect(rowsIn(files.path, 'SELECT content FROM act_content')).toEqual(sealed);
    expect(await saidIn(files)).toEqual(EVERYTHING);
    expect(statSync(files.keys).mode & 0o777).toBe(0o600);
    expect(existsSync(`${files.keys}.new`)).toBe(false);
  });

  test('leaves the old key in the file; without it the register opens still, without the new one it does not', async () => {
    const files = await filled();
    await rotate(files);
    const [older, newer] = keysIn(files.keys);
    if (older === undefined || newer === undefined) throw new Error('two keys are needed');
    writeKeys(files.keys, [newer]);
    expect(await saidIn(files)).toEqual(EVERYTHING);
    writeKeys(files.keys, [older]);
    expect(await refusedBy(files)).toMatchObject({ reason: 'UNKNOWN_KEY', key: newer.id });
  });

  test('that was cut off once the file was written opens everything, is told by the check, and is finished by the next', async () => {
    const files = await filled();
    const [first] = keysIn(files.keys);
    addKey(files.keys, newOfficeKey(by.recordedAt));
    expect(await saidIn(files)).toEqual(EVERYTHING);
    expect(wrappedBy(files)).toEqual([first?.id]);
    expect(await check(files)).toMatchObject([
      { key: first?.id, isNewest: false, dossiers: 3, opened: 3 },
      { isNewest: true, dossiers: 0 },
    ]);
    const { key, keys } = await rotate(files);
    expect(keys).toBe(3);
    expect(wrappedBy(files)).toEqual([key]);
    expect(await saidIn(files)).toEqual(EVERYTHING);
  });

  test('that was cut off while it wrote left the old file whole, and says what to do', async () => {
    const files = await filled();
    const before = readFileSync(files.keys, 'utf8');
    writeFileSync(`${files.keys}.new`, before.slice(0, 40), { mode: 0o600 });
    await expect(rotate(files)).rejects.toMatchObject({ reason: 'BUSY' });
    expect(readFileSync(files.keys, 'utf8')).toBe(before);
    expect(await saidIn(files)).toEqual(EVERYTHING);
  });

  test.runIf(process.getuid?.() === 0)('by the machine’s own account leaves the file to the account that had it', async () => {
    const files = await filled();
    chownSync(files.keys, 65_534, 65_534);
    await rotate(files);
    expect(statSync(files.keys)).toMatchObject({ uid: 65_534, gid: 65_534 });
    expect(statSync(files.keys).mode & 0o777).toBe(0o600);
  });

  test('follows a link to the file, and leaves the link', async () => {
    const files = await filled();
    const link = newFile();
    symlinkSync(files.keys, link);
    await rotate({ ...files, keys: link });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(keysIn(files.keys)).toHaveLength(2);
  });

  test('with the keys of another register is refused, and adds nothing to their file', async () => {
    const [files, other] = [await filled(), await filled()];
    const before = readFileSync(other.keys, 'utf8');
    await expect(rotate({ ...files, keys: other.keys })).rejects.toMatchObject({ reason: 'UNKNOWN_KEY' });
    expect(readFileSync(other.keys, 'utf8')).toBe(before);
  });

  test('that meets a dossier that does not open gives none to the new key', async () => {
    const files = await filled();
    const [first] = keysIn(files.keys);
    tamper(files.path, "UPDATE dossier_key SET wrapped = zeroblob(48) WHERE stream_id = 'W-2'");
    await expect(rotate(files)).rejects.toMatchObject({ _tag: 'StoreFailure', reason: 'UNREADABLE' });
    expect(wrappedBy(files)).toEqual([first?.id]);
  });

  test('of several at once loses no key: whatever wraps a dossier stands in the file', async () => {
    const files = await filled();
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => rotate(files)));
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    const ids = new Set<unknown>(keysIn(files.keys).map(({ id }) => id));
    expect(wrappedBy(files).every((id) => ids.has(id))).toBe(true);
    expect(await saidIn(files)).toEqual(EVERYTHING);
  });

  test('is noticed by a register that is open meanwhile: it reads what was given to the new key, and seals new dossiers by it', async () => {
    const files = await filled();
    const { after, key } = await inRegister(files, ({ append, read }) =>
      Effect.gen(function* () {
        const rotation = yield* Effect.promise(() => rotate(files));
        yield* append([batch(dossier('W-4'), 0, said('W-4'))], by);
        return { after: yield* read(dossier('W-1')), key: rotation.key };
      }),
    );
    expect(after).toHaveLength(1);
    expect(wrappedBy(files)).toEqual([key]);
  });
});

describe('a check', () => {
  test('tries every dossier, and tells the key by which one does not open', async () => {
    const files = await filled();
    const [first] = keysIn(files.keys);
    tamper(files.path, "UPDATE dossier_key SET wrapped = zeroblob(48) WHERE stream_id = 'W-2'");
    expect(await check(files)).toEqual([{ key: first?.id, created: first?.created, isNewest: true, dossiers: 3, opened: 2 }]);
  });

  test('tells a key that the file does not hold', async () => {
    const files = await filled();
    const [first] = keysIn(files.keys);
    await rotate(files);
    writeKeys(files.keys, first === undefined ? [] : [first]);
    expect(await check(files)).toMatchObject([
      { key: first?.id, dossiers: 0, opened: 0 },
      { created: null, isNewest: false, dossiers: 3, opened: 0 },
    ]);
  });
});

test('three processes open a new register at once: one key file is made, and opens what each of them recorded', async () => {
  const files = newFiles();
  await Promise.all(DOSSIERS.map((worker) => writeInProcess(files, worker, 5)));
  expect(keysIn(files.keys)).toHaveLength(1);
  const counts = await inRegister(files, ({ read }) =>
    Effect.forEach(DOSSIERS, (id) => Effect.map(read(dossier(id)), (acts) => acts.length)),
  );
  expect(counts).toEqual([5, 5, 5]);
});
