import { type ContractId, dayOf, identifierOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { contracted, letter } from '../cast.ts';
import { given } from '../given.ts';

describe('letter.prepared', () => {
  test('keeps the letter as it was prepared', () => {
    given(...contracted)
      .when('letter.prepare', letter)
      .gives('letter.prepared', letter);
    const { dossier } = given(...contracted).after('letter.prepare', letter);
    expect(dossier.letters).toEqual([{ ...letter, setBy: dossier.version }]);
  });

  test('is about a contract on record that lacks something', () => {
    given(...contracted)
      .when('letter.prepare', { ...letter, contract: identifierOf<ContractId>('C-9') })
      .refuses('CONTRACT_UNKNOWN');
    given(...contracted)
      .when('letter.prepare', { ...letter, required: letter.agreed })
      .refuses('NOTHING_TO_AMEND');
  });

  test('gives time that has not passed', () => {
    given(...contracted)
      .when('letter.prepare', { ...letter, amendBy: dayOf('2026-02-01') })
      .refuses('AMENDMENT_IN_PAST');
    given(...contracted)
      .when('letter.prepare', { ...letter, preparedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });
});
