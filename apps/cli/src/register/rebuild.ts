import { openDatabase, rebuild as rebuildTables } from '@protocol-registry/store';
import { Effect } from 'effect';
import { Command, Flag } from 'effect/cli';
import { FINDINGS } from '../exit-status.ts';
import { printJson, printTable, write } from '../output.ts';
import { registry } from '../registry.ts';
import { databaseFlag, existingUrl, unusable } from './database.ts';
import { progressLine } from './progress.ts';

/** `registry rebuild` */
export const rebuild = Command.make(
  'rebuild',
  {
    database: databaseFlag,
    dryRun: Flag.Boolean('dry-run').pipe(Flag.withDescription('Only compare; write nothing'), Flag.withDefault(false)),
  },
  Effect.fnUntraced(function* ({ database, dryRun }) {
    const { json } = yield* registry;
    const url = yield* existingUrl(database);
    const progress = progressLine();
    const rebuilt = yield* rebuildTables({ dryRun, onProgress: ({ acts }) => progress.show(`acts ${acts}`) }).pipe(
      Effect.provide(openDatabase(url, { existing: true })),
      Effect.mapError(unusable),
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
