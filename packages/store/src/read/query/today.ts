import type { Day } from '@protocol-registry/domain';
import type { Read, TodayBoard } from '@protocol-registry/registry';
import type { Ask } from './ask.ts';
import { belowScale } from './below-scale.ts';
import { expiringCards } from './expiring.ts';
import { interviewsOn } from './interviews.ts';
import { overdue } from './overdue.ts';

/** What the day asks for; four statements. */
export const board =
  (ask: Ask) =>
  (today: Day): Read<TodayBoard> =>
    ask('today', async (db) => ({
      interviews: await interviewsOn(db, today),
      expiring: await expiringCards(db, today),
      belowScale: await belowScale(db),
      overdue: await overdue(db, today),
    }));
