import {
  type Act,
  type ActKind,
  type Acts,
  belgium,
  type Command,
  type CommandKind,
  type CommandOf,
  type Commands,
  type Day,
  type Decision,
  type Dossier,
  type DossierAct,
  decideDossier,
  decideEmployer,
  decideHealthIndex,
  decideMission,
  decideOffice,
  decideProtected,
  decideScale,
  type Employer,
  employerFor,
  emptyFile,
  emptyHealthIndex,
  emptyOffice,
  evolveDossier,
  evolveEmployer,
  evolveHealthIndex,
  evolveMission,
  evolveOffice,
  evolveProtected,
  evolveScale,
  type HealthIndex,
  type Mission,
  type Office,
  type OfficerId,
  type PayScale,
  type ProtectedCommands,
  type ProtectedFile,
  passStayGate,
  type RefusalCode,
  type StreamKind,
  streamForms,
  writable,
} from '@protocol-registry/domain';
import { Result } from 'effect';
import { expect } from 'vitest';
import { dueVersions, heldFigures, officerId, today } from './cast.ts';

type OfStream<S extends StreamKind> = S extends 'worker' ? DossierAct : Extract<Act, { readonly kind: `${S}.${string}` }>;
type ScaleAct = Parameters<typeof evolveScale>[1];
type IndexAct = Parameters<typeof evolveHealthIndex>[1];
type ProtectedAct = Parameters<typeof evolveProtected>[1];
type OfficeAct = Parameters<typeof evolveOffice>[1];

/** The register as acts left it. An act on a mission or an employer is one on the last that was registered. */
export interface Register {
  readonly missions: readonly Mission[];
  readonly employers: readonly Employer[];
  readonly dossier: Dossier | null;
  readonly office: Office;
  readonly scale: PayScale | null;
  readonly index: HealthIndex;
  readonly file: ProtectedFile;
  readonly versions: Readonly<Record<string, number>>;
}

const emptyRegister: Register = {
  missions: [],
  employers: [],
  dossier: null,
  office: emptyOffice,
  scale: null,
  index: emptyHealthIndex,
  file: emptyFile,
  versions: {},
};

const streamOf = (kind: ActKind): StreamKind =>
  (Object.keys(streamForms) as StreamKind[]).find((stream) => kind in streamForms[stream]) as StreamKind;

const onLast = <A>(list: readonly A[], isNew: boolean, change: (last: A | null) => A | null): readonly A[] => {
  const last = isNew ? null : (list.at(-1) ?? null);
  const changed = change(last);
  const kept = last === null ? list : list.slice(0, -1);
  return changed === null ? kept : [...kept, changed];
};

/** The register after an act. */
export const evolve = (register: Register, act: Act): Register => {
  const stream = streamOf(act.kind);
  const isNew = act.kind === 'mission.registered' || act.kind === 'employer.registered';
  const version = isNew ? 1 : (register.versions[stream] ?? 0) + 1;
  const after = { ...register, versions: { ...register.versions, [stream]: version } };
  switch (stream) {
    case 'mission':
      return { ...after, missions: onLast(register.missions, isNew, (last) => evolveMission(last, act as OfStream<'mission'>, version)) };
    case 'employer':
      return {
        ...after,
        employers: onLast(register.employers, isNew, (last) => evolveEmployer(last, act as OfStream<'employer'>, version)),
      };
    case 'worker':
      return { ...after, dossier: evolveDossier(register.dossier, act as DossierAct, version) };
    case 'office':
      return { ...after, office: evolveOffice(register.office, act as OfficeAct, version) };
    case 'scale':
      return { ...after, scale: evolveScale(register.scale, act as ScaleAct, version) };
    case 'health-index':
      return { ...after, index: evolveHealthIndex(register.index, act as IndexAct, version) };
    case 'protected':
      return { ...after, file: evolveProtected(register.file, act as ProtectedAct, version) };
  }
};

const employerOf = ({ dossier, employers }: Register, command: Command): Employer | null => {
  const byId = (id: string | undefined): Employer | null => employers.find((employer) => employer.id === id) ?? null;
  if (command.kind === 'contract.register' || command.kind === 'contract.correct') return byId(command.content.employer);
  if (dossier === null) return null;
  if (command.kind === 'card.issue' || command.kind === 'interview.schedule') {
    return byId(employerFor(dossier, command.content.application) ?? undefined);
  }
  if (command.kind !== 'interview.hold' && command.kind !== 'interview.correct') return null;
  const interview = dossier.interviews.get(command.content.interview);
  return interview === undefined ? null : byId(employerFor(dossier, interview.application) ?? undefined);
};

type About<S extends string> = Extract<Command, { readonly kind: `${S}.${string}` }>;

const isAbout = <S extends string>(command: Command, ...subjects: readonly S[]): command is About<S> =>
  subjects.some((subject) => command.kind.startsWith(`${subject}.`));

/** When something is asked, and by whom. */
interface Doing {
  readonly on: Day;
  readonly actor: OfficerId;
}

const onEmployer = ({ missions, employers }: Register, command: About<'employer'>): Decision<Acts> => {
  const { content, kind } = command;
  const known = kind === 'employer.register' ? employers.find(({ id }) => id === content.employer) : employers.at(-1);
  const mission = 'mission' in content ? missions.find(({ id }) => id === content.mission) : undefined;
  return decideEmployer(known ?? null, command, mission ?? null);
};

