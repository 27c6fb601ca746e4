import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'journal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The path of a database file that no other test has, in a folder that goes when the tests of this file are done. */
export const newFile = (): string => join(mkdtempSync(join(folder, 'database-')), 'registry.db');
