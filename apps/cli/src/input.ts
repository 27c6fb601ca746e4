import { fault, message } from '@protocol-registry/domain';
import { decodeText } from '@protocol-registry/pay';
import { Effect, FileSystem } from 'effect';
import { type BadInput, badInput, orBadInput } from './bad-input.ts';

/** The text of a file that the caller named; a file that cannot be read is bad input like any other. */
export const readText = Effect.fn('Input.readText')(function* (path: string): Effect.fn.Return<string, BadInput, FileSystem.FileSystem> {
  const files = yield* FileSystem.FileSystem;
  const bytes = yield* files
    .readFile(path)
    .pipe(
      Effect.mapError((error) =>
        badInput([
          fault(
            { file: path, line: null, column: null },
            message('expected.readable-file'),
            error.reason._tag === 'NotFound' ? null : error.reason._tag,
          ),
        ]),
      ),
    );
  return yield* orBadInput(decodeText(path, bytes));
});
