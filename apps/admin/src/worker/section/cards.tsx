import type { Card } from '@protocol-registry/domain';
import { cardStateOn, cardTones } from '../../card/state.ts';
import type { Markup } from '../../page/markup.ts';
import { Entry, LatestEntries, Section } from '../../page/section.tsx';
import { Tag } from '../../page/tag.tsx';
import { paths, pathTo } from '../../paths.ts';
import { NothingYet, type SectionParts } from './parts.tsx';

const One = ({ view: { t }, today, card, isLatest }: SectionParts & { readonly card: Card; readonly isLatest: boolean }): Markup => {
  const state = cardStateOn(card, today);
  const isReplaced = state === 'expired' && !isLatest;
  return (
    <Entry
      href={pathTo(paths.card, { number: card.number })}
      name={card.number}
      tag={<Tag tone={isReplaced ? 'past' : cardTones[state]} text={t.text(`card-state.${state}`)} />}
    >
      <p class="registry-entry__text">
        {t.text('dossier.card', {
          from: t.shortDay(card.validFrom),
          to: t.shortDay(card.validTo),
          category: t.text(`card-category.${card.category}`),
        })}
      </p>
      {'override' in card.basis ? <p class="registry-entry__text">{t.text('dossier.card-override')}</p> : null}
    </Entry>
  );
};

/** The cards of a dossier, the latest first. */
export const Cards = (parts: SectionParts): Markup => {
  const { view, read } = parts;
  const cards = [...read.state.cards.values()].toReversed();
  return (
    <Section id="cards" title={view.t.text('dossier.cards')}>
      {cards.length === 0 ? (
        <NothingYet text={view.t.text('dossier.no-card')} />
      ) : (
        <LatestEntries view={view} entries={cards.map((card, index) => <One {...parts} card={card} isLatest={index === 0} />)} />
      )}
    </Section>
  );
};
