import type { Act, Employer, EmployerId, HealthIndex, Mission, MissionId, Office, StreamKind } from '@protocol-registry/domain';
import { Effect, Result } from 'effect';
import { failure, journalFailure, type RegistryFailure } from '../failure.ts';
import { Journal, type Stream } from '../journal/journal.ts';
import { evolve, foldStream, type StreamState } from '../state.ts';

/** A stream while requests are decided on: the version and state that the journal gave and the acts to be added. */
export interface OpenStream {
  readonly name: Stream;
  readonly loaded: number;
  readonly acts: readonly Act[];
  readonly state: StreamState;
}

/** The streams that a request has opened. Each is read once. */
export interface Streams {
  readonly open: (kind: StreamKind, id: string) => Effect.Effect<OpenStream, RegistryFailure, Journal>;
  readonly add: (stream: OpenStream, acts: readonly Act[]) => void;
  readonly all: () => readonly OpenStream[];
  readonly changed: () => readonly OpenStream[];
}

const load = Effect.fnUntraced(function* (kind: StreamKind, id: string) {
  const journal = yield* Journal;
  const name = { kind, id };
  const recorded = yield* Effect.mapError(journal.read(name), journalFailure);
  const folded = foldStream(kind, recorded);
  if (Result.isFailure(folded)) return yield* Effect.fail(failure({ _tag: 'StoreFailed', message: folded.failure }));
  const stream: OpenStream = { name, loaded: recorded.at(-1)?.version ?? 0, acts: [], state: folded.success };
  return stream;
});

/** The version of a stream with the acts to be added. */
export const versionOf = ({ acts, loaded }: OpenStream): number => loaded + acts.length;

const keyOf = ({ id, kind }: Stream): string => `${kind} ${id}`;

/** A set of streams, none of them open yet. */
export const streams = (): Streams => {
  const opened = new Map<string, OpenStream>();
  return {
    open: (kind, id) => {
      const key = keyOf({ kind, id });
      const known = opened.get(key);
      if (known !== undefined) return Effect.succeed(known);
      return Effect.tap(load(kind, id), (stream) => Effect.sync(() => opened.set(key, stream)));
    },
    add: (stream, acts) => {
      let { state } = stream;
      acts.forEach((act, index) => {
        state = evolve(state, act, versionOf(stream) + index + 1);
      });
      opened.set(keyOf(stream.name), { ...stream, acts: [...stream.acts, ...acts], state });
    },
    all: () => [...opened.values()],
    changed: () => [...opened.values()].filter(({ acts }) => acts.length > 0),
  };
};

/**
 * The office, which is one stream.
 *
 * @example
 * ```ts
 * import { OFFICE } from '@protocol-registry/registry';
 *
 * OFFICE // => 'office'
 * ```
 */
export const OFFICE = 'office';

/**
 * The health index, which is one stream.
 *
 * @example
 * ```ts
 * import { HEALTH_INDEX } from '@protocol-registry/registry';
 *
 * HEALTH_INDEX // => 'be'
 * ```
 */
export const HEALTH_INDEX = 'be';

/** The health index as it was recorded. */
export const healthIndexIn = (opened: Streams): Effect.Effect<HealthIndex, RegistryFailure, Journal> =>
  Effect.map(opened.open('health-index', HEALTH_INDEX), ({ state }) => state.state as HealthIndex);

/** The state of the office. */
export const officeIn = (opened: Streams): Effect.Effect<Office, RegistryFailure, Journal> =>
  Effect.map(opened.open('office', OFFICE), ({ state }) => state.state as Office);

/** An employer by its identifier, null where none has it. */
export const employerIn = (opened: Streams, id: EmployerId): Effect.Effect<Employer | null, RegistryFailure, Journal> =>
  Effect.map(opened.open('employer', id), ({ state }) => state.state as Employer | null);

/** A mission by its identifier, null where none has it. */
export const missionIn = (opened: Streams, id: MissionId): Effect.Effect<Mission | null, RegistryFailure, Journal> =>
  Effect.map(opened.open('mission', id), ({ state }) => state.state as Mission | null);
