import { centsOf, dayOf, monthOf } from '@protocol-registry/domain';
import { arithmeticOf, assessMonth, type FloorTable, readContracts } from '@protocol-registry/pay';
import { Result } from 'effect';
import { expect, test } from 'vitest';
import { contractsText } from './contract-text.ts';

const held = { step: 1, base: null, coefficient: null, status: 'SECONDARY', source: 'invented for this test' } as const;
const floor: FloorTable = {
  id: 'be-ggmmi',
  steps: {
    1: [
      { ...held, from: dayOf('2024-01-01'), to: dayOf('2025-02-14'), monthlyCents: centsOf('2000.00') },
      { ...held, from: dayOf('2025-02-15'), to: null, monthlyCents: centsOf('2100.00') },
    ],
    2: [],
    3: [],
  },
};

const february = () => {
  const [contract] = Result.getOrThrow(readContracts('contracts.csv', contractsText({ gross_monthly: '2050.00' })));
  if (contract === undefined) throw new RangeError('No contract was read');
  const assessment = assessMonth({ payments: null, sector: null, floor }, contract, monthOf('2025-02'));
  if (assessment === null) throw new RangeError('No day of the month is employed');
  return assessment;
};

test('a floor that is given takes the place of the published one, day by day', () => {
  expect(february().floor).toBe(205_000);
});

test('an amount that stands as it was published shows no arithmetic', () => {
  const lines = arithmeticOf(february()).filter(({ code }) => code === 'FLOOR_VERSION');
  expect(lines.map(({ message }) => message.key)).toEqual(['reason.floor-published', 'reason.floor-published']);
});
