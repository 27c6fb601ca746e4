import type { Message } from './message.ts';

/**
 * Where in a file a fault lies: the line counts from 1; the column is a column's name, a path inside a document
 * or, where a text cannot be parsed at all, a position in the line that counts from 1. Each is null where it has no meaning.
 */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
}

/**
 * Something in a file that could not be read: where, what was expected there, and what was found instead (null when nothing was there).
 * A reader returns all faults it met, never the rows that it could read beside them.
 *
 * @example
 * ```ts
 * import { fault, message } from '@protocol-registry/domain';
 *
 * const found = fault({ file: 'contracts.csv', line: 3, column: 'ends_on' }, message('expected.date'), '2025-02-30');
 * found._tag // => 'Fault'
 * found.found // => '2025-02-30'
 * ```
 */
export interface Fault {
  readonly _tag: 'Fault';
  readonly place: Place;
  readonly expected: Message;
  readonly found: string | null;
}

const LONGEST_QUOTE = 80;

const quote = (text: string): string => {
  const printable = text.replace(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}');
  return printable.length > LONGEST_QUOTE ? `${printable.slice(0, LONGEST_QUOTE)}…` : printable;
};

/**
 * A fault; what was found is cut to 80 characters and made printable, so that it can be shown anywhere.
 *
 * @example
 * ```ts
 * import { fault, message } from '@protocol-registry/domain';
 *
 * fault({ file: 'a.csv', line: 1, column: null }, message('expected.date'), 'a\u0000b').found // => 'a\uFFFDb'
 * ```
 */
export const fault = (place: Place, expected: Message, found: string | null): Fault => ({
  _tag: 'Fault',
  place,
  expected,
  found: found === null ? null : quote(found),
});
