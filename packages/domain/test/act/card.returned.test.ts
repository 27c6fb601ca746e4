import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, assessed, cardNumber, issued } from '../cast.ts';
import { given } from '../given.ts';

describe('card.returned', () => {
  const content = { card: cardNumber, returnedOn: dayOf('2026-02-20') };

  test('records that the card was handed back', () => {
    given(...issued)
      .when('card.return', content)
      .gives('card.returned', content);
  });

  test('comes once, from the decision and the collection to today', () => {
    given(...assessed)
      .when('card.return', content)
      .refuses('CARD_UNKNOWN');
    given(...issued, act('card.returned', content))
      .when('card.return', content)
      .refuses('CARD_ALREADY_RETURNED');
    given(...issued)
      .when('card.return', { ...content, returnedOn: dayOf('2026-01-31') })
      .refuses('RETURNED_BEFORE_DECISION');
    given(...issued)
      .when('card.return', { ...content, returnedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    given(...issued, act('card.collected', { card: cardNumber, collectedOn: dayOf('2026-02-21') }))
      .when('card.return', content)
      .refuses('RETURNED_BEFORE_COLLECTION');
  });
});
