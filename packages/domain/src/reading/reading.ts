import { Schema } from 'effect';
import { ReasonForm } from '../act/correction.ts';
import { optionalLineForm } from '../form.ts';

/**
 * What of the protected content is read: a worker's file, the form of an interview with the answers of the one before, or a page that spans files.
 *
 * @example
 * ```ts
 * import { READING_SCOPES } from '@protocol-registry/domain';
 *
 * READING_SCOPES // => ['file', 'interview', 'allegations', 'patterns', 'worklist', 'figures']
 * ```
 */
export const READING_SCOPES = ['file', 'interview', 'allegations', 'patterns', 'worklist', 'figures'] as const;

/** What of the protected content is read. */
export type ReadingScope = (typeof READING_SCOPES)[number];

/** The acts of reading, by kind: what was read, why, and which part of it (an interview, an employer), empty where all of it. */
export interface ReadingActs {
  readonly 'file.read': { readonly scope: ReadingScope; readonly reason: string; readonly part: string };
}

/** A reading on record, at its version. */
export interface RecordedReading {
  readonly scope: ReadingScope;
  readonly reason: string;
  readonly part: string;
  readonly version: number;
}

const MOST_PART = 80;

/** The form of the acts of reading. */
export const readingForms: { readonly [K in keyof ReadingActs]: Schema.Codec<ReadingActs[K], unknown> } = {
  'file.read': Schema.Struct({ scope: Schema.Literals(READING_SCOPES), reason: ReasonForm, part: optionalLineForm(MOST_PART) }),
};
