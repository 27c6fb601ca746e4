import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ACTS, type DatabaseFile, registerFile, settle, tamper } from './register.ts';

interface Verified {
  readonly acts: number;
  readonly head: { readonly position: number; readonly hash: string };
  readonly breaks: readonly { readonly code: string; readonly position: number | null; readonly stream: { readonly id: string } | null }[];
}

const anchorOf = ({ position, hash }: Verified['head']): string => `${position}:${hash}`;

const verified = (file: DatabaseFile): Verified => file.json('journal', 'verify') as Verified;

/** Flips every bit of the bytes that a text stands in, wherever it stands. */
const flip = (file: DatabaseFile, text: string): void => {
  settle(file);
  const bytes = readFileSync(file.path);
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) {
    for (let index = 0; index < text.length; index += 1) bytes[at + index] = (bytes[at + index] ?? 0) ^ 0xff;
  }
  writeFileSync(file.path, bytes);
};

describe('registry journal verify', () => {
  test('finds nothing in a journal as it was recorded, and prints its head', async () => {
    const file = await registerFile();
    expect(file.call('journal', 'verify', '--json')).toMatchObject({ status: 0, stderr: '' });
    const { acts, breaks, head } = verified(file);
    expect({ acts, breaks, position: head.position }).toEqual({ acts: ACTS, breaks: [], position: ACTS });
    expect(file.call('journal', 'verify').stdout).toBe(`acts ${ACTS}  breaks 0  head ${anchorOf(head)}\n`);
    expect(file.call('journal', 'verify', '--expect', anchorOf(head)).status).toBe(0);
  });

  test('finds and locates a content that was changed', async () => {
    const file = await registerFile();
    tamper(file, `UPDATE act_content SET content = replace(content, 'Abebe', 'Kebede') WHERE position = 5`);
    const answer = file.call('journal', 'verify', '--language', 'fr');
    expect(answer).toMatchObject({ status: 1, stderr: '' });
    expect(answer.stdout).toContain('CONTENT_CHANGED  L’acte 5 a un autre contenu que celui qui a été enregistré.');
    expect(verified(file).breaks).toMatchObject([{ code: 'CONTENT_CHANGED', position: 5, stream: { id: 'W-1' } }]);
  });

  test.each([
    ['removed', 'DELETE FROM act WHERE position = 3; DELETE FROM act_content WHERE position = 3', 'ACT_MISSING'],
    ['removed at the end', 'DELETE FROM act WHERE position = 7; DELETE FROM act_content WHERE position = 7', 'ACT_MISSING'],
    ['given to somebody else', "UPDATE act SET actor = 'O-9' WHERE position = 2", 'CHAIN_BROKEN'],
  ])('finds an act that was %s', async (_, statements, code) => {
    const file = await registerFile();
    tamper(file, statements);
    expect(file.call('journal', 'verify').status).toBe(1);
    expect(verified(file).breaks.map((found) => found.code)).toContain(code);
  });

  test('finds flipped bytes', async () => {
    const file = await registerFile();
    flip(file, 'Embassy of Freedonia');
    const answer = file.call('journal', 'verify', '--json');
    expect(answer).toMatchObject({ status: 1, stderr: '' });
    expect((JSON.parse(answer.stdout) as Verified).breaks).toMatchObject([{ code: 'CONTENT_CHANGED', position: 1 }]);
  });

  test('finds a file that was cut off', async () => {
    const file = await registerFile();
    settle(file);
    const bytes = readFileSync(file.path);
    writeFileSync(file.path, bytes.subarray(0, Math.floor(bytes.length / 2)));
    const { status, stdout } = file.call('journal', 'verify');
    expect(status).toBe(1);
    expect(stdout).toContain('DATABASE_DAMAGED');
  });

  test('finds by a head that was noted elsewhere that the end was cut off with it', async () => {
    const file = await registerFile();
    const noted = anchorOf(verified(file).head);
    tamper(
      file,
      'DELETE FROM act WHERE position = 7',
      'DELETE FROM act_content WHERE position = 7',
      'UPDATE journal_head SET position = 6, hash = (SELECT hash FROM act WHERE position = 6)',
    );
    expect(file.call('journal', 'verify').status).toBe(0);
    const answer = file.call('journal', 'verify', '--expect', noted);
    expect(answer.status).toBe(1);
    expect(answer.stdout).toContain('ANCHOR_DIFFERS  Act 7 is not what was noted earlier');
  });

  test.each(['7', '7:abc', `x:${'0'.repeat(64)}`])('refuses %s as a head', async (head) => {
    const file = await registerFile();
    const answer = file.call('journal', 'verify', '--expect', head);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('--expect');
    expect(answer.stderr).toContain('POSITION:HASH');
  });
});
