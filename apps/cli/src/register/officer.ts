import { createInterface } from 'node:readline/promises';
import { GENDERS, identifierOf, message, number, type OfficerId, type OfficerIdentity, ROLES } from '@protocol-registry/domain';
import { LANGUAGE_CODES } from '@protocol-registry/language';
import { Credentials, OFFICE, perform, ReadModel, readOffice, SHORTEST_PASSWORD } from '@protocol-registry/registry';
import { Database } from '@protocol-registry/store';
import { Effect, Option } from 'effect';
import { Command, Flag } from 'effect/cli';
import { type BadInput, badFlag, refused } from '../bad-input.ts';
import { lineOf } from '../flag.ts';
import { printJson, write } from '../output.ts';
import { registry } from '../registry.ts';
import { databaseFlag, databaseUrl, existingUrl, isNew, onRegister } from './database.ts';
import { keysFile } from './keys.ts';
import { operator } from './operator.ts';

const MOST_NAME = 80;
const LOGIN = /^[a-z][a-z0-9.-]{1,39}$/;

const oneOf = <A extends string>(name: string, values: readonly A[], description: string): Flag.Flag<A> =>
  Flag.String(name).pipe(
    Flag.withMetavar(values.join('|')),
    Flag.withDescription(description),
    Flag.filterMap(
      (text) => Option.fromNullishOr(values.find((value) => value === text)),
      () => `one of ${values.join(', ')}`,
    ),
  );

const languagesFlag: Flag.Flag<readonly [string, ...string[]]> = Flag.String('languages').pipe(
  Flag.withMetavar('fr,nl'),
  Flag.withDescription('The languages in which the officer holds interviews, by their codes'),
  Flag.withDefault('fr'),
  Flag.filterMap(
    (text) => {
      const [first, ...rest] = text.split(',').map((part) => part.trim());
      const isKnown = [first, ...rest].every((part) => part !== undefined && LANGUAGE_CODES.includes(part));
      return first !== undefined && isKnown ? Option.some([first, ...rest] as const) : Option.none();
    },
    () => 'codes of languages such as fr,nl, with commas between them',
  ),
);

const loginFlag: Flag.Flag<string> = Flag.String('login').pipe(
  Flag.withDescription('The name for signing in: small letters, digits, points and hyphens'),
  Flag.filterMap(
    (text) => (LOGIN.test(text) ? Option.some(text) : Option.none()),
    () => 'small letters, digits, points and hyphens, beginning with a letter, 2 to 40 of them',
  ),
);

/** The first line of standard input: at a terminal it is asked for. */
const readPassword: Effect.Effect<string, BadInput> = Effect.promise(async () => {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  if (process.stdin.isTTY) process.stderr.write('Password: ');
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return '';
}).pipe(
  Effect.flatMap((password) =>
    password.length >= SHORTEST_PASSWORD
      ? Effect.succeed(password)
      : Effect.fail(refused(message('expected.password', { least: number(SHORTEST_PASSWORD) }))),
  ),
);

const nameFlag: Flag.Flag<string> = Flag.String('name').pipe(
  Flag.withDescription('The name as others read it'),
  Flag.filterMap(lineOf(MOST_NAME), () => `a name of at most ${MOST_NAME} characters`),
);

/** The officer and the password, both or neither. */
const engage = Effect.fnUntraced(function* (identity: OfficerIdentity, password: string) {
  const { transaction } = yield* Database;
  const { nextNumber } = yield* ReadModel;
  const credentials = yield* Credentials;
  return yield* transaction(
    Effect.gen(function* () {
      const officer = identifierOf<OfficerId>(yield* nextNumber('officer'));
      yield* perform(operator, { on: OFFICE, version: null, command: { kind: 'officer.engage', content: { officer, ...identity } } });
      yield* credentials.set(officer, password);
      return officer;
    }),
  );
});

const create = Command.make(
  'create',
  {
    database: databaseFlag,
    login: loginFlag,
    name: nameFlag,
    role: oneOf('role', ROLES, 'What the officer does, and with it may do'),
    languages: languagesFlag,
    gender: oneOf('gender', GENDERS, 'For workers who ask for an officer of a gender').pipe(Flag.withDefault('x')),
  },
  Effect.fnUntraced(function* ({ database, ...identity }) {
    const { json } = yield* registry;
    const password = yield* readPassword;
    const url = yield* databaseUrl(database);
    const options = isNew(url) ? { existing: false, keys: yield* keysFile() } : { existing: false };
    const officer = yield* onRegister(url, engage(identity, password), options);
    yield* json ? printJson({ officer, ...identity }) : write(`${officer}  ${identity.login}  ${identity.role}\n`);
  }),
).pipe(
  Command.withDescription(
    'Engages an officer of the local office; the password is read from standard input. Makes the database and its key file where there is no database',
  ),
);

const change = Effect.fnUntraced(function* (login: string, password: string) {
  const { state } = yield* readOffice;
  const member = [...state.officers.values()].find((officer) => officer.login === login);
  if (member === undefined) return yield* Effect.fail(badFlag('--login', message('expected.known-login'), login));
  const credentials = yield* Credentials;
  yield* credentials.set(member.id, password);
  return { officer: member.id, login };
});

const password = Command.make(
  'password',
  { database: databaseFlag, login: loginFlag },
  Effect.fnUntraced(function* ({ database, login }) {
    const { json } = yield* registry;
    const url = yield* existingUrl(database);
    const secret = yield* readPassword;
    const changed = yield* onRegister(url, change(login, secret));
    yield* json ? printJson(changed) : write(`${changed.officer}  ${changed.login}\n`);
  }),
).pipe(Command.withDescription('Sets the password of an officer; it is read from standard input'));

/** `registry officer` */
export const officer = Command.make('officer').pipe(
  Command.withDescription('The officers of a local office'),
  Command.withSubcommands([create, password]),
);
