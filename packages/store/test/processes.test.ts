import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { verifyFile } from '@protocol-registry/store';
import { Effect } from 'effect';
import { expect, test } from 'vitest';
import { newFile } from './new-file.ts';
import { inJournal, worker } from './sample-journal.ts';

const program = fileURLToPath(new URL('note-writer.ts', import.meta.url));

const writeInProcess = (url: string, name: string): Promise<unknown> =>
  promisify(execFile)(process.execPath, ['--conditions=source', program, url, name, '50']);

test('three processes write into one stream of one file, and every act of each is there once', async () => {
  const url = `sqlite:${newFile()}`;
  const names = ['O-1', 'O-2', 'O-3'];
  await Promise.all(names.map((name) => writeInProcess(url, name)));
  const acts = await inJournal(url, (journal) => journal.read(worker('W-1')));
  expect(names.map((name) => acts.filter(({ content }) => content === name).length)).toEqual([50, 50, 50]);
  expect(acts.map(({ version }) => version)).toEqual(Array.from({ length: 150 }, (_, index) => index + 1));
  expect(await Effect.runPromise(verifyFile(url))).toMatchObject({ acts: 150, breaks: [] });
});
