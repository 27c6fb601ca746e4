import { type Acts, type HealthIndex, type IndexValue, indexKey, type RecordedValue } from '@protocol-registry/domain';
import { type HealthIndexFigure, healthIndexFigures, type IndexSeries, publicationDay } from '@protocol-registry/pay';
import {
  heldFigures,
  indexValues,
  ReadModel,
  type RegistryFailure,
  readAct,
  readScaleBook,
  type ScaleBook,
  seriesKnown,
} from '@protocol-registry/registry';
import { Effect, Result } from 'effect';

/** The health index as a page shows it: the scales it stands with, the series as it is known today, and who is who. */
export interface IndexRead {
  readonly book: ScaleBook;
  readonly series: IndexSeries;
  readonly officers: ReadonlyMap<string, string>;
}

/** Reads the health index as it is known today. */
export const readIndex: Effect.Effect<IndexRead, RegistryFailure, ReadModel> = Effect.gen(function* () {
  const { officerNames } = yield* ReadModel;
  const book = yield* readScaleBook(null);
  return { book, series: seriesKnown(book.index.state, book.day), officers: yield* officerNames };
});

/** Where a value comes from: it was recorded, or the program holds it. */
export type Origin =
  | { readonly _tag: 'Recorded'; readonly value: RecordedValue; readonly actor: string }
  | { readonly _tag: 'Held'; readonly figure: HealthIndexFigure };

const heldByKey: ReadonlyMap<string, HealthIndexFigure> = new Map(healthIndexFigures.map((figure) => [indexKey(figure), figure]));

/** Who did the act of a version, by name where it was an officer. */
export const actorOf = ({ book, officers }: IndexRead, version: number): string => {
  const actor = book.index.acts.find((act) => act.version === version)?.actor ?? '';
  return officers.get(actor) ?? actor;
};

/** Where a value comes from, null where nobody has it. */
export const originOf = (read: IndexRead, value: Pick<IndexValue, 'month' | 'base'>): Origin | null => {
  const recorded = read.book.index.state.values.get(indexKey(value));
  if (recorded !== undefined) return { _tag: 'Recorded', value: recorded, actor: actorOf(read, recorded.setBy) };
  const figure = heldByKey.get(indexKey(value));
  return figure === undefined ? null : { _tag: 'Held', figure };
};

/** The day on which a value was published: as recorded, or by the practice of the office that publishes it. */
export const publishedOn = (origin: Origin): RecordedValue['publishedOn'] =>
  origin._tag === 'Recorded' ? origin.value.publishedOn : publicationDay(origin.figure.month);

/** Every month of the series, the newest first. */
export const newestFirst = ({ series }: IndexRead): readonly IndexValue[] =>
  indexValues(series).toSorted((a, b) => b.month - a.month || b.base - a.base);

/** A revision: the figure before it, the act, and its version. */
export interface Revision {
  readonly before: string;
  readonly after: Acts['index.revised'];
  readonly version: number;
}

const actsOf = ({ book: { index } }: IndexRead) =>
  index.acts.flatMap((act) => Result.match(readAct(act), { onFailure: () => [], onSuccess: (read) => [{ read, version: act.version }] }));

/** The revisions on record, the newest first, each with the figure that it took the place of. */
export const revisionsOf = (read: IndexRead): readonly Revision[] => {
  const figures = new Map(heldFigures(read.book.day));
  const revisions: Revision[] = [];
  for (const { read: act, version } of actsOf(read)) {
    if (act.kind === 'index.published') for (const value of act.content.values) figures.set(indexKey(value), value.health);
    if (act.kind !== 'index.revised') continue;
    revisions.push({ before: figures.get(indexKey(act.content)) ?? '', after: act.content, version });
    figures.set(indexKey(act.content), act.content.health);
  }
  return revisions.toReversed();
};

/** The changes of base on record. */
export const baseChangesOf = ({ book }: IndexRead): HealthIndex['baseChanges'] => book.index.state.baseChanges;
