/** Texts by number, in the order in which they were met; a column holds the numbers. */
export interface Dictionary {
  readonly texts: readonly string[];
  readonly numberOf: (text: string) => number;
}

/** A dictionary that begins with the texts given. */
export const dictionary = (...first: readonly string[]): Dictionary => {
  const texts = [...first];
  const numbers = new Map(texts.map((text, index) => [text, index]));
  const added = (text: string): number => {
    numbers.set(text, texts.length);
    return texts.push(text) - 1;
  };
  return { texts, numberOf: (text) => numbers.get(text) ?? added(text) };
};
