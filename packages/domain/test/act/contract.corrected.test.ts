import { dayOf, type EmployerId, identifierOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { contracted, contractId, employerId, note, registered } from '../cast.ts';
import { given } from '../given.ts';

describe('contract.corrected', () => {
  const content = {
    contract: contractId,
    employer: employerId,
    startsOn: dayOf('2025-02-01'),
    endsOn: dayOf('2026-12-31'),
    noteVerbale: note,
    corrects: 2,
    reason: 'Dates misread.',
  };

  test('mends what holds for the whole contract', () => {
    given(...contracted)
      .when('contract.correct', content)
      .gives('contract.corrected', content);
  });

  test('needs the contract, the act that set what stands, and an employer', () => {
    const stranger = { ...content, employer: identifierOf<EmployerId>('E-2') };
    given(...registered)
      .when('contract.correct', content)
      .refuses('CONTRACT_UNKNOWN');
    given(...contracted)
      .when('contract.correct', { ...stranger, corrects: 1 })
      .refuses('CORRECTS_NOTHING', 'EMPLOYER_UNKNOWN');
  });

  test('leaves no day without terms and no terms without a day', () => {
    given(...contracted)
      .when('contract.correct', { ...content, startsOn: dayOf('2024-12-31') })
      .refuses('TERMS_NOT_FROM_START');
    given(...contracted)
      .when('contract.correct', { ...content, startsOn: dayOf('2024-06-01'), endsOn: dayOf('2024-12-31') })
      .refuses('TERMS_NOT_FROM_START', 'TERMS_AFTER_END');
  });
});
