import { type Day, isServing, type OfficerId } from '@protocol-registry/domain';
import { dayAt } from '@protocol-registry/registry';
import type { Person } from './person.ts';
import { digestOf, newSecret, type Random } from './secret.ts';

/** A signed-in person's session. `id` is no secret: it is derived from the cookie's value, and other rooms may key by it. */
export interface Session {
  readonly id: string;
  readonly person: Person;
}

/** Where sessions are held. They are asked for by the secret of the cookie; closing one revokes it at once. */
export interface Sessions {
  /** Opens a session and returns the secret for the cookie. */
  readonly open: (person: Person, now: number) => Promise<string>;
  /** The session of a secret, unless it was closed, left idle too long or outlasted its person's service; finding it counts as use. */
  readonly find: (secret: string, now: number) => Promise<Session | null>;
  readonly close: (id: string) => Promise<void>;
  /** Sets the last day of service of an officer: no open session of that person outlasts it. */
  readonly leave: (officer: OfficerId, leftOn: Day) => Promise<void>;
}

interface Held {
  session: Session;
  lastUsed: number;
}

/** What a store of sessions in memory needs; `ended` hears of each session that was closed or ran out. */
export interface SessionSettings {
  readonly random: Random;
  readonly idleMilliseconds: number;
  readonly ended: (id: string) => void;
}

/** Twelve hours without a request end a session. */
export const IDLE_LIMIT: number = 12 * 60 * 60 * 1000;

const idOf = (secret: string): string => digestOf(secret).toString('base64url');

/**
 * Sessions held in the memory of one process; they end with it.
 *
 * @example
 * ```ts
 * import { identifierOf, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf } from '@protocol-registry/registry';
 * import { IDLE_LIMIT, memorySessions } from '@protocol-registry/admin';
 *
 * const sessions = memorySessions({ random: (bytes) => new Uint8Array(bytes), idleMilliseconds: IDLE_LIMIT, ended: () => {} });
 * const person = { ...actorOf({ id: identifierOf<OfficerId>('O-1'), role: 'auditor' }), name: 'A. Person', role: 'auditor', leftOn: null } as const;
 * const secret = await sessions.open(person, 0);
 * (await sessions.find(secret, 1000))?.person.name // => 'A. Person'
 * await sessions.find(secret, 1001 + IDLE_LIMIT) // => null
 * ```
 */
export const memorySessions = ({ random, idleMilliseconds, ended }: SessionSettings): Sessions => {
  const held = new Map<string, Held>();
  const end = (id: string): void => {
    if (held.delete(id)) ended(id);
  };
  const sweep = (now: number): void => {
    const today = dayAt(now);
    for (const [id, { session, lastUsed }] of held) if (now - lastUsed > idleMilliseconds || !isServing(session.person, today)) end(id);
  };
  return {
    open: async (person, now) => {
      sweep(now);
      const secret = newSecret(random);
      const id = idOf(secret);
      held.set(id, { session: { id, person }, lastUsed: now });
      return secret;
    },
    find: async (secret, now) => {
      sweep(now);
      const found = held.get(idOf(secret));
      if (found === undefined) return null;
      found.lastUsed = now;
      return found.session;
    },
    close: async (id) => end(id),
    leave: async (officer, leftOn) => {
      for (const one of held.values()) {
        const { session } = one;
        if (session.person.officer === officer) one.session = { ...session, person: { ...session.person, leftOn } };
      }
    },
  };
};
