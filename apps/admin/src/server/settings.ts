import { Result } from 'effect';
import { isLoopback } from '../protection/host.ts';

/** How the process was asked to run. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly demonstration: boolean;
  /** The address of the database: `sqlite:` and a path. */
  readonly database: string;
  /** The path of the key file; null for a database in memory, whose key is gone with it. */
  readonly keys: string | null;
  /** The instant at which the clock stands still; null while it runs. */
  readonly fixedNow: number | null;
  /** Names beside loopback under which the application is reached. */
  readonly hosts: readonly string[];
}

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 3000;
const DEFAULT_DATABASE = 'sqlite:var/registry.db';
const IN_MEMORY = 'sqlite::memory:';
const DEFAULT_KEYS = '.keys/registry.json';
const HIGHEST_PORT = 65_535;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

const readPort = (text: string | undefined): Result.Result<number, string> => {
  if (text === undefined || text === '') return Result.succeed(DEFAULT_PORT);
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= HIGHEST_PORT) return Result.succeed(port);
  return Result.fail(`PORT must be a whole number from 0 to ${HIGHEST_PORT} (0: any free port), not "${text}".`);
};

const readDemonstration = (text: string | undefined): Result.Result<boolean, string> => {
  if (text === undefined || text === '' || text === '1') return Result.succeed(true);
  if (text === '0') return Result.succeed(false);
  return Result.fail(`REGISTRY_DEMO must be 0 (no demonstration) or 1, not "${text}".`);
};

const readHost = (text: string | undefined, demonstration: boolean): Result.Result<string, string> => {
  const host = text === undefined || text === '' ? '127.0.0.1' : text;
  if (!/^[\w.:-]+$/.test(host)) return Result.fail(`HOST must be a host name or an address, not "${host}".`);
  if (demonstration && !isLoopback(host)) {
    return Result.fail(
      `HOST must be a loopback address such as 127.0.0.1 in demonstration mode, not "${host}"; set REGISTRY_DEMO=0 first.`,
    );
  }
  return Result.succeed(host);
};

const readNow = (text: string | undefined, demonstration: boolean): Result.Result<number | null, string> => {
  if (text === undefined || text === '') return Result.succeed(null);
  if (!demonstration) return Result.fail('REGISTRY_NOW fixes the clock and is refused when REGISTRY_DEMO=0; unset one of them.');
  const instant = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant)
    ? Result.fail(`REGISTRY_NOW must be an instant such as 2026-07-15T09:00:00Z, not "${text}".`)
    : Result.succeed(instant);
};

const readDatabase = (text: string | undefined): Result.Result<string, string> => {
  if (text === undefined || text === '') return Result.succeed(DEFAULT_DATABASE);
  if (/^sqlite:./.test(text)) return Result.succeed(text);
  return Result.fail(`REGISTRY_DATABASE must be an address such as ${DEFAULT_DATABASE}, not "${text}".`);
};

const readKeys = (text: string | undefined, database: string): string | null => {
  if (database === IN_MEMORY) return null;
  return text === undefined || text === '' ? DEFAULT_KEYS : text;
};

const readHosts = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/**
 * Reads PORT, HOST, REGISTRY_DEMO, REGISTRY_NOW, REGISTRY_DATABASE, REGISTRY_KEYS and REGISTRY_HOSTS; a bad value is refused in one sentence.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { readSettings } from '@protocol-registry/admin';
 *
 * Result.getOrThrow(readSettings({})).port // => 3000
 * Result.isFailure(readSettings({ HOST: '0.0.0.0' })) // => true
 * ```
 */
export const readSettings = (environment: Environment): Result.Result<Settings, string> =>
  Result.gen(function* () {
    const port = yield* readPort(environment['PORT']);
    const demonstration = yield* readDemonstration(environment['REGISTRY_DEMO']);
    const host = yield* readHost(environment['HOST'], demonstration);
    const fixedNow = yield* readNow(environment['REGISTRY_NOW'], demonstration);
    const database = yield* readDatabase(environment['REGISTRY_DATABASE']);
    const keys = readKeys(environment['REGISTRY_KEYS'], database);
    return { port, host, demonstration, database, keys, fixedNow, hosts: [host, ...readHosts(environment['REGISTRY_HOSTS'])] };
  });
