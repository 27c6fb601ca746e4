import { formatCents, formatDay } from '@protocol-registry/domain';
import { type BelowVersion, readScaleUpdates, type ScaleUpdate } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { Command } from 'effect/cli';
import { yearFlag } from '../flag.ts';
import { type Json, printJson, printTable } from '../output.ts';
import { registry } from '../registry.ts';
import { coverage } from './coverage.ts';
import { databaseFlag, existingUrl, onRegister } from './database.ts';
import { rapporteur } from './rapporteur.ts';

type Columns = Readonly<Record<string, Json>>;

/** A contract that was below; of its worker the report says no more than the contract's number. */
const belowOf = ({ agreed, belowFrom, contract, missing, mission, required }: BelowVersion): Columns => ({
  contract,
  mission: mission.id,
  belowFrom: formatDay(belowFrom),
  agreed: formatCents(agreed),
  required: formatCents(required),
  missing: formatCents(missing),
});

const updateOf = ({ adoptedBy, adoptedOn, below, from, isLate, kind, lagDays, proposedBy, scale }: ScaleUpdate): Columns => ({
  scale,
  from: formatDay(from),
  kind,
  proposedBy,
  adoptedBy,
  adoptedOn: adoptedOn === null ? null : formatDay(adoptedOn),
  lagDays,
  late: isLate,
  contractsBelow: below.lines.length,
  missingMonthly: formatCents(below.missing),
});

const linesOf = ({ below, from, scale }: ScaleUpdate): readonly Columns[] =>
  below.lines.map((line) => ({ scale, from: formatDay(from), ...belowOf(line) }));

const scaleUpdates = Command.make(
  'scale-updates',
  { year: yearFlag('year'), database: databaseFlag },
  Effect.fnUntraced(function* ({ database, year }) {
    const { json } = yield* registry;
    const updates = yield* onRegister(yield* existingUrl(database), readScaleUpdates([year]));
    if (json) return yield* printJson(updates.map((update) => ({ ...updateOf(update), below: update.below.lines.map(belowOf) })));
    yield* printTable(updates.map(updateOf));
    yield* printTable(updates.flatMap(linesOf));
  }),
).pipe(Command.withDescription('How late the updates of the scales of a year were, and which contracts were below scale meanwhile'));

/** `registry report` */
export const report = Command.make('report').pipe(
  Command.withDescription('What the register shows of the work of the office'),
  Command.withSubcommands([coverage, rapporteur, scaleUpdates]),
);
