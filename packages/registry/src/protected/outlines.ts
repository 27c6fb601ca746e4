import { type FileId, formatDay, identifierOf, type Outline } from '@protocol-registry/domain';
import { Context, Effect } from 'effect';
import type { Actor } from '../access/actor.ts';
import type { Permission } from '../access/permission.ts';
import { perform } from '../command/perform.ts';
import { today } from '../day.ts';
import type { RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import { permitted } from '../read/stream.ts';
import type { Reading } from './open.ts';

/** The outline of a protected file, under the file's name. */
export interface FileOutline extends Outline {
  readonly file: FileId;
}

/**
 * The outlines of all protected files. They are kept sealed. The port asks no permission and records no reading: the use case does.
 *
 * @example
 * ```ts
 * import { Outlines } from '@protocol-registry/registry';
 *
 * Outlines.key // => 'registry/Outlines'
 * ```
 */
export interface Outlines {
  readonly all: Effect.Effect<readonly FileOutline[], RegistryFailure>;
}

/** The port to the outlines. */
export const Outlines: Context.Service<Outlines, Outlines> = Context.Service<Outlines>('registry/Outlines');

/** A reading of a page that spans files. */
export type SpanningReading = Reading & { readonly scope: 'allegations' | 'patterns' | 'worklist' };

/** What each such page takes: allegations and what recurs are for supervisors alone. */
const PERMISSIONS: { readonly [K in SpanningReading['scope']]: Permission } = {
  worklist: 'protected.read',
  allegations: 'allegation.read',
  patterns: 'allegation.read',
};

/**
 * Opens the outlines of all protected files. The reading is recorded first, in the file of the day's readings; without the permission nothing is read and nothing recorded.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { identifierOf, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf, openOutlines } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const open = (role: 'interviewer' | 'supervisor') =>
 *   openOutlines(actorOf({ id: identifierOf<OfficerId>('O-1'), role }), { scope: 'patterns', reason: 'The yearly review.', part: '' });
 * const refused = Effect.provide(Effect.flip(open('interviewer')), openRegister('sqlite::memory:'));
 * (await Effect.runPromise(refused)).reason // => { _tag: 'Forbidden', permission: 'allegation.read' }
 * const read = Effect.provide(open('supervisor'), openRegister('sqlite::memory:'));
 * (await Effect.runPromise(read)).map(({ allegations }) => allegations.length) // => [0]
 * ```
 */
export const openOutlines: (
  actor: Actor,
  reading: SpanningReading,
) => Effect.Effect<readonly FileOutline[], RegistryFailure, Journal | Outlines> = Effect.fn('Registry.openOutlines')(function* (
  actor: Actor,
  reading: SpanningReading,
) {
  const on = identifierOf<FileId>(`readings-${formatDay(yield* today)}`);
  const record = perform(actor, { on, version: null, command: { kind: 'file.read', content: reading } });
  yield* permitted(actor, PERMISSIONS[reading.scope], record);
  return yield* Effect.flatMap(Outlines, ({ all }) => all);
});
