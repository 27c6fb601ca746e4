import { dayOf, formatDay } from '@protocol-registry/domain';
import { importContracts, ReadModel, readDossier } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { beforeEach, describe, expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { ask, founder, officerOf, type Register, registerFor } from '../register.ts';
import { house, registered, renamed, second } from '../story.ts';
import { type ContractRow, contractsFile, takeContracts, told } from './files.ts';

let register: Register;
beforeEach(async () => {
  register = registerFor();
  await register.given(...house, ...registered, ...renamed(registered, second));
});

const dossier = async () => (await register.run(readDossier(cast.worker.worker))).state;
const take = (...rows: readonly ContractRow[]) => register.run(takeContracts(...rows));

describe('importContracts', () => {
  test('registers what is new, with all its terms, and says how much', async () => {
    const later = { terms_from: '2026-01-01', gross_monthly: '2300.00', weekly_hours: '38.5' };
    const result = await take({}, later, { contract: 'C-2', worker: 'W-2' });
    expect(Result.getOrThrow(result)).toEqual({ added: 3, unchanged: 0 });
    const contract = (await dossier()).contracts.get(cast.contractId);
    expect(contract).toMatchObject({ employer: 'E-1', startsOn: cast.contract.startsOn, endsOn: null, noteVerbale: cast.note });
    expect(contract?.terms.map(({ terms }) => [formatDay(terms.from), terms.grossMonthly, terms.weeklyHours])).toEqual([
      ['2025-01-01', 220_000, 3800],
      ['2026-01-01', 230_000, 3850],
    ]);
  });

  test('says the same of the contract as a form does', async () => {
    await take({});
    const byFile = (await dossier()).contracts.get(cast.contractId);
    const byForm = registerFor();
    await byForm.given(...house, ...registered, ask('W-1', { kind: 'contract.register', content: cast.contract }));
    expect((await byForm.run(readDossier(cast.worker.worker))).state.contracts.get(cast.contractId)).toEqual(byFile);
  });

  test('adds nothing the second time', async () => {
    const rows = [{}, { terms_from: '2026-01-01', gross_monthly: '2300.00' }];
    await take(...rows);
    const before = await register.acts();
    expect(Result.getOrThrow(await take(...rows))).toEqual({ added: 0, unchanged: 2 });
    expect(await register.acts()).toBe(before);
  });

  test('agrees terms that are new to a contract on record', async () => {
    await take({});
    const result = await take({}, { terms_from: '2026-01-01', gross_monthly: '2300.00' });
    expect(Result.getOrThrow(result)).toEqual({ added: 1, unchanged: 1 });
    expect((await dossier()).contracts.get(cast.contractId)?.terms).toHaveLength(2);
  });

  test('leaves a scale that an officer chose', async () => {
    const staff = { labour_category: 'house_staff', scale_category: '' };
    const terms = { ...cast.terms, labourCategory: 'house_staff', scaleCategory: '' } as const;
    const scaleChoice = { category: 'household', reason: 'Mostly household work.' };
    await register.given(ask('W-1', { kind: 'contract.register', content: { ...cast.contract, terms: { ...terms, scaleChoice } } }));
    expect(Result.getOrThrow(await take(staff))).toEqual({ added: 0, unchanged: 1 });
  });

  test('refuses what is on record and differs, cell by cell, and writes nothing of the file', async () => {
    await take({});
    const before = await register.acts();
    const differing = await take(
      { contract: 'C-0' },
      { employer: 'E-2', starts_on: '2025-02-01', ends_on: '2027-12-31', gross_monthly: '2300.00', in_kind_written: 'yes' },
    );
    expect(told(differing)).toEqual([
      '3:employer expected.as-recorded E-2',
      '3:starts_on expected.as-recorded 2025-02-01',
      '3:ends_on expected.as-recorded 2027-12-31',
      '3:gross_monthly expected.as-recorded 2300.00',
      '3:in_kind_written expected.as-recorded yes',
    ]);
    expect(await register.acts()).toBe(before);
  });

  test('refuses another birth date than the passport has', async () => {
    expect(told(await take({ born_on: '1991-01-01' }))).toEqual(['2:born_on expected.recorded-birth 1991-01-01']);
    expect(Result.isSuccess(await take({ born_on: '' }))).toBe(true);
  });

  test('tells all refusals of the register at once, each with its line and column', async () => {
    const result = await take(
      { contract: 'C-1', worker: 'W-9' },
      { contract: 'C-1', worker: 'W-9', terms_from: '2026-01-01' },
      { contract: 'C-2', employer: 'E-9' },
      { contract: 'C-3', currency: 'USD' },
      { contract: 'C-4' },
      { contract: 'C-4', terms_from: '2026-01-01', currency: 'CHF' },
    );
    expect(told(result)).toEqual([
      '2:worker refused.NOT_REGISTERED',
      '4:employer refused.EMPLOYER_UNKNOWN',
      '5:currency refused.CURRENCY_NOT_EURO',
      '7:currency refused.CURRENCY_NOT_EURO',
    ]);
  });

  test('refuses names that are no numbers of the register, and texts that are too long for it', async () => {
    const result = await take(
      { contract: 'C 1', worker: 'W/1', employer: 'Mission of Kastamar' },
      { contract: 'C-2', scale_category: 'x'.repeat(61) },
    );
    expect(told(result)).toEqual([
      '2:contract expected.register-identifier C 1',
      '2:worker expected.register-identifier W/1',
      '2:employer expected.register-identifier Mission of Kastamar',
      `3:scale_category expected.text-at-most ${'x'.repeat(61)}`,
    ]);
  });

  test('refuses another employer within a contract', async () => {
    const result = await take({}, { terms_from: '2026-01-01', employer: 'E-2' });
    expect(told(result)).toEqual(['3:employer expected.same-employer E-2']);
  });

  test('refuses a number that the contract of another worker has, in the dry run too', async () => {
    await take({});
    const file = contractsFile({ worker: 'W-2' });
    for (const dryRun of [true, false]) {
      const result = await register.run(importContracts(founder, file, { dryRun }));
      expect(told(result)).toEqual(['2:contract refused.CONTRACT_TAKEN C-1']);
    }
    expect(await register.run(Effect.flatMap(ReadModel, (read) => read.workerOfContract(cast.contractId)))).toBe('W-1');
  });

  test('in a dry run says the same and writes nothing', async () => {
    const before = await register.acts();
    const file = contractsFile({}, { terms_from: '2026-01-01' });
    expect(Result.getOrThrow(await register.run(importContracts(founder, file, { dryRun: true })))).toEqual({ added: 2, unchanged: 0 });
    expect(await register.acts()).toBe(before);
    expect(Result.getOrThrow(await register.run(importContracts(founder, file, { dryRun: false })))).toEqual({ added: 2, unchanged: 0 });
  });

  test('is for those who write the register, whatever the file says', async () => {
    await take({});
    const asked = importContracts(officerOf('pay_officer'), contractsFile({}), { dryRun: true });
    expect(await register.refusal(asked)).toEqual({ _tag: 'Forbidden', permission: 'register.write' });
  });

  test('takes a contract that has ended as it stands', async () => {
    await take({ ends_on: '2025-12-31' });
    expect((await dossier()).contracts.get(cast.contractId)?.endsOn).toBe(dayOf('2025-12-31'));
  });
});
