import { Command, Flag } from 'effect/cli';
import { languageFlag } from './flag.ts';

/** The root of the command line: what every command takes. */
export const registry = Command.make('registry').pipe(
  Command.withDescription('Pay scales, audits, interview plans and the register of the Protocol Registry'),
  Command.withSharedFlags({
    json: Flag.Boolean('json').pipe(Flag.withDescription('Print one JSON document'), Flag.withDefault(false)),
    language: languageFlag,
  }),
);
