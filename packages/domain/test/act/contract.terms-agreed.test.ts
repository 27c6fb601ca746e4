import { centsOf, dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, contracted, contractId, note, registered, terms } from '../cast.ts';
import { given } from '../given.ts';

describe('contract.terms-agreed', () => {
  const agreed = {
    contract: contractId,
    noteVerbale: note,
    terms: { ...terms, from: dayOf('2026-01-01'), grossMonthly: centsOf('2250.00') },
  };

  test('adds terms from a day on', () => {
    given(...contracted)
      .when('contract.agree-terms', agreed)
      .gives('contract.terms-agreed', agreed);
  });

  test('keeps the order of days whatever the order of acts', () => {
    const earlier = { ...agreed, terms: { ...terms, from: dayOf('2025-07-01') } };
    const { dossier } = given(...contracted, act('contract.terms-agreed', agreed), act('contract.terms-agreed', earlier));
    const days = dossier.contracts.get(contractId)?.terms.map((version) => version.terms.from);
    expect(days).toEqual([dayOf('2025-01-01'), dayOf('2025-07-01'), dayOf('2026-01-01')]);
  });

  test('needs the contract, a day of its own and within the contract, and euro', () => {
    given(...registered)
      .when('contract.agree-terms', agreed)
      .refuses('CONTRACT_UNKNOWN');
    given(...contracted)
      .when('contract.agree-terms', { ...agreed, terms })
      .refuses('TERMS_DAY_TAKEN');
    given(...contracted)
      .when('contract.agree-terms', { ...agreed, terms: { ...agreed.terms, currency: 'CHF' } })
      .refuses('CURRENCY_NOT_EURO');
    given(...contracted, act('contract.ended', { contract: contractId, endsOn: dayOf('2025-12-31'), noteVerbale: note }))
      .when('contract.agree-terms', agreed)
      .refuses('TERMS_AFTER_END');
  });
});
