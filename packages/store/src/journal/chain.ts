import { hash } from 'node:crypto';

/** What the chain says of an act: everything but its content, for which the commitment stands. */
export interface ChainedAct {
  readonly stream_kind: string;
  readonly stream_id: string;
  readonly version: number;
  readonly kind: string;
  readonly recorded_at: number;
  readonly actor: string;
  readonly commitment: Buffer;
}

const HASH_BYTES = 32;
export const SALT_BYTES = 16;

/** The hash before the first act. */
export const ORIGIN: Buffer = Buffer.alloc(HASH_BYTES);

/** Binds an act to its content without telling it: the content cannot be guessed once the salt is gone. */
export const commitmentOf = (salt: Uint8Array, content: Uint8Array): Buffer => hash('sha256', Buffer.concat([salt, content]), 'buffer');

const asStored = (value: string | number): string | number => (typeof value === 'string' ? value.toWellFormed() : value);

/**
 * The hash of an act at a position, after the act with the previous hash: SHA-256 over the JSON text, in UTF-8, of
 * `[previous hash, position, stream kind, stream id, version, kind, recorded at, actor, commitment]`, hashes in hexadecimal.
 */
export const hashOf = (previous: Uint8Array, position: number, act: ChainedAct): Buffer => {
  const fields = [act.stream_kind, act.stream_id, act.version, act.kind, act.recorded_at, act.actor].map(asStored);
  const text = JSON.stringify([Buffer.from(previous).toString('hex'), position, ...fields, Buffer.from(act.commitment).toString('hex')]);
  return hash('sha256', text, 'buffer');
};
