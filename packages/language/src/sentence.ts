import { IntlMessageFormat } from 'intl-messageformat';

/**
 * Values of a sentence: text stands as it is, a number is written in the language and chooses the plural.
 *
 * @example
 * ```ts
 * import { type SentenceValues, translator } from '@protocol-registry/language';
 *
 * const values: SentenceValues = { page: 2, pages: 1200 };
 * translator('de').text('pager.page', values) // => 'Seite 2 von 1.200'
 * ```
 */
export type SentenceValues = Readonly<Record<string, string | number>>;

/**
 * A sentence of a catalogue, ready to take its values.
 *
 * @example
 * ```ts
 * import { type Sentence, sentence } from '@protocol-registry/language';
 *
 * const page: Sentence = sentence('Page {page}', 'en-GB');
 * page({ page: 2 }) // => 'Page 2'
 * ```
 */
export type Sentence = (values: SentenceValues) => string;

type Elements = ReturnType<IntlMessageFormat['getAst']>;
type Element = Elements[number];

// The kinds of element that intl-messageformat numbers: a plain placeholder, and one that branches.
const PLACEHOLDER = 1;
const WRITTEN = ' written';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const branches = (element: Element): readonly Elements[] =>
  'options' in element && isObject(element.options)
    ? Object.values(element.options).flatMap((option: unknown) =>
        isObject(option) && 'value' in option && Array.isArray(option.value) ? [option.value as Elements] : [],
      )
    : [];

/** A plain placeholder asks for the written form of its value, so that `{count}` is a number of the language and `{count, plural, ...}` still counts. */
const askForWritten = (elements: Elements): void => {
  for (const element of elements) {
    const kind: number = element.type;
    if (kind === PLACEHOLDER && 'value' in element) element.value = `${element.value}${WRITTEN}`;
    for (const branch of branches(element)) askForWritten(branch);
  }
};

/**
 * Reads a sentence in ICU MessageFormat. Throws where it is not well formed, which the catalogues' tests rule out.
 *
 * @example
 * ```ts
 * import { sentence } from '@protocol-registry/language';
 *
 * const files = sentence('{count, plural, one {# file} other {# files}} of {total}', 'en-GB');
 * files({ count: 1, total: 1200 }) // => '1 file of 1,200'
 * ```
 */
export const sentence = (pattern: string, locale: string): Sentence => {
  const format = new IntlMessageFormat(pattern, locale);
  const elements = format.getAst();
  askForWritten(elements);
  const ready = new IntlMessageFormat(elements, locale);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  return (values) => {
    const all: Record<string, string | number> = { ...values };
    for (const [name, value] of Object.entries(values)) {
      all[`${name}${WRITTEN}`] = typeof value === 'number' ? numbers.format(value) : value;
    }
    return String(ready.format(all));
  };
};
