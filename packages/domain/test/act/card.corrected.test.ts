import { type CardNumber, identifierOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, assessed, card, cardNumber, issued } from '../cast.ts';
import { given } from '../given.ts';

describe('card.corrected', () => {
  const printed = identifierOf<CardNumber>('S-11');
  const content = { card: cardNumber, number: printed, corrects: 7, reason: 'Digit left out.' };

  test('mends the number; all else stays', () => {
    given(...issued)
      .when('card.correct', content)
      .gives('card.corrected', content);
    const { cards } = given(...issued, act('card.corrected', content)).dossier;
    expect([...cards.values()]).toMatchObject([{ number: printed, validFrom: card.validFrom, basis: card.basis, setBy: 8 }]);
  });

  test('needs the card, the act that set its number, and a number of its own', () => {
    const other = act('card.issued', { ...card, card: printed });
    given(...assessed)
      .when('card.correct', content)
      .refuses('CARD_UNKNOWN');
    given(...issued)
      .when('card.correct', { ...content, corrects: 6 })
      .refuses('CORRECTS_NOTHING');
    given(...issued, other)
      .when('card.correct', content)
      .refuses('CARD_NUMBER_TAKEN');
  });
});
