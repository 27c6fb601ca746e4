import type { Allegation, AllegationActs } from '../allegation/allegation.ts';
import type { Consent, ConsentActs } from '../consent/consent.ts';
import type { Day } from '../day.ts';
import type { FollowUpActs, LetterPause } from '../follow-up/follow-up.ts';
import type { AllegationId, InterviewId, ReferralId, SettlementId } from '../identifier.ts';
import type { LevelActs, RecordedLevel } from '../level/level.ts';
import type { ConsentStep } from '../question/question.ts';
import type { ReadingActs, RecordedReading } from '../reading/reading.ts';
import type { Referral, ReferralActs } from '../referral/referral.ts';
import type { SafeContact, SafeContactActs } from '../safe-contact/safe-contact.ts';
import type { RecordedConfirmation, Settlement, SettlementActs } from '../settlement/settlement.ts';
import type { RecordedStatement, StatementActs } from '../statement/statement.ts';

/** The acts of a protected file, by kind. */
export interface ProtectedActs
  extends StatementActs,
    LevelActs,
    ConsentActs,
    SafeContactActs,
    ReferralActs,
    FollowUpActs,
    SettlementActs,
    AllegationActs,
    ReadingActs {}

/**
 * A worker's protected file as its acts left it, apart from the dossier and sealed (RULES 6): statements in the order in which they were recorded, decisions on the level from the first
 * to the last, what the worker consents to, the safe contact, referrals, settlements, allegations, and every reading. `followUpOn` is the early date of the next interview,
 * null where none is due before the next card; `pauses` are the times in which letters to the mission wait: with cause or by chance.
 */
export interface ProtectedFile {
  readonly version: number;
  readonly statements: ReadonlyMap<InterviewId, RecordedStatement>;
  readonly levels: readonly RecordedLevel[];
  readonly consents: ReadonlyMap<ConsentStep, Consent>;
  readonly contact: SafeContact | null;
  readonly referrals: ReadonlyMap<ReferralId, Referral>;
  readonly settlements: ReadonlyMap<SettlementId, Settlement>;
  readonly confirmation: RecordedConfirmation | null;
  readonly allegations: ReadonlyMap<AllegationId, Allegation>;
  readonly followUpOn: Day | null;
  readonly pauses: readonly LetterPause[];
  readonly readings: readonly RecordedReading[];
}
