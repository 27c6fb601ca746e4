import type { Day, Posting } from '@protocol-registry/domain';
import { periodText } from '../contract/period.ts';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Tag } from '../page/tag.tsx';

interface PostingParts {
  readonly view: View;
  readonly posting: Posting;
  readonly today: Day;
}

const PostingTag = ({ view: { t }, posting: { from, to }, today }: PostingParts): Markup | null => {
  if (to !== null && to < today) return <Tag tone="past" text={t.text('employer.posting-ended')} />;
  return from > today ? <Tag tone="waiting" text={t.text('employer.posting-to-begin')} /> : null;
};

/** The days of a posting, and whether it is over or still to begin. */
export const PostingText = (parts: PostingParts): Markup => (
  <>
    {periodText(parts.view.t, parts.posting.from, parts.posting.to)} <PostingTag {...parts} />
  </>
);
