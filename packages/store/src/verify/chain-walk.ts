import type { Head } from '@protocol-registry/registry';
import { hashOf, ORIGIN } from '../journal/chain.ts';
import { type Break, breakAt } from './break.ts';
import { placeOf, type StoredAct } from './pages.ts';

/** Acts in a row that do not follow. `before` holds the hashes that the first of them should have followed, `place` the position at which it should have been recorded. */
interface Run {
  readonly first: StoredAct;
  readonly rows: readonly StoredAct[];
  readonly before: readonly Buffer[];
  readonly place: number;
  readonly last: number;
}

/** How many acts of a run are kept to see whether they changed places. */
const KEPT = 32;

/** How many acts in a row may have been cut out before one that moved up. */
const DISTANCES: readonly number[] = Array.from({ length: 32 }, (_, index) => index + 1);

/** How many breaks are looked at to see whether two acts changed places. */
const PAIRED = 200;

const follows = (row: StoredAct, previous: readonly Buffer[], position: number): boolean =>
  previous.some((hash) => hashOf(hash, position, row).equals(row.hash));

/** The acts of a run in the order in which they follow a hash, or null where they do not all follow. */
const inTurn = (run: Run, hash: Buffer): Buffer | null => {
  const waiting = new Set(run.rows);
  let previous = hash;
  for (let position = run.place + 1; waiting.size > 0; position += 1) {
    const next = [...waiting].find((row) => follows(row, [previous], position));
    if (next === undefined) return null;
    waiting.delete(next);
    previous = next.hash;
  }
  return previous;
};

/**
 * Follows the hashes from act to act. After a break it goes on from the stored hash, so that one change is one break;
 * acts that moved up after a removal, or down after an insertion, are followed at the positions at which they were recorded.
 */
export class ChainWalk {
  readonly #breaks: Break[];
  readonly #closed: { readonly run: Run; readonly index: number }[] = [];
  #previous: readonly Buffer[] = [ORIGIN];
  #shift = 0;
  #run: Run | null = null;

  constructor(breaks: Break[]) {
    this.#breaks = breaks;
  }

  /** The position at which an act was recorded, as far as the acts before it tell. */
  recordedAt(position: number): number {
    return position + this.#shift;
  }

  /** Whether acts were found to have moved up or down. */
  get isShifted(): boolean {
    return this.#shift !== 0;
  }

  /** Whether the last act did not follow. */
  get isBroken(): boolean {
    return this.#run !== null;
  }

  /** Whether a hash, in hexadecimal, is one that the next act may follow. */
  isReached(hash: string): boolean {
    return this.#previous.some((previous) => previous.toString('hex') === hash);
  }

  /** Takes the next act and answers with the acts that are now known to be as they were recorded: none, this one, or also the one before it. */
  take(row: StoredAct): readonly StoredAct[] {
    const run = this.#run;
    if (follows(row, this.#previous, this.recordedAt(row.position))) {
      this.resume(row);
      return [row];
    }
    if (run !== null && follows(row, run.before, run.place)) return this.#resumeWhereRunBegan(run, row);
    if (run !== null && run.last === run.first.position && this.#hasMovedUp(run, row)) return [run.first, row];
    if (run === null) this.#begin(row);
    else this.#extend(run, row);
    return [];
  }

  /** Goes on from an act as it stands. */
  resume(row: StoredAct): void {
    this.finishRun();
    this.#previous = [row.hash];
  }

  /** Reports the acts that did not follow. */
  finishRun(): void {
    const run = this.#run;
    if (run === null) return;
    this.#closed.push({ run, index: this.#breaks.length });
    this.#report(breakAt('CHAIN_BROKEN', { ...placeOf(run.first), last: run.last }));
  }

  /** Ends the walk where the head says that the journal ends, as far as that is known. */
  finish(end: Head | null): void {
    const run = this.#run;
    const hasMovedUp = run !== null && end?.hash === run.first.hash.toString('hex') && end.position > run.place;
    if (hasMovedUp) this.#moveUp(run, end.position - run.place);
    this.finishRun();
    this.#pairRuns();
  }

  /** Where the act of one break belongs at the place of another one, the two changed places. */
  #pairRuns(): void {
    const candidates = this.#closed.slice(0, PAIRED);
    for (const { run } of candidates) {
      const moved = candidates.find((other) => other.run !== run && follows(other.run.first, run.before, run.place));
      for (const { run: swapped, index } of candidates) {
        if (moved !== undefined && (swapped === run || swapped === moved.run))
          this.#breaks[index] = breakAt('REORDERED', placeOf(swapped.first));
      }
    }
  }

  #report(found: Break): void {
    this.#breaks.push(found);
    this.#run = null;
  }

  #begin(row: StoredAct): void {
    const place = this.recordedAt(row.position);
    this.#run = { first: row, rows: [row], before: this.#previous, place, last: row.position };
    this.#goOnFrom(row);
  }

  #extend(run: Run, row: StoredAct): void {
    this.#run = { ...run, rows: run.rows.length < KEPT ? [...run.rows, row] : run.rows, last: row.position };
    this.#goOnFrom(row);
  }

  /** The next act may follow the hash that stands there, or, where only that was changed, the one that ought to. */
  #goOnFrom(row: StoredAct): void {
    const previous = this.#previous.at(-1) ?? ORIGIN;
    this.#previous = [row.hash, hashOf(previous, this.recordedAt(row.position), row)];
  }

  /** The act belongs where the run began: the acts of the run follow it, or were never there. */
  #resumeWhereRunBegan(run: Run, row: StoredAct): readonly StoredAct[] {
    const end = run.rows.length < KEPT ? inTurn(run, row.hash) : null;
    this.#previous = [end ?? row.hash];
    if (end === null) this.#shift -= run.last - run.first.position + 1;
    const place = placeOf(run.first);
    this.#report(
      end === null ? breakAt('ACT_INSERTED', { ...place, last: run.last }) : breakAt('REORDERED', { ...place, last: row.position }),
    );
    return end === null ? [row] : [];
  }

  /** Whether the act follows the one before it, both further on than they stand: acts before them are gone. */
  #hasMovedUp(run: Run, row: StoredAct): boolean {
    const recorded = this.recordedAt(row.position);
    const distance = DISTANCES.find((missing) => follows(row, [run.first.hash], recorded + missing));
    if (distance === undefined) return false;
    this.#moveUp(run, distance);
    this.#previous = [row.hash];
    return true;
  }

  #moveUp(run: Run, distance: number): void {
    this.#shift += distance;
    this.#report(breakAt('ACT_MISSING', { position: run.place, last: run.place + distance - 1 }));
  }
}
