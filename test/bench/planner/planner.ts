import { startOfDay } from '@protocol-registry/domain';
import { type Appointment, type Plan, type Problem, plan, WEIGHT_UNIT } from '@protocol-registry/planner';
import { Result } from 'effect';
import type { Benchmark } from '../benchmark.ts';
import { random } from '../random.ts';
import { loadSolver } from './highs.ts';
import { modelOf } from './model.ts';
import { drawProblem, type Size } from './problem.ts';

/** The four figures by which a plan is better than another. */
interface Figures {
  readonly weight: number;
  readonly count: number;
  readonly moved: number;
  readonly minutes: number;
}

const say = (figures: Figures): readonly string[] => Object.entries(figures).map(([what, figure]) => `${what} ${figure}`);

const minutesOf = ({ requests }: Problem, appointments: readonly Appointment[]): number => {
  const earliest = new Map(requests.map((request) => [request.id, startOfDay(request.earliest)]));
  return appointments.reduce((sum, { request, startsAt }) => sum + startsAt - (earliest.get(request) ?? startsAt), 0);
};

const figuresOfPlan = (problem: Problem, { appointments, moved, placedWeight }: Plan): Figures => ({
  weight: placedWeight,
  count: appointments.length,
  moved,
  minutes: minutesOf(problem, appointments),
});

/** The model leaves out what is fixed. All that is fixed here has its place already, so none of it is moved. */
const figuresOfModel = (problem: Problem, [weight = 0, count = 0, kept = 0, minutes = 0]: readonly number[]): Figures => {
  const fixed = new Set(problem.fixed.map(({ request }) => request));
  const fixedWeight = problem.requests.reduce((sum, request) => sum + (fixed.has(request.id) ? request.weight : 0), 0);
  return {
    weight: weight + fixedWeight / WEIGHT_UNIT,
    count: count + fixed.size,
    moved: problem.current.length - fixed.size - kept,
    minutes: minutes + minutesOf(problem, problem.fixed),
  };
};

/** The planning of a drawn problem; HiGHS is given its model, whose making is not timed. */
const plannerBenchmark = async (name: string, size: Size, shared: boolean): Promise<Benchmark> => {
  const problem = drawProblem(random(7), size, shared);
  const model = modelOf(problem);
  const solver = await loadSolver();
  const planned = (): Plan => Result.getOrThrow(plan(problem));
  let own = planned();
  let peer: readonly number[] = [];
  return {
    name,
    sizes: {
      requests: size.requests,
      officers: size.officers,
      rooms: size.rooms,
      days: size.days,
      current: problem.current.length,
      fixed: problem.fixed.length,
      columns: model.columns,
      rows: model.rows.length,
    },
    slices: 1,
    contenders: [
      {
        name: 'registry',
        run: () => {
          own = planned();
        },
        rows: () => say(figuresOfPlan(problem, own)),
      },
      {
        name: solver.name,
        run: () => {
          peer = solver.solve(model);
        },
        rows: () => say(figuresOfModel(problem, peer)),
      },
    ],
    close: () => {},
  };
};

/** Crowded mornings of three sizes, and one where several workers now have the same room at the same time. */
export const plannerBenchmarks: readonly (() => Promise<Benchmark>)[] = [
  () => plannerBenchmark('planner-60', { requests: 60, days: 10, officers: 4, rooms: 3, presence: 22 }, false),
  () => plannerBenchmark('planner-150', { requests: 150, days: 12, officers: 5, rooms: 4, presence: 38 }, false),
  () => plannerBenchmark('planner-150-shared', { requests: 150, days: 12, officers: 5, rooms: 4, presence: 38 }, true),
  () => plannerBenchmark('planner-300', { requests: 300, days: 15, officers: 6, rooms: 4, presence: 50 }, false),
];
