import {
  type ContractId,
  centsOf,
  type Day,
  type EmployerId,
  identifierOf,
  type MissionId,
  type OfficerId,
} from '@protocol-registry/domain';
import {
  APPLICATION_STAGES,
  CONTRACT_STANDINGS,
  FINDING_STATES,
  PAGE_SIZE,
  type Read,
  type ReadModel,
  WORKER_STANDINGS,
} from '@protocol-registry/registry';
import { beforeAll, describe, expect, test } from 'vitest';
import { addCrowd, TODAY } from './crowd.ts';
import { type WatchedDatabase, watchedDatabase } from './watched.ts';

let watched: WatchedDatabase;

beforeAll(async () => {
  watched = await watchedDatabase();
  addCrowd(watched.connection);
});

type Question = (read: ReadModel) => Read<unknown>;

/** The tables that a plan reads from one end to the other: without an index, and with one. */
const read = async (question: Question) => {
  const { statements } = await watched.ask(question);
  const steps = statements.flatMap(watched.planOf);
  const tables = (pattern: RegExp): readonly string[] => [...new Set(steps.flatMap((step) => pattern.exec(step)?.[1] ?? []))].toSorted();
  return {
    statements: statements.length,
    scanned: tables(/^SCAN (act|act_content|application|card|contract|employer|finding|interview|payment|search|terms|worker)$/),
    walked: tables(/^SCAN (\w+) USING/),
    steps,
  };
};

const page = { text: '', today: TODAY, page: 1 };
const TEXTS = ['sara', 'abebe ana', 'W-123', 'NV 17/1', 'obrien jean luc'];

describe('the board', () => {
  test('takes four statements and searches every table by an index', async () => {
    const { scanned, statements, walked } = await read((lists) => lists.today(TODAY));
    expect({ statements, scanned, walked }).toEqual({ statements: 4, scanned: [], walked: [] });
  });

  test('looks up by name only what it shows', async () => {
    const { steps } = await read((lists) => lists.today(TODAY));
    expect(steps.filter((step) => /^SEARCH (worker|contract) USING COVERING INDEX/.test(step))).toHaveLength(5);
  });
});

describe('a search goes from the words to what is found, and reads no table through', () => {
  test.each(TEXTS)('workers: %s', async (text) => {
    const { scanned, statements, steps, walked } = await read((lists) => lists.workers({ ...page, text, standing: 'all' }));
    expect({ scanned, walked }).toEqual({ scanned: [], walked: [] });
    expect(statements).toBeLessThanOrEqual(2);
    expect(steps).toContain('SEARCH search USING PRIMARY KEY (term>? AND term<?)');
  });

  test.each(TEXTS)('applications: %s', async (text) => {
    const { scanned, statements, walked } = await read((lists) => lists.applications({ ...page, text, stage: 'all' }));
    expect({ scanned, walked }).toEqual({ scanned: [], walked: [] });
    expect(statements).toBeLessThanOrEqual(2);
  });

  test.each(TEXTS)('contracts: %s', async (text) => {
    const { scanned, statements, walked } = await read((lists) => lists.contracts({ ...page, text, standing: 'all' }));
    expect({ scanned, walked }).toEqual({ scanned: [], walked: [] });
    expect(statements).toBeLessThanOrEqual(2);
  });
});

describe('a list walks along an index at most', () => {
  const lists: readonly (readonly [string, number, Question])[] = [
    ...WORKER_STANDINGS.map((standing) => [`workers ${standing}`, 2, (of: ReadModel) => of.workers({ ...page, standing })] as const),
    ...APPLICATION_STAGES.map((stage) => [`applications ${stage}`, 2, (of: ReadModel) => of.applications({ ...page, stage })] as const),
    ...CONTRACT_STANDINGS.map((standing) => [`contracts ${standing}`, 2, (of: ReadModel) => of.contracts({ ...page, standing })] as const),
    ...FINDING_STATES.flatMap((state) => [
      [`findings ${state}`, 2, (of: ReadModel) => of.findings({ state, code: null, contract: null, page: 1 })] as const,
      [
        `findings ${state} of a code`,
        2,
        (of: ReadModel) => of.findings({ state, code: 'PAID_LESS_THAN_DUE', contract: null, page: 1 }),
      ] as const,
      [`counts ${state}`, 1, (of: ReadModel) => of.findingCounts(state)] as const,
    ]),
    ['missions', 2, (of) => of.missions({ text: '', page: 1 })],
    ['employers', 2, (of) => of.employers({ text: '', mission: null, page: 1 })],
    ['employers by name', 2, (of) => of.employers({ text: 'sara', mission: null, page: 1 })],
    ['employer choices', 1, (of) => of.employerChoices],
    [
      "what the rapporteur's figures are computed from",
      5,
      (of) => of.yearly({ year: 2025, from: (TODAY - 425) as Day, to: (TODAY - 61) as Day }),
    ],
    ['interviews due', 1, (of) => of.dueInterviews(TODAY)],
  ];

  test.each(lists)('%s', async (_, most, question) => {
    const { scanned, statements } = await read(question);
    expect(scanned).toEqual([]);
    expect(statements).toBe(most);
  });
});

