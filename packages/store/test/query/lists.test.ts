import {
  type ApplicationId,
  type CardNumber,
  type ContractId,
  dayOf,
  type EmployerId,
  type InterviewId,
  identifierOf,
  monthOf,
} from '@protocol-registry/domain';
import { PAGE_SIZE } from '@protocol-registry/registry';
import { beforeAll, describe, expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { openRegister, stream } from './register.ts';
import { today, town } from './town.ts';

const { ask, record } = openRegister();

beforeAll(() => record(...town));

test('missions count their employers, the workers whose contracts run, and what is open', async () => {
  const { items } = await ask((read) => read.missions({ text: '', page: 1 }));
  expect(items.map(({ employers, id, openFindings, workers }) => [id, employers, workers, openFindings])).toEqual([
    ['M-2', 1, 5, 1],
    ['M-1', 1, 5, 4],
  ]);
});

test('employers count the workers whose contracts run', async () => {
  const { items } = await ask((read) => read.employers({ text: '', mission: null, page: 1 }));
  expect(items).toMatchObject([
    { id: 'E-1', workers: 5, mission: { id: 'M-1', name: 'Embassy of Freedonia' } },
    { id: 'E-2', workers: 5, familyName: "O'Hara", posting: { from: dayOf('2024-01-01'), to: null } },
  ]);
});

test('interviews of some days, of all officers or of one', async () => {
  const between = (from: string, to: string, officer: string | null) =>
    ask((read) => read.interviews({ from: dayOf(from), to: dayOf(to), officer: officer as never }));
  expect((await between('2026-02-12', '2026-02-20', null)).map(({ id, result }) => [id, result])).toEqual([
    ['I-3', 'invalid'],
    ['I-11', 'missed'],
    ['I-9', 'valid'],
    ['I-15', 'scheduled'],
  ]);
  expect(await between('2026-02-20', '2026-02-20', 'O-1')).toHaveLength(2);
  expect(await between('2026-02-20', '2026-02-20', 'O-2')).toEqual([]);
});

test('interviews that are due, the most pressing first, with what a plan needs', async () => {
  const due = await ask((read) => read.dueInterviews(today));
  expect(due.map(({ application }) => application)).toEqual(['A-10', 'A-3', 'A-8']);
  expect(due.at(-1)).toEqual({
    application: 'A-8',
    worker: { id: 'W-8', name: 'Khan, Noor' },
    version: 3,
    mission: { id: 'M-2', name: 'Ambassade de Syldavie' },
    languages: ['am'],
    officerGender: null,
    lodgedOn: dayOf('2026-02-25'),
    interviewBy: dayOf('2026-03-11'),
  });
});

describe('findings', () => {
  const findings = (state: 'open' | 'closed' | 'all', code: string | null = null, contract: string | null = null) =>
    ask((read) => read.findings({ state, code, contract: contract as never, page: 1 }));

  test('by state, code and contract, those of the latest months first', async () => {
    expect((await findings('open')).items.map(({ code, contract, month }) => [contract, month, code])).toEqual([
      ['C-7', monthOf('2026-01'), 'PAY_BELOW_SECTOR_SCALE'],
      ['C-7', monthOf('2026-01'), 'PAID_LESS_THAN_DUE'],
      ['C-7', monthOf('2025-12'), 'PAY_BELOW_SECTOR_SCALE'],
      ['C-7', monthOf('2025-12'), 'PAY_BELOW_NATIONAL_FLOOR'],
      ['C-10', monthOf('2025-09'), 'SCALE_UNKNOWN'],
    ]);
    expect((await findings('open', 'PAY_BELOW_SECTOR_SCALE')).total).toBe(2);
    expect((await findings('all', null, 'C-10')).total).toBe(1);
    expect((await findings('all', 'SCALE_UNKNOWN', 'C-7')).total).toBe(0);
    expect((await findings('closed')).total).toBe(0);
  });

  test('are counted by code', async () => {
    expect(await ask((read) => read.findingCounts('open'))).toEqual([
      { code: 'PAID_LESS_THAN_DUE', findings: 1, contracts: 1, shortfall: 30_000 },
      { code: 'PAY_BELOW_NATIONAL_FLOOR', findings: 1, contracts: 1, shortfall: 6000 },
      { code: 'PAY_BELOW_SECTOR_SCALE', findings: 2, contracts: 1, shortfall: 20_000 },
      { code: 'SCALE_UNKNOWN', findings: 1, contracts: 1, shortfall: 0 },
    ]);
    expect(await ask((read) => read.findingCounts('closed'))).toEqual([]);
  });

  test('stay in the list when evidence closes them', async () => {
    const contract = identifierOf<ContractId>('C-10');
    const closed = { contract, month: monthOf('2025-09'), code: 'SCALE_UNKNOWN', evidence: 'Pay slip', closedOn: today };
    await record(stream('worker', 'W-10', cast.act('finding.closed', closed)));
    expect((await findings('closed')).items).toMatchObject([
      { contract: 'C-10', worker: { id: 'W-10' }, mission: { id: 'M-2' }, closedOn: today, evidence: 'Pay slip' },
    ]);
    expect((await findings('open')).total).toBe(4);
  });
});

describe('the journal', () => {
  const none = { stream: null, actor: null, kind: null, page: 1 };

  test('shows the newest acts first, with the names of who acted', async () => {
    const fresh = openRegister();
    await fresh.record(...town);
    const page = await fresh.ask((read) => read.journal(none));
    const acts = town.flatMap(({ acts: ofStream, id }) => ofStream.map(({ kind }) => [id, kind])).toReversed();
    expect(page.total).toBe(acts.length);
    expect(page.items.map(({ kind, stream: { id } }) => [id, kind])).toEqual(acts.slice(0, PAGE_SIZE));
    expect(page.items[0]).toMatchObject({ actor: 'O-1', actorName: 'An Peeters' });
  });

  test('of one stream, one actor, one kind of act', async () => {
    const ofWorker = await ask((read) => read.journal({ ...none, stream: 'W-8' }));
    expect(ofWorker.items.map(({ kind }) => kind)).toEqual(['application.lodged', 'contract.registered', 'worker.registered']);
    expect(ofWorker.items[0]).toMatchObject({ stream: { kind: 'worker', id: 'W-8' }, version: 3, content: { application: 'A-8' } });
    expect((await ask((read) => read.journal({ ...none, kind: 'gate.overridden' }))).total).toBe(1);
    expect((await ask((read) => read.journal({ ...none, actor: 'O-9' }))).items).toEqual([]);
    expect((await ask((read) => read.journal({ ...none, actor: 'O-1', kind: 'card.issued', stream: 'W-6' }))).total).toBe(2);
  });

  test('names a program that acted by its own name', async () => {
    const imported = openRegister('import');
    await imported.record(...town.slice(0, 1));
    expect((await imported.ask((read) => read.journal(none))).items[0]?.actorName).toBe('import');
  });
});

test('choices and names', async () => {
  expect(await ask((read) => read.missionChoices)).toEqual([
    { id: 'M-2', name: 'Ambassade de Syldavie' },
    { id: 'M-1', name: 'Embassy of Freedonia' },
  ]);
  const employers = await ask((read) => read.employerChoices);
  expect(employers.map(({ name }) => name)).toEqual(['Firefly, Rufus', "O'Hara, Zoé"]);
  const ids = ['E-2', 'E-2', 'E-9'].map((id) => identifierOf<EmployerId>(id));
  expect(await ask((read) => read.employerCards(ids))).toEqual(new Map([['E-2', employers[1]]]));
  expect(await ask((read) => read.employerCards([]))).toEqual(new Map());
  expect(await ask((read) => read.officerNames)).toEqual(new Map([['O-1', 'An Peeters']]));
});

test('in whose dossier something lies', async () => {
  expect(await ask((read) => read.workerOfApplication(identifierOf<ApplicationId>('A-15')))).toBe('W-5');
  expect(await ask((read) => read.applicantOf(identifierOf<ApplicationId>('A-15')))).toMatchObject({ worker: 'W-5' });
  expect(await ask((read) => read.applicantOf(identifierOf<ApplicationId>('A-999')))).toBeNull();
  expect(await ask((read) => read.workerOfInterview(identifierOf<InterviewId>('I-16')))).toBe('W-6');
  expect(await ask((read) => read.workerOfContract(identifierOf<ContractId>('C-3')))).toBe('W-3');
  expect(await ask((read) => read.workerOfCard(identifierOf<CardNumber>('S-4')))).toBe('W-4');
  expect(await ask((read) => read.workerOfCard(identifierOf<CardNumber>('S-99')))).toBeNull();
});
