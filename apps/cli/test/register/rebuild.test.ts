import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { ACTS, cell, newFolder, registerFile, settle, tamper } from './register.ts';

interface Rebuilt {
  readonly acts: number;
  readonly streams: number;
  readonly differences: readonly { readonly table: string }[];
  readonly isMended: boolean;
}

const NAME = 'SELECT family_name FROM worker';

describe('registry rebuild', () => {
  test('finds nothing in a register as it was recorded', async () => {
    const file = await registerFile();
    expect(file.call('rebuild', '--json')).toMatchObject({ status: 0, stderr: '' });
    expect(file.json('rebuild')).toEqual({ acts: ACTS, streams: 4, differences: [], isMended: false });
    expect(file.call('rebuild').stdout).toBe(`acts ${ACTS}  streams 4  differences 0  mended no\n`);
  });

  test('tells a row that was changed, mends it, and finds nothing more', async () => {
    const file = await registerFile();
    tamper(file, "UPDATE worker SET family_name = 'Kebede'");
    const { differences, isMended } = file.json('rebuild', '--dry-run') as Rebuilt;
    expect({ tables: differences.map(({ table }) => table), isMended }).toEqual({ tables: ['worker'], isMended: false });
    expect(cell(file, NAME)).toBe('Kebede');
    const answer = file.call('rebuild');
    expect(answer).toMatchObject({ status: 1, stderr: '' });
    expect(answer.stdout).toContain('Kebede');
    expect(answer.stdout).toContain('differences 1  mended yes');
    expect(cell(file, NAME)).toBe('Abebe');
    expect(file.call('rebuild').status).toBe(0);
  });

  test('mends flipped bytes of a read table; the journal has none', async () => {
    const file = await registerFile();
    settle(file);
    const bytes = readFileSync(file.path);
    const at = bytes.indexOf('EmbassyofFreedonia') === -1 ? bytes.indexOf('embassy of freedonia') : bytes.indexOf('EmbassyofFreedonia');
    expect(at).toBeGreaterThan(0);
    bytes.write('X', at);
    writeFileSync(file.path, bytes);
    expect(file.call('rebuild').status).toBe(1);
    expect(file.call('rebuild').status).toBe(0);
    expect(file.call('journal', 'verify').status).toBe(0);
  });

  test('puts back a row that was removed', async () => {
    const file = await registerFile();
    tamper(file, "DELETE FROM search WHERE kind = 'name'", 'DELETE FROM application');
    expect(file.call('rebuild').status).toBe(1);
    expect(cell(file, 'SELECT status FROM application')).toBe('open');
    expect(file.call('rebuild').status).toBe(0);
  });
});

describe('registry rebuild with the key file', () => {
  const follow: readonly (readonly [string, Command])[] = [
    ['W-1', { kind: 'follow-up.set', content: { dueOn: dayOf('2099-04-01'), reason: 'She asked for it.' } }],
  ];

  test('puts right a list that follows sealed acts; without it the list is left alone', async () => {
    const keys = join(newFolder(), 'keys.json');
    const file = await registerFile(follow, keys);
    tamper(file, 'DELETE FROM follow_up');
    expect(file.json('rebuild')).toMatchObject({ acts: ACTS, differences: [] });
    expect(file.json('rebuild', '--keys', keys)).toMatchObject({ differences: [{ table: 'follow_up' }], isMended: true });
    expect(cell(file, "SELECT date(due_on * 86400, 'unixepoch') FROM follow_up")).toBe('2099-04-01');
    const missing = file.call('rebuild', '--keys', `${keys}.gone`);
    expect(missing).toMatchObject({ status: 2, stdout: '' });
  });
});
