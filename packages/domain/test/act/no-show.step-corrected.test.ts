import { dayOf, noShowLadder } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, missed, scheduled, step } from '../cast.ts';
import { given } from '../given.ts';

const messaged = { ...step, step: 'worker_messaged' } as const;
const taken = [...scheduled, act('interview.missed', missed), act('no-show.step-taken', step), act('no-show.step-taken', messaged)];
const never = { taken: null, corrects: 6, reason: 'The note was never sent.' };
const mended = { ...never, taken: { ...step, on: dayOf('2026-01-22') } };

describe('no-show.step-corrected', () => {
  test('mends a step, or says that it was not taken: then it is open again', () => {
    given(...taken)
      .when('no-show.correct-step', mended)
      .gives('no-show.step-corrected', mended);
    given(...taken)
      .when('no-show.correct-step', never)
      .gives('no-show.step-corrected', never);
    const { steps } = noShowLadder(given(...taken, act('no-show.step-corrected', never)).dossier);
    expect(steps.filter((one) => one.taken === null).map((one) => one.step)).toEqual(['note_verbale']);
  });

  test('names the act that it mends, and takes no other step', () => {
    given(...taken)
      .when('no-show.correct-step', { ...never, corrects: 5 })
      .refuses('CORRECTS_NOTHING');
    given(...taken)
      .when('no-show.correct-step', { ...never, taken: messaged })
      .refuses('STEP_ALREADY_TAKEN');
    given(...taken)
      .when('no-show.correct-step', { ...never, taken: { ...step, on: dayOf('2026-01-19') } })
      .refuses('STEP_BEFORE_MISS');
  });
});
