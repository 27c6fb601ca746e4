import { type Fault, fault, message, number, term } from '@protocol-registry/domain';
import { CsvError, parse } from 'csv-parse/sync';
import { Result } from 'effect';

/** A row of a table as text: the line on which it begins and its cells by column name. */
export interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A table as read: its file, its columns in the file's order and its rows. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** What a reader asks of a table: the columns it needs by name, and whether a row may leave out its last cells. */
export interface TableShape {
  readonly required: readonly string[];
  readonly ragged?: boolean;
}

interface Parsed {
  readonly record: readonly string[];
  readonly lines: number;
}

const DELIMITERS = [';', ',', '|', '\t'] as const;
const BYTE_ORDER_MARK = '\u{FEFF}';

const delimiterOf = (header: string): string => {
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
};

const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell.trim() === '');

const parseText = (file: string, text: string, delimiter: string): Result.Result<readonly Parsed[], readonly Fault[]> => {
  const parsed: Parsed[] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: readonly string[], { lines }) => {
        parsed.push({ record, lines });
        return null;
      },
    });
    return Result.succeed(parsed);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (parsed.at(-1)?.lines ?? 0) + 1;
    const found = text.split('\n')[line - 1] ?? null;
    const column = parsed[0]?.record[Number(error['column'])]?.trim() ?? null;
    return Result.fail([fault({ file, line, column }, message('expected.closed-quotes'), found)]);
  }
};

const headerFaults = (file: string, line: number, columns: readonly string[], required: readonly string[]): readonly Fault[] => [
  ...columns
    .filter((name, index) => name !== '' && columns.indexOf(name) !== index)
    .map((name) => fault({ file, line, column: name }, message('expected.column-once'), name)),
  ...required
    .filter((name) => !columns.includes(name))
    .map((name) => fault({ file, line, column: name }, message('expected.column'), columns.join(', '))),
];

const rowOf = (columns: readonly string[], record: readonly string[], line: number): Row => ({
  line,
  cells: new Map(columns.map((name, index) => [name, (record[index] ?? '').trim()])),
});

/** The column is the first that has no cell, or the last where cells follow it. */
const widthFault = (file: string, line: number, columns: readonly string[], found: number): Fault =>
  fault(
    { file, line, column: columns[found] ?? columns.at(-1) ?? null },
    message('expected.cells', { count: number(columns.length) }),
    String(found),
  );

/** csv-parse counts the lines that it has finished: a record begins on the line after the ones of the record before it. */
const beginLines = (parsed: readonly Parsed[], text: string): readonly number[] => {
  const lines = parsed.map((_, index) => (index === 0 ? 1 : (parsed[index - 1]?.lines ?? 0) + 1));
  const source = text.split('\n');
  return lines.map((line) => {
    let begin = line;
    while (begin <= source.length && (source[begin - 1] ?? '') === '') begin += 1;
    return begin;
  });
};

/**
 * Reads a text table with a header line: comma, semicolon, pipe or tab, with or without a byte-order mark, quoted cells, any order of columns; unknown columns are ignored.
 * Every fault is returned, with its place.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { readTable } from '@protocol-registry/pay';
 *
 * const table = Result.getOrThrow(readTable('a.csv', 'month;gross\n2025-01;2080,00\n', { required: ['month', 'gross'] }));
 * table.rows[0]!.cells.get('gross') // => '2080,00'
 * Result.isFailure(readTable('a.csv', 'month\n2025-01\n', { required: ['gross'] })) // => true
 * ```
 */
export const readTable = (file: string, text: string, shape: TableShape): Result.Result<Table, readonly Fault[]> => {
  const content = (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text).replaceAll(/\r\n?/g, '\n');
  const firstLine = content.split('\n').find((line) => line.trim() !== '');
  if (firstLine === undefined) return Result.fail([fault({ file, line: 1, column: null }, message('expected.header'), null)]);
  const delimiter = delimiterOf(firstLine);
  return Result.flatMap(parseText(file, content, delimiter), (parsed) => {
    const lines = beginLines(parsed, content);
    const columns = (parsed[0]?.record ?? []).map((name) => name.trim());
    const faults = [...headerFaults(file, lines[0] ?? 1, columns, shape.required)];
    const rows: Row[] = [];
    parsed.forEach(({ record }, index) => {
      const line = lines[index] ?? index + 1;
      if (index === 0 || isBlank(record)) return;
      const tooShort = record.length < columns.length && shape.ragged !== true;
      if (tooShort || record.length > columns.length) faults.push(widthFault(file, line, columns, record.length));
      else rows.push(rowOf(columns, record, line));
    });
    return faults.length > 0 ? Result.fail(faults) : Result.succeed({ file, columns, rows });
  });
};

/**
 * The text of a file's bytes, which must be UTF-8.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { decodeText } from '@protocol-registry/pay';
 *
 * Result.getOrThrow(decodeText('a.csv', new Uint8Array([0x61]))) // => 'a'
 * Result.isFailure(decodeText('a.csv', new Uint8Array([0xff]))) // => true
 * ```
 */
export const decodeText = (file: string, bytes: Uint8Array): Result.Result<string, readonly Fault[]> => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    if (nul === -1) return Result.succeed(text);
    return Result.fail([fault({ file, line: lineAt(text, nul), column: null }, message('expected.text-file'), hex(0))]);
  } catch {
    const { byte, line } = firstBad(bytes);
    return Result.fail([fault({ file, line, column: null }, message('expected.utf-8', { encoding: term('term.utf-8') }), hex(byte))]);
  }
};

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const hex = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** The first byte that is no UTF-8, and its line. */
const firstBad = (bytes: Uint8Array): { readonly byte: number; readonly line: number } => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const index = Math.max(text.indexOf('\u{FFFD}'), 0);
  return { byte: bytes[new TextEncoder().encode(text.slice(0, index)).length] ?? 0, line: lineAt(text, index) };
};
