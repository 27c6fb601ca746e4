import { randomBytes } from 'node:crypto';
import { type InterviewId, identifierOf, type OfficerId, type WorkerId } from '@protocol-registry/domain';
import { type DraftOf, Drafts, Journal, type RegistryFailure } from '@protocol-registry/registry';
import { Database, openRegister, rotateKeys, verifyFile } from '@protocol-registry/store';
import { Effect } from 'effect';
import { describe, expect, test } from 'vitest';
import { bytesOf, dossier, type Files, newFiles, said } from './sample-keys.ts';
import { rowsIn, tamper } from './sample-register.ts';

const draftOf = (worker: string, interview: string, officer: string): DraftOf => ({
  worker: identifierOf<WorkerId>(worker),
  interview: identifierOf<InterviewId>(interview),
  officer: identifierOf<OfficerId>(officer),
});

const mine = draftOf('W-1', 'I-1', 'O-2');
const colleagues = draftOf('W-1', 'I-1', 'O-3');
const others = draftOf('W-2', 'I-2', 'O-2');

const SECRET = 'Quetzalcoatlus';

const withDrafts = <A, E>(
  { keys, url }: Files,
  use: (drafts: Drafts) => Effect.Effect<A, E, Journal | Database>,
  options: { readonly keys?: string } = { keys },
): Promise<A> => Effect.runPromise(Effect.provide(Effect.flatMap(Drafts, use), openRegister(url, options)));

const saved = async (...drafts: readonly (readonly [DraftOf, unknown])[]): Promise<Files> => {
  const files = newFiles();
  await withDrafts(files, ({ save }) => Effect.forEach(drafts, ([of, content]) => save(of, 0, content), { discard: true }));
  return files;
};

const failureOf = (files: Files, of: DraftOf, options?: { readonly keys?: string }): Promise<RegistryFailure> =>
  withDrafts(files, ({ read }) => Effect.flip(read(of)), options);

describe('a draft', () => {
  test('is there as it was saved when the register is opened again, and only under its own names', async () => {
    const files = await saved([mine, { passport: 'declined', note: 'Ayşe “Ö” 🙂' }], [others, 'another']);
    const read = await withDrafts(files, (drafts) => Effect.forEach([mine, others, colleagues], drafts.read));
    expect(read).toMatchObject([{ version: 1, content: { passport: 'declined', note: 'Ayşe “Ö” 🙂' } }, { content: 'another' }, null]);
  });

  test('is saved over the version that was seen, and counts on', async () => {
    const files = await saved([mine, 'one']);
    const versions = await withDrafts(files, ({ read, save }) =>
      Effect.gen(function* () {
        const second = yield* save(mine, 1, 'two');
        const third = yield* save(mine, second.version, 'three');
        return [second.version, third.version, yield* read(mine)];
      }),
    );
    expect(versions).toMatchObject([2, 3, { version: 3, content: 'three' }]);
  });

  test('is not saved over one that nobody saw: the refusal carries what stands there', async () => {
    const files = await saved([mine, 'one']);
    const { after, refusals } = await withDrafts(files, ({ read, save }) =>
      Effect.gen(function* () {
        yield* save(mine, 1, 'two');
        const stale = yield* Effect.flip(save(mine, 1, 'mine'));
        const blind = yield* Effect.flip(save(mine, 0, 'mine'));
        const ahead = yield* Effect.flip(save(mine, 7, 'mine'));
        return { refusals: [stale, blind, ahead], after: yield* read(mine) };
      }),
    );
    const newer = { version: 2, content: 'two' };
    for (const refused of refusals) expect(refused).toMatchObject({ _tag: 'DraftConflict', newer });
    expect(after).toMatchObject(newer);
  });

  test('that was dropped meanwhile is not made again unseen', async () => {
    const files = await saved([mine, 'one'], [colleagues, 'theirs']);
    const refused = await withDrafts(files, ({ drop, save }) => Effect.andThen(drop(mine), Effect.flip(save(mine, 1, 'two'))));
    expect(refused).toMatchObject({ _tag: 'DraftConflict', newer: null });
    const left = await withDrafts(files, ({ read }) => Effect.forEach([mine, colleagues], read));
    expect(left).toMatchObject([null, { content: 'theirs' }]);
  });

  test('is dropped and recorded together, or neither', async () => {
    const files = await saved([mine, 'one']);
    const stream = dossier('W-1');
    const recording = (drop: Effect.Effect<void, RegistryFailure>, expectedVersion: number) =>
      Effect.gen(function* () {
        const [{ transaction }, { append }] = [yield* Database, yield* Journal];
        const acts = [said('one')];
        const recorded = append([{ stream, expectedVersion, acts }], { actor: 'O-2', recordedAt: 0 });
        return yield* Effect.result(transaction(Effect.andThen(drop, recorded)));
      });
    const refused = await withDrafts(files, ({ drop, read }) => Effect.andThen(recording(drop(mine), 3), read(mine)));
    expect(refused).toMatchObject({ content: 'one' });
    expect(await withDrafts(files, ({ drop, read }) => Effect.andThen(recording(drop(mine), 0), read(mine)))).toBeNull();
  });

  test('is no part of the journal, and opens after a rotation', async () => {
    const files = await saved([mine, 'one']);
    expect(await Effect.runPromise(verifyFile(files.url))).toMatchObject({ acts: 0, breaks: [] });
    await withDrafts(files, () => rotateKeys(files.keys));
    expect(await withDrafts(files, ({ read }) => read(mine))).toMatchObject({ content: 'one' });
  });
});

