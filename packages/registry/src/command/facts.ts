import { belgium, type Command, type Employer, emptyOffice } from '@protocol-registry/domain';
import { Effect } from 'effect';
import { dayAt } from '../day.ts';
import type { RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import type { StreamState } from '../state.ts';
import type { Facts } from './decide.ts';
import { employerNamed, missionNamed } from './named.ts';
import { commandRules } from './rule.ts';
import { employerIn, missionIn, OFFICE, officeIn, type Streams } from './streams.ts';

/** The stream that a command names itself: the one that it registers, or the office; null where it leaves that to the request. */
export const streamNamed = ({ kind, content }: Command): string | null => {
  if (kind === 'mission.register') return content.mission;
  if (kind === 'employer.register') return content.employer;
  if (kind === 'worker.register') return content.worker;
  if (kind === 'sector-scale.load') return content.scale;
  return commandRules[kind].stream === 'office' ? OFFICE : null;
};

const absent: Effect.Effect<null> = Effect.succeed(null);

const employerFor = (opened: Streams, state: StreamState, command: Command): Effect.Effect<Employer | null, RegistryFailure, Journal> => {
  const named = state.kind === 'worker' ? employerNamed(state.state, command) : null;
  return named === null ? absent : employerIn(opened, named);
};

/** What the decision on a command rests on beside its stream; only what the command needs is read. */
export const factsFor: (
  opened: Streams,
  state: StreamState,
  command: Command,
  now: number,
) => Effect.Effect<Facts, RegistryFailure, Journal> = Effect.fnUntraced(function* (opened, state, command, now) {
  const mission = missionNamed(command);
  return {
    today: dayAt(now),
    profile: belgium,
    office: command.kind.startsWith('interview.') ? yield* officeIn(opened) : emptyOffice,
    employer: yield* employerFor(opened, state, command),
    mission: mission === null ? null : yield* missionIn(opened, mission),
  };
});
