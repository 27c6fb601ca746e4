import { type Command, type Day, identifierOf, MINUTES_OF_DAY, type OfficerId, type Role } from '@protocol-registry/domain';
import {
  type Actor,
  actorOf,
  type Credentials,
  type FailureReason,
  Journal,
  type Outcome,
  PERMISSIONS,
  performAll,
  type ReadModel,
  type RegistryFailure,
  type Request,
} from '@protocol-registry/registry';
import { type Database, openRegister } from '@protocol-registry/store';
import { Clock, Effect, ManagedRuntime, Result } from 'effect';
import { expect, onTestFinished } from 'vitest';
import { today } from '../../domain/test/cast.ts';

const MILLISECONDS_OF_MINUTE = 60_000;
const NOON = 12 * 60;

/** Who may do everything, to bring a register into the state in which a test begins. */
export const founder: Actor = { officer: identifierOf<OfficerId>('founder'), permissions: new Set(PERMISSIONS) };

/** An officer of a role. */
export const officerOf = (role: Role): Actor => actorOf({ id: identifierOf<OfficerId>('O-7'), role });

/** A command to a stream in whatever version it is, or in the version given. */
export const ask = (on: string, command: Command, version: number | null = null): Request => ({ on, version, command });

type Asked<A> = Effect.Effect<A, RegistryFailure, Journal | ReadModel | Credentials | Database>;

/** The register that a test asks. */
export interface Register {
  /** What comes of it at noon of the day, which is that of the cast where none is given. */
  readonly run: <A>(asked: Asked<A>, on?: Day) => Promise<A>;
  /** Why nothing comes of it. */
  readonly refusal: (asked: Asked<unknown>, on?: Day) => Promise<FailureReason>;
  /** Does what everything begins with; all of it has to be allowed. */
  readonly given: (...requests: readonly Request[]) => Promise<readonly Outcome[]>;
  /** How many acts the journal holds. */
  readonly acts: () => Promise<number>;
}

const atNoon = (day: Day): number => (day * MINUTES_OF_DAY + NOON) * MILLISECONDS_OF_MINUTE;

const onDay =
  (day: Day) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Clock.clockWith((system) =>
      Effect.provideService(effect, Clock.Clock, {
        currentTimeMillisUnsafe: () => atNoon(day),
        currentTimeMillis: Effect.succeed(atNoon(day)),
        currentTimeNanosUnsafe: () => system.currentTimeNanosUnsafe(),
        currentTimeNanos: system.currentTimeNanos,
        monotonicTimeNanosUnsafe: () => system.monotonicTimeNanosUnsafe(),
        monotonicTimeNanos: system.monotonicTimeNanos,
        sleep: (duration) => system.sleep(duration),
      }),
    );

const head = Effect.gen(function* () {
  const journal = yield* Journal;
  return (yield* Effect.orDie(journal.head)).position;
});

/** A register on a database in memory, or on the one given; it is closed when the test is done. */
export const registerFor = (url = 'sqlite::memory:'): Register => {
  const runtime = ManagedRuntime.make(openRegister(url));
  onTestFinished(() => runtime.dispose());
  const run: Register['run'] = async (asked, on = today) => {
    const result = await runtime.runPromise(Effect.result(onDay(on)(asked)));
    return Result.getOrThrowWith(result, ({ reason }) => new Error(JSON.stringify(reason)));
  };
  const refusal: Register['refusal'] = async (asked, on = today) => {
    const failed = await runtime.runPromise(Effect.result(onDay(on)(asked)));
    expect(Result.isFailure(failed), 'it was to be refused').toBe(true);
    return Result.isFailure(failed) ? failed.failure.reason : { _tag: 'StoreFailed', message: 'nothing failed' };
  };
  return { run, refusal, given: (...requests) => run(performAll(founder, requests)), acts: () => run(head) };
};
