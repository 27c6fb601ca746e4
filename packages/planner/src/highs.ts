import { createRequire } from 'node:module';
import type { Highs, Model } from 'highs';
import type { Optimiser, OptimiserSolution } from './optimiser.ts';

// The types of highs describe its CommonJS build; its module build exports the loader in another way than they say.
const { default: loadHighs } = createRequire(import.meta.url)('highs') as typeof import('highs');

/**
 * Limits count nodes of the search and not seconds, so that the same model has the same answer on every machine.
 * Aims are whole numbers, so that half a unit proves the best.
 */
const OPTIONS = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, mip_max_nodes: 20_000 };

/** Tight ones first: weights of eight digits ask for them, but a few models cannot be solved under them. */
const TOLERANCES = [1e-9, 1e-7];

const NO_SOLUTION: OptimiserSolution = { isOptimal: false, bound: Number.POSITIVE_INFINITY, values: null };

type Values = ReadonlyMap<string, number>;

const startFrom = (model: Model, known: Values): void => {
  if (known.size === 0) return;
  const colValue = new Float64Array(model.getDimensions().numCols);
  for (const [name, value] of known) colValue[model.getColByName(name)] = value;
  model.setSolution({ colValue });
};

const solveWithin = (highs: Highs, text: string, known: Values, tolerance: number): OptimiserSolution =>
  highs.withModel({ format: 'lp', data: text }, (model) => {
    model.options.set({ ...OPTIONS, mip_feasibility_tolerance: tolerance, primal_feasibility_tolerance: tolerance });
    startFrom(model, known);
    model.run();
    const isOptimal = model.getModelStatus() === highs.constants.modelStatus.optimal;
    const bound = Number(model.info.get('mip_dual_bound'));
    if (model.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible) return { ...NO_SOLUTION, bound };
    const values = new Map<string, number>();
    for (const [column, value] of model.getSolution().colValue.entries()) {
      if (Math.abs(value) > 1e-6) values.set(model.getColName(column), value);
    }
    return { isOptimal, bound, values };
  });

const solve = (highs: Highs, text: string, known: Values): OptimiserSolution => {
  for (const tolerance of TOLERANCES) {
    try {
      const solution = solveWithin(highs, text, known, tolerance);
      if (solution.values !== null) return solution;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }
  return NO_SOLUTION;
};

/**
 * Loads the HiGHS optimiser, which runs inside this process.
 *
 * @example
 * ```ts
 * import type { Optimiser } from '@protocol-registry/planner';
 * import { loadOptimiser } from '@protocol-registry/planner/highs';
 *
 * const loading: Promise<Optimiser> = loadOptimiser();
 * loading instanceof Promise // => true
 * ```
 */
export const loadOptimiser = async (): Promise<Optimiser> => {
  const highs = await loadHighs();
  return (model, known) => solve(highs, model, known);
};
