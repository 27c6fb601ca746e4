import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, registered, visaInterview } from '../cast.ts';
import { given } from '../given.ts';

const recorded = [...registered, act('visa-interview.recorded', visaInterview)];
const mended = { ...visaInterview, leaflet: null, corrects: 2, reason: 'No leaflet was there.' };

describe('visa-interview.corrected', () => {
  test('mends the record that it names', () => {
    given(...recorded)
      .when('visa-interview.correct', mended)
      .gives('visa-interview.corrected', mended);
    expect(given(...recorded, act('visa-interview.corrected', mended)).dossier.visaInterviews).toEqual([
      { ...visaInterview, leaflet: null, setBy: 3 },
    ]);
  });

  test('names the latest act, and a day that has come', () => {
    given(...recorded)
      .when('visa-interview.correct', { ...mended, corrects: 1 })
      .refuses('CORRECTS_NOTHING');
    given(...recorded)
      .when('visa-interview.correct', { ...mended, heldOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });
});
