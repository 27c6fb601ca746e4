import {
  type Act,
  belgium,
  type Chance,
  type Command,
  type Day,
  type Dossier,
  type Employer,
  emptyHealthIndex,
  emptyOffice,
  type Mission,
  type Office,
  type OfficerId,
  type PayScale,
  partsOfDay,
  type StreamKind,
} from '@protocol-registry/domain';
import {
  type Batch,
  commandRules,
  decide,
  dueOn,
  employerNamed,
  evolve,
  type Facts,
  initialState,
  missionNamed,
  OFFICE,
  type StreamState,
  withStatements,
  writeAct,
} from '@protocol-registry/registry';
import { DateTime, Result } from 'effect';
import type { Moment } from './agenda.ts';
import { chance } from './chance.ts';

/** When something is done, and by whom. */
export interface Doing extends Moment {
  readonly by: OfficerId;
}

/** What was written of one act: where, when, by whom. */
interface Line {
  readonly kind: StreamKind;
  readonly id: string;
  readonly instant: number;
  readonly by: OfficerId;
  readonly act: Act;
}

/** Writes the history of the demonstration through the decisions of the register, so that nothing in it could not have happened. */
export interface Scribe {
  /** Records a command; with an interview that is held goes what was said at it, where the story tells. */
  readonly record: (id: string, command: Command, doing: Doing, said?: Command) => void;
  readonly dossier: (id: string) => Dossier;
  readonly scale: (id: string) => PayScale;
  /** Everything that was recorded, in the order of time, ready for an empty journal. */
  readonly batches: () => readonly Batch[];
}

const MILLISECONDS_OF_MINUTE = 60_000;
const ZONE = DateTime.zoneMakeNamedUnsafe('Europe/Brussels');

const midnights = new Map<Day, number>();

/** The instant at which a day begins in Belgium. */
const midnight = (day: Day): number => {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const { dayOfMonth, month, year } = partsOfDay(day);
  const begins = DateTime.makeZonedUnsafe({ year, month, day: dayOfMonth }, { timeZone: ZONE, adjustForTimeZone: true });
  const instant = DateTime.toEpochMillis(begins);
  midnights.set(day, instant);
  return instant;
};

const inOrder = (lines: readonly Line[]): readonly Batch[] => {
  const versions = new Map<string, number>();
  return lines
    .toSorted((a, b) => a.instant - b.instant)
    .map(({ act, by, id, instant, kind }) => {
      const key = `${kind} ${id}`;
      const expectedVersion = versions.get(key) ?? 0;
      versions.set(key, expectedVersion + 1);
      return { stream: { kind, id }, expectedVersion, acts: [writeAct(act)], recording: { actor: by, recordedAt: instant } };
    });
};

const SEED_STEP = 7919;

/** What chance brings with an interview, the same at every start. */
const chanceOf = (id: string, today: Day): Chance => {
  const { between } = chance(Buffer.from(id).reduce<number>((seed, byte) => seed * SEED_STEP + byte, today));
  const next = (): number => between(0, 999) / 1000;
  return { isFollowedUp: between(150, 999) / 1000, followUp: next(), isPaused: next(), pauseFrom: next(), pauseLength: next() };
};

/** A scribe with nothing written yet. */
export const scribe = (): Scribe => {
  const states = new Map<string, { readonly state: StreamState; readonly version: number }>();
  const lines: Line[] = [];
  const stateOf = (kind: StreamKind, id: string): StreamState => states.get(`${kind} ${id}`)?.state ?? initialState(kind);
  const dossierOf = (id: string): Dossier | null => stateOf('worker', id).state as Dossier | null;
  const factsFor = (id: string, command: Command, before: StreamState, today: Day, actor: OfficerId): Facts => {
    const dossier = before.kind === 'worker' ? before.state : null;
    const [employer, mission] = [employerNamed(dossier, command), missionNamed(command)];
    return {
      today,
      profile: belgium,
      office: (stateOf('office', OFFICE).state as Office | null) ?? emptyOffice,
      employer: employer === null ? null : (stateOf('employer', employer).state as Employer | null),
      mission: mission === null ? null : (stateOf('mission', mission).state as Mission | null),
      actor,
      due: before.kind === 'scale' && before.state !== null ? dueOn(before.state, emptyHealthIndex, today) : [],
      figures: new Map(),
      dossier: before.kind === 'protected' ? dossierOf(id) : null,
      chance: chanceOf(id, today),
    };
  };
  const recordOne = (id: string, command: Command, { by, day, minute }: Doing): void => {
    const kind = commandRules[command.kind].stream;
    const before = stateOf(kind, id);
    const decision = decide(before, command, factsFor(id, command, before, day, by));
    if (Result.isFailure(decision)) {
      const codes = decision.failure.map(({ code }) => code).join(', ');
      throw new RangeError(`The demonstration asks ${command.kind} of ${id}, which is refused: ${codes}`);
    }
    const instant = midnight(day) + minute * MILLISECONDS_OF_MINUTE;
    let { state, version } = states.get(`${kind} ${id}`) ?? { state: before, version: 0 };
    for (const act of decision.success) {
      version += 1;
      state = evolve(state, act, version);
      lines.push({ kind, id, instant, by, act });
    }
    states.set(`${kind} ${id}`, { state, version });
  };
  return {
    record: (id, command, doing, said) => {
      const asked = [command, ...(said === undefined ? [] : [said])].map((one) => ({ on: id, version: null, command: one }));
      for (const { command: one } of withStatements(asked)) recordOne(id, one, doing);
    },
    dossier: (id) => {
      const found = dossierOf(id);
      if (found === null) throw new RangeError(`The demonstration has no dossier ${id}`);
      return found;
    },
    scale: (id) => {
      const { state } = stateOf('scale', id);
      if (state === null) throw new RangeError(`The demonstration has no scale ${id}`);
      return state as PayScale;
    },
    batches: () => inOrder(lines),
  };
};
