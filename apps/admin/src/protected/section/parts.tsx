import type { Child } from 'hono/jsx';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import type { FileRead } from '../read.ts';

/** What the sections of a protected file are made from. */
export interface FileParts {
  readonly view: View;
  readonly read: FileRead;
}

/** A line on a thing. */
export const Line = ({ children }: { readonly children: Child }): Markup => <p class="registry-entry__text">{children}</p>;

/** What somebody wrote or said, in the words as they were written down. */
export const Said = ({ text }: { readonly text: string }): Markup => <blockquote class="registry-said">{text}</blockquote>;
