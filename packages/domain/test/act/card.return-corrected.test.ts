import { type ApplicationId, type CardNumber, dayOf, identifierOf, isCurrent } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, application, assessed, card, cardNumber, issued, today } from '../cast.ts';
import { given } from '../given.ts';

describe('card.return-corrected', () => {
  const returned = [...issued, act('card.returned', { card: cardNumber, returnedOn: dayOf('2026-02-20') })];
  const content = { card: cardNumber, returnedOn: dayOf('2026-02-21'), corrects: 8, reason: 'Another worker’s card.' };

  test('mends the day', () => {
    given(...returned)
      .when('card.correct-return', content)
      .gives('card.return-corrected', content);
    const { dossier } = given(...returned).after('card.correct-return', content);
    expect(dossier.cards.get(cardNumber)).toMatchObject({ returnedOn: dayOf('2026-02-21'), returnSetBy: 9, setBy: 7 });
  });

  test('puts the card back in force, where it was not handed back: then it can be', () => {
    const never = given(...returned).after('card.correct-return', { ...content, returnedOn: null });
    expect([...never.dossier.cards.values()].map((one) => isCurrent(one, today))).toEqual([true]);
    never.after('card.return', { card: cardNumber, returnedOn: today });
  });

  test('stands beside a card that came after it', () => {
    const second = identifierOf<ApplicationId>('A-2');
    const lodged = act('application.lodged', { ...application, application: second, lodgedOn: dayOf('2026-02-22') });
    const later = act('card.issued', {
      ...card,
      card: identifierOf<CardNumber>('S-2'),
      application: second,
      decidedOn: today,
      validFrom: today,
    });
    given(...returned, lodged, later)
      .when('card.correct-return', { ...content, returnedOn: null })
      .gives('card.return-corrected', { ...content, returnedOn: null });
  });

  test('needs the card, and the act that set its day', () => {
    given(...assessed)
      .when('card.correct-return', content)
      .refuses('CARD_UNKNOWN');
    given(...issued)
      .when('card.correct-return', content)
      .refuses('CORRECTS_NOTHING');
  });

  test('needs a day from the decision and the collection to today', () => {
    given(...returned)
      .when('card.correct-return', { ...content, returnedOn: dayOf('2026-01-31') })
      .refuses('RETURNED_BEFORE_DECISION');
    given(...returned)
      .when('card.correct-return', { ...content, returnedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    const collected = act('card.collected', { card: cardNumber, collectedOn: dayOf('2026-02-10') });
    given(...issued, collected, act('card.returned', { card: cardNumber, returnedOn: dayOf('2026-02-20') }))
      .when('card.correct-return', { ...content, returnedOn: dayOf('2026-02-09'), corrects: 9 })
      .refuses('RETURNED_BEFORE_COLLECTION');
  });
});
