import type { Mark } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import type { Markup } from './markup.ts';

const CLASSES: Readonly<Record<Mark, string>> = {
  VERIFIED: 'registry-mark-tag registry-mark-tag--verified',
  COMPUTED: 'registry-mark-tag registry-mark-tag--computed',
  SECONDARY: 'registry-mark-tag registry-mark-tag--secondary',
  UNVERIFIED: 'registry-mark-tag registry-mark-tag--unverified',
  CHOICE: 'registry-mark-tag registry-mark-tag--choice',
};

/** How far a figure can be trusted, in words; the one believed without a source stands out. */
export const MarkTag = ({ view, mark }: { readonly view: View; readonly mark: Mark }): Markup => (
  <span class={CLASSES[mark]} title={view.t.text(`mark.${mark}.meaning`)}>
    {view.t.text(`mark.${mark}`)}
  </span>
);
