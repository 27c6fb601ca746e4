import type { Day } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import type { Reader } from '../form/reader.ts';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';

const MOST_SOURCE = 200;

/** The office that publishes the index. */
const PUBLISHER = 'Statbel';

/** When and where something was published. */
interface Publication {
  readonly publishedOn: Day;
  readonly source: string;
}

/** What stands in the fields first: today, and the office that publishes the index. */
export const publicationFields = (today: Day): Readonly<Record<string, string>> => ({
  ...dayFields('published', today),
  source: PUBLISHER,
});

/** The fields that say when the index was published, and where it was read. */
export const PublicationFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => (
  <>
    <DateField view={view} form={form} name="published" label="health-index.published-on" hint="field.day.hint" />
    <TextField view={view} form={form} name="source" label="health-index.source" hint="health-index.source.hint" />
  </>
);

/** Reads when and where. */
export const readPublication = (reader: Reader): Publication => ({
  publishedOn: reader.day('published', 'health-index.published-on'),
  source: reader.line('source', 'health-index.source', MOST_SOURCE),
});

const FIELD_OF: Readonly<Record<string, string>> = {
  DAY_IN_FUTURE: 'published',
  PUBLISHED_BEFORE_MONTH: 'published',
  INDEX_VALUE_DIFFERS: 'health',
  INDEX_VALUE_UNKNOWN: 'month',
  CORRECTION_EMPTY: 'health',
};

/** The field at which a refusal is shown. */
export const indexFieldOf = (code: string): string | null => FIELD_OF[code] ?? null;
