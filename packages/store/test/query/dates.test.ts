import { dayOf, identifierOf, type WorkerId } from '@protocol-registry/domain';
import { expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { openRegister, stream } from './register.ts';
import { dossier } from './town.ts';

const { act } = cast;

test('the early date of the next interview, and whether letters wait, of a worker with such dates and of one without', async () => {
  const { ask, record } = openRegister();
  await record(
    dossier(1, ['Abebe', 'Sara']),
    dossier(2, ['Abebe', 'Aster']),
    stream(
      'protected',
      'W-1',
      act('follow-up.set', { dueOn: dayOf('2026-03-10'), reason: 'REFER' }),
      act('letters.paused', { from: dayOf('2026-03-02'), reason: 'REFER' }),
      act('letters.released', { from: dayOf('2026-03-05'), reason: 'She has moved.' }),
    ),
  );
  const datesOn = (worker: string, on: string) => ask((read) => read.workerDates(identifierOf<WorkerId>(worker), dayOf(on)));
  const interviewBy = dayOf('2026-03-10');
  expect(await datesOn('W-1', '2026-03-01')).toEqual({ interviewBy, lettersWait: false });
  expect(await datesOn('W-1', '2026-03-02')).toEqual({ interviewBy, lettersWait: true });
  expect(await datesOn('W-1', '2026-03-04')).toEqual({ interviewBy, lettersWait: true });
  expect(await datesOn('W-1', '2026-03-05')).toEqual({ interviewBy, lettersWait: false });
  expect(await datesOn('W-2', '2026-03-02')).toEqual({ interviewBy: null, lettersWait: false });
});

test('an early date that has passed is overdue, under a name that says nothing of why', async () => {
  const { ask, record } = openRegister();
  await record(
    dossier(1, ['Abebe', 'Sara']),
    stream('protected', 'W-1', act('follow-up.set', { dueOn: dayOf('2026-03-10'), reason: 'REFER' })),
  );
  const overdueOn = async (on: string) => (await ask((read) => read.today(dayOf(on)))).overdue.items;
  expect(await overdueOn('2026-03-10')).toEqual([]);
  const worker = { id: 'W-1', name: 'Abebe, Sara' };
  expect(await overdueOn('2026-03-11')).toEqual([{ kind: 'follow_up', worker, subject: 'W-1', by: dayOf('2026-03-10') }]);
});
