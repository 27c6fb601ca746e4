import type { Reader } from '../form/reader.ts';

const CURRENCY = /^[A-Z]{3}$/;

/** Reads the code of a currency; small letters do. */
export const readCurrency = (reader: Reader): string => {
  const currency = reader.line('currency', 'terms.currency').toUpperCase();
  if (currency !== '' && !CURRENCY.test(currency)) reader.refuse('currency', 'terms.currency.wrong');
  return currency;
};
