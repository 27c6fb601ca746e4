import type { KeyObject } from 'node:crypto';
import type { JournalAct, Stream } from '@protocol-registry/registry';
import { Result, Schema } from 'effect';
import type { Beside } from './cipher.ts';
import { smallestOf } from './size.ts';
import { sealValue, unsealValue } from './value.ts';

/** The kind of stream whose acts are sealed: in the database stands that something was recorded, and nothing of what. */
export const PROTECTED = 'protected';

/** The kind that every sealed act has in the database. */
export const SEALED = 'protected.sealed';

/** A sealed act as the database holds it: nonce and sealed bytes in base64. */
export interface SealedAct extends JournalAct {
  readonly kind: typeof SEALED;
  readonly content: { readonly nonce: string; readonly sealed: string };
}

const SealedContent = Schema.Struct({ nonce: Schema.String, sealed: Schema.String });
const Clear = Schema.Struct({ kind: Schema.String, content: Schema.Unknown });

const besideOf = ({ id, kind }: Stream, version: number): Beside => [kind, id, version];

/** Seals an act for its place in its stream; moved to another, it does not open. */
export const sealAct = (key: KeyObject, stream: Stream, version: number, { content, kind }: JournalAct): SealedAct => {
  const { nonce, sealed } = sealValue(key, besideOf(stream, version), { kind, content }, smallestOf(kind));
  return { kind: SEALED, content: { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') } };
};

/** A sealed act as it stands, from its content. */
export const readSealed = (content: unknown): Result.Result<SealedAct, unknown> =>
  Result.map(Schema.decodeUnknownResult(SealedContent)(content), (read) => ({ kind: SEALED, content: read }));

/** The act that was sealed; null where it does not open. */
export const unsealAct = (key: KeyObject, stream: Stream, version: number, { content }: SealedAct): JournalAct | null => {
  const { nonce, sealed } = content;
  const bytes = { nonce: Buffer.from(nonce, 'base64'), sealed: Buffer.from(sealed, 'base64') };
  const opened = unsealValue(key, besideOf(stream, version), bytes);
  const clear = Schema.decodeUnknownResult(Clear)(opened?.value);
  return Result.isFailure(clear) ? null : clear.success;
};
