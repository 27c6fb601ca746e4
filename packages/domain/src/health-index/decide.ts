import type { CommandOf, HealthIndexCommands } from '../act/command.ts';
import type { Day } from '../day.ts';
import { monthValue } from '../message.ts';
import { firstDay } from '../month.ts';
import type { Reason } from '../reason.ts';
import { type Decision, decided, refusal, when } from '../refusal.ts';
import { type HealthIndex, type HealthIndexActs, type IndexValue, indexKey } from './health-index.ts';

/** What a decision on the health index rests on beside it: the day, and the values that the project itself holds, by month and base year. */
export interface HealthIndexFacts {
  readonly today: Day;
  readonly figures: ReadonlyMap<string, string>;
}

const heldValue = (index: HealthIndex, value: IndexValue, { figures }: HealthIndexFacts): string | undefined =>
  index.values.get(indexKey(value))?.health ?? figures.get(indexKey(value));

const isSame = (one: string, other: string): boolean => Number(one) === Number(other);

const dayReasons = (value: IndexValue, publishedOn: Day, today: Day): readonly Reason[] => [
  ...when(publishedOn > today, 'DAY_IN_FUTURE'),
  ...when(publishedOn < firstDay(value.month), 'PUBLISHED_BEFORE_MONTH', { month: monthValue(value.month) }),
];

const publish = (index: HealthIndex, content: HealthIndexActs['index.published'], facts: HealthIndexFacts): Decision<HealthIndexActs> => {
  const { publishedOn, values } = content;
  const differing = values.filter((value) => {
    const held = heldValue(index, value, facts);
    return held !== undefined && !isSame(held, value.health);
  });
  const newest = values.toSorted((a, b) => b.month - a.month).slice(0, 1);
  return decided<HealthIndexActs>(
    [
      ...when(values.length === 0, 'INDEX_EMPTY'),
      ...when(new Set(values.map(indexKey)).size < values.length, 'INDEX_VALUE_TWICE'),
      ...newest.flatMap((value) => dayReasons(value, publishedOn, facts.today)),
      ...differing.slice(0, 1).map(({ month }) => refusal('INDEX_VALUE_DIFFERS', { month: monthValue(month) })),
    ],
    { kind: 'index.published', content },
  );
};

const revise = (index: HealthIndex, content: HealthIndexActs['index.revised'], facts: HealthIndexFacts): Decision<HealthIndexActs> => {
  const held = heldValue(index, content, facts);
  return decided<HealthIndexActs>(
    [
      ...dayReasons(content, content.publishedOn, facts.today),
      ...when(held === undefined, 'INDEX_VALUE_UNKNOWN'),
      ...when(held !== undefined && isSame(held, content.health), 'CORRECTION_EMPTY'),
    ],
    { kind: 'index.revised', content },
  );
};

const changeBase = (index: HealthIndex, content: HealthIndexActs['index.base-changed']): Decision<HealthIndexActs> =>
  decided<HealthIndexActs>(
    [
      ...when(content.to <= content.from, 'BASE_BACKWARDS'),
      ...when(
        index.baseChanges.some(({ from, to }) => from === content.from && to === content.to),
        'BASE_CHANGE_HELD',
      ),
    ],
    { kind: 'index.base-changed', content },
  );

/**
 * Decides on a command to the health index: values are recorded as they are published; one that was published anew with another figure is revised, with its reason.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { dayOf, decideHealthIndex, emptyHealthIndex, monthOf } from '@protocol-registry/domain';
 *
 * const facts = { today: dayOf('2026-07-30'), figures: new Map() };
 * const values = [{ month: monthOf('2026-08'), base: 2025, health: '103.60', smoothed: null }];
 * const content = { publishedOn: dayOf('2026-07-30'), source: 'Statbel', file: null, values };
 * Result.isFailure(decideHealthIndex(emptyHealthIndex, { kind: 'index.publish', content }, facts)) // => true
 * ```
 */
export const decideHealthIndex = (
  index: HealthIndex,
  command: CommandOf<HealthIndexCommands>,
  facts: HealthIndexFacts,
): Decision<HealthIndexActs> => {
  switch (command.kind) {
    case 'index.publish':
      return publish(index, command.content, facts);
    case 'index.revise':
      return revise(index, command.content, facts);
    case 'index.change-base':
      return changeBase(index, command.content);
  }
};
