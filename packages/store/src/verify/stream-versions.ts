import { type Break, type BreakCode, breakAt } from './break.ts';
import { placeOf, type StoredAct } from './pages.ts';

/** Breaks of these kinds take acts out of their streams. */
const TAKES_ACTS: ReadonlySet<BreakCode> = new Set(['ACT_MISSING', 'CHAIN_BROKEN', 'REORDERED', 'DATABASE_DAMAGED']);

/** Counts the versions of every stream. A gap that another break explains is not told again, but tells which act it was. */
export class StreamVersions {
  readonly #breaks: Break[];
  readonly #seen = new Map<string, { readonly version: number; readonly recordedAt: number }>();

  constructor(breaks: Break[]) {
    this.#breaks = breaks;
  }

  /** Takes the next act that stands as it was recorded. */
  take(row: StoredAct, recordedAt: number): void {
    const key = JSON.stringify([row.stream_kind, row.stream_id]);
    const before = this.#seen.get(key) ?? { version: 0, recordedAt: 0 };
    this.#seen.set(key, { version: row.version, recordedAt });
    if (row.version !== before.version + 1) this.#explain(row, before, recordedAt);
  }

  #explain(row: StoredAct, before: { readonly version: number; readonly recordedAt: number }, recordedAt: number): void {
    const isBetween = ({ code, position, last }: Break): boolean =>
      TAKES_ACTS.has(code) && position !== null && position < recordedAt && (last ?? position) > before.recordedAt;
    const causes = this.#breaks.filter(isBetween);
    const [cause] = causes;
    if (cause === undefined) {
      this.#breaks.push(breakAt('VERSION_GAP', placeOf(row)));
      return;
    }
    const isThatAct =
      cause.stream === null && cause.code === 'ACT_MISSING' && cause.position === cause.last && row.version === before.version + 2;
    if (causes.length !== 1 || !isThatAct) return;
    const { stream } = placeOf(row);
    this.#breaks[this.#breaks.indexOf(cause)] = { ...cause, stream: stream ?? null, version: before.version + 1 };
  }
}
