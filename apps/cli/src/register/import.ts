import { basename } from 'node:path';
import type { Fault } from '@protocol-registry/domain';
import { readContracts } from '@protocol-registry/pay';
import {
  type ImportReport,
  importContracts,
  importPayments,
  type Journal,
  type ReadModel,
  type RegistryFailure,
} from '@protocol-registry/registry';
import { Effect, Option, type Result } from 'effect';
import { Argument, Command, Flag } from 'effect/cli';
import { orBadInput } from '../bad-input.ts';
import { today } from '../clock.ts';
import { dayFlag, lineOf } from '../flag.ts';
import { readText } from '../input.ts';
import { printJson, write } from '../output.ts';
import { registry } from '../registry.ts';
import { databaseFlag, existingUrl, onRegister } from './database.ts';
import { operator } from './operator.ts';

const MOST_NOTE = 60;

const flags = {
  file: Argument.String('file'),
  database: databaseFlag,
  dryRun: Flag.Boolean('dry-run').pipe(Flag.withDescription('Only say what would be recorded; write nothing'), Flag.withDefault(false)),
};

type Taken = Effect.Effect<Result.Result<ImportReport, readonly Fault[]>, RegistryFailure, Journal | ReadModel>;

const takeIn = Effect.fnUntraced(function* (database: Option.Option<string>, dryRun: boolean, taken: Taken) {
  const { json } = yield* registry;
  const result = yield* onRegister(yield* existingUrl(database), taken);
  const report = { ...(yield* orBadInput(result)), dryRun };
  yield* json ? printJson(report) : write(`${dryRun ? 'would add' : 'added'} ${report.added}  unchanged ${report.unchanged}\n`);
});

const noteFlag: Flag.Flag<Option.Option<string>> = Flag.String('note').pipe(
  Flag.withDescription('The number of the note verbale by which the contracts came; otherwise the name of the file'),
  Flag.filterMap(lineOf(MOST_NOTE), () => `a text of at most ${MOST_NOTE} characters`),
  Flag.optional,
);

const contracts = Command.make(
  'contracts',
  {
    ...flags,
    note: noteFlag,
    noteDate: dayFlag('note-date').pipe(Flag.withDescription('The date of the note verbale; otherwise today'), Flag.optional),
  },
  Effect.fnUntraced(function* ({ database, dryRun, file, note, noteDate }) {
    const read = yield* orBadInput(readContracts(file, yield* readText(file)));
    const noteVerbale = {
      number: Option.getOrElse(note, () => basename(file).slice(0, MOST_NOTE).trim()),
      date: Option.isSome(noteDate) ? noteDate.value : yield* today,
    };
    yield* takeIn(database, dryRun, importContracts(operator, { file, contracts: read, noteVerbale }, { dryRun }));
  }),
).pipe(Command.withDescription('Registers the contracts of a file, and the terms that are new'));

const payments = Command.make(
  'payments',
  flags,
  Effect.fnUntraced(function* ({ database, dryRun, file }) {
    const text = yield* readText(file);
    yield* takeIn(database, dryRun, importPayments(operator, { file, text }, { dryRun }));
  }),
).pipe(Command.withDescription('Records the payments of a file that are new'));

/** `registry import` */
export const importFiles = Command.make('import').pipe(
  Command.withDescription('Takes files into the register, all or nothing'),
  Command.withSubcommands([contracts, payments]),
);
