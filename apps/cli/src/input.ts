import { type Fault, fault, message } from '@protocol-registry/domain';
import { decodeText } from '@protocol-registry/pay';
import { Effect, FileSystem, type PlatformError } from 'effect';
import { type BadInput, badInput, orBadInput } from './bad-input.ts';

const codeOf = ({ reason }: PlatformError.PlatformError): string => {
  const cause = 'cause' in reason ? reason.cause : null;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : reason._tag;
};

/** What keeps a file from being read, in words that a caller can act on where there are some. */
const unreadable = (path: string, error: PlatformError.PlatformError): Fault => {
  const place = { file: path, line: null, column: null };
  const code = codeOf(error);
  if (code === 'EISDIR') return fault(place, message('expected.file-not-folder'), path);
  if (code === 'EACCES') return fault(place, message('expected.permitted-file'), path);
  return fault(place, message('expected.readable-file'), code === 'ENOENT' ? null : code);
};

/** The text of a file that the caller named; a file that cannot be read is bad input like any other. */
export const readText = Effect.fn('Input.readText')(function* (path: string): Effect.fn.Return<string, BadInput, FileSystem.FileSystem> {
  const files = yield* FileSystem.FileSystem;
  const bytes = yield* files.readFile(path).pipe(Effect.mapError((error) => badInput([unreadable(path, error)])));
  return yield* orBadInput(decodeText(path, bytes));
});
