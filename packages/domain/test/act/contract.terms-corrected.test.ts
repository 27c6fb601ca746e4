import { centsOf, dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, contracted, contractId, note, registered, terms } from '../cast.ts';
import { given } from '../given.ts';

describe('contract.terms-corrected', () => {
  const agreed = { contract: contractId, noteVerbale: note, terms: { ...terms, from: dayOf('2026-01-01') } };
  const mended = { ...agreed, terms: { ...terms, grossMonthly: centsOf('2300.00') }, corrects: 2, reason: 'Amount misread.' };

  test('mends terms that the act named set', () => {
    given(...contracted)
      .when('contract.correct-terms', mended)
      .gives('contract.terms-corrected', mended);
  });

  test('needs the contract and an act that set terms of it', () => {
    given(...registered)
      .when('contract.correct-terms', mended)
      .refuses('CONTRACT_UNKNOWN');
    given(...contracted)
      .when('contract.correct-terms', { ...mended, terms: agreed.terms, corrects: 1 })
      .refuses('CORRECTS_NOTHING');
  });

  test('keeps terms on every day, and one set of terms a day', () => {
    const contractWithTwo = given(...contracted, act('contract.terms-agreed', agreed));
    const later = { ...mended, terms: { ...terms, from: dayOf('2025-01-02') } };
    contractWithTwo.when('contract.correct-terms', later).refuses('TERMS_NOT_FROM_START');
    contractWithTwo.when('contract.correct-terms', { ...mended, terms: agreed.terms }).refuses('TERMS_DAY_TAKEN', 'TERMS_NOT_FROM_START');
    contractWithTwo.when('contract.correct-terms', { ...mended, terms: { ...terms, currency: 'USD' } }).refuses('CURRENCY_NOT_EURO');
  });
});
