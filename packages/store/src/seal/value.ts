import type { KeyObject } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Beside, type Sealed, seal, unseal } from './cipher.ts';
import { padded, unpadded } from './size.ts';

/** Seals a value of JSON: deflated, then padded to a size, so that its length tells only in which class it is. */
export const sealValue = (key: KeyObject, beside: Beside, value: unknown, smallest: number): Sealed =>
  seal(key, beside, padded(deflateRawSync(JSON.stringify(value)), smallest));

/** A value that was sealed; null where it does not open. */
export const unsealValue = (key: KeyObject, beside: Beside, sealed: Sealed): { readonly value: unknown } | null => {
  const clear = unseal(key, beside, sealed);
  return clear === null ? null : { value: JSON.parse(inflateRawSync(unpadded(clear)).toString()) as unknown };
};
