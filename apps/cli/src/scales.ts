import { type Day, formatCents, formatDay, formatDecimal, formatMonth, message } from '@protocol-registry/domain';
import {
  GGMMI,
  type GgmmiStep,
  type GgmmiVersion,
  ggmmiHistory,
  ggmmiOn,
  healthIndex,
  hourlyOf,
  isProvisional,
  listScales,
} from '@protocol-registry/pay';
import { BigDecimal, Effect, Option } from 'effect';
import { Command, Flag } from 'effect/cli';
import { type BadInput, badFlag, orderedPeriod, orRefused } from './bad-input.ts';
import { today } from './clock.ts';
import { dayFlag, hoursFlag } from './flag.ts';
import { type Json, printJson, printRecord, printTable } from './output.ts';
import { registry } from './registry.ts';

const FULL_TIME = BigDecimal.fromBigInt(38n);
const HOURLY_DECIMALS = 4;
const STEPS: readonly GgmmiStep[] = [1, 2, 3];

const scaleFlag = Flag.String('scale').pipe(
  Flag.withDescription('Identifier of the scale, as in `scales list`'),
  Flag.withMetavar('SCALE'),
);
const stepFlag = Flag.Literals('step', ['1', '2', '3']).pipe(
  Flag.withDescription('Step by age and seniority; 2 and 3 ended on 2022-03-31'),
  Flag.withDefault('1'),
);

const stepOf = (text: string): GgmmiStep => STEPS.find((step) => String(step) === text) ?? 1;

const knownScale = (id: string): Effect.Effect<void, BadInput> =>
  id === GGMMI ? Effect.void : Effect.fail(badFlag('--scale', message('expected.known-scale'), id));

const list = Command.make(
  'list',
  {},
  Effect.fnUntraced(function* () {
    const { json } = yield* registry;
    const rows = listScales().map(({ country, from, id, kind, name, to }) => ({
      id,
      name,
      country,
      kind,
      from: formatDay(from),
      to: to === null ? null : formatDay(to),
    }));
    yield* json ? printJson(rows) : printTable(rows);
  }),
).pipe(Command.withDescription('The pay scales held'));

const shown = (version: GgmmiVersion, on: Day, hours: BigDecimal.BigDecimal): { readonly [key: string]: Json } => ({
  scale: GGMMI,
  on: formatDay(on),
  version: formatDay(version.from),
  step: version.step,
  monthly: formatCents(version.monthlyCents),
  hourly: formatDecimal(hourlyOf(version.monthlyCents, hours), HOURLY_DECIMALS),
  hoursPerWeek: BigDecimal.format(hours),
  currency: 'EUR',
  basis: 'gross',
  base: { amount: formatCents(version.base.cents), fixedOn: formatDay(version.base.fixedOn) },
  crossings: version.crossings,
  coefficient: formatDecimal(version.coefficient, HOURLY_DECIMALS),
  status: version.status,
  source: version.source,
  provisional: isProvisional(on),
  indexKnownTo: healthIndex.knownTo === null ? null : formatMonth(healthIndex.knownTo),
});

const show = Command.make(
  'show',
  {
    scale: scaleFlag,
    on: dayFlag('on').pipe(Flag.withDescription('The day; today where it is left out'), Flag.optional),
    hours: hoursFlag('hours-per-week').pipe(Flag.withDescription('Weekly hours of the hourly amount'), Flag.withDefault(FULL_TIME)),
    step: stepFlag,
  },
  Effect.fnUntraced(function* ({ hours, on, scale, step }) {
    const { json } = yield* registry;
    yield* knownScale(scale);
    const day = Option.isSome(on) ? on.value : yield* today;
    const version = yield* orRefused(ggmmiOn(day, stepOf(step)));
    const record = shown(version, day, hours);
    yield* json ? printJson(record) : printRecord(record);
  }),
).pipe(Command.withDescription('The amount in force on a day, and how it comes about'));

const history = Command.make(
  'history',
  { scale: scaleFlag, from: dayFlag('from'), to: dayFlag('to'), step: stepFlag },
  Effect.fnUntraced(function* ({ from, scale, step, to }) {
    const { json } = yield* registry;
    yield* knownScale(scale);
    yield* orderedPeriod(from, to, formatDay(to));
    yield* orRefused(ggmmiOn(from, stepOf(step)));
    const rows = ggmmiHistory(stepOf(step))
      .filter((version) => version.from <= to && (version.to === null || version.to >= from))
      .map((version) => ({
        from: formatDay(version.from),
        to: version.to === null ? null : formatDay(version.to),
        monthly: formatCents(version.monthlyCents),
        base: { amount: formatCents(version.base.cents), fixedOn: formatDay(version.base.fixedOn) },
        crossings: version.crossings,
        coefficient: formatDecimal(version.coefficient, HOURLY_DECIMALS),
        status: version.status,
      }));
    yield* json ? printJson(rows) : printTable(rows);
  }),
).pipe(Command.withDescription('The versions in force between two days'));

/** `registry scales list|show|history` */
export const scales = Command.make('scales').pipe(
  Command.withDescription('Pay scales and their versions'),
  Command.withSubcommands([list, show, history]),
);
