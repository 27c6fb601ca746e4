import {
  formatDay,
  formatMinute,
  formatMonth,
  identifierOf,
  type MissionId,
  type Month,
  message,
  monthFromParts,
} from '@protocol-registry/domain';
import {
  type ClashingInterview,
  type Coverage,
  type CoverageFigures,
  type CoverageQuestion,
  type OverrideLine,
  ReadModel,
  readCoverage,
} from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import { Command, Flag } from 'effect/cli';
import { type BadInput, badFlag, orderedPeriod } from '../bad-input.ts';
import { identifierFlag, monthFlag, yearFlag } from '../flag.ts';
import { type Json, printJson, printTable } from '../output.ts';
import { registry } from '../registry.ts';
import { databaseFlag, existingUrl, onRegister } from './database.ts';

type Columns = Readonly<Record<string, Json>>;
type Months = Pick<CoverageQuestion, 'from' | 'to'>;

const MONTHS_OF_YEAR = 12;
const DECIMALS = 4;

interface Period {
  readonly year: Option.Option<number>;
  readonly from: Option.Option<Month>;
  readonly to: Option.Option<Month>;
}

/** The months of a year, or those from one to another: one of the two is to be given. */
const monthsOf = ({ from, to, year }: Period): Effect.Effect<Months, BadInput> => {
  if (Option.isSome(year) && Option.isNone(from) && Option.isNone(to)) {
    return Effect.succeed({ from: monthFromParts(year.value, 1), to: monthFromParts(year.value, MONTHS_OF_YEAR) });
  }
  if (Option.isNone(year) && Option.isSome(from) && Option.isSome(to)) {
    return Effect.as(orderedPeriod(from.value, to.value, formatMonth(to.value)), { from: from.value, to: to.value });
  }
  return Effect.fail(badFlag('--year', message('expected.year-or-months'), null));
};

const rateOf = (rate: number | null): string | null => (rate === null ? null : (rate / 10 ** DECIMALS).toFixed(DECIMALS));

const figuresOf = ({ cards, firstIssues, invalid, missed, onInterview, onOverride, rate, renewals, valid }: CoverageFigures): Columns => ({
  firstIssues,
  renewals,
  cards,
  onInterview,
  onOverride,
  rate: rateOf(rate),
  valid,
  invalid,
  missed,
});

/** An override; of its worker the report says no more than the application's number. */
const overrideOf = ({ application, card, decidedBy, decidedOn, mission, reason, withdrawn }: OverrideLine): Columns => ({
  application,
  mission: mission.id,
  decidedOn: formatDay(decidedOn),
  decidedBy: decidedBy.id,
  reason,
  card,
  withdrawn: withdrawn === null ? null : { at: new Date(withdrawn.at).toISOString(), by: withdrawn.by.id, reason: withdrawn.reason },
});

const interviewOf = ({ id, minutes, room, startsAt }: ClashingInterview): Columns => ({
  interview: id,
  room: room.id,
  startsAt: formatMinute(startsAt),
  minutes,
});

/** The lists of the report, by their names. */
const listsOf = ({ clashes, conditions, missions, months, monthsOfMissions, overrides }: Coverage) => ({
  months: months.map((row) => ({ month: formatMonth(row.month), ...figuresOf(row) })),
  missions: missions.map((row) => ({ mission: row.mission.id, name: row.mission.name, ...figuresOf(row) })),
  monthsOfMissions: monthsOfMissions.map((row) => ({ month: formatMonth(row.month), mission: row.mission.id, ...figuresOf(row) })),
  conditions: conditions.map(({ condition, interviews }) => ({ condition, interviews })),
  overrides: overrides.map(overrideOf),
  clashes: clashes.map(({ first, officer, second }) => ({ officer: officer.id, first: interviewOf(first), second: interviewOf(second) })),
});

const documentOf = ({ from, mission, to }: CoverageQuestion, coverage: Coverage) => ({
  from: formatMonth(from),
  to: formatMonth(to),
  mission,
  total: figuresOf(coverage.total),
  waits: coverage.waits,
  ...listsOf(coverage),
});

const printTables = Effect.fnUntraced(function* (coverage: Coverage) {
  const { clashes, conditions, missions, months, overrides } = listsOf(coverage);
  yield* printTable([...months, { month: 'total', ...figuresOf(coverage.total) }]);
  yield* printTable(missions);
  yield* printTable(Object.entries(coverage.waits).map(([until, waiting]) => ({ until, ...waiting })));
  for (const rows of [conditions, overrides, clashes]) yield* printTable(rows);
});

/** A mission that is named has to be in the register. */
const readFor = Effect.fnUntraced(function* (question: CoverageQuestion) {
  const { missionChoices } = yield* ReadModel;
  const { mission } = question;
  if (mission !== null && !(yield* missionChoices).some(({ id }) => id === mission)) {
    return yield* Effect.fail(badFlag('--mission', message('expected.registered-mission'), mission));
  }
  return yield* readCoverage(question);
});

/** `registry report coverage` */
export const coverage = Command.make(
  'coverage',
  {
    year: yearFlag('year').pipe(Flag.optional),
    from: monthFlag('from').pipe(Flag.optional),
    to: monthFlag('to').pipe(Flag.optional),
    mission: identifierFlag('mission', 'The mission that the report is confined to').pipe(Flag.optional),
    database: databaseFlag,
  },
  Effect.fnUntraced(function* ({ database, mission, ...period }) {
    const { json } = yield* registry;
    const question = { ...(yield* monthsOf(period)), mission: Option.getOrNull(Option.map(mission, identifierOf<MissionId>)) };
    const report = yield* onRegister(yield* existingUrl(database), readFor(question));
    yield* json ? printJson(documentOf(question, report)) : printTables(report);
  }),
).pipe(Command.withDescription('How many cards of a year rest on a valid interview, by month and mission, with every override'));
