import { openDatabase, openKeys, type RebuildOptions, rebuild as rebuildTables } from '@protocol-registry/store';
import { Effect, Option } from 'effect';
import { Command, Flag } from 'effect/cli';
import { FINDINGS } from '../exit-status.ts';
import { fileFlag } from '../flag.ts';
import { printJson, printTable, write } from '../output.ts';
import { registry } from '../registry.ts';
import { asBadInput, databaseFlag, existingUrl } from './database.ts';
import { progressLine } from './progress.ts';

/** Rebuilds with the keys of a file where one is named: only then the lists that follow sealed acts can be computed. */
const rebuildWith = Effect.fnUntraced(function* (keys: Option.Option<string>, options: RebuildOptions) {
  return Option.isNone(keys) ? yield* rebuildTables(options) : yield* rebuildTables({ ...options, ring: yield* openKeys(keys.value) });
});

/** `registry rebuild` */
export const rebuild = Command.make(
  'rebuild',
  {
    database: databaseFlag,
    keys: fileFlag('keys', 'The key file, to rebuild the lists that follow sealed acts as well').pipe(Flag.optional),
    dryRun: Flag.Boolean('dry-run').pipe(Flag.withDescription('Only compare; write nothing'), Flag.withDefault(false)),
  },
  Effect.fnUntraced(function* ({ database, dryRun, keys }) {
    const { json } = yield* registry;
    const url = yield* existingUrl(database);
    const progress = progressLine();
    const rebuilt = yield* rebuildWith(keys, { dryRun, onProgress: ({ acts }) => progress.show(`acts ${acts}`) }).pipe(
      Effect.provide(openDatabase(url, { existing: true })),
      Effect.mapError(asBadInput),
      Effect.ensuring(Effect.sync(progress.clear)),
    );
    if (rebuilt.differences.length > 0) process.exitCode = FINDINGS;
    if (json) return yield* printJson(rebuilt);
    yield* printTable(rebuilt.differences);
    yield* write(
      `acts ${rebuilt.acts}  streams ${rebuilt.streams}  differences ${rebuilt.differences.length}  mended ${rebuilt.isMended ? 'yes' : 'no'}\n`,
    );
  }),
).pipe(Command.withDescription("Rebuilds the register's read tables from its journal and reports every difference"));
