import { formatCents, formatDay } from '@protocol-registry/domain';
import { type PublishedRow, type RapporteurReport, type RapporteurTable, readRapporteur } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { Command } from 'effect/cli';
import { yearFlag } from '../flag.ts';
import { printJson, printRecord, printTable, write } from '../output.ts';
import { registry } from '../registry.ts';
import { databaseFlag, existingUrl, onRegister } from './database.ts';

const HELD_BACK = '-';

type Missions = RapporteurReport['missions'];

const nameOf = (missions: Missions, key: string): string | null => missions.find(({ id }) => id === key)?.name ?? null;

const tableOf = (missions: Missions, { columns, isWithheld, key, rowKind, rows, total, totals }: RapporteurTable) => ({
  table: key,
  rowsAre: rowKind,
  columns,
  withheld: isWithheld,
  rows: rows.map((row) => ({ row: row.key, name: nameOf(missions, row.key), cells: row.cells, total: row.total })),
  totals,
  total,
});

const documentOf = ({ arrears, hasEnded, missions, on, tables, year }: RapporteurReport) => ({
  year,
  on: formatDay(on),
  ended: hasEnded,
  tables: tables.map((table) => tableOf(missions, table)),
  arrears: arrears === null ? null : formatCents(arrears),
});

const shown = (figure: number | null): string | number => figure ?? HELD_BACK;

const lineOf = (columns: readonly string[], { cells, key, total }: PublishedRow) => ({
  row: key,
  ...Object.fromEntries(columns.map((column, index) => [column, shown(cells[index] ?? null)])),
  total: shown(total),
});

const printTables = Effect.fnUntraced(function* ({ arrears, hasEnded, on, tables, year }: RapporteurReport) {
  yield* printRecord({ year, on: formatDay(on), ended: hasEnded, arrears: arrears === null ? HELD_BACK : formatCents(arrears) });
  for (const { columns, key, rows, total, totals } of tables) {
    yield* write(`\n${key}\n`);
    yield* printTable([...rows, { key: 'total', cells: totals, total }].map((row) => lineOf(columns, row)));
  }
});

/** `registry report rapporteur` */
export const rapporteur = Command.make(
  'rapporteur',
  { year: yearFlag('year'), database: databaseFlag },
  Effect.fnUntraced(function* ({ database, year }) {
    const { json } = yield* registry;
    const report = yield* onRegister(yield* existingUrl(database), readRapporteur(year));
    yield* json ? printJson(documentOf(report)) : printTables(report);
  }),
).pipe(Command.withDescription('The figures of a year for the national rapporteur, small numbers held back'));
