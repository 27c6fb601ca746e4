/** How often a name may be tried with a password. */
export interface AttemptLimit {
  /** Whether the name may be tried once more; the attempt counts as failed until it has succeeded, so that attempts at one time are counted too. */
  readonly begin: (login: string, now: number) => boolean;
  readonly succeeded: (login: string) => void;
}

const MOST_FAILURES = 5;
const PAUSE_MILLISECONDS = 15 * 60 * 1000;
const MOST_NAMES = 1000;

/** Five wrong passwords for a name, then a pause of a quarter of an hour. */
export const attemptLimit = (): AttemptLimit => {
  const failures = new Map<string, { readonly count: number; readonly last: number }>();
  const recent = (login: string, now: number): number => {
    const found = failures.get(login);
    return found === undefined || now - found.last > PAUSE_MILLISECONDS ? 0 : found.count;
  };
  return {
    begin: (login, now) => {
      const count = recent(login, now);
      if (count >= MOST_FAILURES) return false;
      failures.delete(login);
      failures.set(login, { count: count + 1, last: now });
      const [oldest] = failures.keys();
      if (failures.size > MOST_NAMES && oldest !== undefined) failures.delete(oldest);
      return true;
    },
    succeeded: (login) => void failures.delete(login),
  };
};
