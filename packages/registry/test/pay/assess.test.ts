import {
  type ContractId,
  centsOf,
  type Day,
  dayOf,
  formatMonth,
  identifierOf,
  lastDay,
  type Month,
  monthOf,
  type Payment,
} from '@protocol-registry/domain';
import { type AssessmentScope, assessPay, ReadModel, type Request, readDossier } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { beforeEach, describe, expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { ask, founder, officerOf, type Register, registerFor } from '../register.ts';
import { house, registered } from '../story.ts';

const terms = { ...cast.terms, labourCategory: 'house_staff', scaleCategory: '' } as const;
const contract = { ...cast.contract, terms };
const scope: AssessmentScope = { contract: null, from: monthOf('2025-11'), to: monthOf('2026-01'), evidenceTo: null, amendBy: null };
const evidence: AssessmentScope = { ...scope, evidenceTo: scope.to };

/** Paid in time, on the second day after the month. */
const paid = (month: string, changed: Partial<Payment> = {}): Request => {
  const paidOn = (lastDay(monthOf(month)) + 2) as Day;
  return ask('W-1', { kind: 'payment.record', content: { ...cast.payment, month: monthOf(month), paidOn, ...changed } });
};

let register: Register;
beforeEach(async () => {
  register = registerFor();
  await register.given(...house, ...registered, ask('W-1', { kind: 'contract.register', content: contract }));
});

const assess = (asked: AssessmentScope, progress?: (done: number) => void) => register.run(assessPay(founder, asked, progress));

const findings = async (): Promise<readonly string[]> => {
  const { state } = await register.run(readDossier(cast.worker.worker));
  return [...state.findings.values()].map(({ month, code, closure }) => `${formatMonth(month)} ${code} ${closure?._tag ?? 'open'}`);
};

describe('assessPay', () => {
  test('puts a verdict on record where nothing is wrong', async () => {
    expect(await assess(scope)).toEqual({ contracts: 1, findings: 0 });
    const { state } = await register.run(readDossier(cast.worker.worker));
    expect(state.assessments).toMatchObject([{ contract: 'C-1', assessedOn: cast.today, findings: [], sectorScale: null, version: 3 }]);
  });

  test('expects evidence up to the month named, and otherwise up to the last payment', async () => {
    expect(await assess(scope)).toEqual({ contracts: 1, findings: 0 });
    expect(await assess(evidence)).toEqual({ contracts: 1, findings: 3 });
    await register.given(paid('2025-12'));
    await assess(scope);
    expect(await findings()).toEqual([
      '2025-11 PAYMENT_MISSING open',
      '2025-12 PAYMENT_MISSING ByAssessment',
      '2026-01 PAYMENT_MISSING ByAssessment',
    ]);
  });

  test('closes by a later run what payments have mended, and keeps it', async () => {
    await assess(evidence);
    await register.given(paid('2025-11'), paid('2025-12'), paid('2026-01', { gross: centsOf('1000.00') }));
    expect(await assess(evidence)).toEqual({ contracts: 1, findings: 1 });
    expect(await findings()).toEqual([
      '2025-11 PAYMENT_MISSING ByAssessment',
      '2025-12 PAYMENT_MISSING ByAssessment',
      '2026-01 PAYMENT_MISSING ByAssessment',
      '2026-01 PAID_LESS_THAN_DUE open',
    ]);
    const open = await register.run(
      Effect.flatMap(ReadModel, (read) => read.findings({ state: 'open', code: null, contract: null, page: 1 })),
    );
    expect(open.items).toMatchObject([{ code: 'PAID_LESS_THAN_DUE', due: 220_000, paid: 100_000, shortfall: 120_000 }]);
  });

  test('sets the day for the amendment of what is below scale', async () => {
    await register.given(
      ask('W-1', {
        kind: 'contract.correct-terms',
        content: {
          contract: cast.contractId,
          noteVerbale: cast.note,
          terms: { ...terms, grossMonthly: centsOf('2080.00') },
          corrects: 2,
          reason: 'Misread.',
        },
      }),
    );
    const amendBy = dayOf('2026-04-01');
    await assess({ ...scope, from: scope.to, amendBy });
    const { state } = await register.run(readDossier(cast.worker.worker));
    expect([...state.findings.values()]).toMatchObject([{ code: 'PAY_BELOW_NATIONAL_FLOOR', amendBy, closure: null }]);
  });

  test('uses the scale of the sector that was loaded last', async () => {
    const row = { category: 'household', seniorityYears: 0, effectiveFrom: dayOf('2025-01-01'), weeklyHours: 3800, source: 'Invented' };
    const load = (file: string, monthly: string): Request =>
      ask('invented', {
        kind: 'sector-scale.load',
        content: { scale: 'invented', file, rows: [{ ...row, monthly: centsOf(monthly) }] },
      });
    const servant = { ...cast.contract, contract: identifierOf<ContractId>('C-2') };
    await register.given(
      ask('W-1', { kind: 'contract.register', content: servant }),
      load('old.csv', '2200.00'),
      load('new.csv', '2300.00'),
    );
    await assess({ ...scope, contract: servant.contract, from: scope.to });
    expect(await findings()).toEqual(['2026-01 PAY_BELOW_SECTOR_SCALE open', '2026-01 WAGE_NOT_INDEXED open']);
  });

  test('assesses the one contract named, and only contracts with a day in the months', async () => {
    const ended = { ...contract, contract: identifierOf<ContractId>('C-2'), endsOn: dayOf('2025-10-31') };
    await register.given(ask('W-1', { kind: 'contract.register', content: ended }));
    expect(await assess(scope)).toMatchObject({ contracts: 1 });
    expect(await assess({ ...scope, contract: ended.contract })).toMatchObject({ contracts: 0 });
    expect(await assess({ ...scope, contract: ended.contract, from: monthOf('2025-10') })).toMatchObject({ contracts: 1 });
  });

  test('goes over more contracts than one transaction takes', async () => {
    const more = Array.from({ length: 204 }, (_, index) => identifierOf<ContractId>(`D-${String(index).padStart(3, '0')}`));
    await register.given(...more.map((id) => ask('W-1', { kind: 'contract.register', content: { ...contract, contract: id } })));
    const done: number[] = [];
    expect(await assess({ ...evidence, from: evidence.to }, (contracts) => done.push(contracts))).toEqual({
      contracts: 205,
      findings: 205,
    });
    expect(done).toEqual([200, 205]);
    const { state } = await register.run(readDossier(cast.worker.worker));
    expect(new Set(state.assessments.map((one) => one.contract)).size).toBe(205);
  });

  test('is for those who may, and refuses months that run backwards', async () => {
    const before = await register.acts();
    expect(await register.refusal(assessPay(officerOf('auditor'), scope))).toEqual({ _tag: 'Forbidden', permission: 'pay.assess' });
    const backwards = { ...scope, to: (scope.from - 1) as Month, from: scope.to };
    expect(await register.refusal(assessPay(founder, backwards))).toMatchObject({ reasons: [{ code: 'MONTHS_BACKWARDS' }] });
    expect(await register.acts()).toBe(before);
  });
});
