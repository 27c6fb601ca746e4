import type { Agenda, Placement } from './agenda.ts';
import { type Model, modelsOf, modelText, type Use } from './model.ts';
import type { Optimiser } from './optimiser.ts';
import { type Pool, sessionsOf } from './pool.ts';

/** Placements, and how many units of weight a better plan might place beyond theirs: 0 when they are proven best. */
export interface BoundedPlacements {
  readonly placements: readonly Placement[];
  readonly slack: number;
}

interface Term {
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
const aimsOf = (agenda: Agenda, { officers, keeps }: Model): readonly Aim[] => {
  const terms = (factor: (use: Use) => number): readonly Term[] =>
    officers.map((use) => ({ factor: factor(use), name: use.name })).filter((term) => term.factor > 0);
  return [
    { sense: 'Maximize', terms: terms(({ task }) => agenda.tasks[task]?.request.weight ?? 0) },
    { sense: 'Maximize', terms: terms(() => 1) },
    { sense: 'Maximize', terms: keeps.map(({ name }) => ({ factor: 1, name })) },
    { sense: 'Minimize', terms: terms(({ task, start }) => start - (agenda.tasks[task]?.opens ?? start)) },
  ];
};

type Values = ReadonlyMap<string, number>;

const isOne = (values: Values, name: string): boolean => (values.get(name) ?? 0) > 0.5;

const reachedBy = ({ terms }: Aim, values: Values): number =>
  terms.reduce((sum, { factor, name }) => sum + (isOne(values, name) ? factor : 0), 0);

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

/** Reaches for one aim. A solution that loses, by rounding, what was won before is not taken. */
const reach = (model: Model, optimiser: Optimiser, aim: Aim, stage: Stage): Stage => {
  const divisor = divisorOf(aim.terms);
  const solution = optimiser(modelText(model, aim.sense, objectiveText(aim, divisor), stage.won.map(wonRow)));
  const { values } = solution;
  const isTaken = values !== null && stage.won.every((won) => isKept(won, values));
  const figure = reachedBy(aim, isTaken ? values : stage.values);
  const greatest = aim.terms.reduce((sum, { factor }) => sum + factor, 0);
  const bound = isTaken && solution.isOptimal ? figure : Math.min(greatest, Math.floor(solution.bound + 1e-6) * divisor);
  return {
    values: isTaken ? values : stage.values,
    won: [...stage.won, { aim, figure }],
    slack: stage.won.length === 0 ? Math.max(0, bound - figure) : stage.slack,
  };
};

const solveModel = (agenda: Agenda, model: Model, optimiser: Optimiser): Stage => {
  let stage: Stage = { values: new Map(), won: [], slack: 0 };
  for (const aim of aimsOf(agenda, model)) {
    if (aim.terms.length > 0) stage = reach(model, optimiser, aim, stage);
  }
  return stage;
};

/** Gives each use a member of its pool: in the order of their starts, the first that is free. A pool is never used more than it has members. */
const membersOf = (agenda: Agenda, uses: readonly Use[]): ReadonlyMap<number, number> => {
  const busyUntil = new Map<Pool, Map<number, number>>();
  const members = new Map<number, number>();
  for (const { task, pool, start } of [...uses].toSorted((a, b) => a.start - b.start)) {
    const until = busyUntil.get(pool) ?? new Map<number, number>();
    busyUntil.set(pool, until);
    const member = pool.members.find((candidate) => (until.get(candidate) ?? start) <= start);
    if (member === undefined) continue;
    until.set(member, start + (agenda.tasks[task]?.request.minutes ?? 0));
    members.set(task, member);
  }
  return members;
};

const placementsOf = (agenda: Agenda, model: Model, values: Values): readonly Placement[] => {
  const seated = model.officers.filter(({ name }) => isOne(values, name));
  const officers = membersOf(agenda, seated);
  const rooms = membersOf(
    agenda,
    model.rooms.filter(({ name }) => isOne(values, name)),
  );
  return seated.flatMap(({ task, start }) => {
    const officer = officers.get(task);
    const room = rooms.get(task);
    return officer === undefined || room === undefined ? [] : [{ task, officer, room, start }];
  });
};

/** Plans an agenda of interviews that may overlap in part, by integer models that an optimiser solves for one aim after the other. */
export const planByModel = (agenda: Agenda, optimiser: Optimiser): BoundedPlacements => {
  const solved = modelsOf(agenda, sessionsOf(agenda)).map((model) => ({ model, stage: solveModel(agenda, model, optimiser) }));
  return {
    placements: solved.flatMap(({ model, stage }) => placementsOf(agenda, model, stage.values)),
    slack: solved.reduce((sum, { stage }) => sum + stage.slack, 0),
  };
};
