import type { YearlyRows } from '../read/yearly.ts';
import type { Contribution } from './tally.ts';

/** What the rows of a table are: missions, nationalities, what was asked for, or what became of an override. */
export type RowKind = 'mission' | 'nationality' | 'application' | 'override';

/**
 * A table of the rapporteur's report: what its rows and columns are, and what each person adds. Rows of many kinds may be pooled. Two tables may count the same people only if they share nothing but the total of all:
 * a row or a column total that stood in two tables could be read from one where the other hides it.
 */
export interface TableDefinition {
  readonly key: string;
  readonly rows: RowKind;
  readonly columns: readonly string[];
  readonly mayPool: boolean;
  readonly contributions: (rows: YearlyRows) => readonly Contribution[];
}

const one = (row: string, person: string): Contribution => ({ row, column: null, person, count: 1 });

/** A table that counts contracts by the mission that employs. */
const contractsOf = <K extends string>(key: K, counts: (contract: YearlyRows['contracts'][number]) => boolean) =>
  ({
    key,
    rows: 'mission',
    columns: [],
    mayPool: true,
    contributions: ({ contracts }: YearlyRows) => contracts.filter(counts).map(({ mission, worker }) => one(mission, worker)),
  }) as const;

/**
 * The tables of the rapporteur's report (RULES 7.4), in the order in which they are shown. A further table is a further definition.
 *
 * @example
 * ```ts
 * import { RAPPORTEUR_TABLES } from '@protocol-registry/registry';
 *
 * RAPPORTEUR_TABLES[0]?.key // => 'workers-by-mission'
 * ```
 */
export const RAPPORTEUR_TABLES = [
  {
    key: 'workers-by-mission',
    rows: 'mission',
    columns: [],
    mayPool: true,
    contributions: ({ workers }: YearlyRows) => workers.map(({ mission, worker }) => one(mission, worker)),
  },
  {
    key: 'workers-by-nationality',
    rows: 'nationality',
    columns: [],
    mayPool: true,
    contributions: ({ workers }: YearlyRows) => workers.map(({ nationality, worker }) => one(nationality, worker)),
  },
  {
    key: 'cards-by-mission',
    rows: 'mission',
    columns: ['interview', 'override'],
    mayPool: true,
    contributions: ({ cards }: YearlyRows) =>
      cards.map(({ basis, cards: count, mission, worker }) => ({ row: mission, column: basis, person: worker, count })),
  },
  {
    key: 'cards-by-kind',
    rows: 'application',
    columns: [],
    mayPool: false,
    contributions: ({ cards }: YearlyRows) =>
      cards.map(({ cards: count, kind, worker }) => ({ row: kind, column: null, person: worker, count })),
  },
  {
    key: 'interviews-by-mission',
    rows: 'mission',
    columns: ['valid', 'invalid', 'missed'],
    mayPool: true,
    contributions: ({ interviews }: YearlyRows) =>
      interviews.map(({ interviews: count, mission, result, worker }) => ({ row: mission, column: result, person: worker, count })),
  },
  {
    key: 'overrides',
    rows: 'override',
    columns: [],
    mayPool: false,
    contributions: ({ overrides }: YearlyRows) =>
      overrides.map(({ isWithdrawn, worker }) => one(isWithdrawn ? 'withdrawn' : 'standing', worker)),
  },
  contractsOf('below-scale-by-mission', ({ isBelowScale }) => isBelowScale),
  contractsOf('missing-payments-by-mission', ({ isMissingPayment }) => isMissingPayment),
] as const satisfies readonly TableDefinition[];
