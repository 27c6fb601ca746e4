import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { Tag } from '../../page/tag.tsx';

/** Whether an allegation is open. */
export const StandingTag = ({ view: { t }, isClosed }: { readonly view: View; readonly isClosed: boolean }): Markup =>
  isClosed ? (
    <Tag tone="past" text={t.text('protected.allegation.closed')} />
  ) : (
    <Tag tone="waiting" text={t.text('protected.allegation.open')} />
  );
