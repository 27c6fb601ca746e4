import type { Minute } from '@protocol-registry/domain';
import { type Agenda, keepsPlace, type Placement } from './agenda.ts';
import { draftOf } from './draft.ts';
import type { Kind } from './kind.ts';
import { keyOf, type Model, modelsOf, modelText, type Use } from './model.ts';
import type { Optimiser } from './optimiser.ts';
import { type Pool, sessionsOf } from './pool.ts';

/** Placements, and how many units of weight a better plan might place beyond theirs: 0 when they are proven best. */
export interface BoundedPlacements {
  readonly placements: readonly Placement[];
  readonly slack: number;
}

interface Term {
  readonly kind: Kind;
  readonly factor: number;
  readonly name: string;
}

interface Aim {
  readonly sense: 'Maximize' | 'Minimize';
  readonly terms: readonly Term[];
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

const divisorOf = (terms: readonly Term[]): number => terms.reduce((divisor, { factor }) => commonDivisor(divisor, factor), 0) || 1;

/** The four aims of a plan, the first before the second and so on. */
const aimsOf = ({ officers, keeps }: Model): readonly Aim[] => {
  const terms = (factor: (use: Use) => number): readonly Term[] =>
    officers.map((use) => ({ kind: use.kind, factor: factor(use), name: use.name })).filter((term) => term.factor > 0);
  return [
    { sense: 'Maximize', terms: terms(({ kind }) => kind.task.request.weight) },
    { sense: 'Maximize', terms: terms(() => 1) },
    { sense: 'Maximize', terms: keeps.map(({ kind, name }) => ({ kind, factor: 1, name })) },
    { sense: 'Minimize', terms: terms(({ kind, start }) => start - kind.task.opens) },
  ];
};

type Values = ReadonlyMap<string, number>;

/** The variables, where they are not 0, when the tasks have these places. */
const valuesOf = (agenda: Agenda, { officers, rooms, keeps }: Model, placements: readonly Placement[]): Values => {
  const placed = new Map(placements.map((placement) => [placement.task, placement]));
  const count = ({ kind, pool, start }: Use, resource: 'officer' | 'room'): number =>
    kind.members.filter((task) => {
      const place = placed.get(task);
      return place?.start === start && pool.members.includes(place[resource]);
    }).length;
  const kept = new Set(placements.filter((placement) => keepsPlace(agenda, placement)).map(({ task }) => task));
  const seats = new Set(officers.map(({ name }) => name));
  const counts: readonly (readonly [string, number])[] = [
    ...officers.map((use) => [use.name, count(use, 'officer')] as const),
    ...rooms.filter(({ name }) => !seats.has(name)).map((use) => [use.name, count(use, 'room')] as const),
    ...keeps.map(({ kind, name }) => [name, kind.members.filter((task) => kept.has(task)).length] as const),
  ];
  return new Map(counts.filter(([, figure]) => figure > 0));
};

const countOf = (values: Values, name: string): number => Math.round(values.get(name) ?? 0);

const reachedBy = ({ terms }: Aim, values: Values): number =>
  terms.reduce((sum, { factor, name }) => sum + factor * countOf(values, name), 0);

/** What no solution goes beyond, as each task has one place at most. */
const greatestOf = ({ terms }: Aim): number =>
  [...Map.groupBy(terms, ({ kind }) => kind)].reduce(
    (sum, [{ members }, ofKind]) => sum + members.length * ofKind.reduce((most, { factor }) => Math.max(most, factor), 0),
    0,
  );

/** What has been reached so far: the aims with their figures, the values that reach them, and the slack of the first aim. */
interface Stage {
  readonly values: Values;
  readonly won: readonly { readonly aim: Aim; readonly figure: number }[];
  readonly slack: number;
}

const isKept = ({ aim, figure }: Stage['won'][number], values: Values): boolean =>
  aim.sense === 'Maximize' ? reachedBy(aim, values) >= figure : reachedBy(aim, values) <= figure;

const objectiveText = ({ terms }: Aim, divisor: number): string =>
  terms.map(({ factor, name }) => `+ ${factor / divisor} ${name}`).join('\n');

const wonRow = ({ aim, figure }: Stage['won'][number]): string => {
  const divisor = divisorOf(aim.terms);
  return `${objectiveText(aim, divisor)} ${aim.sense === 'Maximize' ? '>=' : '<='} ${figure / divisor}`;
};

const isAtBest = (aim: Aim, values: Values): boolean => aim.sense === 'Maximize' && reachedBy(aim, values) === greatestOf(aim);

/** Reaches for one aim. A solution that loses, by rounding, what was won before is not taken. */
const reach = (model: Model, optimiser: Optimiser, aim: Aim, stage: Stage): Stage => {
  const divisor = divisorOf(aim.terms);
  const solution = optimiser(modelText(model, aim.sense, objectiveText(aim, divisor), stage.won.map(wonRow)), stage.values);
  const { values } = solution;
  const known = { aim, figure: reachedBy(aim, stage.values) };
  const isTaken = values !== null && [...stage.won, known].every((won) => isKept(won, values));
  const figure = isTaken ? reachedBy(aim, values) : known.figure;
  const bound = isTaken && solution.isOptimal ? figure : Math.min(greatestOf(aim), Math.floor(solution.bound + 1e-6) * divisor);
  return {
    values: isTaken ? values : stage.values,
    won: [...stage.won, { aim, figure }],
    slack: stage.won.length === 0 ? Math.max(0, bound - figure) : stage.slack,
  };
};

const solveModel = (agenda: Agenda, model: Model, optimiser: Optimiser, draft: readonly Placement[]): Stage => {
  let stage: Stage = { values: valuesOf(agenda, model, draft), won: [], slack: 0 };
  for (const aim of aimsOf(model)) {
    if (aim.terms.length === 0) continue;
    stage = isAtBest(aim, stage.values)
      ? { ...stage, won: [...stage.won, { aim, figure: greatestOf(aim) }] }
      : reach(model, optimiser, aim, stage);
  }
  return stage;
};

/** A use as often as it is made, in the order of the starts. */
const unitsOf = (uses: readonly Use[], values: Values): readonly Use[] =>
  uses.toSorted((a, b) => a.start - b.start).flatMap((use) => Array.from({ length: countOf(values, use.name) }, () => use));

/** The officers, or the rooms, that tasks of a kind use from a start on. */
interface Seats {
  readonly kind: Kind;
  readonly start: Minute;
  readonly members: number[];
}

/** Gives each unit a member of its pool, the first that is free. A pool is never used more than it has members. */
const seatsOf = (units: readonly Use[]): ReadonlyMap<string, Seats> => {
  const busyUntil = new Map<Pool, Map<number, number>>();
  const seats = new Map<string, Seats>();
  for (const unit of units) {
    const { kind, pool, start } = unit;
    const until = busyUntil.get(pool) ?? new Map<number, number>();
    busyUntil.set(pool, until);
    const member = pool.members.find((candidate) => (until.get(candidate) ?? start) <= start);
    if (member === undefined) continue;
    until.set(member, start + kind.task.request.minutes);
    const together = seats.get(keyOf(unit)) ?? { kind, start, members: [] };
    seats.set(keyOf(unit), together);
    together.members.push(member);
  }
  return seats;
};

/** Which tasks of a kind are placed is all the same: the first ones are, in the order of the starts. */
const placementsOf = (model: Model, values: Values): readonly Placement[] => {
  const rooms = seatsOf(unitsOf(model.rooms, values));
  const placed = new Map<Kind, number>();
  return [...seatsOf(unitsOf(model.officers, values))].flatMap(([key, { kind, members, start }]) => {
    const before = placed.get(kind) ?? 0;
    placed.set(kind, before + members.length);
    return members.flatMap((officer, index) => {
      const room = rooms.get(key)?.members[index];
      const task = kind.members[before + index];
      return room === undefined || task === undefined ? [] : [{ task, officer, room, start }];
    });
  });
};

/** Plans an agenda of interviews that may overlap in part, by integer models that an optimiser solves for one aim after the other. */
export const planByModel = (agenda: Agenda, optimiser: Optimiser): BoundedPlacements => {
  const draft = draftOf(agenda);
  const solved = modelsOf(agenda, sessionsOf(agenda)).map((model) => ({ model, stage: solveModel(agenda, model, optimiser, draft) }));
  return {
    placements: solved.flatMap(({ model, stage }) => placementsOf(model, stage.values)),
    slack: solved.reduce((sum, { stage }) => sum + stage.slack, 0),
  };
};
