import { readFileSync, writeFileSync } from 'node:fs';
import type { JournalAct } from '@protocol-registry/registry';
import { type Verification, verifyFile } from '@protocol-registry/store';
import BetterSqlite3 from 'better-sqlite3';
import { Effect, Result } from 'effect';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newFile } from './new-file.ts';
import { act, batch, by, inJournal, tamper, worker } from './sample-journal.ts';

const acts = fc.array(
  fc.record({ id: fc.constantFrom('A', 'B', 'C', 'D'), kind: fc.string({ unit: 'binary', maxLength: 12 }), content: fc.jsonValue() }),
  { minLength: 1, maxLength: 40 },
);

interface Written {
  readonly id: string;
  readonly kind: string;
  readonly content: unknown;
}

const write = async (recorded: readonly Written[]): Promise<string> => {
  const path = newFile();
  const versions = new Map<string, number>();
  const next = (id: string, added: JournalAct) => {
    const version = versions.get(id) ?? 0;
    versions.set(id, version + 1);
    return batch(worker(id), version, added);
  };
  await inJournal(`sqlite:${path}`, (journal) =>
    journal.append(
      recorded.map(({ id, kind, content }) => next(id, act(kind, content))),
      by,
    ),
  );
  return path;
};

/** What a reader learns from the file, as text; null where it cannot be read. */
const contentOf = (path: string): string | null => {
  const connection = new BetterSqlite3(path, { readonly: true });
  try {
    const tables = ['act', 'act_content', 'journal_head'].map((table) => connection.prepare(`SELECT * FROM ${table} ORDER BY 1`).all());
    return JSON.stringify(tables);
  } catch {
    return null;
  } finally {
    connection.close();
  }
};

const outcomeOf = (path: string): Promise<Verification | null> =>
  Effect.runPromise(Effect.result(verifyFile(`sqlite:${path}`)).pipe(Effect.map((result) => Result.getOrNull(result))));

const isFound = (verification: Verification | null): boolean => verification === null || verification.breaks.length > 0;

describe('any journal', () => {
  test('verifies, and reads back as it was recorded', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (recorded) => {
        const path = await write(recorded);
        expect(await outcomeOf(path)).toMatchObject({ acts: recorded.length, breaks: [] });
        const read = await inJournal(`sqlite:${path}`, (journal) => journal.read(worker('A')));
        expect(read.map(({ kind, content }) => ({ kind, content }))).toEqual(
          recorded
            .filter(({ id }) => id === 'A')
            .map(({ kind, content }) => ({ kind, content: JSON.parse(JSON.stringify(content)) as unknown })),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('with one act removed, changed or copied names that act first', async () => {
    const attacks: readonly ((position: number) => string)[] = [
      (position) => `DELETE FROM act WHERE position = ${position}; DELETE FROM act_content WHERE position = ${position}`,
      (position) => `UPDATE act SET recorded_at = recorded_at - 1 WHERE position = ${position}`,
      (position) => `UPDATE act_content SET content = content || ' ' WHERE position = ${position}`,
      (position) => `DELETE FROM act_content WHERE position = ${position}`,
    ];
    await fc.assert(
      fc.asyncProperty(acts, fc.nat(), fc.constantFrom(...attacks), async (recorded, chosen, attack) => {
        const path = await write(recorded);
        const position = 1 + (chosen % recorded.length);
        tamper(path, attack(position));
        const breaks = (await outcomeOf(path))?.breaks ?? [];
        expect(breaks.map((found) => found.position)).toEqual([position]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a damaged file', () => {
  test('any bit that changes what is read is found, and none makes the verification fall over', { timeout: 120_000 }, async () => {
    const flips = fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999_999, noNaN: true }), bit: fc.nat(7) }), {
      minLength: 20,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(acts, flips, async (recorded, changes) => {
        const path = await write(recorded);
        const whole = readFileSync(path);
        const before = contentOf(path);
        for (const { at, bit } of changes) {
          const bytes = Buffer.from(whole);
          const index = Math.floor(at * bytes.length);
          bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
          const damaged = `${path}.damaged`;
          writeFileSync(damaged, bytes);
          const verification = await outcomeOf(damaged);
          if (contentOf(damaged) !== before) expect([index, bit, isFound(verification)]).toEqual([index, bit, true]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('with a page of acts overwritten names the acts that are lost and goes on with the others', async () => {
    const path = await write(
      Array.from({ length: 2000 }, (_, index) => ({ id: 'ABCD'[index % 4] ?? '', kind: 'note.written', content: { index } })),
    );
    const connection = new BetterSqlite3(path);
    const pages = connection
      .prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'act' AND pagetype = 'leaf' ORDER BY path")
      .pluck()
      .all();
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 4096 * ((pages[3] ?? 0) - 1), 4096 * (pages[3] ?? 0));
    writeFileSync(path, bytes);
    const found = await outcomeOf(path);
    const lost = found?.breaks.filter(({ position }) => position !== null) ?? [];
    expect(lost).toMatchObject([{ code: 'DATABASE_DAMAGED' }]);
    expect(2000 - (found?.acts ?? 0)).toBe((lost[0]?.last ?? 0) - (lost[0]?.position ?? 0) + 1);
  });

  test.each([0, 1, 100, 4096, 5000])('cut off after %i bytes is told as damaged', async (length) => {
    const path = await write([{ id: 'A', kind: 'a', content: null }]);
    writeFileSync(path, readFileSync(path).subarray(0, length));
    expect(isFound(await outcomeOf(path))).toBe(true);
  });
});
