import { type Day, type DueVersion, emptyHealthIndex, type HealthIndex, type PayScale } from '@protocol-registry/domain';
import { GGMMI } from '@protocol-registry/pay';
import { Clock, Effect } from 'effect';
import { dayAt } from '../day.ts';
import { failure, type RegistryFailure } from '../failure.ts';
import type { RecordedAct } from '../journal/journal.ts';
import { recordedBy } from '../read/known.ts';
import { ReadModel } from '../read/read-model.ts';
import { foldedRead, type StreamRead } from '../read/stream.ts';
import { dueOn } from './due.ts';
import { heldScale } from './held.ts';

/** A scale as it was read, with the versions that are due. `isOpened` tells whether the office has taken it over; until then the project's own figures stand. */
export interface ScaleRead extends StreamRead<PayScale> {
  readonly isOpened: boolean;
  readonly due: readonly DueVersion[];
}

/** The pay scales of the register and the health index, as they were known at an instant, in milliseconds since 1970; `day` is its civil date. `sector` names the sector's scale that was loaded last, null where none was. */
export interface ScaleBook {
  readonly known: number;
  readonly day: Day;
  readonly scales: ReadonlyMap<string, ScaleRead>;
  readonly index: StreamRead<HealthIndex>;
  readonly sector: string | null;
}

const HELD = { acts: [], version: 0, isOpened: false } as const;

const lastLoaded = (acts: readonly RecordedAct[]): string | null =>
  acts
    .filter(({ kind }) => kind === 'sector-scale.loaded')
    .reduce<RecordedAct | null>((last, act) => (last === null || act.position > last.position ? act : last), null)?.stream.id ?? null;

/**
 * The scales of the register as they were known at an instant; with null as they are known now. One statement.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { readScaleBook } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const book = await Effect.runPromise(Effect.provide(readScaleBook(null), openRegister('sqlite::memory:')));
 * [...book.scales.keys()] // => ['be-ggmmi']
 * ```
 */
export const readScaleBook: (known: number | null) => Effect.Effect<ScaleBook, RegistryFailure, ReadModel> = Effect.fn(
  'Registry.readScaleBook',
)(function* (asked: number | null) {
  const { scaleActs } = yield* ReadModel;
  const known = asked ?? (yield* Clock.currentTimeMillis);
  const day = dayAt(known);
  const streams = Map.groupBy(yield* scaleActs, ({ stream }) => `${stream.kind} ${stream.id}`);
  const acts = [...streams.values()].flatMap((ofStream) => recordedBy(ofStream, asked ?? Number.POSITIVE_INFINITY));
  const index = yield* foldedRead(
    'health-index',
    acts.filter(({ stream }) => stream.kind === 'health-index'),
  );
  const scales = new Map<string, ScaleRead>();
  const add = (read: Omit<ScaleRead, 'due'>): unknown => scales.set(read.state.id, { ...read, due: dueOn(read.state, index.state, day) });
  add({ state: heldScale(day), ...HELD });
  for (const [, ofScale] of Map.groupBy(
    acts.filter(({ stream }) => stream.kind === 'scale'),
    ({ stream }) => stream.id,
  )) {
    const { state, ...read } = yield* foldedRead('scale', ofScale);
    if (state !== null) add({ state, ...read, isOpened: true });
  }
  return { known, day, scales, index: { ...index, state: index.state ?? emptyHealthIndex }, sector: lastLoaded(acts) };
});

/**
 * A scale of a book; fails where no scale has that name.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { readScaleBook, scaleIn } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const read = Effect.flatMap(readScaleBook(null), (book) => scaleIn(book, 'be-ggmmi'));
 * (await Effect.runPromise(Effect.provide(read, openRegister('sqlite::memory:')))).isOpened // => false
 * ```
 */
export const scaleIn = ({ scales }: ScaleBook, id: string): Effect.Effect<ScaleRead, RegistryFailure> => {
  const found = scales.get(id);
  return found === undefined ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'scale', id } })) : Effect.succeed(found);
};

/** The national floor of a book. */
export const floorRead = ({ day, scales }: ScaleBook): ScaleRead => scales.get(GGMMI) ?? { state: heldScale(day), ...HELD, due: [] };
