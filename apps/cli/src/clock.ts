import { type Day, message } from '@protocol-registry/domain';
import { dayAt } from '@protocol-registry/registry';
import { Clock, Config, DateTime, Effect, Option } from 'effect';
import { type BadInput, badFlag } from './bad-input.ts';

const setting = Config.String('REGISTRY_NOW').pipe(Config.option);

const instant = (text: string): Effect.Effect<number, BadInput> =>
  Option.match(DateTime.make(text), {
    onNone: () => Effect.fail(badFlag('REGISTRY_NOW', message('expected.instant'), text)),
    onSome: (now) => Effect.succeed(DateTime.toEpochMillis(now)),
  });

/** The instant in `REGISTRY_NOW`, at which the clock stands still; null while it runs. */
const fixedNow: Effect.Effect<number | null, BadInput> = Effect.flatMap(
  Effect.orDie(setting),
  Option.match({ onNone: () => Effect.succeed(null), onSome: instant }),
);

/** Today in Brussels: of the clock, or of the instant in `REGISTRY_NOW`. */
export const today: Effect.Effect<Day, BadInput> = Effect.gen(function* () {
  return dayAt((yield* fixedNow) ?? (yield* Clock.currentTimeMillis));
});

const standingAt = (system: Clock.Clock, now: number): Clock.Clock => ({
  currentTimeMillisUnsafe: () => now,
  currentTimeMillis: Effect.succeed(now),
  currentTimeNanosUnsafe: () => system.currentTimeNanosUnsafe(),
  currentTimeNanos: system.currentTimeNanos,
  monotonicTimeNanosUnsafe: () => system.monotonicTimeNanosUnsafe(),
  monotonicTimeNanos: system.monotonicTimeNanos,
  sleep: (duration) => system.sleep(duration),
});

/** Runs an effect by the clock that `REGISTRY_NOW` fixes, where it is set. */
export const onClock = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | BadInput, R> =>
  Effect.flatMap(fixedNow, (now) =>
    now === null ? effect : Clock.clockWith((system) => Effect.provideService(effect, Clock.Clock, standingAt(system, now))),
  );
