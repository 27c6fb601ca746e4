import type { Fault } from '@protocol-registry/domain';
import { type Optimiser, type Plan, type Problem, plan, type Refusal, readProblem } from '@protocol-registry/planner';
import { Result } from 'effect';
import { exampleFile } from '../../example.ts';
import type { TextFile } from '../../upload.ts';
import { planExample } from './example.ts';

/** A plan that was made: the name of its file, the problem, and the plan. */
export interface PlanRun {
  readonly file: string;
  readonly isExample: boolean;
  readonly problem: Problem;
  readonly plan: Plan;
}

/** Why there is no plan: faults in the file, or a problem of a kind that is not planned. */
export type NoPlan =
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** Reads a problem and plans it. */
export const runPlan = (file: TextFile, optimiser: Optimiser, isExample = false): Result.Result<PlanRun, NoPlan> =>
  Result.gen(function* () {
    const read = Result.flatMap(file.text, (text) => readProblem(file.name, text));
    const problem = yield* Result.mapError(read, (faults): NoPlan => ({ kind: 'faults', faults }));
    const made = yield* Result.mapError(plan(problem, optimiser), (refusal): NoPlan => ({ kind: 'refusal', refusal }));
    return { file: file.name, isExample, problem, plan: made };
  });

/** The plan of the invented example. */
export const runPlanExample = (optimiser: Optimiser): Result.Result<PlanRun, NoPlan> =>
  runPlan(exampleFile('planner', planExample), optimiser, true);
