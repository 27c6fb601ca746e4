import type { MessageKey } from '@protocol-registry/language';
import { may } from '../access/may.ts';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import type { Column } from '../page/table.tsx';

interface RowActsParts {
  readonly view: View;
  /** Whom or what the row is about. */
  readonly name: string;
  readonly acts: readonly { readonly href: string; readonly text: MessageKey }[];
}

/** The forms that lead on from a row of the office, each named with what the row is about for those who hear it; nothing for those who may not. */
export const RowActs = ({ view, name, acts }: RowActsParts): Markup | null =>
  may(view, 'office.manage') && acts.length > 0 ? (
    <ul class="registry-row-acts">
      {acts.map(({ href, text }) => (
        <li>
          <a class="govuk-link" href={href} aria-label={view.t.text('office.form-title', { act: view.t.text(text), name })}>
            {view.t.text(text)}
          </a>
        </li>
      ))}
    </ul>
  ) : null;

/** The columns of a table, with one for the acts where the person may do any. */
export const withActs = (view: View, heads: readonly MessageKey[]): readonly Column[] =>
  [...heads, ...(may(view, 'office.manage') ? (['office.acts'] as const) : [])].map((key) => ({ head: view.t.text(key) }));
