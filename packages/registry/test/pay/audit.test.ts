import { type ContractId, centsOf, dayOf, identifierOf, monthOf } from '@protocol-registry/domain';
import { auditRegister, endOfDay, perform, type RegisterScope } from '@protocol-registry/registry';
import { beforeEach, describe, expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { ask, founder, officerOf, type Register, registerFor } from '../register.ts';
import { house, registered } from '../story.ts';

const terms = { ...cast.terms, labourCategory: 'house_staff', scaleCategory: '', grossMonthly: centsOf('2080.00') } as const;
const scope: RegisterScope = { contract: null, from: monthOf('2026-01'), to: monthOf('2026-01'), known: null };
const [early, late] = [dayOf('2026-01-10'), dayOf('2026-02-10')];

const named = (contract: string) =>
  ask('W-1', { kind: 'contract.register', content: { ...cast.contract, terms, contract: identifierOf<ContractId>(contract) } });

let register: Register;
beforeEach(async () => {
  register = registerFor();
  for (const request of [...house, ...registered, named('C-2'), named('C-10')]) await register.run(perform(founder, request), early);
});

const audit = (asked: Partial<RegisterScope>, progress?: (contracts: number) => void) =>
  register.run(auditRegister(founder, { ...scope, ...asked }, progress));

describe('auditRegister', () => {
  test('finds contract by contract, by number', async () => {
    const { found, summary } = await audit({});
    expect(summary).toEqual({ contracts: 2, months: 2, findings: 2, shortfallCents: 14_822 });
    expect(found.map(({ contract, report }) => [contract.id, report.findings.map(({ code }) => code)])).toEqual([
      ['C-10', ['PAY_BELOW_NATIONAL_FLOOR']],
      ['C-2', ['PAY_BELOW_NATIONAL_FLOOR']],
    ]);
  });

  test.each([null, endOfDay(late)])(
    'takes the one contract named, and only contracts with a day in the months (known %s)',
    async (known) => {
      const contract = identifierOf<ContractId>('C-2');
      expect((await audit({ contract, known })).summary).toMatchObject({ contracts: 1, findings: 1 });
      expect((await audit({ contract, known, from: monthOf('2024-01'), to: monthOf('2024-12') })).summary).toMatchObject({ contracts: 0 });
    },
  );

  test('tests each contract up to its own last payment', async () => {
    const paid = ask('W-1', { kind: 'payment.record', content: { ...cast.payment, contract: identifierOf<ContractId>('C-2') } });
    await register.run(perform(founder, paid), late);
    const codes = async (known: number | null) =>
      (await audit({ known, from: monthOf('2025-12') })).found.map(({ report }) => report.findings.map(({ code }) => code));
    const below = ['PAY_BELOW_NATIONAL_FLOOR', 'PAY_BELOW_NATIONAL_FLOOR'];
    expect(await codes(null)).toEqual([below, ['PAY_BELOW_NATIONAL_FLOOR', 'PAYMENT_MISSING', 'PAY_BELOW_NATIONAL_FLOOR']]);
    expect(await codes(endOfDay(early))).toEqual([below, below]);
  });

  test('knows nothing of a register before it began', async () => {
    expect(await audit({ known: endOfDay(dayOf('2026-01-09')) })).toEqual({
      summary: { contracts: 0, months: 0, findings: 0, shortfallCents: 0 },
      found: [],
    });
  });

  test('reads more contracts than one page takes, and tells how far it is', async () => {
    for (let index = 0; index < 203; index += 1) await register.run(perform(founder, named(`D-${1000 + index}`)), early);
    for (const known of [null, endOfDay(late)]) {
      const done: number[] = [];
      expect((await audit({ known }, (contracts) => done.push(contracts))).summary).toMatchObject({ contracts: 205, findings: 205 });
      expect(done).toEqual([200, 205]);
    }
  });

  test('writes nothing, and is for those who may audit', async () => {
    const before = await register.acts();
    await register.run(auditRegister(officerOf('auditor'), scope));
    expect(await register.refusal(auditRegister(officerOf('interviewer'), scope))).toEqual({ _tag: 'Forbidden', permission: 'audit.run' });
    expect(await register.acts()).toBe(before);
  });
});
