import { Schema } from 'effect';
import type { Day } from '../day.ts';
import { DayForm, LanguageForm } from '../form.ts';
import { type Mark, MarkForm } from '../reason.ts';
import data from './leaflets.json' with { type: 'json' };

/**
 * Whom the leaflet names, in its order (RULES 2.4): the two emergency numbers, three reception centres, the labour inspectorate, the Good Offices Commission, a worker organisation, the unions.
 *
 * @example
 * ```ts
 * import { LEAFLET_ENTRIES } from '@protocol-registry/domain';
 *
 * LEAFLET_ENTRIES[0] // => 'police'
 * ```
 */
export const LEAFLET_ENTRIES = [
  'police',
  'emergency',
  'pag_asa',
  'payoke',
  'surya',
  'labour_inspectorate',
  'good_offices',
  'worker_organisation',
  'unions',
] as const;

/** Somebody whom the leaflet names; its words are in the catalogues, under `leaflet-entry.` and the name. */
export type LeafletEntry = (typeof LEAFLET_ENTRIES)[number];

/** An entry of a leaflet. `telephone` is null where no number was read: the office fills it in before it prints. */
export interface LeafletContact {
  readonly entry: LeafletEntry;
  readonly telephone: string | null;
  readonly mark: Mark;
}

/** A version of the leaflet, from its first day until the next version's. `languages` are codes of ISO 639; `isExample` says that the office has not confirmed it. */
export interface Leaflet {
  readonly version: string;
  readonly from: Day;
  readonly mark: Mark;
  readonly rule: string;
  readonly isExample: boolean;
  readonly languages: readonly string[];
  readonly contents: readonly LeafletContact[];
}

const LeafletForm: Schema.Codec<Leaflet, unknown> = Schema.Struct({
  version: Schema.String,
  from: DayForm,
  mark: MarkForm,
  rule: Schema.String,
  isExample: Schema.Boolean,
  languages: Schema.Array(LanguageForm),
  contents: Schema.Array(
    Schema.Struct({ entry: Schema.Literals(LEAFLET_ENTRIES), telephone: Schema.NullOr(Schema.String), mark: MarkForm }),
  ),
});

/**
 * Every version of the leaflet, ascending by first day.
 *
 * @example
 * ```ts
 * import { leaflets } from '@protocol-registry/domain';
 *
 * leaflets[0]?.isExample // => true
 * ```
 */
export const leaflets: readonly Leaflet[] = Schema.decodeUnknownSync(Schema.Array(LeafletForm))(data);

/**
 * The version of the leaflet to hand over on a day, null before the first.
 *
 * @example
 * ```ts
 * import { dayOf, leafletOn } from '@protocol-registry/domain';
 *
 * const leaflet = leafletOn(dayOf('2026-03-01'));
 * leaflet?.version // => '2026-1'
 * leaflet?.contents.map(({ telephone }) => telephone).filter((number) => number !== null) // => ['101', '112']
 * ```
 */
export const leafletOn = (day: Day, versions: readonly Leaflet[] = leaflets): Leaflet | null =>
  versions.findLast(({ from }) => from <= day) ?? null;
