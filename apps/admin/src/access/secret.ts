import { createHash, timingSafeEqual } from 'node:crypto';

/** Makes so many random bytes; tests give their own. */
export type Random = (bytes: number) => Uint8Array;

const SECRET_BYTES = 32;

/** A random text of 256 bits that can stand in a link or a cookie. */
export const newSecret = (random: Random): string => Buffer.from(random(SECRET_BYTES)).toString('base64url');

/** What is kept of a secret: its SHA-256, so that what is held in memory signs nobody in. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Compares in constant time. */
export const isSameDigest = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
