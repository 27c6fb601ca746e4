#!/usr/bin/env node
import * as NodeServices from '@effect/platform-node/NodeServices';
import { isLanguage, type Language, translator } from '@protocol-registry/language';
import { Console, Effect } from 'effect';
import { type CliError, Command } from 'effect/cli';
import { audit } from './audit.ts';
import type { BadInput } from './bad-input.ts';
import { BAD_INPUT } from './exit-status.ts';
import { indexSeries } from './index-series.ts';
import { remark } from './output.ts';
import { plan } from './plan.ts';
import { registry } from './registry.ts';
import { scales } from './scales.ts';

const VERSION = '0.1.0';
const MOST_FAULTS_SHOWN = 20;

const app = registry.pipe(Command.withSubcommands([scales, indexSeries, audit, plan]));
const args = process.argv.slice(2);

const languageAsked = (): Language => {
  const asked = args[args.indexOf('--language') + 1] ?? 'en';
  return args.includes('--language') && isLanguage(asked) ? asked : 'en';
};

const badStatus = Effect.sync(() => {
  process.exitCode = BAD_INPUT;
});

const explainBadInput = (problem: BadInput): Effect.Effect<void> => {
  const t = translator(languageAsked());
  if (problem._tag === 'Refused') return remark([t.message(problem.message), ...problem.names].join('\n  '));
  const shown = problem.faults.slice(0, MOST_FAULTS_SHOWN).map(t.fault);
  const more = problem.faults.length - shown.length;
  return remark([...shown, ...(more > 0 ? [t.text('fault.more', { count: more })] : [])].join('\n'));
};

const isBadInput = (error: BadInput | CliError.CliError): error is BadInput => error._tag === 'BadInput' || error._tag === 'Refused';

/** Help goes to standard output when it was asked for; when the call was wrong it goes to standard error, and what was wrong stands last. */
const help: string[] = [];
const errors: string[] = [];
const helpConsole: Console.Console = {
  ...globalThis.console,
  log: (...lines) => void help.push(lines.join(' ')),
  error: (...lines) => void errors.push(lines.join(' ')),
};

const printHelp = (stream: NodeJS.WriteStream): Effect.Effect<void> =>
  Effect.sync(() => {
    const lines = [...help, ...errors];
    if (lines.length > 0) stream.write(`${lines.join('\n')}\n`);
  });

const program = Command.runWith(app, { version: VERSION })(args).pipe(
  Effect.provide(NodeServices.layer),
  Effect.provideService(Console.Console, helpConsole),
  Effect.matchEffect({
    onFailure: (error) => Effect.andThen(isBadInput(error) ? explainBadInput(error) : printHelp(process.stderr), badStatus),
    onSuccess: () => (args.length === 0 ? Effect.andThen(printHelp(process.stderr), badStatus) : printHelp(process.stdout)),
  }),
);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

await Effect.runPromise(program);
