import { type FileId, identifierOf, type ProtectedFile, type ReadingActs } from '@protocol-registry/domain';
import { Effect } from 'effect';
import type { Actor } from '../access/actor.ts';
import { perform } from '../command/perform.ts';
import type { RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import { readStream, type StreamRead } from '../read/stream.ts';

/** What of a protected file is read, and why. */
export type Reading = ReadingActs['file.read'];

/**
 * Opens a protected file. The reading is an act of the file, recorded before anything is shown; without the permission nothing is read and nothing recorded.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { type FileId, identifierOf, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf, openFile } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const reading = { scope: 'file', reason: 'Preparing the next interview.', part: '' } as const;
 * const open = (role: 'interviewer' | 'protocol_officer') =>
 *   openFile(actorOf({ id: identifierOf<OfficerId>('O-1'), role }), identifierOf<FileId>('W-1'), reading);
 * const read = Effect.provide(open('interviewer'), openRegister('sqlite::memory:'));
 * (await Effect.runPromise(read)).state.readings.map(({ reason }) => reason) // => ['Preparing the next interview.']
 * const refused = Effect.provide(Effect.flip(open('protocol_officer')), openRegister('sqlite::memory:'));
 * (await Effect.runPromise(refused)).reason // => { _tag: 'Forbidden', permission: 'protected.read' }
 * ```
 */
export const openFile: (
  actor: Actor,
  file: FileId,
  reading: Reading,
) => Effect.Effect<StreamRead<ProtectedFile>, RegistryFailure, Journal> = Effect.fn('Registry.openFile')(function* (
  actor: Actor,
  file: FileId,
  reading: Reading,
) {
  yield* perform(actor, { on: file, version: null, command: { kind: 'file.read', content: reading } });
  return yield* readStream('protected', file);
});

/**
 * The file of the ministry in which allegations stand that are about no worker of the register.
 *
 * @example
 * ```ts
 * import { MINISTRY } from '@protocol-registry/registry';
 *
 * MINISTRY // => 'ministry'
 * ```
 */
export const MINISTRY: FileId = identifierOf<FileId>('ministry');
