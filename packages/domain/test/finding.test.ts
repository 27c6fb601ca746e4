import { type Act, centsOf, type Day, dayOf, type Finding, findingKey, monthOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, assessment, contracted, contractId } from './cast.ts';
import { given } from './given.ts';

const code = 'PAID_LESS_THAN_DUE';
const month = monthOf('2025-06');

const assessedOn = (day: string, shortfall: string | null, amendBy: Day | null = null, to = '2026-01'): Act => {
  const amounts = { due: centsOf('2200.00'), agreed: centsOf('2200.00'), paid: centsOf('2000.00'), scaleVersion: null };
  const findings = shortfall === null ? [] : [{ month, code, ...amounts, shortfall: centsOf(shortfall) }];
  return act('pay.assessed', { ...assessment, assessedOn: dayOf(day), to: monthOf(to), amendBy, findings });
};
const closed = act('finding.closed', { contract: contractId, month, code, evidence: 'Bank statement.', closedOn: dayOf('2026-02-01') });

const findingAfter = (...acts: readonly Act[]): Finding | undefined =>
  given(...contracted, ...acts).dossier.findings.get(findingKey(contractId, month, code));

describe('a finding', () => {
  test('is opened by an assessment', () => {
    expect(findingAfter(assessedOn('2026-01-21', '200.00'))).toMatchObject({
      contract: contractId,
      shortfall: centsOf('200.00'),
      openedBy: 3,
      openedOn: dayOf('2026-01-21'),
      closure: null,
    });
  });

  test('is revised by the next assessment, and keeps its opening', () => {
    expect(findingAfter(assessedOn('2026-01-21', '200.00'), assessedOn('2026-02-21', '150.00'))).toMatchObject({
      shortfall: centsOf('150.00'),
      openedBy: 3,
      closure: null,
    });
  });

  test('keeps the deadline that was set first', () => {
    const [first, later] = [dayOf('2026-03-01'), dayOf('2026-04-01')];
    expect(findingAfter(assessedOn('2026-01-21', '200.00', first), assessedOn('2026-02-21', '200.00', later))?.amendBy).toBe(first);
    expect(findingAfter(assessedOn('2026-01-21', '200.00'), assessedOn('2026-02-21', '200.00', later))?.amendBy).toBe(later);
  });

  test('is closed by an assessment of its month that no longer makes it', () => {
    expect(findingAfter(assessedOn('2026-01-21', '200.00'), assessedOn('2026-02-21', null))?.closure).toEqual({
      _tag: 'ByAssessment',
      version: 4,
      closedOn: dayOf('2026-02-21'),
    });
  });

  test('is not closed by an assessment of other months', () => {
    expect(findingAfter(assessedOn('2026-01-21', '200.00'), assessedOn('2026-02-21', null, null, '2025-05'))?.closure).toBeNull();
  });

  test('is closed by evidence, and stays closed while no more is lacking', () => {
    expect(findingAfter(assessedOn('2026-01-21', '200.00'), closed)?.closure).toMatchObject({
      _tag: 'ByEvidence',
      evidence: 'Bank statement.',
    });
    expect(findingAfter(assessedOn('2026-01-21', '200.00'), closed, assessedOn('2026-02-21', '200.00'))?.closure).toMatchObject({
      version: 4,
    });
  });

  test('opens again when more is lacking than the evidence covered', () => {
    const deadline = dayOf('2026-04-01');
    expect(findingAfter(assessedOn('2026-01-21', '200.00'), closed, assessedOn('2026-02-21', '200.01', deadline))).toMatchObject({
      shortfall: centsOf('200.01'),
      openedBy: 5,
      openedOn: dayOf('2026-02-21'),
      amendBy: deadline,
      closure: null,
    });
  });

  test('opens again when an assessment closed it and another makes it', () => {
    const acts = [assessedOn('2026-01-21', '200.00'), assessedOn('2026-02-21', null), assessedOn('2026-02-28', '10.00')];
    expect(findingAfter(...acts)).toMatchObject({ openedBy: 5, closure: null });
  });

  test('never goes', () => {
    expect(findingAfter(assessedOn('2026-01-21', '200.00'), closed, assessedOn('2026-02-21', null))).toBeDefined();
  });
});
