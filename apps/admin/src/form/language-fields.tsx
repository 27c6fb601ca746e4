import { LANGUAGE_CODES, type MessageKey, type Translator } from '@protocol-registry/language';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { type Option, SelectField } from './choice-field.tsx';
import type { Reader } from './reader.ts';
import type { FieldValues, FormState } from './state.ts';

/** The fields of the languages that a person speaks, the best first. */
const FIELDS: readonly (readonly [name: string, label: MessageKey])[] = [
  ['language-1', 'languages.first'],
  ['language-2', 'languages.second'],
  ['language-3', 'languages.third'],
  ['language-4', 'languages.fourth'],
];

/** Languages beyond the fields, which a file may have brought, are carried along unseen. */
const MORE = 'language-more';

const [FIRST_FIELD = 'language-1', ...FURTHER_FIELDS] = FIELDS.map(([name]) => name);

/** What stands in the fields for languages on record. */
export const languageFields = (languages: readonly string[]): Readonly<Record<string, string | readonly string[]>> => ({
  ...Object.fromEntries(FIELDS.map(([name], index) => [name, languages[index] ?? ''])),
  [MORE]: languages.slice(FIELDS.length),
});

const optionsIn = ({ languageName, locale }: Translator, codes: readonly string[]): readonly Option[] => {
  const { compare } = new Intl.Collator(locale);
  return [...new Set(codes)].map((value) => ({ value, text: languageName(value) })).toSorted((a, b) => compare(a.text, b.text));
};

/** The fields for the languages of a person. */
export const LanguageFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => {
  const chosen = FIELDS.map(([name]) => form.values.text(name)).filter(isLanguageCode);
  const options = optionsIn(view.t, [...LANGUAGE_CODES, ...chosen]);
  return (
    <>
      {FIELDS.map(([name, label]) => (
        <SelectField view={view} form={form} name={name} label={label} options={options} />
      ))}
      {form.values.all(MORE).map((code) => (
        <input type="hidden" name={MORE} value={code} />
      ))}
    </>
  );
};

const isLanguageCode = (code: string): boolean => /^[a-z]{2,3}$/.test(code);

const [FIRST_CODE = '', ...OTHER_CODES] = LANGUAGE_CODES;

/** Reads the languages of a person, the best first, each once. */
export const readLanguages = (reader: Reader, values: FieldValues): readonly [string, ...string[]] => {
  const first = values.text(FIRST_FIELD);
  const best = isLanguageCode(first) ? first : reader.oneOf(FIRST_FIELD, 'languages.first', [FIRST_CODE, ...OTHER_CODES]);
  const further = [...FURTHER_FIELDS.map(values.text), ...values.all(MORE)].filter((code) => isLanguageCode(code) && code !== best);
  return [best, ...new Set(further)];
};
