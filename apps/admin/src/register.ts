import type { Credentials, Drafts, Journal, Outlines, ReadModel, RegistryFailure } from '@protocol-registry/registry';
import { type DatabaseUnusable, type KeysUnusable, openRegister } from '@protocol-registry/store';
import { Clock, Effect, ManagedRuntime, Result } from 'effect';

/** Something that is asked of the register. */
export type RegisterEffect<A> = Effect.Effect<A, RegistryFailure, Journal | ReadModel | Credentials | Drafts | Outlines>;

/** The register as the pages reach it: it runs what is asked and answers with the result. */
export interface Register {
  readonly run: <A>(effect: RegisterEffect<A>) => Promise<Result.Result<A, RegistryFailure>>;
}

/** A register that is open until it is closed. */
export interface OpenRegister extends Register {
  readonly close: () => Promise<void>;
}

/** The clock of the application in place of the system's, for what is recorded and for what today is. */
const onClock =
  (now: () => number) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Clock.clockWith((system) =>
      Effect.provideService(effect, Clock.Clock, {
        currentTimeMillisUnsafe: now,
        currentTimeMillis: Effect.sync(now),
        currentTimeNanosUnsafe: () => system.currentTimeNanosUnsafe(),
        currentTimeNanos: system.currentTimeNanos,
        monotonicTimeNanosUnsafe: () => system.monotonicTimeNanosUnsafe(),
        monotonicTimeNanos: system.monotonicTimeNanos,
        sleep: (duration) => system.sleep(duration),
      }),
    );

/** Opens the register on a database, and with a key file what is protected in it; the result says why where that cannot be. */
export const openRegisterAt = async (
  url: string,
  now: () => number,
  keys: string | null = null,
): Promise<Result.Result<OpenRegister, DatabaseUnusable | KeysUnusable>> => {
  const runtime = ManagedRuntime.make(openRegister(url, keys === null ? {} : { keys }));
  const opened = await Effect.runPromise(Effect.result(runtime.contextEffect));
  const register: OpenRegister = {
    run: (effect) => runtime.runPromise(Effect.result(onClock(now)(effect))),
    close: () => runtime.dispose(),
  };
  return Result.map(opened, () => register);
};
