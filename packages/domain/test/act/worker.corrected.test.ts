import { describe, test } from 'vitest';
import { registered, today, worker } from '../cast.ts';
import { given } from '../given.ts';

describe('worker.corrected', () => {
  const { worker: _, ...identity } = worker;
  const content = { ...identity, givenNames: 'Sara Hanna', corrects: 1, reason: 'As in the passport.' };

  test('mends the identity that the act named gave', () => {
    given(...registered)
      .when('worker.correct', content)
      .gives('worker.corrected', content);
  });

  test('needs a dossier, the act that set what stands, and a birth in the past', () => {
    given().when('worker.correct', content).refuses('NOT_REGISTERED');
    given(...registered)
      .when('worker.correct', { ...content, bornOn: today, corrects: 2 })
      .refuses('CORRECTS_NOTHING', 'DAY_IN_FUTURE');
  });
});
