import { code, type Day, formatCents, formatDay, formatDecimal, formatMonth, message } from '@protocol-registry/domain';
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
  type Scale,
  scaleOn,
} from '@protocol-registry/pay';
import { BigDecimal, Effect, Option } from 'effect';
import { Command, Flag } from 'effect/cli';
import { type BadInput, badFlag, orderedPeriod, orRefused } from './bad-input.ts';
import { today } from './clock.ts';
import { dayFlag, hoursFlag } from './flag.ts';
import { type Json, printJson, printRecord, printTable } from './output.ts';
import { update } from './register/scale-update.ts';
import { registry } from './registry.ts';
import { shownVersion, versionRow } from './scale-version.ts';

const FULL_TIME = BigDecimal.fromBigInt(38n);
const HOURLY_DECIMALS = 4;
const STEPS: readonly GgmmiStep[] = [1, 2, 3];

const scaleFlag = Flag.String('scale').pipe(
  Flag.withDescription('Identifier of the scale, as in `scales list`'),
  Flag.withMetavar('SCALE'),
);
const stepFlag = Flag.Literals('step', ['1', '2', '3']).pipe(
  Flag.withDescription(`Step of ${GGMMI} by age and seniority, 1 where it is left out; 2 and 3 ended on 2022-03-31`),
  Flag.optional,
);

const stepOf = (text: Option.Option<string>): GgmmiStep => STEPS.find((step) => String(step) === Option.getOrNull(text)) ?? 1;

const knownScale = (id: string): Effect.Effect<Scale, BadInput> => {
  const found = listScales().find((scale) => scale.id === id);
  return found === undefined ? Effect.fail(badFlag('--scale', message('expected.known-scale'), id)) : Effect.succeed(found);
};

/** Fails where a flag was given that only another scale has a use for. */
const withoutFlag = (scale: Scale, flag: string, given: Option.Option<string>): Effect.Effect<void, BadInput> =>
  Option.match(given, {
    onNone: () => Effect.void,
    onSome: (found) => Effect.fail(badFlag(flag, message('expected.flag-of-scale', { scale: code(scale.id) }), found)),
  });

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

type Columns = Readonly<Record<string, Json>>;

const shown = (version: GgmmiVersion, on: Day, hours: BigDecimal.BigDecimal): Columns => ({
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

const showGgmmi = (day: Day, hours: BigDecimal.BigDecimal, step: GgmmiStep): Effect.Effect<Columns, BadInput> =>
  Effect.map(orRefused(ggmmiOn(day, step)), (version) => shown(version, day, hours));

const showOther = (scale: Scale, day: Day): Effect.Effect<Columns, BadInput> =>
  Effect.map(orRefused(scaleOn(scale, day)), (version) => shownVersion(scale, version, day));

const show = Command.make(
  'show',
  {
    scale: scaleFlag,
    on: dayFlag('on').pipe(Flag.withDescription('The day; today where it is left out'), Flag.optional),
    hours: hoursFlag('hours-per-week').pipe(
      Flag.withDescription(`Weekly hours of the hourly amount of ${GGMMI}, 38 where they are left out`),
      Flag.optional,
    ),
    step: stepFlag,
  },
  Effect.fnUntraced(function* ({ hours, on, scale: id, step }) {
    const { json } = yield* registry;
    const scale = yield* knownScale(id);
    const day = Option.isSome(on) ? on.value : yield* today;
    if (id !== GGMMI) {
      yield* withoutFlag(scale, '--step', step);
      yield* withoutFlag(scale, '--hours-per-week', Option.map(hours, BigDecimal.format));
    }
    const fullTime = Option.getOrElse(hours, () => FULL_TIME);
    const record = yield* id === GGMMI ? showGgmmi(day, fullTime, stepOf(step)) : showOther(scale, day);
    yield* json ? printJson(record) : printRecord(record);
  }),
).pipe(Command.withDescription('The amount in force on a day, and how it comes about'));

interface Period {
  readonly from: Day;
  readonly to: Day;
}

const overlaps =
  (period: Period) =>
  ({ from, to }: { readonly from: Day; readonly to: Day | null }): boolean =>
    from <= period.to && (to === null || to >= period.from);

const ggmmiRows = (period: Period, step: GgmmiStep): Effect.Effect<readonly Columns[], BadInput> =>
  Effect.map(orRefused(ggmmiOn(period.from, step)), () =>
    ggmmiHistory(step)
      .filter(overlaps(period))
      .map((version) => ({
        from: formatDay(version.from),
        to: version.to === null ? null : formatDay(version.to),
        monthly: formatCents(version.monthlyCents),
        base: { amount: formatCents(version.base.cents), fixedOn: formatDay(version.base.fixedOn) },
        crossings: version.crossings,
        coefficient: formatDecimal(version.coefficient, HOURLY_DECIMALS),
        status: version.status,
      })),
  );

/** Days between two versions may have no amount: only a period that begins before the first, or has none at all, is refused. */
const otherRows = (scale: Scale, period: Period): Effect.Effect<readonly Columns[], BadInput> => {
  const versions = scale.versions.filter(overlaps(period));
  const rows = versions.map((version) => versionRow(scale, version));
  return period.from < scale.from || rows.length === 0 ? Effect.as(orRefused(scaleOn(scale, period.from)), rows) : Effect.succeed(rows);
};

const history = Command.make(
  'history',
  { scale: scaleFlag, from: dayFlag('from'), to: dayFlag('to'), step: stepFlag },
  Effect.fnUntraced(function* ({ from, scale: id, step, to }) {
    const { json } = yield* registry;
    const scale = yield* knownScale(id);
    yield* orderedPeriod(from, to, formatDay(to));
    if (id !== GGMMI) yield* withoutFlag(scale, '--step', step);
    const rows = yield* id === GGMMI ? ggmmiRows({ from, to }, stepOf(step)) : otherRows(scale, { from, to });
    yield* json ? printJson(rows) : printTable(rows);
  }),
).pipe(Command.withDescription('The versions in force between two days'));

/** `registry scales list|show|history|update` */
export const scales = Command.make('scales').pipe(
  Command.withDescription('Pay scales and their versions'),
  Command.withSubcommands([list, show, history, update]),
);
