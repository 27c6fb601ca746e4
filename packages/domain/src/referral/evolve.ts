import type { ActOf } from '../act/act.ts';
import { withChange, withEntry } from '../collection.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import type { ReferralActs } from './referral.ts';

/** The referrals of a file after an act. */
export const evolveReferral = ({ referrals }: ProtectedFile, act: ActOf<ReferralActs>): Partial<ProtectedFile> => {
  switch (act.kind) {
    case 'referral.made': {
      const { referral: id, ...made } = act.content;
      return { referrals: withEntry(referrals, id, { id, ...made, receipt: null, followUps: [] }) };
    }
    case 'referral.received': {
      const { referral, ...receipt } = act.content;
      return { referrals: withChange(referrals, referral, (known) => ({ ...known, receipt })) };
    }
    case 'referral.followed-up': {
      const { referral, ...followUp } = act.content;
      const { followUpBy } = followUp;
      return {
        referrals: withChange(referrals, referral, (known) => ({ ...known, followUps: [...known.followUps, followUp], followUpBy })),
      };
    }
  }
};
