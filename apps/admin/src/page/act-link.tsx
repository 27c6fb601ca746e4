import type { MessageKey } from '@protocol-registry/language';
import type { Permission } from '@protocol-registry/registry';
import { may } from '../access/may.ts';
import type { View } from '../env.ts';
import type { Markup } from './markup.ts';

/** A way to a form: where it leads, what is recorded there, and what it takes. */
export interface ActLink {
  readonly href: string;
  readonly text: MessageKey;
  readonly permission: Permission;
  readonly isMain?: boolean;
}

/** The forms that lead on from a page, as buttons; only those that the person may use, nothing where there is none. */
export const ActLinks = ({ view, links }: { readonly view: View; readonly links: readonly (ActLink | null)[] }): Markup | null => {
  const open = links.filter((link) => link !== null).filter(({ permission }) => may(view, permission));
  if (open.length === 0) return null;
  return (
    <div class="govuk-button-group registry-acts">
      {open.map(({ href, text, isMain = false }) => (
        <a class={isMain ? 'govuk-button' : 'govuk-button govuk-button--secondary'} href={href}>
          {view.t.text(text)}
        </a>
      ))}
    </div>
  );
};
