import { dayOf, monthOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, indexValue, publication, today } from '../cast.ts';
import { given } from '../given.ts';

const published = given(act('index.published', publication));
const content = { ...indexValue, health: '136.95', publishedOn: today, source: 'Statbel', reason: 'Published anew.' };

describe('index.revised', () => {
  test('puts the new figure in place of the old one, which is kept', () => {
    published.when('index.revise', content).gives('index.revised', content);
    const { index } = published.after('index.revise', content).register;
    expect(index.values.get('2026-02 2013')?.health).toBe('136.95');
    expect(index.revised.map(({ health }) => health)).toEqual(['136.90']);
  });

  test('a figure that the project holds can be revised', () => {
    const held = { ...content, month: monthOf('2026-01') };
    given().when('index.revise', held).gives('index.revised', held);
  });

  test('needs a value, and another figure', () => {
    published.when('index.revise', { ...content, base: 2025 }).refuses('INDEX_VALUE_UNKNOWN');
    published.when('index.revise', { ...content, health: '136.90' }).refuses('CORRECTION_EMPTY');
  });

  test('comes on a day that came', () => {
    published.when('index.revise', { ...content, publishedOn: dayOf('2026-05-01') }).refuses('DAY_IN_FUTURE');
  });
});
