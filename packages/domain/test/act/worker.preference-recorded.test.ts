import { describe, expect, test } from 'vitest';
import { act, registered } from '../cast.ts';
import { given } from '../given.ts';

const woman = act('worker.preference-recorded', { officerGender: 'f' });

describe('worker.preference-recorded', () => {
  test.each(['f', 'm', 'x', null] as const)('says that the worker asks for %s', (officerGender) => {
    given(...registered)
      .when('worker.record-preference', { officerGender })
      .gives('worker.preference-recorded', { officerGender });
  });

  test('may change, and outlasts a correction of the identity', () => {
    given(...registered, woman)
      .when('worker.record-preference', { officerGender: null })
      .gives('worker.preference-recorded', { officerGender: null });
    given(...registered, woman)
      .when('worker.record-preference', { officerGender: 'f' })
      .refuses('PREFERENCE_UNCHANGED');
    expect(given(...registered).dossier.worker.officerGender).toBeUndefined();
    expect(given(...registered, woman).dossier.worker.officerGender).toBe('f');
  });
});
