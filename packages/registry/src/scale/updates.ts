import { belgium, type Cents, type Day, type DueVersion, type OfficerId, type ProposalKind, partsOfDay } from '@protocol-registry/domain';
import { Effect } from 'effect';
import type { RegistryFailure } from '../failure.ts';
import { ReadModel } from '../read/read-model.ts';
import { belowAmong, type LookedAt, lookAt, scopeOf, type VersionPreview } from './below.ts';
import { readScaleBook, type ScaleBook, type ScaleRead } from './book.ts';

/**
 * A version that a scale has or should have: what moved it, when it was to be in force, who adopted it and when; nulls while it is due. `lagDays` are the days from its first day
 * to its adoption, or to today while it is due, below zero where it was adopted beforehand; `below` are the contracts that were below it meanwhile.
 */
export interface ScaleUpdate {
  readonly scale: string;
  readonly from: Day;
  readonly kind: ProposalKind;
  readonly proposedBy: OfficerId | null;
  readonly adoptedBy: OfficerId | null;
  readonly adoptedOn: Day | null;
  readonly lagDays: number;
  readonly isLate: boolean;
  readonly below: VersionPreview;
}

const NOBODY: VersionPreview = { lines: [], missing: 0 as Cents, missions: [] };

/** An update without the contracts that were below it, and through which day they were. */
interface Drawn {
  readonly update: Omit<ScaleUpdate, 'below'>;
  readonly looked: LookedAt | null;
}

const isLate = (lagDays: number): boolean => lagDays > belgium.parameters.scaleAdoptionDays.value;

const inYears = (from: Day, years: readonly number[]): boolean => years.includes(partsOfDay(from).year);

const adopted = (book: ScaleBook, { state }: ScaleRead, years: readonly number[]): readonly Drawn[] =>
  [...state.versions, ...state.replaced].flatMap((version): readonly Drawn[] => {
    const { adoption, from } = version;
    if (adoption === null || adoption.proposal.kind === 'correction' || !inYears(from, years)) return [];
    const { adoptedBy, adoptedOn, proposal } = adoption;
    const lagDays = adoptedOn - from;
    const who = { kind: proposal.kind, proposedBy: proposal.proposedBy, adoptedBy, adoptedOn };
    const looked = lagDays > 0 ? lookAt(book, state, version, (adoptedOn - 1) as Day) : null;
    return [{ update: { scale: state.id, from, ...who, lagDays, isLate: isLate(lagDays) }, looked }];
  });

const due = (book: ScaleBook, { due: versions, state }: ScaleRead, years: readonly number[]): readonly Drawn[] =>
  versions
    .filter(({ from }) => inYears(from, years))
    .map((version: DueVersion) => {
      const lagDays = book.day - version.from;
      const nobody = { kind: 'indexation', proposedBy: null, adoptedBy: null, adoptedOn: null } as const;
      const looked = lagDays >= 0 ? lookAt(book, state, version, book.day) : null;
      return { update: { scale: state.id, from: version.from, ...nobody, lagDays, isLate: isLate(lagDays) }, looked };
    });

/** What all of them need, asked for once. */
const scopeOfAll = (looked: readonly LookedAt[]): ReturnType<typeof scopeOf> | null => {
  const scopes = looked.map(scopeOf);
  if (scopes.length === 0) return null;
  return {
    below: Math.max(...scopes.map(({ below }) => below)) as Cents,
    from: Math.min(...scopes.map(({ from }) => from)) as Day,
    to: Math.max(...scopes.map(({ to }) => to)) as Day,
  };
};

/**
 * The updates of the scales whose first day lies in some years, by day and scale: adopted or due, how late, by whom, and which contracts were below scale meanwhile. Three statements.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { readScaleUpdates } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * await Effect.runPromise(Effect.provide(readScaleUpdates([2026]), openRegister('sqlite::memory:'))) // => []
 * ```
 */
export const readScaleUpdates: (years: readonly number[]) => Effect.Effect<readonly ScaleUpdate[], RegistryFailure, ReadModel> = Effect.fn(
  'Registry.readScaleUpdates',
)(function* (years: readonly number[]) {
  const { payCandidates } = yield* ReadModel;
  const book = yield* readScaleBook(null);
  const drawn = [...book.scales.values()].flatMap((read) => [...adopted(book, read, years), ...due(book, read, years)]);
  const scope = scopeOfAll(drawn.flatMap(({ looked }) => looked ?? []));
  const candidates = scope === null ? [] : yield* payCandidates(scope);
  return drawn
    .map(({ looked, update }) => ({ ...update, below: looked === null ? NOBODY : belowAmong(looked, candidates) }))
    .toSorted((a, b) => a.from - b.from || (a.scale < b.scale ? -1 : 1));
});
