import { loadDemonstration, openRegisterAt, prepareDemonstration, type Register } from '@protocol-registry/admin';
import { type ContractId, identifierOf, type OfficerId, type WorkerId } from '@protocol-registry/domain';
import { dayAt, Journal, journalFailure, OFFICE, ReadModel, type RegistryFailure, readDossier } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { describe, expect, test } from 'vitest';
import { given } from './register.ts';

const NOW = Date.parse('2026-11-24T09:00:00Z');

const emptyRegister = async (now = NOW): Promise<Register> => Result.getOrThrow(await openRegisterAt('sqlite::memory:', () => now));

const asked = async <A>(register: Register, effect: Parameters<Register['run']>[0]): Promise<A> =>
  Result.getOrThrowWith(await register.run(effect), ({ reason }: RegistryFailure) => new Error(JSON.stringify(reason))) as A;

const model = <A>(register: Register, ask: (read: ReadModel) => Effect.Effect<A, RegistryFailure>): Promise<A> =>
  asked<A>(register, Effect.flatMap(ReadModel, ask));

const head = Effect.gen(function* () {
  const journal = yield* Journal;
  return yield* Effect.mapError(journal.head, journalFailure);
});

describe('the demonstration', () => {
  test('brings forty missions and a hundred and sixty workers into an empty register, once', async () => {
    const register = await emptyRegister();
    expect(await asked(register, loadDemonstration)).toBe(true);
    const page = { text: '', page: 1 };
    expect((await model(register, (read) => read.missions(page))).total).toBe(40);
    expect((await model(register, (read) => read.workers({ ...page, standing: 'all', today: dayAt(NOW) }))).total).toBe(160);
    expect(await asked(register, loadDemonstration)).toBe(false);
    expect((await model(register, (read) => read.missions(page))).total).toBe(40);
  });

  test('gives the day something of everything to do', async () => {
    const register = await emptyRegister();
    await asked(register, loadDemonstration);
    const board = await model(register, (read) => read.today(dayAt(NOW)));
    expect(board.interviews.length).toBeGreaterThan(0);
    expect(board.expiring.cards.length).toBeGreaterThan(0);
    expect(board.belowScale.contracts).toBeGreaterThan(0);
    expect(new Set(board.overdue.items.map(({ kind }) => kind)).size).toBeGreaterThan(1);
    expect(board.overdue.items.map(({ kind }) => kind)).toContain('no_show');
    expect(await model(register, (read) => read.events)).toMatchObject([{ id: 'V-1' }]);
    const stages = ['to_schedule', 'to_hold', 'ended'] as const;
    for (const stage of stages) {
      const found = await model(register, (read) => read.applications({ text: '', stage, today: dayAt(NOW), page: 1 }));
      expect(found.total, stage).toBeGreaterThan(0);
    }
    const counts = await model(register, (read) => read.findingCounts('open'));
    expect(counts.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'PAY_BELOW_NATIONAL_FLOOR',
        'PAYMENT_MISSING',
        'PAY_CASH',
        'ACCOUNT_NOT_SOLE',
        'PAID_LESS_THAN_DUE',
        'IN_KIND_OVER_FIXED_VALUE',
        'PAID_LATE',
        'WAGE_NOT_INDEXED',
        'SCALE_ANNEX_STALE',
      ]),
    );
  });

  test('cuts a card to the posting and another to the ten-year day', async () => {
    const register = await emptyRegister();
    await asked(register, loadDemonstration);
    const lastCard = async (id: string) => {
      const { state } = await asked<{ state: { cards: ReadonlyMap<string, { validFrom: number; validTo: number }> } }>(
        register,
        readDossier(identifierOf<WorkerId>(id)),
      );
      return [...state.cards.values()].at(-1);
    };
    const [posting, stay] = [await lastCard('W-1'), await lastCard('W-2')];
    expect(posting?.validTo).toBe(dayAt(NOW) + 150);
    expect((stay?.validTo ?? 0) - (stay?.validFrom ?? 0)).toBeLessThan(364);
  });

  test('is the same on the same day, and follows the day', async () => {
    const positions = await Promise.all(
      [NOW, NOW, Date.parse('2028-02-29T09:00:00Z'), Date.parse('2027-01-01T00:30:00+01:00')].map(async (now) => {
        const register = await emptyRegister(now);
        expect(await asked(register, loadDemonstration)).toBe(true);
        return (await asked<{ position: number }>(register, head)).position;
      }),
    );
    expect(positions[0]).toBe(positions[1]);
    expect(positions.every((position) => position > 3000)).toBe(true);
  });

  test('is not given on a register that somebody keeps', async () => {
    const register = await emptyRegister();
    const officer = identifierOf<OfficerId>('O-1');
    const identity = { name: 'A. Person', login: 'person', role: 'supervisor', languages: ['fr'], gender: 'x' } as const;
    await given(register, OFFICE, { kind: 'officer.engage', content: { officer, ...identity } });
    expect(await prepareDemonstration(register)).toEqual(Result.fail('not-a-demonstration'));
    expect(Result.isSuccess(await prepareDemonstration(await emptyRegister()))).toBe(true);
  });

  test('assesses contracts as the register itself would', async () => {
    const register = await emptyRegister();
    await asked(register, loadDemonstration);
    const contract = identifierOf<ContractId>('C-4');
    const found = await model(register, (read) => read.findings({ state: 'open', code: 'PAY_BELOW_SECTOR_SCALE', contract, page: 1 }));
    expect(found.total).toBeGreaterThan(0);
    expect(found.items.every(({ shortfall, due, agreed }) => shortfall > 0 && due > agreed)).toBe(true);
  });
});
