import { APPLICATION_STAGES, CONTRACT_STANDINGS, WORKER_STANDINGS } from '@protocol-registry/registry';
import { beforeAll, describe, expect, test } from 'vitest';
import { addCrowd, TODAY } from './crowd.ts';
import { openRegister } from './register.ts';
import { today, town } from './town.ts';
import { watchedDatabase } from './watched.ts';

const { ask, record } = openRegister();

beforeAll(() => record(...town));

describe.each(['', 'garcia', 'ana', 'nobody', 'W-1'])('of what “%s” finds', (text) => {
  test('as many workers are counted in each standing as its list has', async () => {
    const counts = await ask((read) => read.workerCounts({ text, today }));
    for (const standing of WORKER_STANDINGS) {
      const { total } = await ask((read) => read.workers({ text, standing, today, page: 1 }));
      expect(counts.get(standing), standing).toBe(total);
    }
  });

  test('as many contracts are counted in each standing as its list has', async () => {
    const counts = await ask((read) => read.contractCounts({ text, today }));
    for (const standing of CONTRACT_STANDINGS) {
      const { total } = await ask((read) => read.contracts({ text, standing, today, page: 1 }));
      expect(counts.get(standing), standing).toBe(total);
    }
  });

  test('as many applications are counted in each stage as its list has', async () => {
    const counts = await ask((read) => read.applicationCounts({ text, today }));
    for (const stage of APPLICATION_STAGES) {
      const { total } = await ask((read) => read.applications({ text, stage, today, page: 1 }));
      expect(counts.get(stage), stage).toBe(total);
    }
  });
});

test('one statement counts twenty thousand workers, one their contracts, and one their applications', async () => {
  const watched = await watchedDatabase();
  addCrowd(watched.connection);
  const workers = await watched.ask((read) => read.workerCounts({ text: '', today: TODAY }));
  const contracts = await watched.ask((read) => read.contractCounts({ text: '', today: TODAY }));
  const applications = await watched.ask((read) => read.applicationCounts({ text: '', today: TODAY }));
  expect([workers, contracts, applications].map(({ statements }) => statements.length)).toEqual([1, 1, 1]);
  expect(workers.answer.get('all')).toBe(20_000);
});
