import type { Chance } from '@protocol-registry/domain';
import { Context, Effect } from 'effect';

const RANGE = 2 ** 32;

const drawn = (): Chance => {
  const [isFollowedUp = 0, followUp = 0, isPaused = 0, pauseFrom = 0, pauseLength = 0] = crypto.getRandomValues(new Uint32Array(5));
  return {
    isFollowedUp: isFollowedUp / RANGE,
    followUp: followUp / RANGE,
    isPaused: isPaused / RANGE,
    pauseFrom: pauseFrom / RANGE,
    pauseLength: pauseLength / RANGE,
  };
};

/**
 * What chance brings with an interview; where nothing else is provided, nobody can foresee it.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { Chances } from '@protocol-registry/registry';
 *
 * const never = { isFollowedUp: 0.9, followUp: 0, isPaused: 0.9, pauseFrom: 0, pauseLength: 0 };
 * const draw = Effect.gen(function* () {
 *   return yield* yield* Chances;
 * });
 * Effect.runSync(Effect.provideService(draw, Chances, Effect.succeed(never))).isPaused // => 0.9
 * ```
 */
export const Chances: Context.Reference<Effect.Effect<Chance>> = Context.Reference<Effect.Effect<Chance>>(
  '@protocol-registry/registry/Chances',
  { defaultValue: () => Effect.sync(drawn) },
);
