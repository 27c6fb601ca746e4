import { type Cents, centsOf, type Day, type Mark } from '@protocol-registry/domain';
import { Schema } from 'effect';
import { DateText, DecimalText, MarkSchema, optionalDay, SourceTable, sourceText } from './figure.ts';
import data from './in-kind.json' with { type: 'json' };

/** What a figure on pay in kind is about. */
export type InKindItem =
  | 'breakfast'
  | 'main_meal'
  | 'evening_meal'
  | 'room'
  | 'cap_general'
  | 'cap_whole_dwelling'
  | 'cap_fully_housed_and_fed'
  | 'weekly_hours';

const Item: Schema.Codec<InKindItem> = Schema.Literals([
  'breakfast',
  'main_meal',
  'evening_meal',
  'room',
  'cap_general',
  'cap_whole_dwelling',
  'cap_fully_housed_and_fed',
  'weekly_hours',
]);

const File = Schema.Struct({
  sources: SourceTable,
  values: Schema.Array(
    Schema.Struct({
      item: Item,
      amount: DecimalText,
      unit: Schema.String,
      from: Schema.NullOr(DateText),
      to: Schema.NullOr(DateText),
      status: MarkSchema,
      source: Schema.String,
    }),
  ),
});

/** One figure on pay in kind: euro cents a day for meals and the room, whole percent for the caps, hours for the week. */
export interface InKindFigure {
  readonly item: InKindItem;
  readonly amount: string;
  readonly unit: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly status: Mark;
  readonly source: string;
}

const file = Schema.decodeUnknownSync(File)(data);

/**
 * The fixed values of board and lodging, the caps, and the weekly hours, with their sources (RULES 3.3, LAW 2.2).
 *
 * @example
 * ```ts
 * import { inKindFigures } from '@protocol-registry/pay';
 *
 * inKindFigures.find((figure) => figure.item === 'room')?.amount // => '0.74'
 * ```
 */
export const inKindFigures: readonly InKindFigure[] = file.values.map((value) => ({
  ...value,
  from: optionalDay(value.from),
  to: optionalDay(value.to),
  source: sourceText(file.sources, value.source) ?? '',
}));

const figure = (item: InKindItem): InKindFigure => {
  const found = inKindFigures.find((candidate) => candidate.item === item);
  if (found === undefined) throw new RangeError(`No figure is held for ${item}`);
  return found;
};

/** The fixed value of a day's full board: breakfast, main meal and evening meal. */
export const boardCentsPerDay: Cents = (centsOf(figure('breakfast').amount) +
  centsOf(figure('main_meal').amount) +
  centsOf(figure('evening_meal').amount)) as Cents;

/** The fixed value of a day's lodging in one room with heating and light. */
export const roomCentsPerDay: Cents = centsOf(figure('room').amount);

/** Where the fixed values of board and room were read. */
export const fixedValueSource: string = figure('room').source;

/** A cap on pay in kind, in whole percent of gross pay, with its source. */
export interface InKindCap {
  readonly percent: number;
  readonly source: string;
}

const cap = (item: InKindItem): InKindCap => ({ percent: Number(figure(item).amount), source: figure(item).source });

/**
 * The three caps of the law of 12 April 1965, article 6 (LAW 2.2).
 *
 * @example
 * ```ts
 * import { inKindCaps } from '@protocol-registry/pay';
 *
 * [inKindCaps.general.percent, inKindCaps.wholeDwelling.percent, inKindCaps.fullyHousedAndFed.percent] // => [20, 40, 50]
 * ```
 */
export const inKindCaps: {
  readonly general: InKindCap;
  readonly wholeDwelling: InKindCap;
  readonly fullyHousedAndFed: InKindCap;
} = {
  general: cap('cap_general'),
  wholeDwelling: cap('cap_whole_dwelling'),
  fullyHousedAndFed: cap('cap_fully_housed_and_fed'),
};
