export { formatPlan, type PlanDocument } from './format-plan.ts';
export type { Optimiser, OptimiserSolution } from './optimiser.ts';
export { intersectPeriods, mergePeriods, type Period, type Periods, subtractPeriods } from './period.ts';
export { mayInterpret } from './permission.ts';
export { type Plan, plan } from './plan.ts';
export {
  type Appointment,
  type Interpreter,
  type InterviewRequest,
  type Officer,
  type Problem,
  type Room,
  WEIGHT_UNIT,
} from './problem.ts';
export { readProblem } from './read-problem.ts';
export type { Refusal } from './refusal.ts';
export type { Unplaced, UnplacedReason } from './unplaced.ts';
