// Times the audit, the preview of a scale and the planner beside their peers in one run, once their results are seen to be equal.
import { auditBenchmark } from './audit/audit.ts';
import { filesBenchmark } from './audit/files.ts';
import { explaining, scaling } from './audit/scaling.ts';
import type { Benchmark } from './benchmark.ts';
import { differencesOf } from './difference.ts';
import { measure } from './measure.ts';
import { plannerBenchmarks } from './planner/planner.ts';
import { previewBenchmark } from './preview/preview.ts';
import { sayDifference, sayExplained, sayScaled, tableOf, timingsOf, writeReport } from './report.ts';

const ROUNDS = 5;

const progress = (text: string): boolean => process.stderr.write(`bench: ${text}\n`);

/** Whether all results are equal; only then are they timed. */
const hold = async (benchmark: Benchmark): Promise<boolean> => {
  progress(`${benchmark.name}: comparing results`);
  const differences = await differencesOf(benchmark);
  for (const difference of differences) process.stdout.write(sayDifference(benchmark, difference));
  if (differences.length > 0) return false;
  progress(`${benchmark.name}: ${ROUNDS} rounds`);
  const timings = timingsOf(benchmark, await measure(benchmark.contenders, ROUNDS));
  process.stdout.write(tableOf(benchmark, timings));
  writeReport(benchmark, ROUNDS, timings);
  return true;
};

for (const prepare of [auditBenchmark, filesBenchmark, previewBenchmark, ...plannerBenchmarks]) {
  const benchmark = await prepare();
  if (!(await hold(benchmark))) process.exitCode = 1;
  benchmark.close();
}

progress('audit: from a thousand contracts to a million');
process.stdout.write(sayScaled(scaling()));
process.stdout.write(sayExplained(explaining()));
