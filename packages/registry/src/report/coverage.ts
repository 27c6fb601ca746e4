import { CONDITIONS, type Condition, firstDay, lastDay, type MissionId, type Month, nextMonth } from '@protocol-registry/domain';
import { Effect } from 'effect';
import type { RegistryFailure } from '../failure.ts';
import type { CardCount, CoverageRows, InterviewCount, OfficerClash, OverrideLine } from '../read/coverage.ts';
import type { Named } from '../read/page.ts';
import { ReadModel } from '../read/read-model.ts';
import { type Waiting, waitingOf } from './waiting.ts';

/** Months that the report is about, both included, and the mission that it is confined to, null for all. */
export interface CoverageQuestion {
  readonly from: Month;
  readonly to: Month;
  readonly mission: MissionId | null;
}

/**
 * The cards of a month, a mission or a period (RULES 7.2).
 *
 * - `firstIssues`, `renewals`: cards decided, by what was asked for; `cards` is their sum.
 * - `onInterview`, `onOverride`: those that rest on a valid interview for their application, and those that rest on an override of the gate; `cards` is their sum as well.
 * - `rate`: how many of ten thousand cards rest on a valid interview, rounded down, so that only all make 10,000; null without cards.
 */
export interface CardCoverage {
  readonly firstIssues: number;
  readonly renewals: number;
  readonly cards: number;
  readonly onInterview: number;
  readonly onOverride: number;
  readonly rate: number | null;
}

/**
 * The cards and interviews of a month, a mission or a period (RULES 7.2): beside the cards, the interviews for applications that were held, by whether all conditions were met,
 * and the appointments for applications to which the worker did not come.
 */
export interface CoverageFigures extends CardCoverage {
  readonly valid: number;
  readonly invalid: number;
  readonly missed: number;
}

/** The figures of a month. */
export interface MonthCoverage extends CoverageFigures {
  readonly month: Month;
}

/** The figures of a mission. */
export interface MissionCoverage extends CoverageFigures {
  readonly mission: Named<MissionId>;
}

/** How many interviews a condition made invalid; one may have failed several. */
export interface UnmetCount {
  readonly condition: Condition;
  readonly interviews: number;
}

/**
 * The report on the coverage of cards by interviews, as the register stands: its figures in all, of every month, of every mission with any, and of every month of those; what made interviews invalid, the most frequent first;
 * how long applications waited for their first interview held and for the decision, counted in the month in which that came; every override, and every pair of interviews that one officer held at overlapping times.
 */
export interface Coverage {
  readonly total: CoverageFigures;
  readonly months: readonly MonthCoverage[];
  readonly missions: readonly MissionCoverage[];
  readonly monthsOfMissions: readonly (MonthCoverage & MissionCoverage)[];
  readonly conditions: readonly UnmetCount[];
  readonly waits: { readonly interview: Waiting; readonly decision: Waiting };
  readonly overrides: readonly OverrideLine[];
  readonly clashes: readonly OfficerClash[];
}

const TEN_THOUSAND = 10_000;

/**
 * How many of ten thousand cards rest on a valid interview, rounded down; null without cards (RULES 7.2).
 *
 * @example
 * ```ts
 * import { coverageRate } from '@protocol-registry/registry';
 *
 * coverageRate(1999, 2000) // => 9995
 * coverageRate(39_999, 40_000) // => 9999
 * coverageRate(0, 0) // => null
 * ```
 */
export const coverageRate = (onInterview: number, cards: number): number | null =>
  cards === 0 ? null : Math.floor((onInterview * TEN_THOUSAND) / cards);

type Counts = Pick<CoverageRows, 'cards' | 'interviews'>;

const figuresOf = ({ cards, interviews }: Counts): CoverageFigures => {
  const cardsWith = (matches: (row: CardCount) => boolean): number =>
    cards.filter(matches).reduce((sum, { cards: count }) => sum + count, 0);
  const interviewsWith = (result: InterviewCount['result']): number =>
    interviews.filter((row) => row.result === result).reduce((sum, { interviews: count }) => sum + count, 0);
  const all = cardsWith(() => true);
  const onInterview = cardsWith(({ basis }) => basis === 'interview');
  return {
    firstIssues: cardsWith(({ kind }) => kind === 'first_issue'),
    renewals: cardsWith(({ kind }) => kind === 'renewal'),
    cards: all,
    onInterview,
    onOverride: all - onInterview,
    rate: coverageRate(onInterview, all),
    valid: interviewsWith('valid'),
    invalid: interviewsWith('invalid'),
    missed: interviewsWith('missed'),
  };
};

