import type { Markup } from './markup.ts';

/** How a state stands out: it is well, it asks for something, it is wrong, or it is over. */
export type Tone = 'good' | 'waiting' | 'alert' | 'past';

/** A state in a word or two. */
export const Tag = ({ tone, text }: { readonly tone: Tone; readonly text: string }): Markup => (
  <span class={`registry-tag registry-tag--${tone}`}>{text}</span>
);
