import type { ActOf } from '../act/act.ts';
import type { ProtectedCommands } from '../act/command.ts';
import { type Day, sameDayLater } from '../day.ts';
import type { FollowUpActs } from '../follow-up/follow-up.ts';
import { followUpMonths } from '../indicator/follow-up.ts';
import { isToBeReferred, type Level } from '../indicator/level.ts';
import type { ProtectedFacts } from '../protected-file/facts.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import { type Decision, decided, when } from '../refusal.ts';
import type { LevelActs } from './level.ts';
import { latestStatement } from './signs.ts';
import { suggestLevel } from './suggest.ts';

type LevelAndDates = LevelActs & Pick<FollowUpActs, 'follow-up.set' | 'letters.paused'>;

/** Help was offered and refused: neither a centre nor an organisation may be told, and of one at least it was asked. The worker is then seen again sooner (scenario 19). */
const isHelpRefused = ({ consents }: ProtectedFile): boolean => {
  const said = (['reception_centre', 'worker_organisation'] as const).flatMap((step) => consents.get(step)?.isGiven ?? []);
  return said.length > 0 && !said.includes(true);
};

/**
 * The day that a number of months brings, counted from the latest interview as chance counts it, so that the day betrays nothing; from today where that day has passed.
 */
const dueAfter = (file: ProtectedFile, months: number, today: Day): Day => {
  const dueOn = sameDayLater(latestStatement(file)?.heldOn ?? today, months);
  return dueOn < today ? sameDayLater(today, months) : dueOn;
};

/** The worker is seen again by the day that the level asks for, or sooner where that was set already. */
const followUp = (file: ProtectedFile, level: Level, { profile, today }: ProtectedFacts): readonly ActOf<LevelAndDates>[] => {
  const months = followUpMonths(level, isToBeReferred(level) && isHelpRefused(file), profile);
  if (months === null) return [];
  const dueOn = dueAfter(file, months, today);
  return file.followUpOn !== null && file.followUpOn <= dueOn ? [] : [{ kind: 'follow-up.set', content: { dueOn, reason: level } }];
};

const pause = ({ pauses }: ProtectedFile, level: Level, { today }: ProtectedFacts): readonly ActOf<LevelAndDates>[] =>
  isToBeReferred(level) && pauses.every(({ to }) => to !== null)
    ? [{ kind: 'letters.paused', content: { from: today, reason: level } }]
    : [];

/**
 * Sets the level of a worker: a person decides, with reasons. A concern brings an earlier next date, and makes the letters to the mission wait where somebody is to be referred;
 * nobody is found clear without a valid interview (RULES 4.2).
 */
export const decideLevel = (
  file: ProtectedFile,
  content: ProtectedCommands['level.decide'],
  facts: ProtectedFacts,
): Decision<LevelAndDates> => {
  const { dossier, profile, today } = facts;
  const suggested = suggestLevel(file, dossier, today, profile);
  const isUnseen = suggested.reasons.some(({ code }) => code === 'NO_VALID_INTERVIEW');
  return decided<LevelAndDates>(
    when(content.level === 'CLEAR' && isUnseen, 'LEVEL_NEEDS_INTERVIEW'),
    { kind: 'level.decided', content: { ...content, suggested: suggested.level, decidedOn: today } },
    ...followUp(file, content.level, facts),
    ...pause(file, content.level, facts),
  );
};
