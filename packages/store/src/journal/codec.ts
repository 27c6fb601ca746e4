import type { JournalAct } from '@protocol-registry/registry';
import { Result } from 'effect';

/** How the acts of a vocabulary are written down as JSON and read back. `decode` fails on a kind or a content that the vocabulary does not know. */
export interface ActCodec<A extends JournalAct> {
  readonly encode: (act: A) => unknown;
  readonly decode: (kind: string, content: unknown) => Result.Result<A, unknown>;
}

/**
 * The codec of acts whose content is a JSON value already.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { plainCodec } from '@protocol-registry/store';
 *
 * plainCodec.encode({ kind: 'mission.registered', content: { name: 'Arcadia' } }) // => { name: 'Arcadia' }
 * Result.getOrThrow(plainCodec.decode('mission.registered', {})) // => { kind: 'mission.registered', content: {} }
 * ```
 */
export const plainCodec: ActCodec<JournalAct> = {
  encode: (act) => act.content,
  decode: (kind, content) => Result.succeed({ kind, content }),
};
