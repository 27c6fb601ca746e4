import { type Day, dayOf } from '@protocol-registry/domain';
import type { ApplicationStage, ContractStanding, WorkerStanding } from '@protocol-registry/registry';
import { beforeAll, describe, expect, test } from 'vitest';
import { openRegister } from './register.ts';
import { today, town } from './town.ts';

const { ask, record } = openRegister();

beforeAll(() => record(...town));

describe('workers', () => {
  const standing = async (of: WorkerStanding, on = today): Promise<readonly string[]> =>
    (await ask((read) => read.workers({ text: '', standing: of, today: on, page: 1 }))).items.map(({ id }) => id).toSorted();

  test.each<[WorkerStanding, readonly string[]]>([
    ['current', ['W-1', 'W-5', 'W-6']],
    ['expiring', ['W-5']],
    ['expired', ['W-4']],
    ['applying', ['W-10', 'W-11', 'W-2', 'W-3', 'W-5', 'W-8', 'W-9']],
    ['below_scale', ['W-7']],
  ])('%s', async (of, found) => {
    expect(await standing(of)).toEqual(found);
  });

  test('a card counts through its last day, expires within ninety days of it, and has expired the day after', async () => {
    const last = dayOf('2026-05-31');
    expect(await standing('expiring', (last - 91) as Day)).not.toContain('W-1');
    expect(await standing('expiring', (last - 90) as Day)).toContain('W-1');
    expect(await standing('current', last)).toContain('W-1');
    expect(await standing('current', (last + 1) as Day)).not.toContain('W-1');
    expect(await standing('expired', last)).not.toContain('W-1');
    expect(await standing('expired', (last + 1) as Day)).toContain('W-1');
  });

  test('a line says who, with whom, which card, and what is open', async () => {
    const { items } = await ask((read) => read.workers({ text: 'garcia', standing: 'all', today, page: 1 }));
    expect(items).toEqual([
      {
        id: 'W-5',
        familyName: 'García López',
        givenNames: 'Ana',
        bornOn: dayOf('1990-01-01'),
        nationality: 'UTO',
        employer: { id: 'E-1', name: 'Firefly, Rufus' },
        mission: { id: 'M-1', name: 'Embassy of Freedonia' },
        card: { number: 'S-5', validFrom: dayOf('2025-03-25'), validTo: dayOf('2026-03-24'), returnedOn: null },
        openApplication: 'A-15',
        openFindings: 0,
      },
    ]);
  });
});

describe('applications', () => {
  const stage = async (of: ApplicationStage, on = today): Promise<readonly string[]> =>
    (await ask((read) => read.applications({ text: '', stage: of, today: on, page: 1 }))).items.map(({ id }) => id);

  test.each<[ApplicationStage, readonly string[]]>([
    ['to_schedule', ['A-10', 'A-3', 'A-8']],
    ['to_hold', ['A-2', 'A-15']],
    ['to_assess', ['A-11', 'A-15', 'A-3', 'A-8']],
    ['to_decide', ['A-9']],
    ['overridden', ['A-11']],
    ['ended', ['A-16', 'A-6', 'A-1', 'A-5', 'A-4']],
  ])('%s', async (of, found) => {
    expect((await stage(of)).toSorted()).toEqual(found.toSorted());
  });

  test('what is open comes by the day of its interview, what has ended or all the newest first', async () => {
    expect((await stage('open')).slice(0, 2)).toEqual(['A-10', 'A-2']);
    expect(await stage('ended')).toEqual(['A-16', 'A-1', 'A-6', 'A-5', 'A-4']);
    expect((await stage('all'))[0]).toBe('A-8');
  });

  test('a valid interview counts for ninety days, then another is to be held', async () => {
    const heldOn = dayOf('2026-02-20');
    expect(await stage('to_decide', (heldOn + 90) as Day)).toContain('A-9');
    expect(await stage('to_decide', (heldOn + 91) as Day)).not.toContain('A-9');
    expect(await stage('to_schedule', (heldOn + 91) as Day)).toContain('A-9');
  });

  test('what was overridden comes by the day of the override, the newest first, and its line says that day', async () => {
    const { items } = await ask((read) => read.applications({ text: '', stage: 'overridden', today, page: 1 }));
    expect(items.map(({ id, overriddenOn }) => [id, overriddenOn])).toEqual([['A-11', dayOf('2026-02-20')]]);
  });

  test('an override stands in the place of the interview', async () => {
    expect(await stage('to_schedule')).not.toContain('A-11');
    expect(await stage('to_assess')).toContain('A-11');
  });

  test.each([
    ['A-8', 'none'],
    ['A-2', 'scheduled'],
    ['A-9', 'valid'],
    ['A-3', 'invalid'],
    ['A-10', 'invalid'],
    ['A-11', 'invalid'],
    ['A-4', 'valid'],
  ])('the interview of %s is %s', async (id, standing) => {
    const { items } = await ask((read) => read.applications({ text: id, stage: 'all', today, page: 1 }));
    expect(items.find((line) => line.id === id)?.interview).toBe(standing);
  });
});

describe('contracts', () => {
  const standing = async (of: ContractStanding): Promise<readonly string[]> =>
    (await ask((read) => read.contracts({ text: '', standing: of, today, page: 1 }))).items.map(({ id }) => id);

  test('come by the name of the worker', async () => {
    expect((await standing('all')).slice(0, 4)).toEqual(['C-7', 'C-1', 'C-9', 'C-5']);
  });

  test('run, are below scale, without a scale, or never assessed', async () => {
    expect(await standing('running')).not.toContain('C-11');
    expect(await standing('running')).toHaveLength(10);
    expect(await standing('below_scale')).toEqual(['C-7']);
    expect(await standing('unknown')).toEqual(['C-10']);
    expect((await standing('not_assessed')).toSorted()).toEqual(['C-11', 'C-3', 'C-8']);
  });

  test('a line says what is agreed and what is open', async () => {
    const { items } = await ask((read) => read.contracts({ text: 'C-7', standing: 'all', today, page: 1 }));
    expect(items).toMatchObject([
      {
        id: 'C-7',
        worker: { id: 'W-7', name: 'Abebe, Aster' },
        employer: { id: 'E-1', name: 'Firefly, Rufus' },
        mission: { id: 'M-1', name: 'Embassy of Freedonia' },
        grossMonthly: 220_000,
        weeklyHours: 3800,
        endsOn: null,
        openFindings: 4,
        openShortfall: 40_000,
      },
    ]);
  });
});
