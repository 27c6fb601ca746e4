import type { CommandKind, StreamKind } from '@protocol-registry/domain';
import type { Permission } from '../access/permission.ts';

/** Which kind of stream a command is for, and what it takes to give it. */
export interface CommandRule {
  readonly stream: StreamKind;
  readonly permission: Permission;
}

const rule = (stream: StreamKind, permission: Permission): CommandRule => ({ stream, permission });

/**
 * The rule of every command.
 *
 * @example
 * ```ts
 * import { commandRules } from '@protocol-registry/registry';
 *
 * commandRules['gate.override'] // => { stream: 'worker', permission: 'gate.override' }
 * ```
 */
export const commandRules: { readonly [K in CommandKind]: CommandRule } = {
  'mission.register': rule('mission', 'register.write'),
  'mission.correct': rule('mission', 'register.write'),
  'mission.end-accreditation': rule('mission', 'register.write'),
  'mission.correct-accreditation': rule('mission', 'register.write'),
  'employer.register': rule('employer', 'register.write'),
  'employer.correct': rule('employer', 'register.write'),
  'employer.change-posting': rule('employer', 'register.write'),
  'employer.change-immunity': rule('employer', 'register.write'),
  'worker.register': rule('worker', 'register.write'),
  'worker.correct': rule('worker', 'register.write'),
  'worker.record-preference': rule('worker', 'interview.schedule'),
  'contract.register': rule('worker', 'register.write'),
  'contract.correct': rule('worker', 'register.write'),
  'contract.agree-terms': rule('worker', 'register.write'),
  'contract.correct-terms': rule('worker', 'register.write'),
  'contract.end': rule('worker', 'register.write'),
  'payment.record': rule('worker', 'payment.record'),
  'payment.correct': rule('worker', 'payment.record'),
  'application.lodge': rule('worker', 'register.write'),
  'application.correct': rule('worker', 'register.write'),
  'application.withdraw': rule('worker', 'register.write'),
  'application.refuse': rule('worker', 'card.decide'),
  'interview.schedule': rule('worker', 'interview.schedule'),
  'interview.hold': rule('worker', 'interview.hold'),
  'interview.miss': rule('worker', 'interview.schedule'),
  'interview.correct-miss': rule('worker', 'interview.schedule'),
  'interview.cancel': rule('worker', 'interview.schedule'),
  'interview.correct': rule('worker', 'interview.hold'),
  'visa-interview.record': rule('worker', 'register.write'),
  'visa-interview.correct': rule('worker', 'register.write'),
  'pay.assess': rule('worker', 'pay.assess'),
  'finding.close': rule('worker', 'finding.close'),
  'gate.override': rule('worker', 'gate.override'),
  'gate.withdraw-override': rule('worker', 'gate.override'),
  'card.issue': rule('worker', 'card.decide'),
  'card.collect': rule('worker', 'card.decide'),
  'card.return': rule('worker', 'card.decide'),
  'card.correct': rule('worker', 'card.decide'),
  'card.correct-collection': rule('worker', 'card.decide'),
  'card.correct-return': rule('worker', 'card.decide'),
  'letter.prepare': rule('worker', 'pay.assess'),
  'no-show.take-step': rule('worker', 'interview.schedule'),
  'no-show.correct-step': rule('worker', 'interview.schedule'),
  'no-show-letter.prepare': rule('worker', 'interview.schedule'),
  'worker.record-unreachable': rule('worker', 'interview.schedule'),
  'worker.record-reached': rule('worker', 'interview.schedule'),
  'officer.engage': rule('office', 'office.manage'),
  'officer.correct': rule('office', 'office.manage'),
  'officer.leave': rule('office', 'office.manage'),
  'officer.record-absence': rule('office', 'office.manage'),
  'room.open': rule('office', 'office.manage'),
  'room.close': rule('office', 'office.manage'),
  'hours.set': rule('office', 'office.manage'),
  'interpreter.register': rule('office', 'office.manage'),
  'interpreter.correct': rule('office', 'office.manage'),
  'interpreter.leave': rule('office', 'office.manage'),
  'event.announce': rule('office', 'interview.schedule'),
  'event.correct': rule('office', 'interview.schedule'),
  'event.invite': rule('worker', 'interview.schedule'),
  'event.record-attendance': rule('worker', 'interview.schedule'),
  'sector-scale.load': rule('scale', 'sector-scale.load'),
  'scale.open': rule('scale', 'scale.propose'),
  'scale.propose': rule('scale', 'scale.propose'),
  'scale.withdraw-proposal': rule('scale', 'scale.propose'),
  'scale.adopt': rule('scale', 'scale.adopt'),
  'index.publish': rule('health-index', 'index.record'),
  'index.revise': rule('health-index', 'index.record'),
  'index.change-base': rule('health-index', 'index.record'),
  'interview.record': rule('protected', 'interview.hold'),
  'interview.amend': rule('protected', 'interview.hold'),
  'level.decide': rule('protected', 'protected.write'),
  'consent.record': rule('protected', 'protected.write'),
  'contact.record': rule('protected', 'protected.write'),
  'referral.make': rule('protected', 'protected.write'),
  'referral.report': rule('protected', 'referral.report'),
  'referral.confirm-receipt': rule('protected', 'protected.write'),
  'referral.follow-up': rule('protected', 'protected.write'),
  'follow-up.set': rule('protected', 'protected.write'),
  'letters.pause': rule('protected', 'protected.write'),
  'letters.release': rule('protected', 'protected.write'),
  'settlement.agree': rule('protected', 'protected.write'),
  'settlement.pay-arrears': rule('protected', 'protected.write'),
  'victim.confirm': rule('protected', 'protected.write'),
  'victim.correct-confirmation': rule('protected', 'protected.write'),
  'allegation.record': rule('protected', 'protected.write'),
  'allegation.close': rule('protected', 'allegation.read'),
  'file.read': rule('protected', 'protected.read'),
};
