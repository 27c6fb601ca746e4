import { type Cents, type Day, dayFromParts, type MissionId } from '@protocol-registry/domain';
import { Effect } from 'effect';
import { today } from '../day.ts';
import type { RegistryFailure } from '../failure.ts';
import type { Named } from '../read/page.ts';
import { ReadModel } from '../read/read-model.ts';
import type { YearlyRows } from '../read/yearly.ts';
import { publishedAmount } from './amount.ts';
import { RAPPORTEUR_TABLES, type RowKind, type TableDefinition } from './rapporteur-tables.ts';
import type { PublishedTable } from './suppress.ts';
import { publishedTally } from './tally.ts';

/** The name of a table of the rapporteur's report. */
export type RapporteurTableKey = (typeof RAPPORTEUR_TABLES)[number]['key'];

/** A table of the rapporteur's report as it is published. */
export interface RapporteurTable extends PublishedTable {
  readonly key: RapporteurTableKey;
  readonly rowKind: RowKind;
}

/**
 * The rapporteur's figures of a year as the register stands, small ones held back (RULES 6, 7.4): through which day they count, and whether the year has ended by then; the tables in the order in which they are shown; what is lacking of the pay in all,
 * to a hundred euro, null where it is held back; and the missions by their identifiers.
 */
export interface RapporteurReport {
  readonly year: number;
  readonly on: Day;
  readonly hasEnded: boolean;
  readonly tables: readonly RapporteurTable[];
  readonly arrears: Cents | null;
  readonly missions: readonly Named<MissionId>[];
}

const tableOf = (
  rows: YearlyRows,
  { columns, contributions, key, mayPool, rows: rowKind }: TableDefinition & { readonly key: RapporteurTableKey },
) => ({
  key,
  rowKind,
  ...publishedTally(contributions(rows), columns, mayPool),
});

/** What each worker's contracts lack. */
const arrearsOf = ({ contracts }: YearlyRows): readonly Cents[] => {
  const byWorker = Map.groupBy(contracts, ({ worker }) => worker);
  return [...byWorker.values()].map((ofWorker) => ofWorker.reduce((sum, { arrears }) => sum + arrears, 0) as Cents);
};

/**
 * The rapporteur's figures of a year, as the register stands. Six statements. A year that is not over counts through today; one that has not begun has none.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { readRapporteur } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const { arrears, tables } = await Effect.runPromise(Effect.provide(readRapporteur(2025), openRegister('sqlite::memory:')));
 * [tables.length, tables[0]?.total, arrears] // => [8, 0, 0]
 * ```
 */
export const readRapporteur: (year: number) => Effect.Effect<RapporteurReport, RegistryFailure, ReadModel> = Effect.fn(
  'Registry.readRapporteur',
)(function* (year: number) {
  const { missionChoices, yearly } = yield* ReadModel;
  const [last, now] = [dayFromParts(year, 12, 31), yield* today];
  const on = Math.min(last, now) as Day;
  const rows = yield* yearly({ year, from: dayFromParts(year, 1, 1), to: on });
  return {
    year,
    on,
    hasEnded: now > last,
    tables: RAPPORTEUR_TABLES.map((definition) => tableOf(rows, definition)),
    arrears: publishedAmount(arrearsOf(rows)),
    missions: yield* missionChoices,
  };
});
