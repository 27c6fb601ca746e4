import { describe, expect, test } from 'vitest';
import { act } from '../cast.ts';
import { given } from '../given.ts';

const content = { from: 2013, to: 2025, operation: 'divide', coefficient: '1.3557', source: 'Invented', mark: 'UNVERIFIED' } as const;

describe('index.base-changed', () => {
  test('puts the official coefficient on record', () => {
    given().when('index.change-base', content).gives('index.base-changed', content);
    expect(given().after('index.change-base', content).register.index.baseChanges).toEqual([content]);
  });

  test('leads to a later base, once', () => {
    given()
      .when('index.change-base', { ...content, to: 2004 })
      .refuses('BASE_BACKWARDS');
    given(act('index.base-changed', content)).when('index.change-base', content).refuses('BASE_CHANGE_HELD');
  });
});
