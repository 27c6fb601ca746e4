import {
  type AgreedTerms,
  type ContractId,
  centsOf,
  type Day,
  dayOf,
  identifierOf,
  monthOf,
  type Payment,
} from '@protocol-registry/domain';
import { endOfDay, type PayVerdict, perform, type Request, readVerdict, type Verdict } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { beforeEach, describe, expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { ask, founder, type Register, registerFor } from '../register.ts';
import { house, registered } from '../story.ts';

const staff: AgreedTerms = { ...cast.terms, labourCategory: 'house_staff', scaleCategory: '' };
const [first, second, third] = [dayOf('2026-01-10'), dayOf('2026-02-10'), dayOf('2026-03-01')];

let register: Register;
beforeEach(() => {
  register = registerFor();
});

/** What is done on a day; all of it has to be allowed. */
const on = async (day: Day, ...requests: readonly Request[]): Promise<void> => {
  for (const request of requests) await register.run(perform(founder, request), day);
};

const contract = (terms: AgreedTerms = staff): Request => ask('W-1', { kind: 'contract.register', content: { ...cast.contract, terms } });
const corrected = (terms: AgreedTerms, corrects = 2): Request =>
  ask('W-1', {
    kind: 'contract.correct-terms',
    content: { contract: cast.contractId, noteVerbale: cast.note, terms, corrects, reason: 'Misread.' },
  });
const paid = (month: string, changed: Partial<Payment> = {}): Request =>
  ask('W-1', { kind: 'payment.record', content: { ...cast.payment, month: monthOf(month), ...changed } });
const loaded = (monthly: string, file = 'scales.csv'): Request =>
  ask('invented', {
    kind: 'sector-scale.load',
    content: {
      scale: 'invented',
      file,
      rows: [
        {
          category: 'household',
          seniorityYears: 0,
          effectiveFrom: dayOf('2025-01-01'),
          monthly: centsOf(monthly),
          weeklyHours: 3800,
          source: 'Invented',
        },
      ],
    },
  });

const verdict = (month: string, known: Day, day: Day | null = null, of = cast.contractId): Promise<PayVerdict> =>
  register.run(readVerdict({ contract: of, month: monthOf(month), day, known: endOfDay(known) }));

const judged = async (month: string, known: Day): Promise<Verdict> => {
  const given = await verdict(month, known);
  if (given._tag !== 'Assessed') throw new Error(given._tag);
  return given;
};

const codes = ({ findings }: Verdict): readonly string[] => findings.map(({ finding }) => finding.code);
const grounds = ({ restsOn }: Verdict): readonly string[] => restsOn.map(({ kind, version }) => `${version} ${kind}`);

describe('a verdict', () => {
  test('gives the month with its lines, and the acts that it rests on', async () => {
    await on(first, ...house, ...registered, contract());
    await on(second, paid('2025-12'), paid('2026-01', { gross: centsOf('2000.00') }));
    const given = await judged('2026-01', third);
    expect(given).toMatchObject({ outcome: 'in_order', sector: null, shortfall: 20_000, worker: { id: 'W-1' }, employer: { id: 'E-1' } });
    expect(given.assessment).toMatchObject({ agreed: 220_000, sectorApplies: false, due: 220_000, payment: { counted: 200_000 } });
    expect(given.lines.map(({ code }) => code)).toEqual([
      'AGREED_TERMS',
      'AGREED',
      'FLOOR_VERSION',
      'FLOOR',
      'DUE',
      'PAYMENT_COUNTED',
      'COUNTED',
    ]);
    expect(codes(given)).toEqual(['PAID_LESS_THAN_DUE']);
    expect(given.findings[0]?.reasons.at(-1)).toMatchObject({ code: 'SHORTFALL', amountCents: 20_000 });
    expect(grounds(given)).toEqual(['1 worker.registered', '2 contract.registered', '4 payment.recorded']);
  });

  test('writes nothing', async () => {
    await on(first, ...house, ...registered, contract());
    const before = await register.acts();
    await verdict('2026-01', third);
    expect(await register.acts()).toBe(before);
  });

  test('is below scale by the sector’s scale that was loaded by then', async () => {
    await on(first, ...house, ...registered, contract(cast.terms));
    await on(second, loaded('2150.00', 'old.csv'));
    await on(third, loaded('2300.00', 'new.csv'));
    const before = await judged('2026-01', first);
    expect(before).toMatchObject({ outcome: 'unknown', sector: null, assessment: { sector: null, floor: 215_411 } });
    expect(codes(before)).toEqual(['SCALE_UNKNOWN', 'WAGE_NOT_INDEXED']);
    expect(before.lines.map(({ code }) => code)).toContain('SECTOR_UNKNOWN');
    const then = await judged('2026-01', second);
    expect(then).toMatchObject({ outcome: 'in_order', sector: { file: 'old.csv' } });
    expect(codes(then)).toEqual(['WAGE_NOT_INDEXED']);
    const now = await judged('2026-01', third);
    expect(now).toMatchObject({ outcome: 'below_scale', sector: { file: 'new.csv', act: { stream: { id: 'invented' }, version: 2 } } });
    expect(now).toMatchObject({ shortfall: 10_000, assessment: { sector: 230_000 }, inForce: { sector: { row: { source: 'Invented' } } } });
  });

  test('holds a contract below the floor for below scale, also where its sector’s scale is not known', async () => {
    await on(first, ...house, ...registered, contract({ ...cast.terms, grossMonthly: centsOf('2080.00') }));
    const given = await judged('2026-01', first);
    expect([given.outcome, codes(given)]).toEqual(['below_scale', ['SCALE_UNKNOWN', 'PAY_BELOW_NATIONAL_FLOOR', 'WAGE_NOT_INDEXED']]);
  });

  test('is unknown where the steps of the floor are not documented', async () => {
    const terms = { ...staff, from: dayOf('2013-01-01'), seniorityFrom: dayOf('2013-01-01') };
    const early = { ...cast.contract, startsOn: dayOf('2013-01-01'), terms };
    await on(first, ...house, ...registered, ask('W-1', { kind: 'contract.register', content: early }));
    expect(await judged('2013-06', first)).toMatchObject({ outcome: 'unknown', assessment: { floor: null } });
  });

  test('says in kind by its values and cap', async () => {
    const terms = { ...staff, inKindMonthly: centsOf('100.00'), mealsDays: 30, roomDays: 30, inKindWritten: true };
    await on(first, ...house, ...registered, contract(terms));
    const given = await judged('2026-01', first);
    expect(given.lines.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['WITHHELD', 'BOARD_VALUE', 'ROOM_VALUE', 'FIXED_VALUE', 'CAP', 'IN_KIND_ALLOWED']),
    );
    expect([given.outcome, codes(given)]).toEqual(['in_order', ['IN_KIND_OVER_FIXED_VALUE']]);
  });

  test('does not test payments after the last one on record', async () => {
    await on(first, ...house, ...registered, contract());
    expect(await judged('2026-01', first)).toMatchObject({ assessment: { payment: null }, findings: [] });
    await on(second, paid('2026-02'));
    const given = await judged('2026-01', second);
    expect(codes(given)).toEqual(['PAYMENT_MISSING']);
    expect(grounds(given)).toEqual(['1 worker.registered', '2 contract.registered', '3 payment.recorded']);
  });

  test('rests on the terms in force, on what corrected them, and on the end', async () => {
    const raise = { ...staff, from: dayOf('2026-01-16'), grossMonthly: centsOf('2300.00') };
    const agreed = ask('W-1', {
      kind: 'contract.agree-terms',
      content: { contract: cast.contractId, noteVerbale: cast.note, terms: raise },
    });
    const ended = { contract: cast.contractId, endsOn: dayOf('2026-01-31'), noteVerbale: cast.note };
    await on(first, ...house, ...registered, contract(), agreed);
    await on(second, corrected({ ...staff, grossMonthly: centsOf('2150.00') }), ask('W-1', { kind: 'contract.end', content: ended }));
    expect(grounds(await judged('2026-01', second))).toEqual([
      '1 worker.registered',
      '2 contract.registered',
      '3 contract.terms-agreed',
      '4 contract.terms-corrected',
      '5 contract.ended',
    ]);
    expect(grounds(await judged('2025-11', first))).toEqual(['1 worker.registered', '2 contract.registered']);
    expect(await verdict('2026-01', second, dayOf('2026-01-15'))).toMatchObject({
      inForce: { terms: { grossMonthly: 215_000 }, days: 15 },
    });
    expect(await verdict('2026-01', second, dayOf('2026-01-16'))).toMatchObject({
      inForce: { terms: { grossMonthly: 230_000 }, days: 16 },
    });
    expect(await judged('2026-01', second)).toMatchObject({ inForce: { terms: { grossMonthly: 230_000 } } });
  });

  test('is none before the contract was on record, and says since when it is', async () => {
    await on(first, ...house, ...registered);
    await on(second, contract());
    expect(await verdict('2026-01', dayOf('2026-01-01'))).toMatchObject({ _tag: 'NotOnRecord', worker: 'W-1' });
    const given = await verdict('2026-01', (second - 1) as Day);
    expect(given).toMatchObject({ _tag: 'NotOnRecord', registeredAt: Date.parse('2026-02-10T12:00:00Z') });
    expect(await verdict('2026-01', second)).toMatchObject({ _tag: 'Assessed' });
  });

  test('is none for months and days without employment', async () => {
    await on(first, ...house, ...registered, contract());
    await on(
      second,
      ask('W-1', { kind: 'contract.end', content: { contract: cast.contractId, endsOn: dayOf('2026-01-20'), noteVerbale: cast.note } }),
    );
    expect(await verdict('2024-12', second)).toMatchObject({ _tag: 'NotEmployed', contract: { id: 'C-1' } });
    expect(await verdict('2026-02', second)).toMatchObject({ _tag: 'NotEmployed' });
    expect(await verdict('2026-02', first)).toMatchObject({ _tag: 'Assessed' });
    expect(await verdict('2026-01', second, dayOf('2026-01-21'))).toMatchObject({ _tag: 'NotEmployed' });
  });

  test('names the worker and the employer as they were known', async () => {
    await on(first, ...house, ...registered, contract());
    const { worker: _, ...identity } = cast.worker;
    const { posting: __, immunity: ___, employer: ____, ...employer } = cast.employer;
    await on(
      second,
      ask('W-1', { kind: 'worker.correct', content: { ...identity, givenNames: 'Sarah', corrects: 1, reason: 'Misread.' } }),
      ask('E-1', { kind: 'employer.correct', content: { ...employer, familyName: 'Fly', corrects: 1, reason: 'Misread.' } }),
    );
    expect(await judged('2026-01', first)).toMatchObject({ worker: { givenNames: 'Sara' }, employer: { familyName: 'Firefly' } });
    expect(await judged('2026-01', second)).toMatchObject({ worker: { givenNames: 'Sarah' }, employer: { familyName: 'Fly' } });
  });

  test('counts what was recorded up to midnight in Belgium', async () => {
    await on(first, ...house, ...registered, contract());
    const raise = Effect.result(perform(founder, corrected({ ...staff, grossMonthly: centsOf('2000.00') })));
    expect(Result.isSuccess(await register.run(raise, second))).toBe(true);
    const at = Date.parse('2026-02-10T12:00:00Z');
    const question = { contract: cast.contractId, month: monthOf('2026-01'), day: null };
    expect(await register.run(readVerdict({ ...question, known: at - 1 }))).toMatchObject({ assessment: { agreed: 220_000 } });
    expect(await register.run(readVerdict({ ...question, known: at }))).toMatchObject({ assessment: { agreed: 200_000 } });
    expect(endOfDay(dayOf('2026-03-29')) - endOfDay(dayOf('2026-03-28'))).toBe(23 * 3_600_000);
    expect(new Date(endOfDay(dayOf('2026-03-29'))).toISOString()).toBe('2026-03-29T21:59:59.999Z');
  });

  test('is asked in vain of a number that no contract has', async () => {
    const question = { contract: identifierOf<ContractId>('C-9'), month: monthOf('2026-01'), day: null, known: endOfDay(third) };
    expect(await register.refusal(readVerdict(question))).toEqual({ _tag: 'NotFound', stream: { kind: 'contract', id: 'C-9' } });
  });
});
