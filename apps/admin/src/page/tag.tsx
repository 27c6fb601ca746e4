import type { Markup } from './markup.ts';

/** How a state stands out: it is well, it asks for something, it is wrong, it is over, or nobody knows. */
export type Tone = 'good' | 'waiting' | 'alert' | 'past' | 'unknown';

/** A state in a word or two. */
export const Tag = ({ tone, text }: { readonly tone: Tone; readonly text: string }): Markup => (
  <span class={`registry-tag registry-tag--${tone}`}>{text}</span>
);
