import { Config, Effect, Option } from 'effect';

/** What a flag says; where it is not given, the environment and then the default tell. */
export const flagOrSetting = (flag: Option.Option<string>, name: string, otherwise: string): Effect.Effect<string> => {
  const setting = Config.String(name).pipe(
    Config.withDefault(''),
    Config.map((value) => (value === '' ? otherwise : value)),
  );
  return Option.match(flag, { onNone: () => Effect.orDie(setting), onSome: Effect.succeed });
};
