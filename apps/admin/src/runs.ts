import { newSecret, type Random } from './access/secret.ts';

/** Results that a session may come back to. They live in memory only, belong to one session, and the oldest makes room for the next. */
export interface Runs<Result> {
  /** Keeps a result and returns the identifier of its page. */
  readonly keep: (session: string, result: Result) => string;
  readonly find: (session: string, id: string) => Result | null;
  readonly drop: (session: string) => void;
}

/** How many results of one kind a session may have at once. */
const RUNS_PER_SESSION = 3;

/**
 * An empty store of results.
 *
 * @example
 * ```ts
 * import { memoryRuns } from '@protocol-registry/admin';
 *
 * const runs = memoryRuns<string>((bytes) => new Uint8Array(bytes));
 * const id = runs.keep('session-1', 'a result');
 * runs.find('session-1', id) // => 'a result'
 * runs.find('session-2', id) // => null
 * ```
 */
export const memoryRuns = <Result>(random: Random): Runs<Result> => {
  const bySession = new Map<string, Map<string, Result>>();
  return {
    keep: (session, result) => {
      const results = bySession.get(session) ?? new Map<string, Result>();
      bySession.set(session, results);
      const id = newSecret(random);
      results.set(id, result);
      for (const oldest of [...results.keys()].slice(0, -RUNS_PER_SESSION)) results.delete(oldest);
      return id;
    },
    find: (session, id) => bySession.get(session)?.get(id) ?? null,
    drop: (session) => {
      bySession.delete(session);
    },
  };
};