describe('what is asked for by an identifier or a day is searched for', () => {
  const mission = identifierOf<MissionId>('M-3');
  const contract = identifierOf<ContractId>('C-41');
  const officer = identifierOf<OfficerId>('O-5');
  const week = { from: TODAY, to: (TODAY + 6) as Day };
  const period = { from: (TODAY - 60) as Day, to: TODAY, after: null, limit: 200 };

  test.each<[string, number, Question]>([
    ['employers of a mission', 2, (of) => of.employers({ text: '', mission, page: 1 })],
    ['findings of a contract', 2, (of) => of.findings({ state: 'open', code: null, contract, page: 1 })],
    ['findings of a contract and code', 2, (of) => of.findings({ state: 'open', code: 'PAID_LESS_THAN_DUE', contract, page: 1 })],
    ['interviews of a week', 1, (of) => of.interviews({ ...week, officer: null })],
    ['interviews of a week and an officer', 1, (of) => of.interviews({ ...week, officer })],
    ['employer cards', 1, (of) => of.employerCards([identifierOf<EmployerId>('E-1'), identifierOf<EmployerId>('E-2')])],
    ['the worker of a contract', 1, (of) => of.workerOfContract(contract)],
    ['a contract to assess', 2, (of) => of.assessable({ ...period, contract })],
    ['the journal of a stream', 2, (of) => of.journal({ stream: 'W-5', actor: null, kind: null, page: 1 })],
    ['the journal of an actor', 2, (of) => of.journal({ stream: null, actor: 'O-5', kind: null, page: 1 })],
    ['the journal of a kind', 2, (of) => of.journal({ stream: null, actor: null, kind: 'card.issued', page: 1 })],
    ['a page of contracts with their owners', 1, (of) => of.contractOwners({ contract: null, after: contract, limit: 200 })],
    ['the owner of a contract', 1, (of) => of.contractOwners({ contract, after: null, limit: 200 })],
    ['the sector scale', 1, (of) => of.sectorTable],
    ['the acts on scales and the index', 1, (of) => of.scaleActs],
    ['the cards of a month', 1, (of) => of.issuedCards(week)],
    ['what the coverage of a year is computed from', 5, (of) => of.coverage({ from: (TODAY - 365) as Day, to: TODAY })],
    ['terms below an amount', 2, (of) => of.payCandidates({ below: centsOf('2100.00'), from: (TODAY - 30) as Day, to: TODAY })],
  ])('%s', async (_, most, question) => {
    const { scanned, statements, walked } = await read(question);
    expect({ statements, scanned, walked: walked.filter((table) => table !== 'scale') }).toEqual({
      statements: most,
      scanned: [],
      walked: [],
    });
  });

  test('a contract is found by its number although its findings are also filtered by code', async () => {
    const { steps } = await read((of) => of.findings({ state: 'open', code: 'PAID_LESS_THAN_DUE', contract, page: 1 }));
    expect(steps[0]).toBe('SEARCH finding USING PRIMARY KEY (contract_id=?)');
  });
});

describe('the journal does not walk over what is sealed', () => {
  test.each([
    ['of an actor', { actor: 'O-5', kind: null }, 'act_of_actor (actor=?)'],
    ['of a kind', { actor: null, kind: 'card.issued' }, 'act_of_kind (kind=?)'],
  ])('%s', async (_, asked, index) => {
    const { steps } = await read((of) => of.journal({ stream: null, ...asked, page: 1 }));
    expect(steps.filter((step) => step.includes('COVERING'))).toEqual(
      Array.from({ length: 2 }, () => `SEARCH act USING COVERING INDEX ${index}`),
    );
  });
});

describe('what stops after a page may go through a table in its own order', () => {
  test('the journal, from its end', async () => {
    const { answer, statements } = await watched.ask((of) => of.journal({ stream: null, actor: null, kind: null, page: 1 }));
    expect(statements).toHaveLength(2);
    expect(answer.items).toHaveLength(PAGE_SIZE);
    const steps = statements.flatMap(watched.planOf).filter((step) => /\bact\b/.test(step));
    expect(steps).toEqual([
      'SCAN act USING COVERING INDEX act_in_sight',
      'SEARCH act USING INTEGER PRIMARY KEY (rowid=?)',
      'SCAN act USING COVERING INDEX act_in_sight',
    ]);
  });

  test('contracts to assess, a batch at a time', async () => {
    const period = { from: (TODAY - 60) as Day, to: TODAY, contract: null, after: null, limit: 200 };
    const { answer, statements } = await watched.ask((of) => of.assessable(period));
    expect([answer.length, statements.length]).toEqual([200, 2]);
    const last = identifierOf<ContractId>(answer.at(-1)?.contract.id ?? '');
    const next = await watched.ask((of) => of.assessable({ ...period, after: last }));
    expect(next.answer[0]?.contract.id.localeCompare(last)).toBeGreaterThan(0);
    expect(watched.planOf(next.statements[0] ?? { sql: 'SELECT 1', parameters: [] })).toContain('SEARCH contract USING PRIMARY KEY (id>?)');
  });
});

test('a number is given in one statement', async () => {
  const { answer, statements } = await watched.ask((of) => of.nextNumber('worker'));
  expect([answer, statements.length]).toEqual(['W-20001', 1]);
});
