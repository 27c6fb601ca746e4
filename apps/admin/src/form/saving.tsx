import type { MessageKey } from '@protocol-registry/language';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';

const SAVED = 'saved';

/** What makes a form save itself while it is filled in; its button leads on as without a script. */
export const savingTo = (action: string): Readonly<Record<string, string>> => ({
  autocomplete: 'off',
  'hx-post': action,
  'hx-trigger': 'input delay:600ms',
  'hx-target': `#${SAVED}`,
  'hx-swap': 'innerHTML',
  'hx-sync': 'this:queue last',
});

/** Where the word stands that a form was saved, or that it was not: `failed` is said where nothing answers. */
export const SavedLine = ({
  view,
  failed,
  children,
}: {
  readonly view: View;
  readonly failed: MessageKey;
  readonly children?: Child;
}): Markup => (
  <div class="registry-saved" id={SAVED} role="status" data-failed={view.t.text(failed)}>
    {children}
  </div>
);
