import { belgium, type DatedParameter, dayOf } from '@protocol-registry/domain';
import { expect, test } from 'vitest';
import { findingsOf, foundIn, type Given } from './given.ts';

const paid = (month: string, on: string, way = 'EUR,bank,worker'): Given => ({
  contracts: [{}],
  payments: [`C-1,${month},${on},2300.00,${way}`],
  from: month,
});

test.each([
  ['2025-03', '2025-04-04', [], 'the fourth working day'],
  ['2025-03', '2025-04-05', [['PAID_LATE', 0]], 'the day after it, a Saturday'],
  ['2025-03', '2025-03-15', [], 'within the month itself'],
  ['2025-04', '2025-05-07', [], '1 May is a holiday and a weekend follows'],
  ['2025-04', '2025-05-08', [['PAID_LATE', 0]], 'one day more'],
  ['2025-12', '2026-01-07', [], 'New Year and a weekend'],
  ['2025-12', '2026-01-08', [['PAID_LATE', 0]], 'one day more'],
] as const)('%s paid on %s', (...[month, on, expected]) => {
  expect(findingsOf(paid(month, on))).toEqual(expected);
});

test.each([
  ['in cash', 'EUR,cash,worker'],
  ['to a joint account', 'EUR,bank,joint'],
  ['by other means', 'EUR,other,worker'],
  ['in another currency', 'USD,bank,worker'],
])('a payment %s does not count and is not late', (_, way) => {
  expect(findingsOf(paid('2025-03', '2025-06-30', way)).map(([code]) => code)).not.toContain('PAID_LATE');
});

test('one late part of a wage is enough, and gives one finding', () => {
  const payments = ['2025-04-02', '2025-04-10', '2025-04-11'].map((on) => `C-1,2025-03,${on},1000.00,EUR,bank,worker`);
  expect(findingsOf({ contracts: [{}], payments, from: '2025-03' })).toEqual([['PAID_LATE', 0]]);
});

test('a contract in dollars has its currency alone', () => {
  expect(findingsOf({ ...paid('2025-03', '2025-06-30'), contracts: [{ currency: 'USD' }] })).toEqual([['CURRENCY_NOT_EURO', 0]]);
});

const withDeadlines = (payWithinWorkingDays: readonly DatedParameter[]): Required<Given>['rules'] => ({
  profile: { ...belgium, parameters: { ...belgium.parameters, payWithinWorkingDays } },
});
const within = (value: number, from: string | null): DatedParameter => ({
  value,
  from: from === null ? null : dayOf(from),
  mark: 'CHOICE',
  rule: 'LAW 2.3',
  source: null,
});

test('a profile may set the seventh working day, from a day on', () => {
  const rules = withDeadlines([within(4, null), within(7, '2025-03-31')]);
  expect(findingsOf({ ...paid('2025-02', '2025-03-07'), rules })).toEqual([['PAID_LATE', 0]]);
  expect(findingsOf({ ...paid('2025-03', '2025-04-09'), rules })).toEqual([]);
  expect(findingsOf({ ...paid('2025-03', '2025-04-10'), rules })).toEqual([['PAID_LATE', 0]]);
});

test('a profile without a deadline tests nothing', () => {
  expect(foundIn({ ...paid('2025-03', '2025-12-31'), rules: withDeadlines([]) })).toEqual([]);
});
