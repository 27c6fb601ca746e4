import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../given.ts';
import { protectedContents, told } from '../protected-cast.ts';

describe('consent.recorded', () => {
  const content = protectedContents['consent.record'];

  test('records what the worker said between two interviews', () => {
    given(...told)
      .when('consent.record', content)
      .gives('consent.recorded', content);
    const { file } = given(...told).after('consent.record', content);
    expect(file.consents.get('reception_centre')).toEqual({ interview: null, isGiven: true, on: content.on, words: null });
  });

  test('can be taken back, and not said in the future', () => {
    const agreed = given(...told).after('consent.record', content);
    const { file } = agreed.after('consent.record', { ...content, isGiven: false, words: 'Not any more.' });
    expect(file.consents.get('reception_centre')).toMatchObject({ isGiven: false, words: 'Not any more.' });
    agreed.when('consent.record', { ...content, on: dayOf('2026-03-02') }).refuses('DAY_IN_FUTURE');
  });
});
