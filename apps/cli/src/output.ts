import { Effect } from 'effect';

/** A value as the formats of the command line have it: text, number, truth, null, lists and records of them. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Writes to standard output; when the reader closes its end, what is left is dropped without an error. */
export const write = (text: string): Effect.Effect<void> => Effect.sync(() => void process.stdout.write(text));

export const printJson = (value: object): Effect.Effect<void> => write(`${JSON.stringify(value)}\n`);

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return Object.values(value).map(cell).join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Rows as a table of aligned columns; the heads are the names that the JSON has. */
export const printTable = (rows: readonly object[]): Effect.Effect<void> => {
  const [first] = rows;
  if (first === undefined) return Effect.void;
  const columns = Object.keys(first);
  const lines = [columns, ...rows.map((row) => Object.values(row).map(cell))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((value, index) => value.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return write(`${text.join('\n')}\n`);
};

/** One record as lines of name and value. */
export const printRecord = (record: object): Effect.Effect<void> => {
  const width = Math.max(...Object.keys(record).map((name) => name.length));
  return write(
    `${Object.entries(record)
      .map(([name, value]) => `${name.padEnd(width)}  ${cell(value)}`)
      .join('\n')}\n`,
  );
};

/** A line for the person at the terminal: progress and remarks never mix with the result. */
export const remark = (text: string): Effect.Effect<void> => Effect.sync(() => void process.stderr.write(`${text}\n`));
