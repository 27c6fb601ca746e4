import { parseMinute } from '@protocol-registry/domain';
import { Option } from 'effect';

/** Reads a time of day such as 9:30, 09.30, 9h30 or 9u30, in minutes since midnight. */
export const parseClock = (text: string): Option.Option<number> => {
  const match = /^(\d{1,2}) ?(?:[:.hu] ?(\d{2})?)?$/i.exec(text);
  if (match === null) return Option.none();
  const [, hour = '', minute = '00'] = match;
  return parseMinute(`1970-01-01T${hour.padStart(2, '0')}:${minute}`);
};
