import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Explained, Scaled } from './audit/scaling.ts';
import type { Benchmark } from './benchmark.ts';
import type { Difference } from './difference.ts';

/** What a contender took, and how many times our own time that is. */
export interface Timing {
  readonly name: string;
  readonly leastMilliseconds: number;
  readonly ratio: number;
}

const FOLDER = new URL('../../var/bench/', import.meta.url);
const SHOWN_ROWS = 5;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The least times of a benchmark's contenders, in their order, as timings. */
export const timingsOf = ({ contenders }: Benchmark, least: readonly number[]): readonly Timing[] => {
  const [own = 0] = least;
  return contenders.map(({ name }, index) => {
    const milliseconds = least[index] ?? 0;
    return { name, leastMilliseconds: rounded(milliseconds), ratio: rounded(milliseconds / own) };
  });
};

const machine = (): Readonly<Record<string, string | number>> => ({
  node: process.version,
  system: `${process.platform} ${process.arch}`,
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGigabytes: rounded(totalmem() / 1e9),
});

/** The timings as a table: names, least times, ratios. */
export const tableOf = ({ name, sizes }: Benchmark, timings: readonly Timing[]): string => {
  const width = Math.max(...timings.map((timing) => timing.name.length));
  const size = Object.entries(sizes).map(([what, count]) => `${count} ${what}`);
  const lines = timings.map(
    (timing) =>
      `  ${timing.name.padEnd(width)} ${timing.leastMilliseconds.toFixed(1).padStart(9)} ms ${timing.ratio.toFixed(2).padStart(7)} x`,
  );
  return [`${name}: ${size.join(', ')}; results equal`, ...lines, ''].join('\n');
};

/** The first rows of a difference. */
export const sayDifference = ({ name }: Benchmark, { others, own, peer }: Difference): string => {
  const shown = (who: string, rows: readonly string[]): readonly string[] => [
    `  ${rows.length} only in ${who}`,
    ...rows.slice(0, SHOWN_ROWS).map((row) => `    ${row}`),
  ];
  return [`${name}: differs from ${peer}`, ...shown('registry', own), ...shown(peer, others), ''].join('\n');
};

/** Writes var/bench/<name>.json. */
export const writeReport = ({ name, sizes }: Benchmark, rounds: number, timings: readonly Timing[]): void => {
  mkdirSync(FOLDER, { recursive: true });
  const report = { benchmark: name, measuredAt: new Date().toISOString(), machine: machine(), sizes, rounds, timings };
  writeFileSync(new URL(`${name}.json`, FOLDER), `${JSON.stringify(report, null, 2)}\n`);
};

/** The time for one contract, which stays the same where the audit is linear. */
export const sayScaled = (sizes: readonly Scaled[]): string =>
  [
    'audit, 36 months, by number of contracts',
    ...sizes.map(
      ({ contracts, findings, microsecondsEach, milliseconds }) =>
        `  ${String(contracts).padStart(7)} ${milliseconds.toFixed(1).padStart(9)} ms ${microsecondsEach.toFixed(2).padStart(7)} microseconds each ${String(findings).padStart(10)} findings`,
    ),
    '',
  ].join('\n');

/** How many times the bare comparisons the whole arithmetic takes. */
export const sayExplained = ({ bare, explained, findings, lines }: Explained): string =>
  [
    `audit with the arithmetic of each of ${findings} findings in ${lines} lines`,
    `  bare ${bare.toFixed(1)} ms, explained ${explained.toFixed(1)} ms, ${(explained / bare).toFixed(1)} x`,
    '',
  ].join('\n');
