import { importPayments, readDossier } from '@protocol-registry/registry';
import { Result } from 'effect';
import { beforeEach, describe, expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { ask, founder, officerOf, type Register, registerFor } from '../register.ts';
import { contracted, house, renamed, second } from '../story.ts';
import { type PaymentRow, paymentsFile, takePayments, told } from './files.ts';

let register: Register;
beforeEach(async () => {
  register = registerFor();
  await register.given(...house, ...contracted, ...renamed(contracted, second));
});

const take = (...rows: readonly PaymentRow[]) => register.run(takePayments(...rows));
const payments = async () => (await register.run(readDossier(cast.worker.worker))).state.payments;

describe('importPayments', () => {
  test('records what is new, in the dossier of the contract', async () => {
    expect(Result.getOrThrow(await take({}, { contract: 'C-2', month: '2025-12' }))).toEqual({ added: 2, unchanged: 0 });
    expect(await payments()).toEqual([{ ...cast.payment, setBy: 3 }]);
  });

  test('adds nothing the second time, and only what is new of a longer file', async () => {
    await take({}, { month: '2025-12' });
    const before = await register.acts();
    expect(Result.getOrThrow(await take({ month: '2025-12' }, {}))).toEqual({ added: 0, unchanged: 2 });
    expect(await register.acts()).toBe(before);
    expect(Result.getOrThrow(await take({}, { month: '2025-12' }, { month: '2025-11' }))).toEqual({ added: 1, unchanged: 2 });
  });

  test('takes two equal payments of a month for two', async () => {
    await take({});
    expect(Result.getOrThrow(await take({}, {}))).toEqual({ added: 1, unchanged: 1 });
    expect(await payments()).toHaveLength(2);
  });

  test('knows a payment that was recorded by hand, and takes one of another cent for another', async () => {
    await register.given(ask('W-1', { kind: 'payment.record', content: cast.payment }));
    expect(Result.getOrThrow(await take({}))).toEqual({ added: 0, unchanged: 1 });
    expect(Result.getOrThrow(await take({ gross: '2200.01' }))).toEqual({ added: 1, unchanged: 0 });
  });

  test('takes a payment in another currency for what it is: the assessment tells', async () => {
    expect(Result.getOrThrow(await take({ currency: 'USD', method: 'cash', account_holder: 'other' }))).toEqual({ added: 1, unchanged: 0 });
    expect(await payments()).toMatchObject([{ currency: 'USD', method: 'cash', accountHolder: 'other' }]);
  });

  test('takes an end-of-year premium as such, apart from the wage', async () => {
    const { file, text } = paymentsFile({}, {});
    const [header, wage, premium] = text.split('\n');
    const kinds = [`${header},kind`, `${wage},wage`, `${premium},end_of_year_premium`].join('\n');
    const taken = await register.run(importPayments(founder, { file, text: kinds }, { dryRun: false }));
    expect(Result.getOrThrow(taken)).toEqual({ added: 2, unchanged: 0 });
    expect((await payments()).map(({ kind }) => kind)).toEqual([undefined, 'end_of_year_premium']);
  });

  test('refuses a contract that the register does not have, and a month outside the contract, with line and column', async () => {
    const before = await register.acts();
    const result = await take({}, { contract: 'C-9' }, { month: '2024-12' }, { gross: 'much' }, { contract: 'C 1' });
    expect(told(result)).toEqual([
      '3:contract expected.registered-contract C-9',
      '4:month expected.month-of-contract 2024-12',
      '5:gross expected.amount much',
      '6:contract expected.registered-contract C 1',
    ]);
    expect(await register.acts()).toBe(before);
  });

  test('refuses a payment of a day to come, with line and column', async () => {
    expect(told(await take({}, { paid_on: '2026-03-02' }))).toEqual(['3:paid_on expected.day-that-came 2026-03-02']);
    expect(Result.getOrThrow(await take({ paid_on: '2026-03-01' }))).toEqual({ added: 1, unchanged: 0 });
  });

  test('in a dry run says the same and writes nothing', async () => {
    const before = await register.acts();
    const asked = importPayments(founder, paymentsFile({}, {}), { dryRun: true });
    expect(Result.getOrThrow(await register.run(asked))).toEqual({ added: 2, unchanged: 0 });
    expect(await register.acts()).toBe(before);
  });

  test('is for those who record payments, whatever the file says', async () => {
    await take({});
    const asked = importPayments(officerOf('interviewer'), paymentsFile({}), { dryRun: true });
    expect(await register.refusal(asked)).toEqual({ _tag: 'Forbidden', permission: 'payment.record' });
  });
});
