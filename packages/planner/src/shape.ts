import { dayOf, message, minuteOf, parseDay, parseMinute } from '@protocol-registry/domain';
import { Option, Schema } from 'effect';
import type { Finding, Path } from './document.ts';
import { mergePeriods, type Period } from './period.ts';
import { type Appointment, type Interpreter, type InterviewRequest, type Officer, type Room, WEIGHT_UNIT } from './problem.ts';

/** A part of a document after its shape was checked: the value when there is nothing to find fault with. */
export interface Checked<A> {
  readonly value: Option.Option<A>;
  readonly findings: readonly Finding[];
}

/** What stands at a path of a document. */
export type Check<A> = (value: unknown, path: Path) => Checked<A>;

const text = (key: string, accepts: (value: string) => boolean) =>
  Schema.String.annotate({ message: key })
    .check(Schema.makeFilter(accepts, { message: key }))
    .annotateKey({ messageMissingKey: key });

const figure = (key: string, accepts: (value: number) => boolean) =>
  Schema.Number.annotate({ message: key })
    .check(Schema.makeFilter(accepts, { message: key }))
    .annotateKey({ messageMissingKey: key });

const listOf = <S extends Schema.Codec<unknown>>(item: S) =>
  Schema.Array(item).annotate({ message: 'expected.list' }).annotateKey({ messageMissingKey: 'expected.list' });

const orNull = <S extends Schema.Codec<unknown>>(schema: S, key: string) =>
  Schema.optionalKey(Schema.NullOr(schema).annotate({ message: key }));

const isTimeZone = (name: string): boolean => {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const isWeight = (value: number): boolean => {
  const units = Math.round(value * WEIGHT_UNIT);
  return units >= 0 && units <= Number.MAX_SAFE_INTEGER && units / WEIGHT_UNIT === value;
};

const Identifier = text('expected.identifier', (value) => value.trim() !== '');
const Text = text('expected.text', () => true);
const CivilDate = text('expected.date', (value) => Option.isSome(parseDay(value)));
const LocalTime = text('expected.local-time', (value) => Option.isSome(parseMinute(value)));
const MaybeText = orNull(Text, 'expected.text-or-null');

const Span = Schema.Struct({ from: LocalTime, to: LocalTime })
  .annotate({ message: 'expected.object' })
  .check(Schema.makeFilter(({ from, to }) => (from <= to ? undefined : { path: ['to'], issue: 'expected.not-before-from' })));

const spans = listOf(Span);

const periodOf = ({ from, to }: typeof Span.Type): Period => ({ from: minuteOf(from), to: minuteOf(to) });

const checkWith = <Raw, A>(schema: Schema.Codec<Raw, unknown>, convert: (raw: Raw) => A): Check<A> => {
  const standard = Schema.toStandardSchemaV1(schema, { parseOptions: { errors: 'all' } })['~standard'];
  return (value, path) => {
    const result = standard.validate(value);
    if (result instanceof Promise) throw new TypeError('A shape is checked at once');
    if (result.issues === undefined) return { value: Option.some(convert(result.value)), findings: [] };
    const findings = result.issues.map((issue) => ({
      path: [...path, ...(issue.path ?? []).map((step) => (typeof step === 'string' || typeof step === 'number' ? step : ''))],
      expected: message(issue.message),
    }));
    return { value: Option.none(), findings };
  };
};

const staff = { id: Identifier, languages: listOf(Identifier), available: spans };

/** Checks the shape of an officer. */
export const checkOfficer: Check<Officer> = checkWith(
  Schema.Struct({ ...staff, gender: MaybeText }).annotate({ message: 'expected.object' }),
  ({ id, languages, gender = null, available }) => ({ id, languages, gender, available: mergePeriods(available.map(periodOf)) }),
);

/** Checks the shape of a room. */
export const checkRoom: Check<Room> = checkWith(
  Schema.Struct({ id: Identifier, available: spans }).annotate({ message: 'expected.object' }),
  ({ id, available }) => ({ id, available: mergePeriods(available.map(periodOf)) }),
);

/** Checks the shape of an interpreter. */
export const checkInterpreter: Check<Interpreter> = checkWith(
  Schema.Struct({ ...staff, conflictsWith: Schema.optionalKey(listOf(Text)) }).annotate({ message: 'expected.object' }),
  ({ id, languages, conflictsWith = [], available }) => ({
    id,
    languages,
    conflictsWith,
    available: mergePeriods(available.map(periodOf)),
  }),
);

const RequestShape = Schema.Struct({
  id: Identifier,
  mission: Text,
  languages: listOf(Identifier),
  minutes: figure('expected.positive-minutes', (value) => Number.isSafeInteger(value) && value > 0),
  earliest: CivilDate,
  deadline: CivilDate,
  weight: figure('expected.weight', isWeight),
  officerGender: MaybeText,
  notOfficers: Schema.optionalKey(listOf(Identifier)),
  unavailable: Schema.optionalKey(spans),
}).annotate({ message: 'expected.object' });

/** Checks the shape of a request. */
export const checkRequest: Check<InterviewRequest> = checkWith(RequestShape, (raw) => ({
  id: raw.id,
  mission: raw.mission,
  languages: raw.languages,
  minutes: raw.minutes,
  earliest: dayOf(raw.earliest),
  deadline: dayOf(raw.deadline),
  weight: Math.abs(Math.round(raw.weight * WEIGHT_UNIT)),
  officerGender: raw.officerGender ?? null,
  notOfficers: raw.notOfficers ?? [],
  unavailable: mergePeriods((raw.unavailable ?? []).map(periodOf)),
}));

/** Checks the shape of an appointment of the lists `current` and `fixed`. */
export const checkAppointment: Check<Appointment> = checkWith(
  Schema.Struct({
    request: Identifier,
    officer: Identifier,
    room: Identifier,
    interpreter: orNull(Identifier, 'expected.identifier-or-null'),
    startsAt: LocalTime,
  }).annotate({ message: 'expected.object' }),
  (raw) => ({ ...raw, interpreter: raw.interpreter ?? null, startsAt: minuteOf(raw.startsAt) }),
);

/** The time zone and the grid of a problem. */
export interface Setting {
  readonly timeZone: string;
  readonly slotMinutes: number;
}

/** Checks the shape of what a problem says beside its lists. */
export const checkSetting: Check<Setting> = checkWith(
  Schema.Struct({
    timeZone: text('expected.time-zone', isTimeZone),
    slotMinutes: figure('expected.slot-minutes', (value) => Number.isInteger(value) && value >= 1 && value <= 1440),
  }).annotate({ message: 'expected.object' }),
  (raw) => raw,
);
