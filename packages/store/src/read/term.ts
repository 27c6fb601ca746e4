/** Letters that stand for themselves in Unicode and that people type as others. */
const PLAIN: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
  ə: 'e',
};

const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');
const MARKS = /\p{M}/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;
const NOT_PLAIN = /[^\p{L}\p{N}]+/gu;

/** A text as it is compared: in lower case, without diacritics, special letters as people type them. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .toLowerCase()
    .replaceAll(MARKS, '')
    .replaceAll(SPECIAL, (letter) => PLAIN[letter] ?? letter);

/** The words of names, folded: a word with a hyphen or an apostrophe gives its parts. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');

/** A number as it is compared: folded, letters and digits only, so that it is found however it is spaced. */
export const numberTerm = (text: string): string => fold(text).replaceAll(NOT_PLAIN, '');

/** The terms by which a name is found: its words, and each word with hyphens and apostrophes also in one. */
export const nameTerms = (text: string): readonly string[] => [
  ...new Set([...wordsOf(text), ...text.split(/\s+/u).map(numberTerm)].filter((term) => term !== '')),
];

/** What names are sorted by: their folded words. */
export const nameKey = (...names: readonly string[]): string => names.flatMap(wordsOf).join(' ');
