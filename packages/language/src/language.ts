/**
 * A language of the registry: the three of Belgium's federal administration, and English for missions and workers.
 *
 * @example
 * ```ts
 * import { type Language, localeOf } from '@protocol-registry/language';
 *
 * const language: Language = 'de';
 * localeOf(language) // => 'de-BE'
 * ```
 */
export type Language = 'fr' | 'nl' | 'de' | 'en';

/**
 * The languages in the order in which the screens offer them.
 *
 * @example
 * ```ts
 * import { languages } from '@protocol-registry/language';
 *
 * languages.length // => 4
 * ```
 */
export const languages: readonly Language[] = ['fr', 'nl', 'de', 'en'];

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' };

const NAMES: Readonly<Record<Language, string>> = { fr: 'Français', nl: 'Nederlands', de: 'Deutsch', en: 'English' };

/**
 * The locale in which amounts, dates and numbers of a language are written.
 *
 * @example
 * ```ts
 * import { localeOf } from '@protocol-registry/language';
 *
 * localeOf('en') // => 'en-GB'
 * ```
 */
export const localeOf = (language: Language): string => LOCALES[language];

/**
 * The name of a language in that language.
 *
 * @example
 * ```ts
 * import { languageName } from '@protocol-registry/language';
 *
 * languageName('nl') // => 'Nederlands'
 * ```
 */
export const languageName = (language: Language): string => NAMES[language];

/**
 * Whether a text is the code of one of the four languages.
 *
 * @example
 * ```ts
 * import { isLanguage } from '@protocol-registry/language';
 *
 * isLanguage('de') // => true
 * isLanguage('es') // => false
 * ```
 */
export const isLanguage = (text: string): text is Language => languages.some((language) => language === text);

interface Wish {
  readonly language: string;
  readonly weight: number;
}

const wish = (part: string): Wish => {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { language: tag.toLowerCase().split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
};

/**
 * The language that a browser's `Accept-Language` header asks for first among the four; English where it asks for none of them.
 *
 * @example
 * ```ts
 * import { preferredLanguage } from '@protocol-registry/language';
 *
 * preferredLanguage('es, de-AT;q=0.7, fr;q=0.9') // => 'fr'
 * preferredLanguage(undefined) // => 'en'
 * ```
 */
export const preferredLanguage = (header: string | undefined): Language => {
  const wishes = (header ?? '')
    .split(',')
    .map(wish)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { language } of wishes) if (isLanguage(language)) return language;
  return 'en';
};
