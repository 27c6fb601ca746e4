// Times the audit, the preview of a scale and the planner beside their peers in one run, once their results are seen to be equal.
// With --full the audit is of a hundred thousand contracts, and its own time is measured up to a million.
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
const isFull = process.argv.includes('--full');
const CONTRACTS = isFull ? 100_000 : 10_000;
const SCALES = isFull ? [1000, 10_000, 100_000, 1_000_000] : [1000, 10_000, 100_000];

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

for (const prepare of [() => auditBenchmark(CONTRACTS), filesBenchmark, previewBenchmark, ...plannerBenchmarks]) {
  const benchmark = await prepare();
  if (!(await hold(benchmark))) process.exitCode = 1;
  benchmark.close();
}

process.stdout.write(sayExplained(explaining()));
progress('audit: from a thousand contracts on');
process.stdout.write(sayScaled(scaling(SCALES)));
