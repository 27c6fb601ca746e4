import type { Level, Suggestion } from '@protocol-registry/domain';
import type { View } from '../../env.ts';
import { Grounds, groundOf } from '../../page/ground.tsx';
import type { Markup } from '../../page/markup.ts';
import { Tag, type Tone } from '../../page/tag.tsx';

const TONES: Readonly<Record<Level, Tone>> = { URGENT: 'alert', REFER: 'alert', WATCH: 'waiting', CLEAR: 'good', UNKNOWN: 'past' };

/** A level in a word; one that is not known never looks like a clear one. */
export const LevelTag = ({ view, level }: { readonly view: View; readonly level: Level }): Markup => (
  <Tag tone={TONES[level]} text={view.t.text(`level.${level}`)} />
);

/** What is done at once where somebody is in danger: before anything else on the page (RULES 2.5). */
export const Urgent = ({ view: { t } }: { readonly view: View }): Markup => (
  <section class="registry-verdict registry-verdict--alert" aria-label={t.text('urgent.title')}>
    <p class="registry-verdict__head">
      <strong>{t.text('urgent.title')}</strong>
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>{t.text('urgent.police')}</li>
      <li>{t.text('urgent.centre')}</li>
      <li>{t.text('urgent.not-back')}</li>
      <li>{t.text('urgent.mission')}</li>
    </ul>
  </section>
);

/** What the signs suggest, line by line; a person decides. */
export const Signs = ({ view, suggestion }: { readonly view: View; readonly suggestion: Suggestion }): Markup => {
  const { t } = view;
  return (
    <>
      <h2 class="govuk-heading-m">{t.text('signs.title')}</h2>
      <p class="govuk-body">
        <LevelTag view={view} level={suggestion.level} />
      </p>
      <p class="govuk-body registry-reading">{t.text('signs.lead')}</p>
      <Grounds view={view} grounds={suggestion.reasons.map((reason) => groundOf(t, reason))} />
    </>
  );
};
