import { readFileSync } from 'node:fs';

/** The text of SQL files of this folder, one after the other. */
export const sqlOf = (...names: readonly string[]): string =>
  names.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');