const only = ({ cards, interviews }: Counts, matches: (row: CardCount | InterviewCount) => boolean): Counts => ({
  cards: cards.filter(matches),
  interviews: interviews.filter(matches),
});

const monthsBetween = (from: Month, to: Month): readonly Month[] => {
  const months: Month[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month);
  return months;
};

const conditionsOf = (interviews: readonly InterviewCount[]): readonly UnmetCount[] =>
  CONDITIONS.map((condition) => ({
    condition,
    interviews: interviews.filter(({ unmet }) => unmet.includes(condition)).reduce((sum, { interviews: count }) => sum + count, 0),
  }))
    .filter(({ interviews: count }) => count > 0)
    .toSorted((a, b) => b.interviews - a.interviews);

/** The missions that have any figure, in the order given. */
const missionsIn = (counts: Counts, missions: readonly Named<MissionId>[]): readonly Named<MissionId>[] => {
  const known = new Set([...counts.cards, ...counts.interviews].map(({ mission }) => mission));
  return missions.filter(({ id }) => known.has(id));
};

/** The rows of one mission, or all. Warnings are about officers, and stay. */
const confined = (rows: CoverageRows, mission: MissionId | null): CoverageRows => {
  if (mission === null) return rows;
  const isOf = (row: { readonly mission: MissionId }): boolean => row.mission === mission;
  return {
    ...only(rows, isOf),
    waits: rows.waits.filter(isOf),
    overrides: rows.overrides.filter((line) => line.mission.id === mission),
    clashes: rows.clashes,
  };
};

/** Computes the report from what the register counts. */
const coverageOf = (all: CoverageRows, missions: readonly Named<MissionId>[], { from, mission, to }: CoverageQuestion): Coverage => {
  const rows = confined(all, mission);
  const months = monthsBetween(from, to).map((month) => ({ month, counts: only(rows, (row) => row.month === month) }));
  const waitsFor = (until: 'interview' | 'decision'): Waiting => waitingOf(rows.waits.filter((row) => row.until === until));
  return {
    total: figuresOf(rows),
    months: months.map(({ counts, month }) => ({ month, ...figuresOf(counts) })),
    missions: missionsIn(rows, missions).map((one) => ({ mission: one, ...figuresOf(only(rows, (row) => row.mission === one.id)) })),
    monthsOfMissions: months.flatMap(({ counts, month }) =>
      missionsIn(counts, missions).map((one) => ({ month, mission: one, ...figuresOf(only(counts, (row) => row.mission === one.id)) })),
    ),
    conditions: conditionsOf(rows.interviews),
    waits: { interview: waitsFor('interview'), decision: waitsFor('decision') },
    overrides: rows.overrides,
    clashes: rows.clashes,
  };
};

/**
 * The report on the coverage of cards by interviews, as the register stands (RULES 7.2). Six statements, whatever the period.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { monthOf } from '@protocol-registry/domain';
 * import { readCoverage } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const coverage = readCoverage({ from: monthOf('2026-01'), to: monthOf('2026-12'), mission: null });
 * const { months, total } = await Effect.runPromise(Effect.provide(coverage, openRegister('sqlite::memory:')));
 * [months.length, total.cards, total.rate] // => [12, 0, null]
 * ```
 */
export const readCoverage: (question: CoverageQuestion) => Effect.Effect<Coverage, RegistryFailure, ReadModel> = Effect.fn(
  'Registry.readCoverage',
)(function* (question: CoverageQuestion) {
  const { coverage, missionChoices } = yield* ReadModel;
  const rows = yield* coverage({ from: firstDay(question.from), to: lastDay(question.to) });
  return coverageOf(rows, yield* missionChoices, question);
});

/**
 * The cards of a month so far: one statement.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { monthOf } from '@protocol-registry/domain';
 * import { readMonthCoverage } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const month = readMonthCoverage(monthOf('2026-11'));
 * (await Effect.runPromise(Effect.provide(month, openRegister('sqlite::memory:')))).cards // => 0
 * ```
 */
export const readMonthCoverage = (month: Month): Effect.Effect<CardCoverage, RegistryFailure, ReadModel> =>
  Effect.gen(function* () {
    const { issuedCards } = yield* ReadModel;
    return figuresOf({ cards: yield* issuedCards({ from: firstDay(month), to: lastDay(month) }), interviews: [] });
  });
