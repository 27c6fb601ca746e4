import { type Day, dayFromParts, message } from '@protocol-registry/domain';
import { Clock, Config, DateTime, Effect, Option } from 'effect';
import { type BadInput, badFlag } from './bad-input.ts';

const ZONE = DateTime.zoneMakeNamedUnsafe('Europe/Brussels');

const fixed = Config.String('REGISTRY_NOW').pipe(Config.option);

const instant = (text: string): Effect.Effect<DateTime.Utc, BadInput> =>
  Option.match(DateTime.make(text), {
    onNone: () => Effect.fail(badFlag('REGISTRY_NOW', message('expected.instant'), text)),
    onSome: (now) => Effect.succeed(DateTime.toUtc(now)),
  });

/** Today in Brussels: of the clock, or of the instant in `REGISTRY_NOW`. */
export const today: Effect.Effect<Day, BadInput> = Effect.gen(function* () {
  const setting = yield* Effect.orDie(fixed);
  const now = Option.isSome(setting) ? yield* instant(setting.value) : DateTime.makeUnsafe(yield* Clock.currentTimeMillis);
  const { day, month, year } = DateTime.toParts(DateTime.setZone(now, ZONE));
  return dayFromParts(year, month, day);
});
