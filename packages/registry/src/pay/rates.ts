import type { PayScale } from '@protocol-registry/domain';
import { type FloorTable, floorOf, publishedFloor, type Rates, type SectorTable, sectorOf } from '@protocol-registry/pay';
import { Effect } from 'effect';
import type { RegistryFailure } from '../failure.ts';
import type { RecordedAct } from '../journal/journal.ts';
import type { ReadModel } from '../read/read-model.ts';
import { floorRead, readScaleBook, type ScaleBook } from '../scale/book.ts';

/** The sector's scale as it was known: the file that opened it, its table, and the act that changed it last. */
export interface LoadedScale {
  readonly file: string;
  readonly table: SectorTable;
  readonly act: RecordedAct;
}

/**
 * What pay is held against by the scales of the register.
 *
 * @example
 * ```ts
 * import { dayOf } from '@protocol-registry/domain';
 * import { heldScale, ratesOf } from '@protocol-registry/registry';
 *
 * ratesOf(heldScale(dayOf('2025-03-01')), null).floor.steps[1].at(-1)?.monthlyCents // => 211189
 * ```
 */
export const ratesOf = (floor: PayScale, sector: PayScale | null): Rates => ({
  floor: floorOf(floor),
  sector: sector === null ? null : sectorOf(sector),
});

const CHANGES: ReadonlySet<string> = new Set(['sector-scale.loaded', 'scale.indexed', 'scale.amended', 'scale.corrected']);

/** The sector's scale of a book, null where none was loaded. */
export const loadedIn = ({ scales, sector }: ScaleBook): LoadedScale | null => {
  const read = sector === null ? undefined : scales.get(sector);
  const act = read?.acts.findLast(({ kind }) => CHANGES.has(kind));
  return read === undefined || act === undefined ? null : { file: read.state.file ?? '', table: sectorOf(read.state), act };
};

/** The national floor of a book; where the office has not taken the scale over, that of this version of the program. */
export const floorIn = (book: ScaleBook): FloorTable => {
  const { isOpened, state } = floorRead(book);
  return isOpened ? floorOf(state) : publishedFloor;
};

/** The scales as they were known at an instant, with null as they are now; one statement. */
export const ratesKnown = (known: number | null): Effect.Effect<Rates, RegistryFailure, ReadModel> =>
  Effect.map(readScaleBook(known), (book) => ({ floor: floorIn(book), sector: loadedIn(book)?.table ?? null }));
