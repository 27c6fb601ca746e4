export { type Catalogue, catalogueOf, isMessageKey, type MessageKey } from './catalogue.ts';
export { isLanguage, type Language, languageName, languages, localeOf, preferredLanguage } from './language.ts';
export { LANGUAGE_CODES, NATIONALITIES } from './name.ts';
export { type Sentence, type SentenceValues, sentence } from './sentence.ts';
export { type Translator, translator } from './translator.ts';
export { type Written, written } from './written.ts';
