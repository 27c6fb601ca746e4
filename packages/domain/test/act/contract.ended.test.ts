import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, contracted, contractId, note, registered } from '../cast.ts';
import { given } from '../given.ts';

describe('contract.ended', () => {
  const content = { contract: contractId, endsOn: dayOf('2026-02-28'), noteVerbale: note };

  test('names the last day', () => {
    given(...contracted)
      .when('contract.end', content)
      .gives('contract.ended', content);
  });

  test('may bring the end forward, never back', () => {
    const ended = given(...contracted, act('contract.ended', content));
    ended
      .when('contract.end', { ...content, endsOn: dayOf('2026-02-27') })
      .gives('contract.ended', { ...content, endsOn: dayOf('2026-02-27') });
    ended.when('contract.end', content).refuses('CONTRACT_ALREADY_ENDED');
  });

  test('needs the contract, and leaves no terms after the end', () => {
    given(...registered)
      .when('contract.end', content)
      .refuses('CONTRACT_UNKNOWN');
    given(...contracted)
      .when('contract.end', { ...content, endsOn: dayOf('2024-12-31') })
      .refuses('PERIOD_BACKWARDS', 'TERMS_AFTER_END');
  });
});
