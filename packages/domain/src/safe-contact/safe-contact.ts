import { Schema } from 'effect';
import { lineForm } from '../form.ts';

/** How a worker can be reached without the employer knowing: by what means, and when or how it is safe; null where no such way is known. */
export interface SafeContact {
  readonly means: string;
  readonly caution: string | null;
}

/** The acts on the safe contact, by kind. Null says that the way that was known is safe no longer. */
export interface SafeContactActs {
  readonly 'contact.recorded': { readonly contact: SafeContact | null };
}

const MOST_LINE = 200;

/** The form of the acts on the safe contact. */
export const safeContactForms: { readonly [K in keyof SafeContactActs]: Schema.Codec<SafeContactActs[K], unknown> } = {
  'contact.recorded': Schema.Struct({
    contact: Schema.NullOr(Schema.Struct({ means: lineForm(MOST_LINE), caution: Schema.NullOr(lineForm(MOST_LINE)) })),
  }),
};
