import { formatDay, formatDecimal, formatMonth, message, monthValue } from '@protocol-registry/domain';
import {
  type Crossing,
  crossingsBetween,
  FIRST_PIVOT_MONTH,
  healthIndex,
  type IndexSeries,
  knownCrossings,
  readHealthIndex,
  type SmoothedIndex,
  smoothedSeries,
} from '@protocol-registry/pay';
import { Effect, type FileSystem, Option } from 'effect';
import { Command, Flag } from 'effect/cli';
import { type BadInput, orBadInput, orderedPeriod, refused } from './bad-input.ts';
import { healthIndexFlag, monthFlag } from './flag.ts';
import { readText } from './input.ts';
import { printJson, printTable, remark } from './output.ts';
import { registry } from './registry.ts';

const DECIMALS = 2;

const readSeries = (file: string): Effect.Effect<IndexSeries, BadInput, FileSystem.FileSystem> =>
  Effect.flatMap(readText(file), (text) => orBadInput(readHealthIndex(file, text)));

const published = (index: SmoothedIndex): string | null => (index.published === null ? null : formatDecimal(index.published, DECIMALS));

const differs = (index: SmoothedIndex): boolean =>
  published(index) !== null && published(index) !== formatDecimal(index.smoothed, DECIMALS);

const smooth = Command.make(
  'smooth',
  { healthIndex: healthIndexFlag, base: Flag.Int('base').pipe(Flag.withDescription('Base year of the index'), Flag.withMetavar('YEAR')) },
  Effect.fnUntraced(function* ({ base, healthIndex: file }) {
    const { json } = yield* registry;
    const indices = smoothedSeries(yield* readSeries(file), base);
    const rows = indices.map((index) => ({
      month: formatMonth(index.month),
      base: index.base,
      health: formatDecimal(index.health, DECIMALS),
      smoothed: formatDecimal(index.smoothed, DECIMALS),
      published: published(index),
    }));
    yield* json ? printJson(rows) : printTable(rows);
    const different = indices.filter(differs).map((index) => formatMonth(index.month));
    if (different.length > 0) yield* remark(`differs from the published smoothed index: ${different.join(', ')}`);
  }),
).pipe(Command.withDescription('The smoothed index of every month that has four indices of one base year'));

const shown = (crossing: Crossing): { readonly [key: string]: string | number | null } => ({
  month: formatMonth(crossing.month),
  pivot: formatDecimal(crossing.pivot, DECIMALS),
  base: crossing.base,
  smoothed: crossing.smoothed === null ? null : formatDecimal(crossing.smoothed, DECIMALS),
  ggmmiFrom: formatDay(crossing.ggmmiFrom),
  origin: crossing.smoothed === null ? 'held' : 'computed',
});

const pivots = Command.make(
  'pivots',
  { healthIndex: healthIndexFlag, from: monthFlag('from'), to: monthFlag('to') },
  Effect.fnUntraced(function* ({ from, healthIndex: file, to }) {
    const { json } = yield* registry;
    yield* orderedPeriod(from, to, formatMonth(to));
    const series = yield* readSeries(file);
    const crossings = crossingsBetween(series, from, to, knownCrossings(healthIndex));
    if (Option.isNone(crossings)) {
      return yield* Effect.fail(refused(message('refusal.pivot-unknown', { month: monthValue(FIRST_PIVOT_MONTH) })));
    }
    const rows = crossings.value.map(shown);
    yield* json ? printJson(rows) : printTable(rows);
    const held = rows.filter((row) => row['origin'] === 'held').map((row) => row['month']);
    if (held.length > 0) yield* remark(`not in the file, taken from the figures held: ${held.join(', ')}`);
  }),
).pipe(Command.withDescription('The months in which the smoothed index reached the pivot'));

/** `registry index smooth|pivots` */
export const indexSeries = Command.make('index').pipe(
  Command.withDescription('Health index and pivot index'),
  Command.withSubcommands([smooth, pivots]),
);
