import { type Message, message, number, term } from '../message.ts';
import type { Profile } from '../profile/profile.ts';
import type { Mark, Reason } from '../reason.ts';
import { INDICATORS, type IndicatorCode, STRENGTHS, type Strength } from './indicator.ts';
import { type Sign, strengthOf } from './sign.ts';

/**
 * The levels that can be suggested, the most pressing first (RULES 4.2). `UNKNOWN` is not a lighter `CLEAR`: nobody was heard, and it is never shown as clear.
 *
 * @example
 * ```ts
 * import { LEVELS } from '@protocol-registry/domain';
 *
 * LEVELS // => ['URGENT', 'REFER', 'WATCH', 'CLEAR', 'UNKNOWN']
 * ```
 */
export const LEVELS = ['URGENT', 'REFER', 'WATCH', 'CLEAR', 'UNKNOWN'] as const;

/** How pressing the signs about a worker are. */
export type Level = (typeof LEVELS)[number];

/**
 * Whether a level asks that the worker be referred: help is offered, and letters to the mission wait.
 *
 * @example
 * ```ts
 * import { isToBeReferred, LEVELS } from '@protocol-registry/domain';
 *
 * LEVELS.filter(isToBeReferred) // => ['URGENT', 'REFER']
 * ```
 */
export const isToBeReferred = (level: Level): boolean => level === 'URGENT' || level === 'REFER';

/**
 * What a level rests on: the signs from wherever they come, whether the worker stated a danger, whether a valid interview was held,
 * and how many questions about signs got no yes or no in it (declined, unclear or not asked).
 */
export interface LevelFacts {
  readonly signs: readonly Sign[];
  readonly statedDanger: boolean;
  readonly hasValidInterview: boolean;
  readonly notAnswered: number;
}

/** The level that the signs suggest, and why. A person decides, with reasons of their own. */
export interface SuggestedLevel {
  readonly level: Level;
  readonly reasons: readonly Reason[];
}

/** The signs that are urgent by themselves. */
const URGENT: ReadonlySet<IndicatorCode> = new Set(['VIOLENCE', 'CONFINED']);

type Weights = ReadonlyMap<IndicatorCode, Strength>;

const heavier = (one: Strength, other: Strength | undefined): Strength =>
  STRENGTHS.find((strength) => strength === one || strength === other) ?? one;

/** Each sign once, with its greatest weight: two sources of one sign are not two signs. */
const weighed = (signs: readonly Sign[], profile: Profile): Weights => {
  const weights = new Map<IndicatorCode, Strength>();
  for (const sign of signs) {
    const strength = strengthOf(sign, profile);
    if (strength !== null) weights.set(sign.code, heavier(strength, weights.get(sign.code)));
  }
  return weights;
};

const levelOf = (weights: Weights, { statedDanger, hasValidInterview }: LevelFacts): Level => {
  const strengths = [...weights.values()];
  const count = (strength: Strength): number => strengths.filter((one) => one === strength).length;
  if (statedDanger || [...weights.keys()].some((code) => URGENT.has(code))) return 'URGENT';
  if (count('S') > 0 || count('M') >= 2) return 'REFER';
  if (count('M') > 0 || count('W') >= 2) return 'WATCH';
  return hasValidInterview ? 'CLEAR' : 'UNKNOWN';
};

const line = (code: string, said: Message, mark: Mark, rule = 'RULES 4.2'): Reason => ({
  code,
  message: said,
  amountCents: null,
  rule,
  source: null,
  date: null,
  mark,
});

const signLine = (code: IndicatorCode, strength: Strength): Reason =>
  line(
    code,
    message(URGENT.has(code) ? 'level-reason.urgent' : `level-reason.${strength}`, { sign: term(`indicator.${code}`) }),
    INDICATORS[code].mark,
  );

const signLines = (weights: Weights): readonly Reason[] => {
  const heaviestFirst = [...weights].toSorted(
    ([a, s], [b, t]) => Number(URGENT.has(b)) - Number(URGENT.has(a)) || STRENGTHS.indexOf(s) - STRENGTHS.indexOf(t),
  );
  return heaviestFirst.map(([code, strength]) => signLine(code, strength));
};

/** A shortfall that does not count is named, so that nobody takes it for overlooked. */
const uncountedLines = (signs: readonly Sign[], weights: Weights): readonly Reason[] =>
  signs.some(({ code }) => code === 'PAY_BELOW_SCALE') && !weights.has('PAY_BELOW_SCALE')
    ? [line('SHORTFALL_NOT_COUNTED', message('level-reason.shortfall-not-counted'), 'CHOICE')]
    : [];

const interviewLines = ({ hasValidInterview, notAnswered }: LevelFacts): readonly Reason[] => {
  if (!hasValidInterview) return [line('NO_VALID_INTERVIEW', message('level-reason.no-valid-interview'), 'CHOICE')];
  return notAnswered > 0
    ? [line('NOT_ANSWERED', message('level-reason.not-answered', { count: number(notAnswered) }), 'CHOICE', 'RULES 2.3')]
    : [];
};

const quietLines = (level: Level, weights: Weights): readonly Reason[] => {
  if (level !== 'CLEAR' && level !== 'UNKNOWN') return [];
  return weights.size === 0
    ? [line('NO_SIGN', message('level-reason.no-sign'), 'CHOICE')]
    : [line('WEAK_ALONE', message('level-reason.weak-alone'), 'CHOICE')];
};

/**
 * The level that the signs suggest (RULES 4.2). `URGENT`: violence, confinement or a stated danger; `REFER`: any other strong sign, or two medium ones;
 * `WATCH`: one medium sign, or two weak ones; below that `CLEAR` after a valid interview, `UNKNOWN` without one. The reasons name every sign, the heaviest first.
 *
 * @example
 * ```ts
 * import { belgium, suggestedLevel } from '@protocol-registry/domain';
 *
 * const facts = { signs: [], statedDanger: false, hasValidInterview: true, notAnswered: 0 };
 * suggestedLevel(facts, belgium).level // => 'CLEAR'
 * suggestedLevel({ ...facts, hasValidInterview: false }, belgium).level // => 'UNKNOWN'
 * const kept = suggestedLevel({ ...facts, signs: [{ code: 'DOC_WITHHELD' }] }, belgium);
 * kept.level // => 'REFER'
 * kept.reasons.map(({ code }) => code) // => ['DOC_WITHHELD']
 * ```
 */
export const suggestedLevel = (facts: LevelFacts, profile: Profile): SuggestedLevel => {
  const weights = weighed(facts.signs, profile);
  const level = levelOf(weights, facts);
  return {
    level,
    reasons: [
      ...(facts.statedDanger ? [line('STATED_DANGER', message('level-reason.stated-danger'), 'CHOICE')] : []),
      ...signLines(weights),
      ...quietLines(level, weights),
      ...uncountedLines(facts.signs, weights),
      ...interviewLines(facts),
    ],
  };
};
