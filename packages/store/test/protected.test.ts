import { createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { type JournalAct, type JournalQuery, ReadModel, type RecordedAct, StoreFailure } from '@protocol-registry/registry';
import {
  memoryKeys,
  noProjection,
  openDatabase,
  openJournal,
  type Projection,
  plainCodec,
  readAfter,
  readModel,
  readTablesProjection,
  rebuild,
  verifyFile,
} from '@protocol-registry/store';
import { Effect, Layer } from 'effect';
import { describe, expect, test } from 'vitest';
import { batch, by, bytesOf, dossier, type Files, inRegister, newFiles, readBy, record, said } from './sample-keys.ts';
import { rowsIn, tamper } from './sample-register.ts';

const SECRET = 'Quetzalcoatlus';
const PLANTED = [SECRET, 'Nightjarbook', 'interview.recorded', 'file.read'];

const contents = ({ path }: Files): readonly { readonly nonce: string; readonly sealed: string }[] =>
  rowsIn(path, 'SELECT content FROM act_content ORDER BY position').map(
    ({ content }) => JSON.parse(String(content)) as { nonce: string; sealed: string },
  );

const concluded = (conclusion: string): JournalAct => ({
  kind: 'allegation.closed',
  content: { allegation: 'G-1', closedOn: '2026-01-20', conclusion },
});

const sizes = (files: Files): readonly number[] => contents(files).map(({ sealed }) => Buffer.from(sealed, 'base64').length);

const filled = async (): Promise<Files> => {
  const files = newFiles();
  await record(
    files,
    batch(dossier('W-1'), 0, said(`They kept the ${SECRET}`), readBy('Nightjarbook')),
    batch(dossier('W-2'), 0, said('Nothing')),
  );
  return files;
};

const readingOf = (files: Files, id: string): Promise<readonly RecordedAct[] | StoreFailure> =>
  inRegister(files, ({ read }) => Effect.match(read(dossier(id)), { onSuccess: (acts) => acts, onFailure: (failure) => failure }));

describe('what is recorded in a protected stream', () => {
  test('is given back as it was, with its place', async () => {
    const files = await filled();
    expect(await readingOf(files, 'W-1')).toEqual([
      { position: 1, stream: dossier('W-1'), version: 1, ...by, ...said(`They kept the ${SECRET}`) },
      { position: 2, stream: dossier('W-1'), version: 2, ...by, ...readBy('Nightjarbook') },
    ]);
  });

  test('stands sealed in the database, under one kind', async () => {
    const files = await filled();
    expect(rowsIn(files.path, 'SELECT stream_kind, stream_id, version, kind FROM act')).toEqual([
      { stream_kind: 'protected', stream_id: 'W-1', version: 1, kind: 'protected.sealed' },
      { stream_kind: 'protected', stream_id: 'W-1', version: 2, kind: 'protected.sealed' },
      { stream_kind: 'protected', stream_id: 'W-2', version: 1, kind: 'protected.sealed' },
    ]);
    for (const content of contents(files)) expect(Object.keys(content)).toEqual(['nonce', 'sealed']);
  });

  test('leaves no word of it in any byte of the database, while it is open and afterwards', async () => {
    const files = newFiles();
    const heard: Buffer[] = [];
    await inRegister(files, ({ append }) =>
      Effect.gen(function* () {
        yield* append([batch(dossier('W-1'), 0, said(SECRET), readBy('Nightjarbook'))], by);
        yield* append([batch({ kind: 'notes', id: 'N-1' }, 0, { kind: 'note.written', content: 'Plainspoken' })], by);
        heard.push(bytesOf(files));
      }),
    );
    heard.push(bytesOf(files));
    for (const bytes of heard) {
      expect(bytes.includes('Plainspoken')).toBe(true);
      for (const word of PLANTED) {
        for (const form of [word, word.toLowerCase(), Buffer.from(word).toString('base64').slice(0, 12), Buffer.from(word, 'utf16le')]) {
          expect(bytes.includes(form), word).toBe(false);
        }
      }
    }
  });

  test('differs each time, by its nonce and by the key of its dossier', async () => {
    const files = newFiles();
    await record(files, batch(dossier('W-1'), 0, said('same'), said('same')), batch(dossier('W-2'), 0, said('same')));
    const found = contents(files);
    expect(new Set(found.map(({ nonce }) => nonce)).size).toBe(3);
    expect(new Set(found.map(({ sealed }) => sealed)).size).toBe(3);
    expect(rowsIn(files.path, 'SELECT stream_id FROM dossier_key')).toHaveLength(2);
  });

  test('has the size of its class, however much was said', async () => {
    const files = newFiles();
    const noise = (bytes: number): string => randomBytes(bytes).toString('base64');
    const texts = ['', 'no', 'x'.repeat(100_000), noise(5000), noise(9000)];
    await record(files, batch(dossier('W-1'), 0, ...texts.map(said), ...['x', noise(500), noise(1200)].map(concluded)));
    const [KiB, tag] = [1024, 16];
    expect(sizes(files)).toEqual([8, 8, 8, 8, 16, 1, 1, 2].map((kibibytes) => kibibytes * KiB + tag));
    const acts = (await readingOf(files, 'W-1')) as readonly RecordedAct[];
    expect(acts.slice(0, 5).map(({ content }) => content)).toEqual(texts.map((text) => said(text).content));
  });

  test('is lost with the transaction that it was part of, and so is the key that was made for it', async () => {
    const files = newFiles();
    await inRegister(files, ({ append }) =>
      Effect.flip(append([batch(dossier('W-1'), 0, said('x')), batch(dossier('W-2'), 3, said('y'))], by)),
    );
    expect(rowsIn(files.path, 'SELECT stream_id FROM dossier_key')).toEqual([]);
  });

  test('is told clear to whom it conflicts with', async () => {
    const files = await filled();
    const conflict = await inRegister(files, ({ append }) => Effect.flip(append([batch(dossier('W-1'), 1, said('late'))], by)));
    expect(conflict).toMatchObject({ _tag: 'Conflict', actual: 2, since: [{ version: 2, ...readBy('Nightjarbook') }] });
  });
});

describe('two dossiers in which something else was said', () => {
  test('look alike in every column that is not drawn by chance', async () => {
    const journals = await Promise.all(
      ['Nothing', `They kept the ${SECRET}, and ${'more '.repeat(300)}`].map(async (text) => {
        const files = newFiles();
        await record(files, batch(dossier('W-1'), 0, said(text), readBy('follow-up')));
        const rows = rowsIn(
          files.path,
          'SELECT position, stream_kind, stream_id, version, kind, recorded_at, actor, length(content) FROM act JOIN act_content USING (position)',
        );
        return { rows, keys: rowsIn(files.path, 'SELECT stream_id, length(wrapped) FROM dossier_key') };
      }),
    );
    expect(journals[0]).toEqual(journals[1]);
    expect(journals[0]?.rows).toHaveLength(2);
  });
});

describe('a sealed act that was tampered with does not open, and the failure names its position alone', () => {
  const from = (position: number, column: string): string => `(SELECT ${column} FROM act_content WHERE position = ${position})`;
  const set = (content: string): string => `UPDATE act_content SET content = ${content} WHERE position = 1`;

  test.each([
    ['a bit of the sealed bytes', set(`json_set(content, '$.sealed', 'AAAA' || substr(content ->> 'sealed', 5))`)],
    [
      'the last bytes of the tag',
      set(`json_set(content, '$.sealed', substr(content ->> 'sealed', 1, length(content ->> 'sealed') - 4) || 'AA==')`),
    ],
    ['sealed bytes cut off', set(`json_set(content, '$.sealed', substr(content ->> 'sealed', 1, 400))`)],
    ['sealed bytes gone', set(`json_set(content, '$.sealed', '')`)],
    ['the nonce', set(`json_set(content, '$.nonce', 'AAAAAAAAAAAAAAAA')`)],
    ['a shorter nonce', set(`json_set(content, '$.nonce', 'AAAA')`)],
    ['other JSON', set(`'[]'`)],
    ['a clear content', set(`'{"text":"forged"}'`)],
    ['the content of another version', set(from(2, 'content'))],
    ['the content of another dossier', set(from(3, 'content'))],
    ['no key', "DELETE FROM dossier_key WHERE stream_id = 'W-1'"],
  ])('%s', async (_, statement) => {
    const files = await filled();
    tamper(files.path, statement);
    const failure = await readingOf(files, 'W-1');
    expect(failure).toBeInstanceOf(StoreFailure);
    expect(failure).toMatchObject({ reason: 'UNREADABLE', message: 'Act 1 is sealed and does not open.', cause: null });
    expect(await readingOf(files, 'W-2')).toHaveLength(1);
  });

  test('nor does one beside the key of another dossier', async () => {
    const files = await filled();
    const other = "SELECT nonce, wrapped FROM dossier_key WHERE stream_id = 'W-1'";
    tamper(files.path, `UPDATE dossier_key SET (nonce, wrapped) = (${other}) WHERE stream_id = 'W-2'`);
    expect(await readingOf(files, 'W-2')).toMatchObject({ reason: 'UNREADABLE', message: expect.stringContaining('Act 3 ') as unknown });
    const refused = await inRegister(files, ({ append }) => Effect.flip(append([batch(dossier('W-2'), 1, said('x'))], by)));
    expect(refused).toMatchObject({ _tag: 'StoreFailure', reason: 'UNREADABLE' });
  });

  test('nor one that was moved to another dossier with its row', async () => {
    const files = await filled();
    tamper(
      files.path,
      "UPDATE act SET stream_id = 'W-9' WHERE position = 3",
      "UPDATE act SET stream_id = 'W-2', version = 1 WHERE position = 1",
    );
    expect(await readingOf(files, 'W-2')).toMatchObject({ reason: 'UNREADABLE', message: expect.stringContaining('Act 1 ') as unknown });
  });
});

describe('what reads across the journal', () => {
  test('the verification holds without a key, and finds a sealed act that was changed', async () => {
    const files = await filled();
    const verify = Effect.runPromise(verifyFile(files.url));
    expect(await verify).toMatchObject({ acts: 3, breaks: [] });
    tamper(files.path, `UPDATE act_content SET content = json_set(content, '$.nonce', 'AAAAAAAAAAAAAAAA') WHERE position = 2`);
    expect((await Effect.runPromise(verifyFile(files.url))).breaks).toMatchObject([{ code: 'CONTENT_CHANGED', position: 2 }]);
  });

  test('page by page gives sealed acts as they stand', async () => {
    const files = await filled();
    const acts = await Effect.runPromise(Effect.provide(readAfter(plainCodec, 1, 2), openDatabase(files.url)));
    expect(acts.map(({ position, kind }) => [position, kind])).toEqual([
      [2, 'protected.sealed'],
      [3, 'protected.sealed'],
    ]);
    expect(acts[0]?.content).toEqual(contents(files)[1]);
  });

  test('a rebuild without keys leaves sealed acts alone', async () => {
    const files = await filled();
    const rebuilt = await Effect.runPromise(Effect.provide(rebuild(), openDatabase(files.url)));
    expect(rebuilt).toMatchObject({ acts: 0, streams: 0, differences: [] });
  });

  test('a rebuild with keys reads them, and fails on one that does not open', async () => {
    const ring = memoryKeys();
    const outcome = await Effect.runPromise(
      Effect.gen(function* () {
        const { append } = yield* openJournal(plainCodec, readTablesProjection, ring);
        yield* append([batch(dossier('W-1'), 0, said('x'), said('y'))], by);
        yield* append([batch(dossier('W-1'), 2, said('z'))], by);
        return { found: yield* rebuild({ ring }), refused: yield* Effect.flip(rebuild({ ring: memoryKeys() })) };
      }).pipe(Effect.provide(openDatabase('sqlite::memory:'))),
    );
    expect(outcome.found).toMatchObject({ acts: 3, streams: 1, differences: [] });
    expect(outcome.refused).toMatchObject({ reason: 'KEYLESS' });
  });

  test('a projection is given clear acts', async () => {
    const seen: unknown[] = [];
    const noting: Projection<{ kind: string; content: unknown }> = {
      project: async (_, acts) => void seen.push(...acts.map(({ content, kind }) => [kind, content])),
    };
    await Effect.runPromise(
      Effect.flatMap(openJournal(plainCodec, noting, memoryKeys()), ({ append }) => append([batch(dossier('W-1'), 0, said('x'))], by)).pipe(
        Effect.provide(openDatabase('sqlite::memory:')),
      ),
    );
    expect(seen).toEqual([['interview.recorded', said('x').content]]);
  });
});

describe('the list of the journal', () => {
  const note = (version: number) => batch({ kind: 'mission', id: 'M-1' }, version, { kind: 'mission.renamed', content: { version } });
  const none = { stream: null, actor: null, kind: null, page: 1 };

  const listed = (asked: Partial<JournalQuery>) =>
    Effect.gen(function* () {
      const { append } = yield* openJournal(plainCodec, noProjection, memoryKeys());
      yield* append([note(0), batch(dossier('W-1'), 0, said('x'), readBy('y')), note(1), batch(dossier('W-1'), 2, said('z'))], by);
      return yield* Effect.flatMap(ReadModel, ({ journal }) => journal({ ...none, ...asked }));
    }).pipe(Effect.provide(Layer.provideMerge(readModel, openDatabase('sqlite::memory:'))), Effect.runPromise);

  test.each<[string, Partial<JournalQuery>, number]>([
    ['of everything', {}, 2],
    ['of who recorded sealed acts too', { actor: by.actor }, 2],
    ['of a dossier', { stream: 'W-1' }, 0],
    ['of the kind that sealed acts have', { kind: 'protected.sealed' }, 0],
    ['of the kind that they had', { kind: 'interview.recorded' }, 0],
  ])('%s has no line of a sealed act, and counts none', async (_, asked, total) => {
    const page = await listed(asked);
    expect(page).toMatchObject({ total, pages: 1 });
    expect(page.items.map(({ kind, version }) => [kind, version])).toEqual(
      total === 0 ? [] : [2, 1].map((version) => ['mission.renamed', version]),
    );
    for (const line of page.items) expect(Object.keys(line)).not.toContain('position');
  });
});

test('an act whose content was erased is read as elsewhere, also where its key is gone', async () => {
  const files = await filled();
  tamper(files.path, 'DELETE FROM act_content WHERE position = 1');
  expect(await readingOf(files, 'W-1')).toMatchObject([
    { position: 1, kind: 'protected.sealed', content: null },
    { position: 2, ...readBy('Nightjarbook') },
  ]);
  tamper(files.path, 'DELETE FROM act_content WHERE position = 2', "DELETE FROM dossier_key WHERE stream_id = 'W-1'");
  expect(await readingOf(files, 'W-1')).toMatchObject([{ content: null }, { content: null }]);
});

test('acts of other streams are recorded beside sealed ones, in one append', async () => {
  const ring = memoryKeys();
  const acts = await Effect.runPromise(
    Effect.gen(function* () {
      const { append, read } = yield* openJournal(plainCodec, noProjection, ring);
      yield* append(
        [batch({ kind: 'notes', id: 'N-1' }, 0, { kind: 'note.written', content: 1 }), batch(dossier('W-1'), 0, said('x'))],
        by,
      );
      return [yield* read({ kind: 'notes', id: 'N-1' }), yield* read(dossier('W-1'))].flat();
    }).pipe(Effect.provide(openDatabase('sqlite::memory:'))),
  );
  expect(acts.map(({ kind, position }) => [position, kind])).toEqual([
    [1, 'note.written'],
    [2, 'interview.recorded'],
  ]);
});

describe('a sealed act, opened by hand with the key file', () => {
  const opened = (key: Buffer, beside: readonly unknown[], nonce: Buffer, sealed: Buffer): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
      .setAAD(Buffer.from(JSON.stringify(beside)))
      .setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  };

  const byHand = async () => {
    const files = await filled();
    const [office] = (JSON.parse(readFileSync(files.keys, 'utf8')) as { keys: readonly { id: string; key: string }[] }).keys;
    const [row] = rowsIn(files.path, "SELECT nonce, wrapped FROM dossier_key WHERE stream_id = 'W-1'");
    const { nonce, wrapped } = row as unknown as { readonly nonce: Buffer; readonly wrapped: Buffer };
    const key = opened(Buffer.from(office?.key ?? '', 'base64'), ['W-1', office?.id], nonce, wrapped);
    const [act] = contents(files);
    return (beside: readonly unknown[]) =>
      opened(key, beside, Buffer.from(act?.nonce ?? '', 'base64'), Buffer.from(act?.sealed ?? '', 'base64'));
  };

  test('is AES-256-GCM by the key of its dossier, beside its stream and version', async () => {
    const open = await byHand();
    const filledUp = open(['protected', 'W-1', 1]);
    const text = inflateRawSync(filledUp.subarray(4, 4 + filledUp.readUInt32BE())).toString();
    expect(JSON.parse(text)).toMatchObject({ kind: 'interview.recorded' });
    expect(text).toContain(SECRET);
  });

  test.each([
    ['another version', ['protected', 'W-1', 2]],
    ['another dossier', ['protected', 'W-2', 1]],
    ['another kind of stream', ['worker', 'W-1', 1]],
  ])('does not open beside %s, by the same key', async (_, beside) => {
    const open = await byHand();
    expect(() => open(beside)).toThrow(/authenticate/);
  });
});