/** What is due of the scale of the cast: the versions after its newest. */
const onScale = ({ scale }: Register, command: About<'sector-scale' | 'scale'>, doing: Doing): Decision<Acts> => {
  const newest = scale?.versions.at(-1)?.from ?? 0;
  return decideScale(scale, command, { today: doing.on, actor: doing.actor, due: dueVersions.filter(({ from }) => from > newest) });
};

/** Chance as tests meet it: it brings nothing. */
const noChance = { isFollowedUp: 0.9, followUp: 0, isPaused: 0.9, pauseFrom: 0, pauseLength: 0 };

const SUBJECTS = ['level', 'consent', 'contact', 'referral', 'follow-up', 'letters', 'settlement', 'victim', 'allegation', 'file'] as const;

const isProtected = (command: Command): command is CommandOf<ProtectedCommands> =>
  command.kind === 'interview.record' || command.kind === 'interview.amend' || isAbout(command, ...SUBJECTS);

const decideBy = (register: Register, command: Command, doing: Doing): Decision<Acts> => {
  const { missions, dossier, office } = register;
  const { on } = doing;
  if (isAbout(command, 'mission')) return decideMission(missions.at(-1) ?? null, command);
  if (isAbout(command, 'employer')) return onEmployer(register, command);
  if (command.kind === 'event.announce' || command.kind === 'event.correct') return decideOffice(office, command);
  if (isAbout(command, 'officer', 'room', 'hours', 'interpreter')) return decideOffice(office, command);
  if (isAbout(command, 'sector-scale', 'scale')) return onScale(register, command, doing);
  if (isAbout(command, 'index')) return decideHealthIndex(register.index, command, { today: on, figures: heldFigures });
  if (isProtected(command)) return decideProtected(register.file, command, { today: on, profile: belgium, dossier, chance: noChance });
  return decideDossier(dossier, command, { today: on, profile: belgium, office, employer: employerOf(register, command) });
};

/** What the register decides on a command on a day. */
export const decide = (register: Register, command: Command, on: Day, actor: OfficerId = officerId): Decision<Acts> =>
  writable(decideBy(register, command, { on, actor }));

/** What a command came to: acts, or the codes of every reason against it. */
export interface Outcome {
  readonly gives: <K extends ActKind>(kind: K, content: Acts[K]) => void;
  /** The kinds of the acts that it came to, where it came to more than one. */
  readonly givesKinds: (...kinds: readonly ActKind[]) => void;
  readonly refuses: (...codes: readonly RefusalCode[]) => void;
}

const outcome = (decision: Decision<Acts>): Outcome => ({
  gives: (kind, content) => {
    expect(Result.isFailure(decision) ? decision.failure.map(({ code }) => code) : decision.success).toEqual([{ kind, content }]);
  },
  givesKinds: (...kinds) => {
    expect(Result.isFailure(decision) ? decision.failure.map(({ code }) => code) : decision.success.map(({ kind }) => kind)).toEqual(kinds);
  },
  refuses: (...codes) => {
    expect(Result.isFailure(decision) ? decision.failure.map(({ code }) => code) : decision.success).toEqual(codes);
  },
});

/** What the gate to permanent residence says: it opens, or the codes of every reason why not. */
export interface StayGate {
  readonly opens: () => void;
  readonly refuses: (...codes: readonly RefusalCode[]) => void;
}

const stayGate = ({ file }: Register): StayGate => {
  const pass = passStayGate(file);
  const codes = Result.isFailure(pass) ? pass.failure.map(({ code }) => code) : [];
  return { opens: () => expect(codes).toEqual([]), refuses: (...expected) => expect(codes).toEqual(expected) };
};

/** The register at a point of its history. */
export interface Given {
  readonly register: Register;
  readonly dossier: Dossier;
  readonly file: ProtectedFile;
  /** Whether permanent residence may be asked for. */
  readonly stayGate: () => StayGate;
  /** The same register, with another person acting. */
  readonly by: (actor: OfficerId) => Given;
  /** What a command comes to. */
  readonly when: <K extends CommandKind>(kind: K, content: Commands[K], on?: Day) => Outcome;
  /** The register after a command that must not be refused. */
  readonly after: <K extends CommandKind>(kind: K, content: Commands[K], on?: Day) => Given;
}

const at = (register: Register, actor: OfficerId = officerId): Given => ({
  register,
  by: (other) => at(register, other),
  dossier: register.dossier as Dossier,
  file: register.file,
  stayGate: () => stayGate(register),
  when: (kind, content, on = today) => outcome(decide(register, { kind, content } as Command, on, actor)),
  after: (kind, content, on = today) => {
    const decision = decide(register, { kind, content } as Command, on, actor);
    const reasons = Result.isFailure(decision) ? decision.failure.map(({ code }) => code) : [];
    expect(reasons, kind).toEqual([]);
    return at(Result.getOrElse(decision, () => []).reduce(evolve, register), actor);
  },
});

/** The register after acts. */
export const given = (...acts: readonly Act[]): Given => at(acts.reduce(evolve, emptyRegister));
