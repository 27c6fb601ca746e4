import { languageName, languages } from '@protocol-registry/language';
import type { View } from '../env.ts';
import { paths, pathTo } from '../paths.ts';
import type { Markup } from './markup.ts';

/** One link a language, in that language's own name; each leads back to the page on which it was followed. */
export const LanguageSwitch = ({ view }: { readonly view: View }): Markup => (
  <nav class="registry-languages" aria-label={view.t.text('language.label')}>
    <ul class="registry-languages__list">
      {languages.map((language) => (
        <li class="registry-languages__item">
          <a
            class="registry-languages__link"
            href={`${pathTo(paths.language, { language })}?back=${encodeURIComponent(view.here)}`}
            lang={language}
            hreflang={language}
            rel="nofollow"
            aria-current={language === view.t.language ? 'true' : undefined}
          >
            <abbr class="registry-languages__short" aria-hidden="true">
              {language.toUpperCase()}
            </abbr>
            <span class="registry-languages__name">{languageName(language)}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
