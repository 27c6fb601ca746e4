import { type ApplicationId, type ContractId, dayOf, identifierOf } from '@protocol-registry/domain';
import { beforeAll, expect, test } from 'vitest';
import { act, application, override } from '../../../domain/test/cast.ts';
import { openRegister } from './register.ts';
import { dossier, today, town } from './town.ts';

const { ask, record } = openRegister();

const overridden = (number: number, decidedOn: string) => {
  const id = identifierOf<ApplicationId>(`A-${number}`);
  return dossier(
    number,
    ['Abebe', 'Sara'],
    act('application.lodged', { ...application, application: id, contract: identifierOf<ContractId>(`C-${number}`) }),
    act('gate.overridden', { ...override, application: id, decidedOn: dayOf(decidedOn) }),
  );
};

beforeAll(() => {
  const house = town.filter(({ kind }) => kind === 'mission' || kind === 'employer');
  return record(...house, overridden(1, '2026-02-02'), overridden(2, '2026-02-20'), overridden(3, '2026-01-10'));
});

const list = () => ask((read) => read.applications({ text: '', stage: 'overridden', today, page: 1 }));

test('every override is in one list, the newest first', async () => {
  expect((await list()).items.map(({ id, overriddenOn }) => [id, overriddenOn])).toEqual([
    ['A-2', dayOf('2026-02-20')],
    ['A-1', dayOf('2026-02-02')],
    ['A-3', dayOf('2026-01-10')],
  ]);
});

test('whatever became of its application', async () => {
  const withdrawn = act('application.withdrawn', {
    application: identifierOf<ApplicationId>('A-1'),
    withdrawnOn: dayOf('2026-02-25'),
    reason: 'She returned home.',
  });
  await record({ kind: 'worker', id: 'W-1', acts: [withdrawn] });
  expect((await list()).items.find(({ id }) => id === 'A-1')?.status).toBe('withdrawn');
});

test('but not one that was withdrawn', async () => {
  const id = identifierOf<ApplicationId>('A-2');
  await record({
    kind: 'worker',
    id: 'W-2',
    acts: [act('gate.override-withdrawn', { application: id, corrects: 4, reason: 'By mistake.' })],
  });
  expect((await list()).items.map((line) => line.id)).toEqual(['A-1', 'A-3']);
});
