import { basename } from 'node:path';
import {
  type Day,
  type DueCause,
  type DueVersion,
  decideHealthIndex,
  evolveHealthIndex,
  formatCents,
  formatDay,
  formatMonth,
  type HealthIndex,
  rowKey,
} from '@protocol-registry/domain';
import { publicationDay, readHealthIndex } from '@protocol-registry/pay';
import {
  compareIndex,
  dueOn,
  failure,
  heldFigures,
  type IndexComparison,
  type IndexFile,
  indexValues,
  previewVersion,
  readScaleBook,
  recordIndex,
  type ScaleBook,
  type ScaleRead,
} from '@protocol-registry/registry';
import { Effect, Option, Result } from 'effect';
import { Command, Flag } from 'effect/cli';
import { orBadInput } from '../bad-input.ts';
import { today } from '../clock.ts';
import { FINDINGS } from '../exit-status.ts';
import { dayFlag, healthIndexFlag, lineOf } from '../flag.ts';
import { readText } from '../input.ts';
import { type Json, printJson, printTable, write } from '../output.ts';
import { registry } from '../registry.ts';
import { databaseFlag, existingUrl, onRegister } from './database.ts';
import { operator } from './operator.ts';

const MOST_SOURCE = 200;

type Columns = Readonly<Record<string, Json>>;

const causeOf = (cause: DueCause): Columns =>
  cause._tag === 'Crossing'
    ? { kind: 'crossing', month: formatMonth(cause.month) }
    : { kind: 'january', year: cause.year, percent: cause.percent };

/** The amounts that stand today beside those that the index asks for. */
const rowsOf = ({ state }: ScaleRead, { rows }: DueVersion): readonly Columns[] => {
  const standing = new Map(state.versions.flatMap((version) => version.rows.map((row) => [rowKey(row), row.monthly])));
  return rows.map((row) => {
    const monthly = standing.get(rowKey(row));
    return {
      category: row.category,
      seniorityYears: row.seniorityYears,
      monthly: monthly === undefined ? null : formatCents(monthly),
      computed: formatCents(row.monthly),
    };
  });
};

const dueOf = Effect.fnUntraced(function* (read: ScaleRead, version: DueVersion, day: Day) {
  const { lines, missing } = yield* previewVersion(read.state.id, version);
  return {
    scale: read.state.id,
    from: formatDay(version.from),
    knownOn: formatDay(version.knownOn),
    cause: causeOf(version.cause),
    rows: rowsOf(read, version),
    daysOverdue: Math.max(0, day - version.from),
    contractsBelow: lines.length,
    missingMonthly: formatCents(missing),
  };
});

/** The index as it would stand; fails where the register would refuse the file. */
const asIfRecorded = ({ day, index }: ScaleBook, { publishedOn, source, file }: IndexFile, { added }: IndexComparison) => {
  const content = { publishedOn, source, file, values: added };
  const decision = decideHealthIndex(index.state, { kind: 'index.publish', content }, { today: day, figures: heldFigures(day) });
  return Result.isFailure(decision)
    ? Effect.fail(failure({ _tag: 'Refused', command: 0, reasons: decision.failure }))
    : Effect.succeed(evolveHealthIndex(index.state, { kind: 'index.published', content }, index.version + 1));
};

const taken = Effect.fnUntraced(function* (book: ScaleBook, file: IndexFile, dryRun: boolean) {
  const comparison = compareIndex(book, file.values);
  if (!dryRun) {
    yield* recordIndex(operator, file);
    return { comparison, index: (yield* readScaleBook(null)).index.state };
  }
  const index: HealthIndex = comparison.added.length === 0 ? book.index.state : yield* asIfRecorded(book, file, comparison);
  return { comparison, index };
});

const indexOf = ({ added, differing, missing, unchanged }: IndexComparison) => ({
  added: added.length,
  unchanged,
  differing: differing.map(({ base, found, held, month }) => ({ month: formatMonth(month), base, held, found })),
  missing: missing.map(({ base, month }) => ({ month: formatMonth(month), base })),
});

const updated = Effect.fnUntraced(function* (file: IndexFile, dryRun: boolean) {
  const book = yield* readScaleBook(null);
  const { comparison, index } = yield* taken(book, file, dryRun);
  const due = [...book.scales.values()].flatMap((read) => dueOn(read.state, index, book.day).map((version) => ({ read, version })));
  return { index: indexOf(comparison), due: yield* Effect.forEach(due, ({ read, version }) => dueOf(read, version, book.day)), dryRun };
});

type Updated = Effect.Success<ReturnType<typeof updated>>;

const shownDue = ({ cause, rows, ...due }: Updated['due'][number]): readonly Columns[] => rows.map((row) => ({ ...due, cause, ...row }));

const print = Effect.fnUntraced(function* ({ dryRun, due, index }: Updated) {
  yield* printTable(index.differing);
  yield* printTable(index.missing);
  yield* printTable(due.flatMap(shownDue));
  const told = dryRun ? 'would add' : 'added';
  yield* write(
    `${told} ${index.added}  unchanged ${index.unchanged}  differing ${index.differing.length}  missing ${index.missing.length}  due ${due.length}\n`,
  );
});

/** The day on which a file was published where nobody says: the publication day of the newest month that it has, today where that is still to come. */
const publicationOf = (values: IndexFile['values'], day: Day): Day => {
  const newest = values.toSorted((a, b) => b.month - a.month)[0];
  return newest === undefined || publicationDay(newest.month) > day ? day : publicationDay(newest.month);
};

const publishedOnFlag: Flag.Flag<Option.Option<Day>> = dayFlag('published-on').pipe(
  Flag.withDescription('The day on which the index was published; otherwise the last weekday of its last month'),
  Flag.optional,
);

const sourceFlag: Flag.Flag<Option.Option<string>> = Flag.String('source').pipe(
  Flag.withMetavar('TEXT'),
  Flag.withDescription('Where the index was read; otherwise the name of the file'),
  Flag.filterMap(lineOf(MOST_SOURCE), () => `a text of at most ${MOST_SOURCE} characters`),
  Flag.optional,
);

/** `registry scales update` */
export const update = Command.make(
  'update',
  {
    healthIndex: healthIndexFlag,
    publishedOn: publishedOnFlag,
    source: sourceFlag,
    database: databaseFlag,
    dryRun: Flag.Boolean('dry-run').pipe(
      Flag.withDescription('Only say what would be recorded and due; write nothing'),
      Flag.withDefault(false),
    ),
  },
  Effect.fnUntraced(function* ({ database, dryRun, healthIndex, publishedOn, source }) {
    const { json } = yield* registry;
    const series = yield* orBadInput(readHealthIndex(healthIndex, yield* readText(healthIndex)));
    const values = indexValues(series);
    const name = basename(healthIndex).slice(0, MOST_SOURCE).trim();
    const file: IndexFile = {
      values,
      file: name,
      source: Option.getOrElse(source, () => name),
      publishedOn: Option.isSome(publishedOn) ? publishedOn.value : publicationOf(values, yield* today),
    };
    const result = yield* onRegister(yield* existingUrl(database), updated(file, dryRun));
    if (result.due.length > 0 || result.index.differing.length > 0) process.exitCode = FINDINGS;
    yield* json ? printJson(result) : print(result);
  }),
).pipe(Command.withDescription('Records the months of the health index that are new, and tells which scales are due'));
