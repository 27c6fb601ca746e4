import { createSecretKey } from 'node:crypto';
import { Result, Schema } from 'effect';
import { KEY_BYTES, type OfficeKey } from './office.ts';
import { type KeysReason, KeysUnusable } from './unusable.ts';

const VERSION = 1;

const Versioned = Schema.Struct({ version: Schema.Unknown });

const Content = Schema.Struct({
  version: Schema.Literal(VERSION),
  keys: Schema.NonEmptyArray(
    Schema.Struct({
      id: Schema.String.check(Schema.isPattern(/^[\w-]{1,64}$/)),
      created: Schema.String,
      key: Schema.String,
    }),
  ),
});

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

const repeated = (ids: readonly string[]): string | undefined => ids.find((id, index) => ids.indexOf(id) !== index);

const refusing =
  (file: string) =>
  (reason: KeysReason, key = ''): KeysUnusable =>
    new KeysUnusable({ file, reason, key });

/** Reads what stands in a key file, the newest key last. What is wrong is told without a word of the content. */
export const keysIn = (file: string, text: string): Result.Result<readonly OfficeKey[], KeysUnusable> =>
  Result.gen(function* () {
    const refused = refusing(file);
    const json = yield* Result.try({ try: () => JSON.parse(text) as unknown, catch: () => refused('NOT_KEYS') });
    const { version } = yield* Result.mapError(Schema.decodeUnknownResult(Versioned)(json), () => refused('NOT_KEYS'));
    if (version !== VERSION) return yield* Result.fail(refused('VERSION'));
    const { keys } = yield* Result.mapError(Schema.decodeUnknownResult(Content)(json), () => refused('NOT_KEYS'));
    const twice = repeated(keys.map(({ id }) => id));
    if (twice !== undefined) return yield* Result.fail(refused('DUPLICATE', twice));
    const read = keys.map(({ key, ...names }) => ({ ...names, isBase64: BASE64.test(key), bytes: Buffer.from(key, 'base64') }));
    const short = read.find(({ bytes, isBase64 }) => !isBase64 || bytes.length !== KEY_BYTES);
    if (short !== undefined) return yield* Result.fail(refused('LENGTH', short.id));
    return read.map(({ bytes, created, id }) => ({ id, created, secret: createSecretKey(bytes) }));
  });

/** The content of a key file. */
export const contentOf = (keys: readonly OfficeKey[]): string => {
  const written = keys.map(({ created, id, secret }) => ({ id, created, key: secret.export().toString('base64') }));
  return `${JSON.stringify({ version: VERSION, keys: written }, null, 2)}\n`;
};
