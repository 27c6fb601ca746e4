import {
  belgium,
  type Command,
  type Dossier,
  type DueVersion,
  type Employer,
  emptyOffice,
  type OfficerId,
} from '@protocol-registry/domain';
import { Effect } from 'effect';
import { dayAt } from '../day.ts';
import type { RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import { Chances } from '../protected/chance.ts';
import { dueOn } from '../scale/due.ts';
import { heldFigures } from '../scale/series.ts';
import type { StreamState } from '../state.ts';
import type { Facts } from './decide.ts';
import { employerNamed, missionNamed } from './named.ts';
import { commandRules } from './rule.ts';
import { employerIn, HEALTH_INDEX, healthIndexIn, missionIn, OFFICE, type OpenStream, officeIn, type Streams } from './streams.ts';

/** The stream that a command names itself: the one that it registers, or the office; null where it leaves that to the request. */
export const streamNamed = ({ kind, content }: Command): string | null => {
  if (kind === 'mission.register') return content.mission;
  if (kind === 'employer.register') return content.employer;
  if (kind === 'worker.register') return content.worker;
  if (kind === 'sector-scale.load') return content.scale;
  if (kind === 'scale.open') return content.scale;
  const { stream } = commandRules[kind];
  return stream === 'office' ? OFFICE : stream === 'health-index' ? HEALTH_INDEX : null;
};

const absent: Effect.Effect<null> = Effect.succeed(null);

const employerFor = (opened: Streams, state: StreamState, command: Command): Effect.Effect<Employer | null, RegistryFailure, Journal> => {
  const named = state.kind === 'worker' ? employerNamed(state.state, command) : null;
  return named === null ? absent : employerIn(opened, named);
};

/** What is due of a scale, where a command is about its versions. */
const dueFor = (
  opened: Streams,
  { kind, state }: StreamState,
  command: Command,
  now: number,
): Effect.Effect<readonly DueVersion[], RegistryFailure, Journal> => {
  const isAsked = command.kind === 'scale.propose' || command.kind === 'scale.adopt';
  if (kind !== 'scale' || state === null || !isAsked) return Effect.succeed([]);
  return Effect.map(healthIndexIn(opened), (index) => dueOn(state, index, dayAt(now)));
};

/** The dossier of the worker whose protected file a command is about, null for a file of the ministry. */
const dossierFor = (opened: Streams, { kind }: StreamState, on: string): Effect.Effect<Dossier | null, RegistryFailure, Journal> =>
  kind === 'protected' ? Effect.map(opened.open('worker', on), ({ state }) => state.state as Dossier | null) : absent;

/** What the decision on a command rests on beside its stream; only what the command needs is read. */
export const factsFor: (
  opened: Streams,
  stream: OpenStream,
  command: Command,
  doing: { readonly now: number; readonly actor: OfficerId },
) => Effect.Effect<Facts, RegistryFailure, Journal> = Effect.fnUntraced(function* (opened, { name, state }, command, { actor, now }) {
  const mission = missionNamed(command);
  return {
    today: dayAt(now),
    profile: belgium,
    office: /^(?:interview|event)\./.test(command.kind) ? yield* officeIn(opened) : emptyOffice,
    employer: yield* employerFor(opened, state, command),
    mission: mission === null ? null : yield* missionIn(opened, mission),
    actor,
    due: yield* dueFor(opened, state, command, now),
    figures: state.kind === 'health-index' ? heldFigures(dayAt(now)) : new Map(),
    dossier: yield* dossierFor(opened, state, name.id),
    chance: yield* yield* Chances,
  };
});
