import type { Day } from '@protocol-registry/domain';
import type { View } from '../env.ts';

const MILLISECONDS_OF_DAY = 86_400_000;

/** A day with its weekday, in short, for the head of a column. */
export const shortWeekday = ({ t }: View, day: Day): string =>
  new Intl.DateTimeFormat(t.locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'numeric' }).format(
    day * MILLISECONDS_OF_DAY,
  );

/** A day with its weekday in words; French writes the first of a month as an ordinal. */
export const longWeekday = ({ t: { language, locale } }: View, day: Day): string => {
  const form = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });
  const text = form.format(day * MILLISECONDS_OF_DAY);
  return language === 'fr' ? text.replace(/(?<= )1(?= )/, '1er') : text;
};
