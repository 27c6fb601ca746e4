import {
  type Act,
  type Command,
  type DossierCommand,
  type DossierFacts,
  decideDossier,
  decideEmployer,
  decideHealthIndex,
  decideMission,
  decideOffice,
  decideProtected,
  decideScale,
  type HealthIndexFacts,
  type Mission,
  type ProtectedFacts,
  type Reason,
  type ScaleFacts,
  writable,
} from '@protocol-registry/domain';
import type { Result } from 'effect';
import type { StreamState } from '../state.ts';

/** What a decision may rest on beside the stream itself; `mission` is the one that a command names, null where the register has none of that name. */
export interface Facts extends DossierFacts, ScaleFacts, HealthIndexFacts, ProtectedFacts {
  readonly mission: Mission | null;
}

const decideBy = (state: StreamState, command: Command, facts: Facts): Result.Result<readonly Act[], readonly Reason[]> => {
  switch (state.kind) {
    case 'mission':
      return decideMission(state.state, command as Parameters<typeof decideMission>[1]);
    case 'employer':
      return decideEmployer(state.state, command as Parameters<typeof decideEmployer>[1], facts.mission);
    case 'worker':
      return decideDossier(state.state, command as DossierCommand, facts);
    case 'office':
      return decideOffice(state.state, command as Parameters<typeof decideOffice>[1]);
    case 'scale':
      return decideScale(state.state, command as Parameters<typeof decideScale>[1], facts);
    case 'health-index':
      return decideHealthIndex(state.state, command as Parameters<typeof decideHealthIndex>[1], facts);
    case 'protected':
      return decideProtected(state.state, command as Parameters<typeof decideProtected>[1], facts);
  }
};

/**
 * The decision of the domain on a command to a stream in its state: acts that can be written down, or every reason against it.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { belgium, dayOf, emptyOffice, identifierOf, type OfficerId, type RoomId } from '@protocol-registry/domain';
 * import { decide, initialState } from '@protocol-registry/registry';
 *
 * const chance = { isFollowedUp: 0, followUp: 0, isPaused: 0, pauseFrom: 0, pauseLength: 0 };
 * const none = { office: emptyOffice, employer: null, mission: null, due: [], figures: new Map(), dossier: null, chance };
 * const facts = { today: dayOf('2026-02-01'), profile: belgium, actor: identifierOf<OfficerId>('O-1'), ...none };
 * const command = { kind: 'room.open', content: { room: identifierOf<RoomId>('R-1'), name: 'Room 1' } } as const;
 * Result.getOrThrow(decide(initialState('office'), command, facts)).length // => 1
 * ```
 */
export const decide = (state: StreamState, command: Command, facts: Facts): Result.Result<readonly Act[], readonly Reason[]> =>
  writable(decideBy(state, command, facts));
