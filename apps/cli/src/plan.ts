import { formatPlan, type Optimiser, plan as planInterviews, readProblem } from '@protocol-registry/planner';
import { loadOptimiser } from '@protocol-registry/planner/highs';
import { Effect, Result } from 'effect';
import { Command } from 'effect/cli';
import { orBadInput, refused } from './bad-input.ts';
import { fileFlag } from './flag.ts';
import { readText } from './input.ts';
import { printJson, printTable, write } from './output.ts';
import { progressLine } from './register/progress.ts';
import { registry } from './registry.ts';

const progress = progressLine();

const withProgress = (optimiser: Optimiser): Optimiser => {
  let steps = 0;
  return (model, known) => {
    progress.show(`planning, step ${++steps}`);
    return optimiser(model, known);
  };
};

/** `registry plan` */
export const plan = Command.make(
  'plan',
  { problem: fileFlag('problem', 'The planning problem, JSON') },
  Effect.fnUntraced(function* ({ problem: file }) {
    const { json } = yield* registry;
    const problem = yield* orBadInput(readProblem(file, yield* readText(file)));
    const optimiser = yield* Effect.promise(loadOptimiser);
    const planned = planInterviews(problem, withProgress(optimiser));
    progress.clear();
    if (Result.isFailure(planned)) return yield* Effect.fail(refused(planned.failure.message, planned.failure.requests));
    const result = formatPlan(planned.success);
    if (json) return yield* printJson(result);
    yield* printTable(result.appointments);
    for (const { reasons, request } of result.unplaced) yield* write(`unplaced  ${request}  ${reasons.join(', ')}\n`);
    yield* write(`placed weight ${result.placedWeight}  upper bound ${result.upperBound}  moved ${result.moved}\n`);
  }),
).pipe(Command.withDescription('Plans interviews before their deadlines'));
