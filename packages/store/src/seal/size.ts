const KIBIBYTE = 1024;

/** The smallest size that a record of an interview or its draft is padded to, in bytes. */
export const INTERVIEW_SIZE: number = 8 * KIBIBYTE;

/** The smallest size of every other act, and of the outline of a file. */
export const ACT_SIZE: number = KIBIBYTE;

/** The kind of act that records an interview. */
const INTERVIEW = 'interview.recorded';

/** The smallest size that an act of a kind is padded to, in bytes: its length must not tell how much was said, nor that nothing was. */
export const smallestOf = (kind: string): number => (kind === INTERVIEW ? INTERVIEW_SIZE : ACT_SIZE);

const LENGTH_BYTES = 4;

const sizeFor = (length: number, smallest: number): number => {
  let size = smallest;
  while (size < length) size *= 2;
  return size;
};

/** Bytes after their length, filled up to the smallest size or the first doubling of it that holds them. */
export const padded = (content: Uint8Array, smallest: number): Buffer => {
  const filled = Buffer.alloc(sizeFor(LENGTH_BYTES + content.length, smallest));
  filled.writeUInt32BE(content.length);
  filled.set(content, LENGTH_BYTES);
  return filled;
};

/** The bytes without what fills them up. */
export const unpadded = (filled: Buffer): Buffer => filled.subarray(LENGTH_BYTES, LENGTH_BYTES + filled.readUInt32BE());
