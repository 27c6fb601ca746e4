import { isMessageKey, type Translator } from '@protocol-registry/language';

/** The words of a kind of finding; a kind that no catalogue has stands as it is. */
export const findingName = (t: Translator, code: string): string => {
  const key = `finding.${code}`;
  return isMessageKey(key) ? t.text(key) : code;
};
