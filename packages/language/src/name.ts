import countries from 'i18n-iso-countries';

/** The names of languages and countries in one locale. */
interface Names {
  readonly languageName: (code: string) => string;
  readonly countryName: (code: string) => string;
}

/** The codes of ICAO 9303 that no country has: specimens, stateless persons and refugees, persons of unspecified nationality. */
const BEYOND_COUNTRIES: ReadonlySet<string> = new Set(['UTO', 'XXA', 'XXB', 'XXC', 'XXX']);

/**
 * The three-letter codes that a passport may have for a nationality.
 *
 * @example
 * ```ts
 * import { NATIONALITIES } from '@protocol-registry/language';
 *
 * NATIONALITIES.includes('BEL') // => true
 * NATIONALITIES.includes('UTO') // => true
 * ```
 */
export const NATIONALITIES: readonly string[] = [...Object.keys(countries.getAlpha3Codes()), ...BEYOND_COUNTRIES];

/**
 * The codes of the languages that are offered for workers and officers: those with two letters in ISO 639 that people speak as a mother tongue or learn.
 *
 * @example
 * ```ts
 * import { LANGUAGE_CODES } from '@protocol-registry/language';
 *
 * LANGUAGE_CODES.includes('am') // => true
 * ```
 */
export const LANGUAGE_CODES: readonly string[] =
  'am ar az be bg bn bs ca cs da de el en es et fa fi fil fr gu ha he hi hr hu hy id ig is it ja ka kk km ko ku ky lb ln lo lt lv mg mk ml mn mr ms my ne nl no om pa pl ps pt rn ro ru rw si sk sl sn so sq sr sv sw ta te tg th ti tk tr uk ur uz vi wo xh yo zh zu'.split(
    ' ',
  );

/** The names of languages and countries in a locale. */
export const namesIn = (locale: string): Names => {
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    languageName: (code) => languages.of(code) ?? code,
    countryName: (code) => {
      const region = /^[A-Z]{2}$/.test(code) ? code : countries.alpha3ToAlpha2(code);
      return region === undefined ? code : (regions.of(region) ?? code);
    },
  };
};
