import {
  addMonths,
  type Cents,
  type ContractId,
  type DatedRows,
  type Day,
  type EmployerId,
  type MissionId,
  type PayScale,
  partsOfDay,
  type WorkerId,
} from '@protocol-registry/domain';
import { floorOf, type RatedTerms, type Rates, requiredOn, SECTOR_WEEK, sectorOf } from '@protocol-registry/pay';
import { Effect } from 'effect';
import type { RegistryFailure } from '../failure.ts';
import type { Named } from '../read/page.ts';
import { ReadModel } from '../read/read-model.ts';
import { floorRead, readScaleBook, type ScaleBook, scaleIn } from './book.ts';

/** Terms of a contract that may lie below an amount, from their first employed day to their last, null while open. */
export interface PayCandidate {
  readonly contract: ContractId;
  readonly worker: Named<WorkerId>;
  readonly employer: Named<EmployerId>;
  readonly mission: Named<MissionId>;
  readonly from: Day;
  readonly to: Day | null;
  readonly grossMonthly: Cents;
  readonly terms: RatedTerms;
}

/**
 * A contract below a version of a scale: since which day, and what is agreed, required and missing for a full month of the stated hours. `endsOn` is the last day of those terms, null while open; `wasBelow` tells whether it was
 * below the version before as well.
 */
export interface BelowVersion extends Omit<PayCandidate, 'terms' | 'from' | 'to' | 'grossMonthly'> {
  readonly endsOn: Day | null;
  readonly belowFrom: Day;
  readonly agreed: Cents;
  readonly required: Cents;
  readonly missing: Cents;
  readonly wasBelow: boolean;
}

/** The contracts of a mission that are below, and what they lack a month. */
export interface BelowOfMission {
  readonly mission: Named<MissionId>;
  readonly contracts: number;
  readonly missing: Cents;
}

/** Every contract below a version, the most missing first, what they lack a month in all, and by mission. */
export interface VersionPreview {
  readonly lines: readonly BelowVersion[];
  readonly missing: Cents;
  readonly missions: readonly BelowOfMission[];
}

/** A version as it would stand: from which day, and which amounts. */
export type StatedVersion = Pick<DatedRows, 'from' | 'rows'>;

const MONTHS_OF_YEAR = 12;

/** A scale with a version in place, which takes the place of one of the same day. */
const withVersion = (scale: PayScale, { from, rows }: StatedVersion): PayScale => ({
  ...scale,
  versions: [
    ...scale.versions.filter((held) => held.from !== from),
    { from, rows, mark: 'UNVERIFIED' as const, adoption: null, setBy: 0 },
  ].toSorted((a, b) => a.from - b.from),
});

const before = (scale: PayScale, from: Day): PayScale => ({ ...scale, versions: scale.versions.filter((version) => version.from < from) });

/** The scale in question and, where that is the sector's, the floor beside it: only the scale in question is compared. */
const ratesWith = (scale: PayScale, book: ScaleBook): Rates =>
  scale.model === 'pivot' ? { floor: floorOf(scale), sector: null } : { floor: floorOf(floorRead(book).state), sector: sectorOf(scale) };

const amountIn = (scale: PayScale, terms: RatedTerms, day: Day, rates: Rates): Cents | null =>
  requiredOn(terms, day, rates)[scale.model === 'pivot' ? 'floor' : 'sector'];

/** The first day of the terms under the version, and the days after it on which seniority moves them to another row. */
const daysOf = ({ from, terms, to }: PayCandidate, first: Day, last: Day): readonly Day[] => {
  const [start, end] = [Math.max(from, first) as Day, Math.min(to ?? last, last) as Day];
  const years = Array.from({ length: Math.max(0, partsOfDay(end).year - partsOfDay(terms.seniorityFrom).year) }, (_, index) =>
    addMonths(terms.seniorityFrom, (index + 1) * MONTHS_OF_YEAR),
  );
  return start > end ? [] : [start, ...years.filter((day) => day > start && day <= end)];
};

/** Hours that another week than 38 asks for can only raise an amount by their ratio: no candidate is missed. */
const highest = (rows: StatedVersion['rows']): Cents =>
  Math.ceil(Math.max(0, ...rows.map(({ monthly, weeklyHours }) => monthly * Math.max(1, SECTOR_WEEK / weeklyHours))) + 1) as Cents;

