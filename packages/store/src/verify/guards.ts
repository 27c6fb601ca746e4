import type { Connection } from '../database/connection.ts';
import { journalParts } from '../migration/journal.ts';
import { orDamaged } from './pages.ts';

const PARTS = `SELECT sql FROM sqlite_schema
  WHERE type IN ('table', 'trigger') AND tbl_name IN ('act', 'act_content', 'journal_head') AND sql IS NOT NULL`;

const nameOf = (statement: string): string => statement.split(/\W+/, 3).at(-1) ?? statement;

/** The tables and triggers of the journal that are not as they were made, are missing, or should not be there; none where the file cannot tell. */
export const changedGuards = (connection: Connection): readonly string[] => {
  const found = orDamaged(() => connection.prepare<[], string>(PARTS).pluck().all());
  if (found === null) return [];
  const changed = [...journalParts.filter((part) => !found.includes(part)), ...found.filter((part) => !journalParts.includes(part))];
  return [...new Set(changed.map(nameOf))];
};
