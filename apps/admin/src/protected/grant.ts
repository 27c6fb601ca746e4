/** For which reason a session may see which part of what is protected. It lives in memory only, and lapses when it is not used. */
export interface ReadingGrants {
  readonly give: (session: string, part: string, reason: string, now: number) => void;
  /** The reason that was given, null where none holds; asking for it counts as use. */
  readonly find: (session: string, part: string, now: number) => string | null;
  readonly drop: (session: string) => void;
}

interface Held {
  readonly reason: string;
  readonly lastUsed: number;
}

/** Thirty minutes without a view end a grant. */
const IDLE_MILLISECONDS = 30 * 60 * 1000;

/**
 * Grants in the memory of one process.
 *
 * @example
 * ```ts
 * import { memoryGrants } from '@protocol-registry/admin';
 *
 * const grants = memoryGrants();
 * grants.give('session-1', 'W-1', 'interview', 0);
 * grants.find('session-1', 'W-1', 60_000) // => 'interview'
 * grants.find('session-1', 'W-2', 60_000) // => null
 * grants.find('session-1', 'W-1', 60_001 + 30 * 60_000) // => null
 * ```
 */
export const memoryGrants = (): ReadingGrants => {
  const bySession = new Map<string, Map<string, Held>>();
  return {
    give: (session, part, reason, now) => {
      const held = bySession.get(session) ?? new Map<string, Held>();
      bySession.set(session, held.set(part, { reason, lastUsed: now }));
    },
    find: (session, part, now) => {
      const held = bySession.get(session);
      const known = held?.get(part);
      if (held === undefined || known === undefined) return null;
      if (now - known.lastUsed > IDLE_MILLISECONDS) {
        held.delete(part);
        return null;
      }
      held.set(part, { ...known, lastUsed: now });
      return known.reason;
    },
    drop: (session) => {
      bySession.delete(session);
    },
  };
};
