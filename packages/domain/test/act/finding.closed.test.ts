import { centsOf, dayOf, monthOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, assessment, contracted, contractId } from '../cast.ts';
import { given } from '../given.ts';

describe('finding.closed', () => {
  const month = monthOf('2025-06');
  const finding = {
    month,
    code: 'PAYMENT_MISSING',
    due: centsOf('2200.00'),
    agreed: centsOf('2200.00'),
    paid: centsOf('0.00'),
    shortfall: centsOf('2200.00'),
    scaleVersion: null,
  };
  const found = [...contracted, act('pay.assessed', { ...assessment, findings: [finding] })];
  const content = {
    contract: contractId,
    month,
    code: 'PAYMENT_MISSING',
    evidence: 'Bank statement of July.',
    closedOn: dayOf('2026-02-01'),
  };

  test('closes a finding by evidence', () => {
    given(...found)
      .when('finding.close', content)
      .gives('finding.closed', content);
  });

  test('needs an open finding and a day that came', () => {
    given(...contracted)
      .when('finding.close', content)
      .refuses('FINDING_UNKNOWN');
    given(...found, act('finding.closed', content))
      .when('finding.close', content)
      .refuses('FINDING_ALREADY_CLOSED');
    given(...found)
      .when('finding.close', { ...content, closedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });
});
