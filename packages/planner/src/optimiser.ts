/**
 * What an optimiser found: whether that is proven best, the objective and a proven bound on it (infinite when there is none),
 * and the values of the variables that are not 0; null when no solution is known.
 *
 * @example
 * ```ts
 * import type { OptimiserSolution } from '@protocol-registry/planner';
 *
 * const solution: OptimiserSolution = { isOptimal: true, bound: 1, values: new Map([['x0', 1]]) };
 * solution.values?.get('x0') // => 1
 * ```
 */
export interface OptimiserSolution {
  readonly isOptimal: boolean;
  readonly bound: number;
  readonly values: ReadonlyMap<string, number> | null;
}

/**
 * Solves an integer model, written in the CPLEX LP format, from a solution that is already known: the variables that are not 0 in it.
 * It must answer the same question always in the same way.
 *
 * @example
 * ```ts
 * import type { Optimiser } from '@protocol-registry/planner';
 *
 * const idle: Optimiser = () => ({ isOptimal: false, bound: Number.POSITIVE_INFINITY, values: null });
 * idle('Maximize obj: x0 End', new Map()).values // => null
 * ```
 */
export type Optimiser = (model: string, known: ReadonlyMap<string, number>) => OptimiserSolution;
