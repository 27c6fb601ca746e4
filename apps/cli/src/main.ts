#!/usr/bin/env node
import * as NodeServices from '@effect/platform-node/NodeServices';
import { isLanguage, type Language, translator } from '@protocol-registry/language';
import { Console, Effect } from 'effect';
import { type CliError, Command } from 'effect/cli';
import { audit } from './audit.ts';
import type { BadInput } from './bad-input.ts';
import { BAD_INPUT, DEFECT } from './exit-status.ts';
import { indexSeries } from './index-series.ts';
import { remark } from './output.ts';
import { plan } from './plan.ts';
import { importFiles } from './register/import.ts';
import { journal } from './register/journal.ts';
import { keys } from './register/keys.ts';
import { officer } from './register/officer.ts';
import { rebuild } from './register/rebuild.ts';
import { report } from './register/report.ts';
import { registry } from './registry.ts';
import { scales } from './scales.ts';

const VERSION = '0.1.0';
const MOST_FAULTS_SHOWN = 20;
const OLDEST_NODE = 24;

const app = registry.pipe(
  Command.withSubcommands([scales, indexSeries, audit, plan, importFiles, rebuild, journal, keys, officer, report]),
);
const args = process.argv.slice(2);

/** The language asked for, also where the rest of the call was wrong. */
const languageAsked = (): Language => {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  const asked = args[at]?.split('=')[1] ?? args[at + 1] ?? 'en';
  return at !== -1 && isLanguage(asked) ? asked : 'en';
};

const badStatus = Effect.sync(() => {
  process.exitCode = BAD_INPUT;
});

const explainBadInput = (problem: BadInput): Effect.Effect<void> => {
  const t = translator(languageAsked());
  if (problem._tag === 'Refused') {
    const details = problem.details.map((detail) => (typeof detail === 'string' ? detail : t.message(detail)));
    return remark([t.message(problem.message), ...details].join('\n  '));
  }
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

const MISSING_COMMAND = '\nERROR\n  A subcommand is missing';

const printHelp = (stream: NodeJS.WriteStream): Effect.Effect<void> =>
  Effect.sync(() => {
    const lines = [...help, ...(stream === process.stderr && errors.length === 0 ? [MISSING_COMMAND] : errors)];
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

/** What no input should bring about ends with a status of its own, so that no script takes it for findings. */
const admitDefect = (defect: unknown): void => {
  process.stderr.write(`registry failed, which is a fault of the program: ${defect instanceof Error ? defect.message : String(defect)}\n`);
  process.exitCode = DEFECT;
};

/** A reader who has seen enough ends the work in peace; a disk that is full does not. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`the result could not be written: ${error.message}\n`);
  process.exit(DEFECT);
});

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(`Node ${OLDEST_NODE} or newer is needed, this is ${process.version}; call it by: npm run -s registry -- ...\n`);
  process.exitCode = BAD_INPUT;
} else {
  await Effect.runPromise(program).catch(admitDefect);
}
