import type { ActOf } from '../act/act.ts';
import { type HealthIndex, type HealthIndexActs, indexKey, type RecordedValue } from './health-index.ts';

/**
 * A health index of which nothing was recorded yet.
 *
 * @example
 * ```ts
 * import { emptyHealthIndex } from '@protocol-registry/domain';
 *
 * emptyHealthIndex.values.size // => 0
 * ```
 */
export const emptyHealthIndex: HealthIndex = { values: new Map(), revised: [], baseChanges: [] };

const withValue = (index: HealthIndex, value: RecordedValue): HealthIndex => ({
  ...index,
  values: new Map(index.values).set(indexKey(value), value),
});

/**
 * The health index after an act; `version` is that of the act in its stream.
 *
 * @example
 * ```ts
 * import { dayOf, emptyHealthIndex, evolveHealthIndex, monthOf } from '@protocol-registry/domain';
 *
 * const values = [{ month: monthOf('2026-07'), base: 2025, health: '103.24', smoothed: '100.77' }];
 * const content = { publishedOn: dayOf('2026-07-30'), source: 'Statbel', file: null, values };
 * evolveHealthIndex(emptyHealthIndex, { kind: 'index.published', content }, 1).values.size // => 1
 * ```
 */
export const evolveHealthIndex = (index: HealthIndex, act: ActOf<HealthIndexActs>, version: number): HealthIndex => {
  switch (act.kind) {
    case 'index.published': {
      const { publishedOn, source, values } = act.content;
      const added = values.map((value): [string, RecordedValue] => [indexKey(value), { ...value, publishedOn, source, setBy: version }]);
      return { ...index, values: new Map([...index.values, ...added]) };
    }
    case 'index.revised': {
      const { reason: _, ...value } = act.content;
      const before = index.values.get(indexKey(value));
      const revised = before === undefined ? index.revised : [...index.revised, before];
      return withValue({ ...index, revised }, { ...value, setBy: version });
    }
    case 'index.base-changed':
      return { ...index, baseChanges: [...index.baseChanges, act.content] };
  }
};
