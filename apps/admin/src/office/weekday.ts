import type { Translator } from '@protocol-registry/language';

/** The weekdays of ISO 8601, Monday being 1. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A Sunday: so many days later is that weekday. */
const SUNDAY = Date.UTC(1970, 0, 4);
const DAY = 24 * 60 * 60 * 1000;

/** The name of a weekday as it begins a line. */
export const weekdayName = ({ locale }: Translator, weekday: number): string => {
  const name = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' }).format(SUNDAY + weekday * DAY);
  return `${name.charAt(0).toLocaleUpperCase(locale)}${name.slice(1)}`;
};