describe('a draft in the database', () => {
  test('leaves no word in any byte of it, also once it is dropped', async () => {
    const files = newFiles();
    const heard: Buffer[] = [];
    await withDrafts(files, ({ drop, save }) =>
      Effect.gen(function* () {
        yield* save(mine, 0, { note: `They kept the ${SECRET}` });
        heard.push(bytesOf(files));
        yield* drop(mine);
      }),
    );
    heard.push(bytesOf(files));
    for (const bytes of heard) {
      expect(bytes.includes('CREATE TABLE draft')).toBe(true);
      for (const word of [SECRET, Buffer.from(SECRET).toString('base64').slice(0, 12)]) expect(bytes.includes(word)).toBe(false);
    }
  });

  test('has the size of its class, however much was typed', async () => {
    const noise = (bytes: number): string => randomBytes(bytes).toString('base64');
    const files = await saved(
      [mine, ''],
      [colleagues, 'x'.repeat(50_000)],
      [others, noise(9000)],
      [draftOf('W-2', 'I-2', 'O-9'), noise(5000)],
    );
    const sizes = rowsIn(files.path, 'SELECT length(sealed) AS size FROM draft ORDER BY interview_id, officer_id').map(({ size }) => size);
    const [KiB, tag] = [1024, 16];
    expect(sizes).toEqual([8, 8, 16, 8].map((kibibytes) => kibibytes * KiB + tag));
  });

  const move = 'UPDATE draft SET (nonce, sealed) = (SELECT nonce, sealed FROM draft WHERE officer_id =';

  test.each([
    ['whose bytes were changed', "UPDATE draft SET sealed = zeroblob(8208) WHERE officer_id = 'O-2'"],
    ['that is a colleague’s', `${move} 'O-3') WHERE officer_id = 'O-2'`],
    ['that was put back as an earlier version', "UPDATE draft SET version = 2 WHERE officer_id = 'O-2'"],
    ['whose dossier has no key', 'DELETE FROM dossier_key'],
  ])('%s does not open, and is not told', async (_, statement) => {
    const files = await saved([mine, SECRET], [colleagues, 'theirs']);
    tamper(files.path, statement);
    const { reason } = await failureOf(files, mine);
    expect(reason).toEqual({ _tag: 'StoreFailed', message: 'The draft of the interview I-1 is sealed and does not open.' });
  });

  test('of another worker’s interview does not open with this worker’s key', async () => {
    const files = await saved([mine, SECRET], [others, 'another']);
    expect((await failureOf(files, { ...mine, worker: others.worker })).reason._tag).toBe('StoreFailed');
  });

  test('is neither read nor saved without the keys', async () => {
    const files = await saved([mine, SECRET]);
    const { reason } = await failureOf(files, mine, {});
    expect(reason).toMatchObject({ _tag: 'StoreFailed', message: expect.stringContaining('without its key file') as unknown });
    const refused = await withDrafts(files, ({ save }) => Effect.flip(save(others, 0, 'x')), {});
    expect(refused).toMatchObject({ reason: { _tag: 'StoreFailed' } });
  });
});
