import type { Head } from '@protocol-registry/registry';
import { commitmentOf, ORIGIN } from '../journal/chain.ts';
import { type Break, type BreakCode, breakAt, type Verification } from './break.ts';
import { ChainWalk } from './chain-walk.ts';
import { placeOf, type StoredAct, type Unreadable } from './pages.ts';
import { StreamVersions } from './stream-versions.ts';

const contentBreak = ({ content, salt, commitment }: StoredAct): BreakCode | null => {
  if (content === null || salt === null) return 'CONTENT_MISSING';
  return commitmentOf(salt, content).equals(commitment) ? null : 'CONTENT_CHANGED';
};

const byPosition = (a: Break, b: Break): number => (a.position ?? Number.POSITIVE_INFINITY) - (b.position ?? Number.POSITIVE_INFINITY) || 0;

/** Looks at the acts of a journal one after the other, in the order of positions. */
export class Examination {
  readonly #breaks: Break[] = [];
  readonly #walk = new ChainWalk(this.#breaks);
  readonly #versions = new StreamVersions(this.#breaks);
  readonly #end: Head | null;
  readonly #anchor: Head | null;
  #acts = 0;
  #reached = 0;
  #last: Head = { position: 0, hash: ORIGIN.toString('hex') };
  #isAnchored: boolean;
  #isGapBefore = false;

  /** `end` is what the head of the journal says, `anchor` a head that was noted earlier. */
  constructor(end: Head | null, anchor: Head | null) {
    this.#end = end;
    this.#anchor = anchor;
    this.#isAnchored = anchor === null || anchor.position === 0;
    if (end === null) this.report(breakAt('HEAD_DIFFERS', { position: null }, 'The head of the journal is missing or cannot be read.'));
  }

  /** Adds a break found elsewhere in the database. */
  report(found: Break): void {
    this.#breaks.push(found);
  }

  /** Takes the next act, or the next that cannot be read. */
  take(entry: StoredAct | Unreadable): void {
    if (entry.position <= this.#reached) return this.report(breakAt('DATABASE_DAMAGED', { position: entry.position }));
    if (this.#isBeyondEnd(entry.position)) return this.#beyondEnd(entry);
    this.#skipTo(entry.position);
    this.#reached = entry.position;
    if ('unreadable' in entry) return this.#unreadable(entry);
    this.#acts += 1;
    this.#weigh(entry);
    this.#last = { position: entry.position, hash: entry.hash.toString('hex') };
  }

  /** A content that belongs to no act; that of an act that is missing is not told twice. */
  takeContentWithoutAct(position: number): void {
    const isTold = this.#breaks.some(
      (told) =>
        (told.code === 'ACT_MISSING' || told.code === 'DATABASE_DAMAGED') &&
        (told.position ?? 0) <= position &&
        position <= (told.last ?? 0),
    );
    if (!isTold) this.report(breakAt('CONTENT_WITHOUT_ACT', { position }));
  }

  /** Compares the end with the head, and tells everything that was found. */
  finish(): Verification {
    const isLastBroken = this.#walk.isBroken;
    this.#walk.finish(this.#end);
    if (this.#end !== null) this.#compareEnd(this.#end, isLastBroken);
    if (!this.#isAnchored) this.report(breakAt('ANCHOR_DIFFERS', { position: this.#anchor?.position ?? null }));
    return { acts: this.#acts, head: this.#last, breaks: this.#breaks.toSorted(byPosition) };
  }

  #weigh(row: StoredAct): void {
    const recorded = this.#walk.recordedAt(row.position);
    if (recorded === this.#anchor?.position && row.hash.toString('hex') === this.#anchor.hash.toLowerCase()) this.#isAnchored = true;
    if (!this.#isGapBefore) return this.#walk.take(row).forEach((sound) => this.#accept(sound));
    this.#isGapBefore = false;
    this.#walk.resume(row);
    this.#accept(row);
  }

  /** Looks at an act that stands as it was recorded: its version and its content. */
  #accept(row: StoredAct): void {
    this.#versions.take(row, this.#walk.recordedAt(row.position));
    const code = contentBreak(row);
    if (code === null) return;
    if (this.#walk.isShifted) this.#extendLast(code, row);
    else this.report(breakAt(code, placeOf(row)));
  }

  /** Positions that nobody holds are acts that were removed. */
  #skipTo(position: number): void {
    const missing = this.#reached + 1;
    if (position === missing) return;
    this.#walk.finishRun();
    this.#isGapBefore = true;
    this.report(breakAt('ACT_MISSING', { position: this.#walk.recordedAt(missing), last: this.#walk.recordedAt(position - 1) }));
  }

  #unreadable({ position, unreadable }: Unreadable): void {
    this.#walk.finishRun();
    this.#isGapBefore = true;
    if (unreadable === 'content') this.#acts += 1;
    this.#extendLast('DATABASE_DAMAGED', { position });
  }

  #beyondEnd(entry: StoredAct | Unreadable): void {
    this.#acts += 1;
    this.#extendLast('ACT_INSERTED', entry);
  }

  #isBeyondEnd(position: number): boolean {
    return this.#end !== null && !this.#walk.isBroken && this.#walk.recordedAt(position) > this.#end.position;
  }

  /** One break for acts that stand side by side with the same thing wrong. */
  #extendLast(code: BreakCode, row: StoredAct | Pick<Unreadable, 'position'>): void {
    const last = this.#breaks.at(-1);
    const isNext = last?.code === code && last.position !== null && last.last === row.position - 1;
    if (isNext) this.#breaks[this.#breaks.length - 1] = breakAt(code, { position: last.position, last: row.position });
    else this.report(breakAt(code, 'hash' in row ? placeOf(row) : { position: row.position }));
  }

  #compareEnd(end: Head, isLastBroken: boolean): void {
    const reached = this.#walk.recordedAt(this.#reached);
    if (end.position > reached) this.report(breakAt('ACT_MISSING', { position: reached + 1, last: end.position }));
    else if (end.position === reached && !isLastBroken && !this.#isGapBefore && !this.#walk.isReached(end.hash)) {
      this.report(breakAt('HEAD_DIFFERS', { position: this.#last.position }));
    }
  }
}
