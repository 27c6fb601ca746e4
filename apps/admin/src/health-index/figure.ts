import type { MessageKey, Translator } from '@protocol-registry/language';
import type { Reader } from '../form/reader.ts';
import type { FieldValues } from '../form/state.ts';

const FIGURE = /^\d{1,6}(?:\.\d{1,6})?$/;
const FIRST_BASE = 1900;
const LAST_BASE = 2199;
const DECIMALS = 2;

/** An index as the language writes it. It has few digits, so that a number holds it. */
export const figureText = (t: Translator, figure: string): string =>
  t.number(Number(figure), Math.max(DECIMALS, figure.split('.')[1]?.length ?? 0));

/** Reads a figure of the index, with a point or a comma; null where nothing stands there. */
export const readOptionalFigure = (reader: Reader, values: FieldValues, name: string, label: string): string | null => {
  const text = values.text(name).replace(',', '.');
  if (text === '') return null;
  if (!FIGURE.test(text)) reader.refuse(name, 'health-index.figure-wrong', { label });
  return text;
};

/** Reads a figure of the index that has to be there. */
export const readFigure = (reader: Reader, values: FieldValues, name: string, label: string): string => {
  const figure = readOptionalFigure(reader, values, name, label);
  if (figure === null) reader.refuse(name, 'health-index.figure-wrong', { label });
  return figure ?? '';
};

/** Reads a base year. */
export const readBase = (reader: Reader, name: string, label: MessageKey): number => reader.whole(name, label, FIRST_BASE, LAST_BASE);
