import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, assessed, cardNumber, issued } from '../cast.ts';
import { given } from '../given.ts';

describe('card.collection-corrected', () => {
  const collected = [...issued, act('card.collected', { card: cardNumber, collectedOn: dayOf('2026-02-10') })];
  const content = { card: cardNumber, collectedOn: dayOf('2026-02-11'), corrects: 8, reason: 'Day misread.' };

  test('mends the day, or says that the card was not collected: then it can be', () => {
    given(...collected)
      .when('card.correct-collection', content)
      .gives('card.collection-corrected', content);
    const again = given(...collected).after('card.correct-collection', content);
    expect(again.dossier.cards.get(cardNumber)).toMatchObject({ collectedOn: dayOf('2026-02-11'), collectionSetBy: 9, setBy: 7 });
    const never = given(...collected).after('card.correct-collection', { ...content, collectedOn: null });
    expect(never.dossier.cards.get(cardNumber)).toMatchObject({ collectedOn: null, collectionSetBy: null });
    never.after('card.collect', { card: cardNumber, collectedOn: dayOf('2026-02-12') });
  });

  test('needs the card, and the act that set its day', () => {
    given(...assessed)
      .when('card.correct-collection', content)
      .refuses('CARD_UNKNOWN');
    given(...issued)
      .when('card.correct-collection', content)
      .refuses('CORRECTS_NOTHING');
    given(...collected)
      .after('card.correct-collection', content)
      .when('card.correct-collection', content)
      .refuses('CORRECTS_NOTHING');
  });

  test('needs a day from the decision to the return and to today', () => {
    given(...collected)
      .when('card.correct-collection', { ...content, collectedOn: dayOf('2026-01-31') })
      .refuses('COLLECTED_BEFORE_DECISION');
    given(...collected)
      .when('card.correct-collection', { ...content, collectedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    const returned = [...collected, act('card.returned', { card: cardNumber, returnedOn: dayOf('2026-02-20') })];
    given(...returned)
      .when('card.correct-collection', { ...content, collectedOn: dayOf('2026-02-21') })
      .refuses('COLLECTED_AFTER_RETURN');
    given(...returned)
      .when('card.correct-collection', { ...content, collectedOn: dayOf('2026-02-20') })
      .gives('card.collection-corrected', { ...content, collectedOn: dayOf('2026-02-20') });
  });
});
