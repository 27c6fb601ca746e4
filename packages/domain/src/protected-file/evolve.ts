import type { ActOf } from '../act/act.ts';
import { evolveAllegation } from '../allegation/evolve.ts';
import { withEntry } from '../collection.ts';
import { evolveFollowUp } from '../follow-up/evolve.ts';
import { evolveReferral } from '../referral/evolve.ts';
import { evolveSettlement } from '../settlement/evolve.ts';
import { evolveStatement } from '../statement/evolve.ts';
import type { ProtectedActs, ProtectedFile } from './protected-file.ts';

/**
 * A protected file of which nothing is on record yet.
 *
 * @example
 * ```ts
 * import { emptyFile } from '@protocol-registry/domain';
 *
 * emptyFile.statements.size // => 0
 * ```
 */
export const emptyFile: ProtectedFile = {
  version: 0,
  statements: new Map(),
  levels: [],
  consents: new Map(),
  contact: null,
  referrals: new Map(),
  settlements: new Map(),
  confirmation: null,
  allegations: new Map(),
  followUpOn: null,
  pauses: [],
  readings: [],
};

type Fold<K extends keyof ProtectedActs> = (
  file: ProtectedFile,
  act: ActOf<Pick<ProtectedActs, K>>,
  version: number,
) => Partial<ProtectedFile>;

const folds: { readonly [K in keyof ProtectedActs]: Fold<K> } = {
  'interview.recorded': evolveStatement,
  'interview.amended': evolveStatement,
  'level.decided': (file, { content }, version) => ({ levels: [...file.levels, { ...content, setBy: version }] }),
  'consent.recorded': ({ consents }, { content: { step, ...consent } }) => ({
    consents: withEntry(consents, step, { interview: null, ...consent }),
  }),
  'contact.recorded': (_, { content }) => ({ contact: content.contact }),
  'referral.made': evolveReferral,
  'referral.received': evolveReferral,
  'referral.followed-up': evolveReferral,
  'follow-up.set': evolveFollowUp,
  'letters.paused': evolveFollowUp,
  'letters.released': evolveFollowUp,
  'settlement.agreed': evolveSettlement,
  'settlement.arrears-paid': evolveSettlement,
  'victim.confirmed': evolveSettlement,
  'victim.confirmation-corrected': evolveSettlement,
  'allegation.recorded': evolveAllegation,
  'allegation.closed': evolveAllegation,
  'file.read': ({ readings }, { content }, version) => ({ readings: [...readings, { ...content, version }] }),
};

/**
 * A protected file after an act; `version` is that of the act in its stream.
 *
 * @example
 * ```ts
 * import { emptyFile, evolveProtected } from '@protocol-registry/domain';
 *
 * const act = { kind: 'contact.recorded', content: { contact: { means: 'By telephone of a friend', caution: null } } } as const;
 * evolveProtected(emptyFile, act, 1).contact?.means // => 'By telephone of a friend'
 * ```
 */
export const evolveProtected = (file: ProtectedFile, act: ActOf<ProtectedActs>, version: number): ProtectedFile => {
  const fold = folds[act.kind] as Fold<keyof ProtectedActs>;
  return { ...file, ...fold(file, act, version), version };
};
