import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, contract, contracted, house, registered, terms, worker } from '../cast.ts';
import { given } from '../given.ts';

describe('contract.registered', () => {
  const driver = { ...terms, labourCategory: 'house_staff', scaleCategory: '', scaleChoice: null } as const;

  test('puts a contract and its first terms on record', () => {
    given(...registered)
      .when('contract.register', contract)
      .gives('contract.registered', contract);
  });

  test('comes once for each number, with an employer of the register', () => {
    given(...contracted)
      .when('contract.register', contract)
      .refuses('CONTRACT_TAKEN');
    given(act('worker.registered', worker)).when('contract.register', contract).refuses('EMPLOYER_UNKNOWN');
    given(...house)
      .when('contract.register', contract)
      .refuses('NOT_REGISTERED');
  });

  test('is in euro', () => {
    given(...registered)
      .when('contract.register', { ...contract, terms: { ...terms, currency: 'USD' } })
      .refuses('CURRENCY_NOT_EURO');
  });

  test('gives a domestic servant a category of the scale, house staff one only by choice', () => {
    const choice = { category: 'household', reason: 'Comparable work.' };
    const when = (changed: typeof terms) => given(...registered).when('contract.register', { ...contract, terms: changed });
    when({ ...terms, scaleCategory: '', scaleChoice: choice }).refuses('SCALE_CATEGORY_MISSING', 'SCALE_CHOICE_NOT_NEEDED');
    when(driver).gives('contract.registered', { ...contract, terms: driver });
    when({ ...driver, scaleChoice: choice }).gives('contract.registered', { ...contract, terms: { ...driver, scaleChoice: choice } });
  });

  test('has terms on every day', () => {
    const ended = { ...contract, endsOn: dayOf('2025-06-30') };
    given(...registered)
      .when('contract.register', { ...ended, terms: { ...terms, from: dayOf('2025-07-01') } })
      .refuses('TERMS_NOT_FROM_START', 'TERMS_AFTER_END');
    given(...registered)
      .when('contract.register', { ...contract, startsOn: dayOf('2025-01-02') })
      .gives('contract.registered', { ...contract, startsOn: dayOf('2025-01-02') });
  });

  test('begins after the worker was born and ends after it began', () => {
    given(...registered)
      .when('contract.register', {
        ...contract,
        startsOn: dayOf('1990-01-01'),
        endsOn: dayOf('1989-12-31'),
        terms: { ...terms, from: dayOf('1989-12-01') },
      })
      .refuses('BORN_TOO_LATE', 'PERIOD_BACKWARDS');
  });
});
