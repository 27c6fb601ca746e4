import { GGMMI } from '@protocol-registry/pay';
import type { ScaleBook, ScaleRead } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { DueBanner } from '../scale/due.tsx';
import { registerScaleName } from '../scale/row-name.ts';

interface ScalesParts {
  readonly view: View;
  readonly book: ScaleBook;
}

/** The scales in use that ask for something: a version is due, or a proposal waits. */
const asking = ({ scales, sector }: ScaleBook): readonly ScaleRead[] =>
  [...scales.values()].filter(
    ({ due, state }) => (state.id === GGMMI || state.id === sector) && (due.length > 0 || state.proposals.size > 0),
  );

/** The pay scales that are to be updated; nothing where none is. */
export const ScalesToUpdate = ({ view, book }: ScalesParts): Markup | null => {
  const scales = asking(book);
  if (scales.length === 0) return null;
  return (
    <Section id="scales" title={view.t.text('today.scales')}>
      {scales.map((scale) => (
        <>
          <h3 class="govuk-heading-s">{registerScaleName(view.t, scale.state.id)}</h3>
          <DueBanner view={view} scale={scale} today={book.day} />
        </>
      ))}
    </Section>
  );
};
