import { existsSync } from 'node:fs';
import { code, message } from '@protocol-registry/domain';
import type { Credentials, Drafts, Journal, ReadModel, RegistryFailure, StoreFailure } from '@protocol-registry/registry';
import { type Database, DatabaseUnusable, type KeysUnusable, openRegister, type RegisterOptions } from '@protocol-registry/store';
import { Effect, type Option } from 'effect';
import { Flag } from 'effect/cli';
import { type BadInput, refused } from '../bad-input.ts';
import { onClock } from '../clock.ts';
import { flagOrSetting } from '../setting.ts';
import { refusedBy } from './refused-by.ts';

const DEFAULT = 'sqlite:var/registry.db';
const FILE = /^sqlite:(?!:memory:)(.+)$/s;

/** Where the register is; where the flag is not given, the environment and then the default tell. */
export const databaseFlag: Flag.Flag<Option.Option<string>> = Flag.String('database').pipe(
  Flag.withMetavar('URL'),
  Flag.withDescription(`The register's database; otherwise REGISTRY_DATABASE, otherwise ${DEFAULT}`),
  Flag.optional,
);

/** The address of the database. */
export const databaseUrl = (flag: Option.Option<string>): Effect.Effect<string> => flagOrSetting(flag, 'REGISTRY_DATABASE', DEFAULT);

/** Whether nothing stands yet where the database is to be. */
export const isNew = (url: string): boolean => {
  const path = FILE.exec(url)?.[1];
  return path !== undefined && !existsSync(path);
};

/** The address of a database that is there: a command that only works on one makes none by a mistake in the path. */
export const existingUrl = (flag: Option.Option<string>): Effect.Effect<string, BadInput> =>
  Effect.flatMap(databaseUrl(flag), (url) =>
    isNew(url) ? Effect.fail(unusable(new DatabaseUnusable({ url, reason: 'MISSING' }))) : Effect.succeed(url),
  );

/** A database or a key file that cannot be used is bad input: the sentence says which and why. */
export const unusable = (problem: DatabaseUnusable | KeysUnusable | StoreFailure): BadInput => {
  switch (problem._tag) {
    case 'DatabaseUnusable':
      return refused(message(`database.${problem.reason}`, { url: code(problem.url) }));
    case 'KeysUnusable':
      return refused(message(`keys.${problem.reason}`, { file: code(problem.file), key: code(problem.key ?? '') }));
    case 'StoreFailure':
      return refused(message('register.failed'), [problem.message]);
  }
};

type Failure = BadInput | DatabaseUnusable | KeysUnusable | RegistryFailure | StoreFailure;

/** Whatever the register or its files refuse, as the caller is told. */
export const asBadInput = (failure: Failure): BadInput => {
  switch (failure._tag) {
    case 'BadInput':
    case 'Refused':
      return failure;
    case 'RegistryFailure':
      return refusedBy(failure);
    case 'DatabaseUnusable':
    case 'KeysUnusable':
    case 'StoreFailure':
      return unusable(failure);
  }
};

/** Asks something of the register on a database, by the clock of the command line. A file that holds no register is refused where it is not to be made. */
export const onRegister = <A, E extends Failure>(
  url: string,
  effect: Effect.Effect<A, E, Journal | ReadModel | Credentials | Drafts | Database>,
  options: RegisterOptions = { existing: true },
): Effect.Effect<A, BadInput> => onClock(effect).pipe(Effect.provide(openRegister(url, options)), Effect.mapError(asBadInput));
