import { type ContractId, centsOf, type Day, dayOf, identifierOf, monthOf } from '@protocol-registry/domain';
import { readSectorTable } from '@protocol-registry/pay';
import type { ReadModel } from '@protocol-registry/registry';
import { Result } from 'effect';
import { beforeAll, describe, expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { openRegister, stream } from './register.ts';
import { dossier, town } from './town.ts';

const { ask, record } = openRegister();

const contract = identifierOf<ContractId>('C-20');
const driver = { ...cast.terms, from: dayOf('2025-07-01'), labourCategory: 'house_staff', scaleCategory: '' } as const;
const chosen = { ...driver, from: dayOf('2025-09-01'), scaleChoice: { category: 'household', reason: 'Mostly house work.' } };

beforeAll(async () => {
  await record(
    ...town,
    dossier(
      20,
      ['Haddad', 'Ali'],
      cast.act('contract.terms-agreed', { contract, noteVerbale: cast.note, terms: driver }),
      cast.act('contract.terms-agreed', { contract, noteVerbale: cast.note, terms: chosen }),
      cast.act('payment.recorded', { ...cast.payment, contract }),
      cast.act('payment.recorded', { ...cast.payment, contract, month: monthOf('2025-12') }),
    ),
  );
});

const scope = { from: dayOf('2026-01-01'), to: dayOf('2026-01-31'), contract: null, after: null, limit: 100 };

describe('contracts to assess', () => {
  test('those with a day in the period, by number, a page at a time', async () => {
    const ids = async (changes: Partial<Parameters<ReadModel['assessable']>[0]>) =>
      (await ask((read) => read.assessable({ ...scope, ...changes }))).map(({ contract: { id } }) => id);
    expect(await ids({})).toEqual(['C-1', 'C-10', 'C-2', 'C-20', 'C-3', 'C-4', 'C-5', 'C-6', 'C-7', 'C-8', 'C-9']);
    expect(await ids({ from: dayOf('2025-12-31') })).toContain('C-11');
    expect(await ids({ to: dayOf('2024-12-31'), from: dayOf('2024-12-01') })).toEqual([]);
    expect(await ids({ limit: 2, after: identifierOf<ContractId>('C-10') })).toEqual(['C-2', 'C-20']);
  });

  test('one contract, as the assessment takes it', async () => {
    const [found, ...others] = await ask((read) => read.assessable({ ...scope, contract }));
    expect(others).toEqual([]);
    const terms = { ...cast.terms, line: 0, employer: 'E-2', bornOn: dayOf('1990-01-01') };
    const { scaleChoice: _, ...agreed } = terms;
    expect(found).toEqual({
      worker: 'W-20',
      version: 6,
      contract: {
        id: 'C-20',
        worker: 'W-20',
        startsOn: dayOf('2025-01-01'),
        endsOn: null,
        terms: [
          agreed,
          { ...agreed, from: driver.from, labourCategory: 'house_staff', scaleCategory: '' },
          { ...agreed, from: chosen.from, labourCategory: 'dienstbode', scaleCategory: 'household' },
        ],
      },
      payments: [
        { ...cast.payment, contract: 'C-20', month: monthOf('2025-12') },
        { ...cast.payment, contract: 'C-20' },
      ],
    });
  });
});

describe('the sector scale', () => {
  const row = { category: 'household', effectiveFrom: dayOf('2025-01-01'), weeklyHours: 3800 };
  const load = (scale: string, monthly: string) =>
    record(
      stream(
        'scale',
        scale,
        cast.act('sector-scale.loaded', {
          scale,
          file: `${scale}.csv`,
          rows: [
            { ...row, seniorityYears: 5, monthly: centsOf('2400.00'), source: '' },
            { ...row, seniorityYears: 0, monthly: centsOf(monthly), source: 'invented' },
            { ...row, seniorityYears: 0, monthly: centsOf('2000.00'), source: 'invented', effectiveFrom: (row.effectiveFrom - 365) as Day },
          ],
        }),
      ),
    );

  test('is none before one is loaded', async () => {
    expect(await ask((read) => read.sectorTable)).toBeNull();
  });

  test('is the one loaded last, as its file would be read', async () => {
    await load('first', '2100.00');
    await load('second', '2200.00');
    const text = `scale,category,seniority_years,effective_from,monthly,hours_per_week,source
second,household,5,2025-01-01,2400.00,38,
second,household,0,2025-01-01,2200.00,38,invented
second,household,0,2024-01-02,2000.00,38,invented`;
    expect(await ask((read) => read.sectorTable)).toEqual(Result.getOrThrow(readSectorTable('second.csv', text)));
    await load('first', '2300.00');
    expect((await ask((read) => read.sectorTable))?.id).toBe('first');
  });
});
