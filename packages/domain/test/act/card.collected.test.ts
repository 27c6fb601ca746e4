import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, assessed, cardNumber, issued } from '../cast.ts';
import { given } from '../given.ts';

describe('card.collected', () => {
  const content = { card: cardNumber, collectedOn: dayOf('2026-02-10') };

  test('records that the worker came for the card', () => {
    given(...issued)
      .when('card.collect', content)
      .gives('card.collected', content);
  });

  test('comes once, for a card that was not handed back, from the decision to today', () => {
    given(...assessed)
      .when('card.collect', content)
      .refuses('CARD_UNKNOWN');
    given(...issued, act('card.collected', content))
      .when('card.collect', content)
      .refuses('CARD_ALREADY_COLLECTED');
    given(...issued, act('card.returned', { card: cardNumber, returnedOn: dayOf('2026-02-09') }))
      .when('card.collect', content)
      .refuses('CARD_ALREADY_RETURNED');
    given(...issued)
      .when('card.collect', { ...content, collectedOn: dayOf('2026-01-31') })
      .refuses('COLLECTED_BEFORE_DECISION');
    given(...issued)
      .when('card.collect', { ...content, collectedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });
});
