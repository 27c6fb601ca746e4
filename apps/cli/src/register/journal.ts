import { type Message, message, code as name } from '@protocol-registry/domain';
import { translator } from '@protocol-registry/language';
import type { Head } from '@protocol-registry/registry';
import { type Break, type DatabaseUnusable, type Verification, verifyFile } from '@protocol-registry/store';
import { Effect, Option } from 'effect';
import { Command, Flag } from 'effect/cli';
import { type BadInput, badFlag } from '../bad-input.ts';
import { FINDINGS } from '../exit-status.ts';
import { printJson, write } from '../output.ts';
import { registry } from '../registry.ts';
import { databaseFlag, databaseUrl, unusable } from './database.ts';

const HASH_DIGITS = 64;
const ANCHOR = /^(\d{1,15}):([0-9a-f]{64})$/;

const readAnchor = (text: Option.Option<string>): Effect.Effect<Head | null, BadInput> => {
  if (Option.isNone(text)) return Effect.succeed(null);
  const [, position, hash] = ANCHOR.exec(text.value) ?? [];
  return position === undefined || hash === undefined
    ? Effect.fail(badFlag('--expect', message('expected.anchor'), text.value))
    : Effect.succeed({ position: Number(position), hash });
};

const placeOf = ({ position, last }: Break): string => {
  if (position === null) return 'journal';
  return last === null || last === position ? 'act' : 'acts';
};

const breakText = (found: Break): Message =>
  message(`journal-break.${found.code}`, {
    place: name(placeOf(found)),
    first: name(String(found.position)),
    last: name(String(found.last)),
  });

const NOWHERE: Head = { position: 0, hash: '0'.repeat(HASH_DIGITS) };

/** A file that is too damaged to be opened is what a verification is there to find. */
const damaged = ({ message: text }: DatabaseUnusable): Verification => ({
  acts: 0,
  head: NOWHERE,
  breaks: [{ code: 'DATABASE_DAMAGED', position: null, last: null, stream: null, version: null, message: text }],
});

const verifyAt = (url: string, anchor: Head | null): Effect.Effect<Verification, BadInput> =>
  verifyFile(url, anchor).pipe(
    Effect.catch((problem) => (problem.reason === 'DAMAGED' ? Effect.succeed(damaged(problem)) : Effect.fail(unusable(problem)))),
  );

const verify = Command.make(
  'verify',
  {
    database: databaseFlag,
    expect: Flag.String('expect').pipe(
      Flag.withMetavar('POSITION:HASH'),
      Flag.withDescription('The head that an earlier verification printed and that was noted elsewhere'),
      Flag.optional,
    ),
  },
  Effect.fnUntraced(function* ({ database, expect }) {
    const { json, language } = yield* registry;
    const anchor = yield* readAnchor(expect);
    const url = yield* databaseUrl(database);
    const verification = yield* verifyAt(url, anchor);
    if (verification.breaks.length > 0) process.exitCode = FINDINGS;
    if (json) return yield* printJson(verification);
    const t = translator(language);
    const lines = new Set(verification.breaks.map((found) => `${found.code}  ${t.message(breakText(found))}\n`));
    for (const line of lines) yield* write(line);
    const { acts, head } = verification;
    yield* write(`acts ${acts}  breaks ${verification.breaks.length}  head ${head.position}:${head.hash}\n`);
  }),
).pipe(Command.withDescription('Verifies that no act was changed, removed, inserted or moved since it was recorded'));

/** `registry journal` */
export const journal = Command.make('journal').pipe(
  Command.withDescription("The register's journal of acts"),
  Command.withSubcommands([verify]),
);
