import type { Markup } from '../page/markup.ts';
import type { Said } from './said.ts';

/** What an act said: the sentence, the officer's own words, and the points. */
export const Words = ({ said: { text, words = null, points = [] } }: { readonly said: Said }): Markup => (
  <>
    <p class="registry-act__text">{text}</p>
    {words === null ? null : <blockquote class="registry-act__words">{words}</blockquote>}
    {points.length === 0 ? null : (
      <ul class="registry-act__points">
        {points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    )}
  </>
);
