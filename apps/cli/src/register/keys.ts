import type { StoreFailure } from '@protocol-registry/registry';
import { checkKeys, createKeys, type Database, type KeysUnusable, openDatabase, rotateKeys } from '@protocol-registry/store';
import { Effect, Option } from 'effect';
import { Command, Flag } from 'effect/cli';
import type { BadInput } from '../bad-input.ts';
import { onClock } from '../clock.ts';
import { FINDINGS } from '../exit-status.ts';
import { fileFlag } from '../flag.ts';
import { printJson, printTable, write } from '../output.ts';
import { registry } from '../registry.ts';
import { flagOrSetting } from '../setting.ts';
import { asBadInput, databaseFlag, existingUrl } from './database.ts';

const DEFAULT = '.keys/registry.json';

const keysFlag: Flag.Flag<Option.Option<string>> = fileFlag('keys', `The key file; otherwise REGISTRY_KEYS, otherwise ${DEFAULT}`).pipe(
  Flag.optional,
);

/** The path of the key file. */
export const keysFile = (flag: Option.Option<string> = Option.none()): Effect.Effect<string> =>
  flagOrSetting(flag, 'REGISTRY_KEYS', DEFAULT);

interface Flags {
  readonly database: Option.Option<string>;
  readonly keys: Option.Option<string>;
}

/** Does something with a key file and the database that is there. */
const withKeys = Effect.fnUntraced(function* <A>(
  { database, keys }: Flags,
  work: (file: string) => Effect.Effect<A, KeysUnusable | StoreFailure, Database>,
): Effect.fn.Return<A, BadInput> {
  const url = yield* existingUrl(database);
  const done = onClock(work(yield* keysFile(keys))).pipe(Effect.provide(openDatabase(url, { existing: true })));
  return yield* Effect.mapError(done, asBadInput);
});

const flags = { database: databaseFlag, keys: keysFlag };

const create = Command.make(
  'create',
  flags,
  Effect.fnUntraced(function* (given: Flags) {
    const { json } = yield* registry;
    const key = yield* withKeys(given, createKeys);
    yield* json ? printJson({ key }) : write(`key ${key}\n`);
  }),
).pipe(Command.withDescription('Makes the key file of a register in which nothing is sealed yet; one that is there is never overwritten'));

const rotate = Command.make(
  'rotate',
  flags,
  Effect.fnUntraced(function* (given: Flags) {
    const { json } = yield* registry;
    const rotation = yield* withKeys(given, rotateKeys);
    const { dossiers, key, keys } = rotation;
    yield* json ? printJson(rotation) : write(`key ${key}  keys ${keys}  dossiers ${dossiers}\n`);
  }),
).pipe(Command.withDescription('Adds a key to the key file and wraps the key of every dossier by it; the old key stays in the file'));

const check = Command.make(
  'check',
  flags,
  Effect.fnUntraced(function* (given: Flags) {
    const { json } = yield* registry;
    const checked = yield* withKeys(given, checkKeys);
    const isFound = checked.some(({ dossiers, isNewest, opened }) => opened < dossiers || (dossiers > 0 && !isNewest));
    if (isFound) process.exitCode = FINDINGS;
    yield* json ? printJson(checked) : printTable(checked);
  }),
).pipe(Command.withDescription('Tries every dossier with the keys of the key file, and tells those that an older key still wraps'));

/** `registry keys` */
export const keys = Command.make('keys').pipe(
  Command.withDescription('The key file, which opens what is protected'),
  Command.withSubcommands([create, rotate, check]),
);
