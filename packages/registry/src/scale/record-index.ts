import { type Day, type IndexValue, indexKey, type Month, nextMonth } from '@protocol-registry/domain';
import type { IndexSeries } from '@protocol-registry/pay';
import { BigDecimal, Effect } from 'effect';
import type { Actor } from '../access/actor.ts';
import { perform } from '../command/perform.ts';
import { HEALTH_INDEX } from '../command/streams.ts';
import type { RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import type { ReadModel } from '../read/read-model.ts';
import { readScaleBook, type ScaleBook } from './book.ts';
import { seriesKnown } from './series.ts';

/** A value of a file that is on record with another figure: it is reported, and taken by a revision alone. */
export interface DifferingValue {
  readonly month: Month;
  readonly base: number;
  readonly held: string;
  readonly found: string;
}

/** A month without a value between months that have one, in a base year. */
export interface MissingMonth {
  readonly month: Month;
  readonly base: number;
}

/** What a file of the index brings: the values that are new, how many are on record already, those that differ, and the months that stay without a value. */
export interface IndexComparison {
  readonly added: readonly IndexValue[];
  readonly unchanged: number;
  readonly differing: readonly DifferingValue[];
  readonly missing: readonly MissingMonth[];
}

/** Values of the index, where they were read, on which day they were published, and the file that brought them, null where they were typed. */
export interface IndexFile {
  readonly values: readonly IndexValue[];
  readonly source: string;
  readonly publishedOn: Day;
  readonly file: string | null;
}

/**
 * The values of a series as acts hold them, by base year and month.
 *
 * @example
 * ```ts
 * import { healthIndex } from '@protocol-registry/pay';
 * import { indexValues } from '@protocol-registry/registry';
 *
 * indexValues(healthIndex).at(-1)?.health // => '103.24'
 * ```
 */
export const indexValues = ({ bases }: IndexSeries): readonly IndexValue[] =>
  [...bases.values()]
    .flatMap((months) => [...months.values()])
    .map(({ base, health, month, published }) => ({
      month,
      base,
      health: BigDecimal.format(health),
      smoothed: published === null ? null : BigDecimal.format(published),
    }))
    .toSorted((a, b) => a.base - b.base || a.month - b.month);

const heldIn = ({ day, index }: ScaleBook): ReadonlyMap<string, string> =>
  new Map(indexValues(seriesKnown(index.state, day)).map((value) => [indexKey(value), value.health]));

/** Months without a value between the first and the last that a file brings for a base year. */
const missingIn = (held: ReadonlyMap<string, string>, values: readonly IndexValue[]): readonly MissingMonth[] =>
  [...Map.groupBy(values, ({ base }) => base)].flatMap(([base, ofBase]) => {
    const known = new Set(values.map(indexKey));
    const months = ofBase.map(({ month }) => month);
    const missing: MissingMonth[] = [];
    for (let month = Math.min(...months) as Month; month < Math.max(...months); month = nextMonth(month)) {
      const key = indexKey({ month, base });
      if (!known.has(key) && !held.has(key)) missing.push({ month, base });
    }
    return missing;
  });

/**
 * What values would bring to the index of a book. Nothing is written.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { monthOf } from '@protocol-registry/domain';
 * import { compareIndex, readScaleBook } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const values = [{ month: monthOf('2018-08'), base: 2013, health: '107.56', smoothed: null }];
 * const compared = Effect.map(readScaleBook(null), (book) => compareIndex(book, values).differing.map(({ held }) => held));
 * await Effect.runPromise(Effect.provide(compared, openRegister('sqlite::memory:'))) // => ['107.55']
 * ```
 */
export const compareIndex = (book: ScaleBook, values: readonly IndexValue[]): IndexComparison => {
  const held = heldIn(book);
  const added = values.filter((value) => !held.has(indexKey(value)));
  const differing = values.flatMap((value): readonly DifferingValue[] => {
    const figure = held.get(indexKey(value));
    return figure === undefined || Number(figure) === Number(value.health)
      ? []
      : [{ month: value.month, base: value.base, held: figure, found: value.health }];
  });
  return { added, differing, unchanged: values.length - added.length - differing.length, missing: missingIn(held, values) };
};

/**
 * Records the values of a publication that are new; those on record with another figure are left and reported. Fails where the permission is missing or the publication is refused.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { dayOf, identifierOf, monthOf, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf, recordIndex } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const officer = actorOf({ id: identifierOf<OfficerId>('O-4'), role: 'pay_officer' });
 * const values = [{ month: monthOf('2018-08'), base: 2013, health: '107.55', smoothed: null }];
 * const file = { values, source: 'Statbel', publishedOn: dayOf('2018-08-30'), file: null };
 * const recorded = Effect.provide(recordIndex(officer, file), openRegister('sqlite::memory:'));
 * (await Effect.runPromise(recorded)).unchanged // => 1
 * ```
 */
export const recordIndex: (actor: Actor, file: IndexFile) => Effect.Effect<IndexComparison, RegistryFailure, Journal | ReadModel> =
  Effect.fn('Registry.recordIndex')(function* (actor: Actor, { file, publishedOn, source, values }: IndexFile) {
    const comparison = compareIndex(yield* readScaleBook(null), values);
    if (comparison.added.length === 0) return comparison;
    const content = { publishedOn, source, file, values: comparison.added };
    yield* perform(actor, { on: HEALTH_INDEX, version: null, command: { kind: 'index.publish', content } });
    return comparison;
  });
