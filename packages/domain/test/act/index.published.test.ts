import { dayOf, monthOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, indexValue, publication } from '../cast.ts';
import { given } from '../given.ts';

describe('index.published', () => {
  test('puts values on record, with their source and day', () => {
    given().when('index.publish', publication).gives('index.published', publication);
    const { index } = given().after('index.publish', publication).register;
    expect(index.values.get('2026-02 2013')).toEqual({ ...indexValue, publishedOn: publication.publishedOn, source: 'Statbel', setBy: 1 });
  });

  test('needs values, each month and base once', () => {
    given()
      .when('index.publish', { ...publication, values: [] })
      .refuses('INDEX_EMPTY');
    given()
      .when('index.publish', { ...publication, values: [indexValue, indexValue] })
      .refuses('INDEX_VALUE_TWICE');
  });

  test('comes on a day that came, not before its month begins', () => {
    given()
      .when('index.publish', { ...publication, publishedOn: dayOf('2026-04-01') })
      .refuses('DAY_IN_FUTURE');
    given()
      .when('index.publish', { ...publication, publishedOn: dayOf('2026-01-30') })
      .refuses('PUBLISHED_BEFORE_MONTH');
  });

  test('the same figure again is no matter, another one is a revision', () => {
    const same = { ...publication, values: [{ ...indexValue, health: '136.9' }] };
    given(act('index.published', publication)).when('index.publish', same).gives('index.published', same);
    const other = { ...publication, values: [{ ...indexValue, health: '136.91' }] };
    given(act('index.published', publication)).when('index.publish', other).refuses('INDEX_VALUE_DIFFERS');
  });

  test('a figure that the project holds is held as well', () => {
    const held = { ...indexValue, month: monthOf('2026-01'), health: '136.51' };
    given()
      .when('index.publish', { ...publication, values: [held] })
      .refuses('INDEX_VALUE_DIFFERS');
  });
});
