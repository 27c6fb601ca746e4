import type { WorkerId } from '@protocol-registry/domain';
import { type Expression, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { SearchKind } from '../schema/worker.ts';
import { numberTerm, wordsOf } from '../term.ts';
import type { Db } from './ask.ts';

/** Sorts after every text that begins with the same letters. */
const LAST = '\u{10FFFF}';

/** What follows in a long question narrows it no further. */
const MOST_WORDS = 16;

/** Whether a question is empty: then a list shows everything. */
export const isEmpty = (text: string): boolean => text.trim() === '';

/** The number that a text may be, as terms are folded, or the beginning of one; null for a text without a digit, which is a name. */
export const numberIn = (text: string): string | null => (/\p{N}/u.test(text) ? numberTerm(text) : null);

/** The words of a question, each once. */
export const wordsIn = (text: string): readonly string[] => [...new Set(wordsOf(text))].slice(0, MOST_WORDS);

type Searching<O> = SelectQueryBuilder<Tables, 'search', O>;

const terms = (db: Db, prefix: string, kinds: readonly SearchKind[]): Searching<object> =>
  db
    .selectFrom('search')
    .where('search.term', '>=', prefix)
    .where('search.term', '<', prefix === '' ? '' : prefix + LAST)
    .where('search.kind', 'in', kinds);

/** The workers whose names have every word of a text, in any order and each at least by its beginning. The longest word, which fewest have, comes first. */
const workersNamed = (db: Db, text: string): Searching<{ worker_id: WorkerId }> => {
  const [first = '', ...rest] = wordsIn(text).toSorted((a, b) => b.length - a.length);
  return rest.reduce(
    (found, word) => found.where('search.worker_id', 'in', terms(db, word, ['name']).select('search.worker_id')),
    terms(db, first, ['name']).select('search.worker_id'),
  );
};

/** The workers whose names have every word of a text, or who have a number of these kinds that begins with it. */
export const workersFound = (db: Db, text: string, numbers: readonly SearchKind[]): Searching<{ worker_id: WorkerId }> => {
  const named = workersNamed(db, text);
  const number = numberIn(text);
  return number === null ? named : named.union(terms(db, number, numbers).select('search.worker_id'));
};

/** The contracts or applications that have a number of these kinds, or a note verbale, which begins with a number. */
export const subjectsFound = (db: Db, number: string, kinds: readonly SearchKind[]): Searching<{ subject_id: string }> =>
  terms(db, number, kinds).select('search.subject_id');

/** Whether a folded name has every word of a question somewhere in it. */
export const hasWords = (key: Expression<string>, words: readonly string[]): readonly RawBuilder<boolean>[] =>
  words.map((word) => sql<boolean>`instr(replace(${key}, ' ', ''), ${word}) > 0`);

/** Whether an identifier, folded as a question's number is, begins with it. */
export const idBegins = (id: Expression<string>, number: string): RawBuilder<boolean> =>
  sql<boolean>`substr(lower(replace(replace(replace(${id}, '-', ''), '.', ''), '_', '')), 1, ${number.length}) = ${number}`;