const lineOf = (
  candidate: PayCandidate,
  scale: PayScale,
  rates: { readonly after: Rates; readonly before: Rates },
  days: readonly Day[],
): BelowVersion | null => {
  const { contract, employer, grossMonthly: agreed, mission, terms, worker } = candidate;
  for (const day of days) {
    const required = amountIn(scale, terms, day, rates.after);
    if (required === null || agreed >= required) continue;
    const wasBelow = agreed < (amountIn(scale, terms, day, rates.before) ?? 0);
    const missing = (required - agreed) as Cents;
    return {
      contract,
      worker,
      employer,
      mission,
      endsOn: candidate.to,
      belowFrom: day,
      agreed,
      required,
      missing,
      wasBelow,
    };
  }
  return null;
};

const sumOf = (lines: readonly BelowVersion[]): Cents => lines.reduce((sum, { missing }) => sum + missing, 0) as Cents;

const byMission = (lines: readonly BelowVersion[]): readonly BelowOfMission[] =>
  [...Map.groupBy(lines, ({ mission }) => mission.id).values()]
    .flatMap((ofMission) =>
      ofMission.slice(0, 1).map(({ mission }) => ({ mission, contracts: ofMission.length, missing: sumOf(ofMission) })),
    )
    .toSorted((a, b) => b.missing - a.missing || (a.mission.name < b.mission.name ? -1 : 1));

/** One line a contract: the earliest of its terms that lie below. */
const firstOfContract = (lines: readonly BelowVersion[]): readonly BelowVersion[] =>
  [...Map.groupBy(lines, ({ contract }) => contract).values()].flatMap((ofContract) =>
    ofContract.toSorted((a, b) => a.belowFrom - b.belowFrom).slice(0, 1),
  );

/** A version of a scale of a book, and the last day on which it is looked at: today, or its first day where that is to come, but never beyond its own end. */
export interface LookedAt {
  readonly book: ScaleBook;
  readonly scale: PayScale;
  readonly version: StatedVersion;
  readonly last: Day;
}

/** A version as it is looked at through a day. */
export const lookAt = (book: ScaleBook, state: PayScale, version: StatedVersion, until: Day | null): LookedAt => {
  const scale = withVersion(state, version);
  const next = scale.versions.find(({ from }) => from > version.from);
  const end = next === undefined ? Number.MAX_SAFE_INTEGER : next.from - 1;
  return { book, scale, version, last: Math.min(until ?? Math.max(book.day, version.from), end) as Day };
};

/** Which candidates a version needs. */
export const scopeOf = ({ last, version }: LookedAt): Parameters<ReadModel['payCandidates']>[0] => ({
  below: highest(version.rows),
  from: version.from,
  to: last,
});

/** The contracts among candidates that are below a version. */
export const belowAmong = ({ book, last, scale, version }: LookedAt, candidates: readonly PayCandidate[]): VersionPreview => {
  const rates = { after: ratesWith(scale, book), before: ratesWith(before(scale, version.from), book) };
  const found = candidates.flatMap((candidate) => lineOf(candidate, scale, rates, daysOf(candidate, version.from, last)) ?? []);
  const lines = firstOfContract(found).toSorted((a, b) => b.missing - a.missing || (a.contract < b.contract ? -1 : 1));
  return { lines, missing: sumOf(lines), missions: byMission(lines) };
};

/**
 * The contracts that fall below a version of a scale as the register stands, through today or the version's first day where that is to come; with `until` through that day. Nothing is written.
 * Three statements, whatever the number of contracts; fails where no scale has that name.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { dayOf } from '@protocol-registry/domain';
 * import { previewVersion } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const preview = previewVersion('be-ggmmi', { from: dayOf('2027-01-01'), rows: [] });
 * (await Effect.runPromise(Effect.provide(preview, openRegister('sqlite::memory:')))).lines // => []
 * ```
 */
export const previewVersion: (
  scale: string,
  version: StatedVersion,
  until?: Day | null,
) => Effect.Effect<VersionPreview, RegistryFailure, ReadModel> = Effect.fn('Registry.previewVersion')(function* (
  scale: string,
  version: StatedVersion,
  until: Day | null = null,
) {
  const { payCandidates } = yield* ReadModel;
  const book = yield* readScaleBook(null);
  const { state } = yield* scaleIn(book, scale);
  const looked = lookAt(book, state, version, until);
  return belowAmong(looked, yield* payCandidates(scopeOf(looked)));
});
