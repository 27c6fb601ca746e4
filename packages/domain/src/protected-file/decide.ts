import type { CommandOf, ProtectedCommands } from '../act/command.ts';
import { closeAllegation, recordAllegation } from '../allegation/decide.ts';
import { pauseLetters, releaseLetters, setFollowUp } from '../follow-up/decide.ts';
import { decideLevel } from '../level/decide.ts';
import { confirmReceipt, followUpReferral, makeReferral } from '../referral/decide.ts';
import { type Decision, decided, when } from '../refusal.ts';
import { agreeSettlement, confirmVictim, correctConfirmation, payArrears } from '../settlement/decide.ts';
import { amendStatement, recordStatement } from '../statement/decide.ts';
import type { ProtectedFacts } from './facts.ts';
import type { ProtectedActs, ProtectedFile } from './protected-file.ts';

type Deciders = {
  readonly [K in keyof ProtectedCommands]: (
    file: ProtectedFile,
    content: ProtectedCommands[K],
    facts: ProtectedFacts,
  ) => Decision<ProtectedActs>;
};

const deciders: Deciders = {
  'interview.record': recordStatement,
  'interview.amend': amendStatement,
  'level.decide': decideLevel,
  'consent.record': (_, content, { today }) =>
    decided<ProtectedActs>(when(content.on > today, 'DAY_IN_FUTURE'), { kind: 'consent.recorded', content }),
  'contact.record': (_, content) => decided<ProtectedActs>([], { kind: 'contact.recorded', content }),
  'referral.make': makeReferral,
  'referral.report': makeReferral,
  'referral.confirm-receipt': confirmReceipt,
  'referral.follow-up': followUpReferral,
  'follow-up.set': (_, content, facts) => setFollowUp(content, facts),
  'letters.pause': pauseLetters,
  'letters.release': releaseLetters,
  'settlement.agree': agreeSettlement,
  'settlement.pay-arrears': payArrears,
  'victim.confirm': confirmVictim,
  'victim.correct-confirmation': correctConfirmation,
  'allegation.record': recordAllegation,
  'allegation.close': closeAllegation,
  'file.read': (_, content) => decided<ProtectedActs>([], { kind: 'file.read', content }),
};

/** What may be asked of a file of the ministry, which is about no worker of the register. */
const OF_MINISTRY: ReadonlySet<keyof ProtectedCommands> = new Set<keyof ProtectedCommands>([
  'allegation.record',
  'allegation.close',
  'file.read',
]);

/**
 * Decides on a command to a protected file: acts, or every reason against it. A file of the ministry, which has no dossier, holds allegations and readings alone.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { belgium, dayOf, decideProtected, emptyFile } from '@protocol-registry/domain';
 *
 * const chance = { isFollowedUp: 0, followUp: 0, isPaused: 0, pauseFrom: 0, pauseLength: 0 };
 * const facts = { today: dayOf('2026-03-02'), profile: belgium, dossier: null, chance };
 * const release = { kind: 'letters.release', content: { from: facts.today, reason: 'She has moved.' } } as const;
 * const refused = Result.getOrThrow(Result.flip(decideProtected(emptyFile, release, facts)));
 * refused.map(({ code }) => code) // => ['NOT_REGISTERED']
 * ```
 */
export const decideProtected = (
  file: ProtectedFile,
  command: CommandOf<ProtectedCommands>,
  facts: ProtectedFacts,
): Decision<ProtectedActs> => {
  if (facts.dossier === null && !OF_MINISTRY.has(command.kind)) return decided<ProtectedActs>(when(true, 'NOT_REGISTERED'));
  const decide = deciders[command.kind] as (file: ProtectedFile, content: unknown, facts: ProtectedFacts) => Decision<ProtectedActs>;
  return decide(file, command.content, facts);
};
