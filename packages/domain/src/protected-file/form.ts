import type { Schema } from 'effect';
import { allegationForms } from '../allegation/allegation.ts';
import { consentForms } from '../consent/consent.ts';
import { followUpForms } from '../follow-up/follow-up.ts';
import { levelForms } from '../level/level.ts';
import { readingForms } from '../reading/reading.ts';
import { referralForms } from '../referral/referral.ts';
import { safeContactForms } from '../safe-contact/safe-contact.ts';
import { settlementForms } from '../settlement/settlement.ts';
import { statementForms } from '../statement/statement.ts';
import type { ProtectedActs } from './protected-file.ts';

/** The forms of the acts of a protected file. */
export const protectedForms: { readonly [K in keyof ProtectedActs]: Schema.Codec<ProtectedActs[K], unknown> } = {
  ...statementForms,
  ...levelForms,
  ...consentForms,
  ...safeContactForms,
  ...referralForms,
  ...followUpForms,
  ...settlementForms,
  ...allegationForms,
  ...readingForms,
};
