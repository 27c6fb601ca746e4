import type { Language } from './language.ts';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };

/**
 * The key of a message of the catalogues; the English one names them all.
 *
 * @example
 * ```ts
 * import { type MessageKey, translator } from '@protocol-registry/language';
 *
 * const key: MessageKey = 'site.name';
 * translator('en').text(key) // => 'Protocol Registry'
 * ```
 */
export type MessageKey = keyof typeof en;

/**
 * Sentences of one language in ICU MessageFormat, by key.
 *
 * @example
 * ```ts
 * import { type Catalogue, catalogueOf } from '@protocol-registry/language';
 *
 * const catalogue: Catalogue = catalogueOf('fr');
 * catalogue['site.name'] // => 'Registre du Protocole'
 * ```
 */
export type Catalogue = Readonly<Record<MessageKey, string>>;

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, nl, de, en };

/**
 * The sentences of a language as a translator wrote them. The four catalogues have the same keys and the same placeholders.
 *
 * @example
 * ```ts
 * import { catalogueOf } from '@protocol-registry/language';
 *
 * catalogueOf('nl')['site.name'] // => 'Protocolregister'
 * ```
 */
export const catalogueOf = (language: Language): Catalogue => CATALOGUES[language];

/**
 * Whether a text is a key of the catalogues: the rule packages name their messages by text.
 *
 * @example
 * ```ts
 * import { isMessageKey } from '@protocol-registry/language';
 *
 * isMessageKey('site.name') // => true
 * isMessageKey('toString') // => false
 * ```
 */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key);
