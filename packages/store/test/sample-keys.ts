import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Batch, JournalAct, Stream } from '@protocol-registry/registry';
import { Journal } from '@protocol-registry/registry';
import { type DatabaseUnusable, type KeysUnusable, openRegister } from '@protocol-registry/store';
import { Effect } from 'effect';
import { newFile } from './new-file.ts';

export { said } from './said.ts';

export const by = { actor: 'O-2', recordedAt: 1_767_225_600_000 };

export const dossier = (id: string): Stream => ({ kind: 'protected', id });

export const readBy = (reason: string): JournalAct => ({ kind: 'file.read', content: { scope: 'file', reason, part: '' } });

export const batch = (stream: Stream, expectedVersion: number, ...acts: readonly JournalAct[]): Batch => ({
  stream,
  expectedVersion,
  acts,
});

/** A database and a key file, each in a folder of its own; neither is there yet. */
export interface Files {
  readonly path: string;
  readonly url: string;
  readonly keys: string;
}

export const newFiles = (): Files => {
  const path = newFile();
  return { path, url: `sqlite:${path}`, keys: join(dirname(newFile()), 'keys.json') };
};

/** Runs an effect on the register of files, with its keys, and closes it. */
export const inRegister = <A, E>({ keys, url }: Files, use: (journal: Journal['Service']) => Effect.Effect<A, E>): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.flatMap(Journal, use), openRegister(url, { keys })));

/** Records acts in streams, each batch in its turn. */
export const record = (files: Files, ...batches: readonly Batch[]): Promise<void> =>
  inRegister(files, ({ append }) => Effect.forEach(batches, (one) => append([one], by), { discard: true }));

/** What opening the register with its keys is refused with. */
export const refusedBy = (files: Files): Promise<KeysUnusable | DatabaseUnusable | null> =>
  Effect.runPromise(
    Effect.match(Effect.provide(Effect.void, openRegister(files.url, { keys: files.keys })), {
      onSuccess: () => null,
      onFailure: (problem) => problem,
    }),
  );

export interface WrittenKey {
  readonly id: string;
  readonly created: string;
  readonly key: string;
}

export const keysIn = (file: string): readonly WrittenKey[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly keys: readonly WrittenKey[] }).keys;

/** Writes a text as a key file that its owner alone may read. */
export const writeText = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode: 0o600 });
  chmodSync(file, 0o600);
};

export const writeKeys = (file: string, keys: readonly WrittenKey[], version: unknown = 1): void =>
  writeText(file, JSON.stringify({ version, keys }));

export const newKey = (id: string, bytes = 32): WrittenKey => ({
  id,
  created: '2026-01-01T00:00:00.000Z',
  key: randomBytes(bytes).toString('base64'),
});

/** Every byte that a database left in its folder: the file, its log and its index. */
export const bytesOf = ({ path }: Files): Buffer =>
  Buffer.concat(readdirSync(dirname(path)).map((name) => readFileSync(join(dirname(path), name))));
