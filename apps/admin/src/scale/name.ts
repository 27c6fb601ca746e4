import { isMessageKey, type Translator } from '@protocol-registry/language';
import { GGMMI, type Scale } from '@protocol-registry/pay';

const keyOf = (id: string): string => (id === GGMMI ? 'scale.ggmmi' : `scale.${id}`);

/** The name of a scale in the language of the page; one that the catalogues do not name yet has that of its figures. */
export const scaleName = (t: Translator, { id, name }: Scale): string => {
  const key = keyOf(id);
  return isMessageKey(key) ? t.text(key) : name;
};

/** For whom a scale holds and how its amounts come about, where the catalogues say it. */
export const scaleAbout = (t: Translator, { id }: Scale): string | null => {
  const key = `${keyOf(id)}.about`;
  return isMessageKey(key) ? t.text(key) : null;
};
