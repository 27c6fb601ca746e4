import {
  belgium,
  type Chance,
  type Day,
  dayOf,
  drawNeutral,
  type FileId,
  formatDay,
  identifierOf,
  isPaused,
} from '@protocol-registry/domain';
import { Chances, openFile, performAll } from '@protocol-registry/registry';
import { Effect } from 'effect';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask, founder, registerFor } from '../register.ts';
import { hearing, house, scheduled } from '../story.ts';

const heldOn = dayOf('2026-03-01');
const SEED = 2026;
const DRAWS = 4000;

const part = fc.nat(2 ** 32 - 1).map((drawn) => drawn / 2 ** 32);
const chances = fc.record({ isFollowedUp: part, followUp: part, isPaused: part, pauseFrom: part, pauseLength: part });
const drawn = fc.sample(fc.noBias(chances), { seed: SEED, numRuns: DRAWS }).map((chance) => drawNeutral(chance, heldOn, belgium));

const shareOf = (count: number): number => Math.round((100 * count) / DRAWS);
const timesOf = (days: readonly Day[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const day of days) times.set(formatDay(day), (times.get(formatDay(day)) ?? 0) + 1);
  return times;
};

describe('over many interviews, chance', () => {
  const { randomFollowUpPercent, randomPausePercent, shortestLetterPauseDays, longestLetterPauseDays } = belgium.parameters;
  const early = drawn.flatMap(({ followUpOn }) => followUpOn ?? []);
  const pauses = drawn.flatMap((neutral) => neutral.pauses);

  test('brings an early date as often as the profile says', () => {
    expect(Math.abs(shareOf(early.length) - randomFollowUpPercent.value)).toBeLessThanOrEqual(2);
  });

  test('brings the dates that levels bring, and no others, each about as often', () => {
    const times = timesOf(early);
    expect([...times.keys()].toSorted()).toEqual(['2026-04-01', '2026-06-01', '2026-09-01']);
    for (const count of times.values()) expect(Math.abs(count / early.length - 1 / 3)).toBeLessThan(0.06);
  });

  test('lets letters wait as often and as long as the profile says, from the interview to ninety days after', () => {
    expect(Math.abs(shareOf(pauses.length) - randomPausePercent.value)).toBeLessThanOrEqual(2);
    const lengths = pauses.map(({ from, to }) => (to ?? 0) - from + 1);
    expect(Math.min(...lengths)).toBe(shortestLetterPauseDays.value);
    expect(Math.max(...lengths)).toBe(longestLetterPauseDays.value);
    const starts = pauses.map(({ from }) => from - heldOn);
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...starts)).toBeLessThan(90);
  });
});

describe('an interview', () => {
  const held = async (chance?: Chance) => {
    const register = registerFor();
    await register.given(...house, ...scheduled);
    const asked = performAll(founder, [ask('W-1', { kind: 'interview.hold', content: hearing })]);
    await register.run(chance === undefined ? asked : Effect.provideService(asked, Chances, Effect.succeed(chance)));
    return (await register.run(openFile(founder, identifierOf<FileId>('W-1'), { scope: 'file', reason: 'To look.', part: '' }))).state;
  };

  test('brings what the chance provided brings', async () => {
    const none = { isFollowedUp: 0.2, followUp: 0, isPaused: 0.2, pauseFrom: 0, pauseLength: 0 };
    expect(await held(none)).toMatchObject({ followUpOn: null, pauses: [] });
    const file = await held({ isFollowedUp: 0.19, followUp: 0.5, isPaused: 0.19, pauseFrom: 0.5, pauseLength: 0 });
    expect(file.followUpOn).toBe(dayOf('2026-06-01'));
    expect(file.pauses).toEqual([{ from: dayOf('2026-04-15'), to: dayOf('2026-04-28') }]);
    expect(isPaused(file.pauses, dayOf('2026-04-28'))).toBe(true);
  });

  test('draws from what nobody can foresee where none is provided', () => {
    const draws = Array.from({ length: 50 }, () => Effect.runSync(Effect.flatten(Chances)));
    const numbers = draws.flatMap((one) => Object.values(one) as readonly number[]);
    expect(numbers.length).toBe(250);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(new Set(numbers).size).toBeGreaterThan(240);
  });
});
