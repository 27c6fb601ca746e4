import { isMessageKey, type Translator } from '@protocol-registry/language';
import type { Reader } from '../form/reader.ts';
import type { FieldValues } from '../form/state.ts';

/** The usual reasons for reading what is protected; any other is given in the person's own words. */
export const PURPOSES = ['interview', 'decision', 'referral', 'follow_up', 'supervision', 'other'] as const;

const MOST_REASON = 500;

/** The fields of the form that asks for the reason. */
export const PURPOSE = 'reading-purpose';
export const OWN_WORDS = 'reading-words';

/** What a reason says in a language: the usual ones have a name, all others stand as they were written. */
export const reasonText = (t: Translator, reason: string): string => {
  const key = `reading-purpose.${reason}`;
  return isMessageKey(key) ? t.text(key) : reason;
};

/** Reads the reason that was given. */
export const readPurpose = (reader: Reader): string => {
  const purpose = reader.oneOf(PURPOSE, 'protected.reason', PURPOSES);
  return purpose === 'other' ? reader.line(OWN_WORDS, 'protected.own-words', MOST_REASON) : purpose;
};

/** Whether a form gives a reason. */
export const givesPurpose = (values: FieldValues): boolean => values.all(PURPOSE).length > 0 || values.all(OWN_WORDS).length > 0;
