import { Result, Schema, SchemaIssue } from 'effect';
import { code } from '../message.ts';
import type { Reason } from '../reason.ts';
import { type Decision, refusal } from '../refusal.ts';
import type { Act, Acts } from './act.ts';
import { actForms } from './form.ts';

const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1();

const nameOf = (part: PropertyKey | { readonly key: PropertyKey }): string => String(typeof part === 'object' ? part.key : part);

/** A reason for each field that breaks the form of an act; a point leads into what a field holds. */
const contentReasons = ({ content, kind }: Act): readonly Reason[] => {
  const form = actForms[kind] as Schema.Codec<unknown, unknown>;
  const written = Schema.encodeUnknownResult(form, { errors: 'all' })(content);
  if (Result.isSuccess(written)) return [];
  const fields = issuesOf(written.failure.issue).issues.map(({ path = [] }) => path.map(nameOf).join('.'));
  return [...new Set(fields)].map((field) => refusal('CONTENT_INVALID', { field: code(field) }));
};

/**
 * A decision as it stands where its acts can be written down; else every field that breaks the form of one.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { decideOffice, emptyOffice, identifierOf, type RoomId, writable } from '@protocol-registry/domain';
 *
 * const open = (name: string) => decideOffice(emptyOffice, { kind: 'room.open', content: { room: identifierOf<RoomId>('R-1'), name } });
 * Result.isSuccess(writable(open('Room 1'))) // => true
 * Result.getOrThrow(Result.flip(writable(open('Room\n1')))).map(({ code }) => code) // => ['CONTENT_INVALID']
 * ```
 */
export const writable = (decision: Decision<Acts>): Decision<Acts> =>
  Result.flatMap(decision, (acts) => {
    const reasons = acts.flatMap(contentReasons);
    return reasons.length > 0 ? Result.fail(reasons) : Result.succeed(acts);
  });
