import type { Posting } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import type { Reader } from '../form/reader.ts';
import type { FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';

/** What stands in the fields of a posting on record. */
export const postingFields = ({ from, to }: Posting): Readonly<Record<string, string>> => ({
  ...dayFields('from', from),
  ...dayFields('to', to),
});

/** The fields of a posting; its end may be open. */
export const PostingFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => (
  <>
    <DateField view={view} form={form} name="from" label="employer.posting-from" hint="field.day.hint" />
    <DateField view={view} form={form} name="to" label="employer.posting-to" hint="employer.posting-to.hint" />
  </>
);

/** Reads a posting. */
export const readPosting = (reader: Reader): Posting => ({
  from: reader.day('from', 'employer.posting-from'),
  to: reader.optionalDay('to', 'employer.posting-to'),
});
