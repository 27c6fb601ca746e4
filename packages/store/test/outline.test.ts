import { dayOf, type ProtectedActs } from '@protocol-registry/domain';
import { type FileOutline, type JournalAct, Outlines, writeAct } from '@protocol-registry/registry';
import { openRegister, rotateKeys } from '@protocol-registry/store';
import { Effect } from 'effect';
import { describe, expect, test } from 'vitest';
import * as cast from '../../domain/test/cast.ts';
import { batch, bytesOf, dossier, type Files, newFiles, record } from './sample-keys.ts';
import { rowsIn, tamper } from './sample-register.ts';

const SECRET = 'Quetzalcoatlus';

const written = <K extends keyof ProtectedActs>(kind: K, content: ProtectedActs[K]): JournalAct =>
  writeAct(cast.act(kind, content as never));

const level = (is: 'WATCH' | 'URGENT') =>
  written('level.decided', { level: is, suggested: 'REFER', signs: [], reasons: SECRET, decidedOn: dayOf('2026-03-02') });

const reading = written('file.read', { scope: 'file', reason: SECRET, part: '' });

const filled = async (): Promise<Files> => {
  const files = newFiles();
  await record(files, batch(dossier('W-1'), 0, level('WATCH'), reading), batch(dossier('W-2'), 0, reading));
  return files;
};

const outlinesOf = ({ keys, url }: Files): Promise<readonly FileOutline[]> =>
  Effect.runPromise(
    Effect.provide(
      Effect.flatMap(Outlines, ({ all }) => all),
      openRegister(url, { keys }),
    ),
  );

const levelsOf = async (files: Files) => (await outlinesOf(files)).map(({ file, level: is }) => [file, is]);

const rowsOf = ({ path }: Files) =>
  rowsIn(path, 'SELECT stream_id, version, length(sealed) AS size FROM protected_outline ORDER BY stream_id');

describe('the outlines of protected files', () => {
  test('are kept with every act, sealed and of one size, and say what stands in the files', async () => {
    const files = await filled();
    const [first, second] = rowsOf(files);
    expect([first, second].map((row) => [row?.['stream_id'], row?.['version']])).toEqual([
      ['W-1', 2],
      ['W-2', 1],
    ]);
    expect(first?.['size']).toBe(second?.['size']);
    expect(await levelsOf(files)).toEqual([
      ['W-1', 'WATCH'],
      ['W-2', null],
    ]);
    for (const word of [SECRET, 'WATCH']) expect(bytesOf(files).includes(word), word).toBe(false);
  });

  test.each([
    ['is missing', "DELETE FROM protected_outline WHERE stream_id = 'W-1'"],
    ['is behind its file', "UPDATE protected_outline SET version = 1 WHERE stream_id = 'W-1'"],
    ['does not open', "UPDATE protected_outline SET sealed = randomblob(1040) WHERE stream_id = 'W-1'"],
    [
      'is that of another',
      "UPDATE protected_outline SET (nonce, sealed) = (SELECT nonce, sealed FROM protected_outline WHERE stream_id = 'W-2') WHERE stream_id = 'W-1'",
    ],
  ])('are made anew from the acts where one %s', async (_, statement) => {
    const files = await filled();
    tamper(files.path, statement);
    expect(await levelsOf(files)).toEqual([
      ['W-1', 'WATCH'],
      ['W-2', null],
    ]);
    expect(rowsOf(files).map(({ version }) => version)).toEqual([2, 1]);
  });

  test('follow the file, and open after the keys were rotated', async () => {
    const files = await filled();
    await record(files, batch(dossier('W-1'), 2, level('URGENT')));
    await Effect.runPromise(Effect.provide(rotateKeys(files.keys), openRegister(files.url, { keys: files.keys })));
    expect(await levelsOf(files)).toEqual([
      ['W-1', 'URGENT'],
      ['W-2', null],
    ]);
  });
});
