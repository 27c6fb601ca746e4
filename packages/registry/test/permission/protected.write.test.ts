import { onlyFor } from '../only-for.ts';

onlyFor(
  'protected.write',
  ['interviewer', 'supervisor'],
  [
    'level.decide',
    'consent.record',
    'contact.record',
    'referral.make',
    'referral.confirm-receipt',
    'referral.follow-up',
    'follow-up.set',
    'letters.pause',
    'letters.release',
    'settlement.agree',
    'settlement.pay-arrears',
    'victim.confirm',
    'victim.correct-confirmation',
    'allegation.record',
  ],
);
