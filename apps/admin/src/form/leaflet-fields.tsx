import type { HandedLeaflet } from '@protocol-registry/domain';
import { LANGUAGE_CODES } from '@protocol-registry/language';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { type Option, SelectField } from './choice-field.tsx';
import type { Reader } from './reader.ts';
import type { FormState } from './state.ts';
import { TextField } from './text-field.tsx';

/** The names of the fields of a leaflet. */
export const LEAFLET_FIELDS = ['leaflet-version', 'leaflet-language'] as const;

const [VERSION, LANGUAGE] = LEAFLET_FIELDS;

/** The languages to choose from, by name. */
export const languageOptions = ({ t: { languageName, locale } }: View): readonly Option[] => {
  const { compare } = new Intl.Collator(locale);
  return LANGUAGE_CODES.map((value) => ({ value, text: languageName(value) })).toSorted((a, b) => compare(a.text, b.text));
};

/** What stands in the fields for a leaflet on record. */
export const leafletFields = (leaflet: HandedLeaflet | null | undefined): Readonly<Record<string, string>> =>
  leaflet == null ? {} : { [VERSION]: leaflet.version, [LANGUAGE]: leaflet.language };

/** The fields of the leaflet that was handed over. */
export const LeafletFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => (
  <>
    <TextField view={view} form={form} name={VERSION} label="leaflet.version" hint="leaflet.version.hint" width={20} />
    <SelectField view={view} form={form} name={LANGUAGE} label="leaflet.language" options={languageOptions(view)} />
  </>
);

const MOST_VERSION = 20;
const [FIRST_CODE = '', ...OTHER_CODES] = LANGUAGE_CODES;

/** Reads the leaflet that was handed over; both fields are needed. */
export const readLeaflet = (reader: Reader): HandedLeaflet => ({
  version: reader.line(VERSION, 'leaflet.version', MOST_VERSION),
  language: reader.oneOf(LANGUAGE, 'leaflet.language', [FIRST_CODE, ...OTHER_CODES]),
});
