import type { Worker, WorkerIdentity } from '@protocol-registry/domain';
import { NATIONALITIES, type Translator } from '@protocol-registry/language';
import type { View } from '../env.ts';
import { type Option, SelectField } from '../form/choice-field.tsx';
import { DateField, dayFields } from '../form/date-field.tsx';
import { LanguageFields, languageFields, readLanguages } from '../form/language-fields.tsx';
import type { Reader } from '../form/reader.ts';
import type { FieldValues, FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';

/** What stands in the form for a worker on record. */
export const workerFields = (worker: Worker): Readonly<Record<string, string | readonly string[]>> => ({
  family: worker.familyName,
  given: worker.givenNames,
  ...dayFields('born', worker.bornOn),
  nationality: worker.nationality,
  passport: worker.passportNumber,
  ...dayFields('expires', worker.passportExpiresOn),
  ...languageFields(worker.languages),
});

const nationalities = ({ countryName, locale }: Translator): readonly Option[] => {
  const { compare } = new Intl.Collator(locale);
  return NATIONALITIES.map((value) => ({ value, text: countryName(value) })).toSorted((a, b) => compare(a.text, b.text));
};

/** The fields that say who a worker is, as the passport has it. */
export const WorkerFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => (
  <>
    <TextField view={view} form={form} name="family" label="worker.family-name" />
    <TextField view={view} form={form} name="given" label="worker.given-names" />
    <DateField view={view} form={form} name="born" label="worker.born-on" hint="field.day.hint" />
    <SelectField view={view} form={form} name="nationality" label="worker.nationality" options={nationalities(view.t)} />
    <TextField view={view} form={form} name="passport" label="worker.passport-number" width={20} />
    <DateField view={view} form={form} name="expires" label="worker.passport-expires" hint="field.day.hint" />
    <LanguageFields view={view} form={form} />
  </>
);

const [FIRST_NATIONALITY = '', ...OTHER_NATIONALITIES] = NATIONALITIES;
const MOST_NAME = 80;
const MOST_PASSPORT = 20;

/** Reads who a worker is. */
export const readWorkerFields = (reader: Reader, values: FieldValues): WorkerIdentity => ({
  familyName: reader.line('family', 'worker.family-name', MOST_NAME),
  givenNames: reader.line('given', 'worker.given-names', MOST_NAME),
  bornOn: reader.day('born', 'worker.born-on'),
  nationality: reader.oneOf('nationality', 'worker.nationality', [FIRST_NATIONALITY, ...OTHER_NATIONALITIES]),
  passportNumber: reader.line('passport', 'worker.passport-number', MOST_PASSPORT),
  passportExpiresOn: reader.day('expires', 'worker.passport-expires'),
  languages: readLanguages(reader, values),
});

/** The field at which a refusal is shown. */
export const workerFieldOf = (code: string): string | null => (code === 'DAY_IN_FUTURE' ? 'born' : null);
