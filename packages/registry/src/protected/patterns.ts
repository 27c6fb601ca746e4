import { type Cents, type Day, isToBeReferred } from '@protocol-registry/domain';
import type { Employment } from '../read/employments.ts';
import type { FileOutline } from './outlines.ts';

/** What recurs at an employer or a mission: how many worked there, how many of them for a short time, what was alleged, at how many levels somebody was to be referred, what is open. */
export interface Pattern {
  readonly id: string;
  readonly name: string;
  readonly mission: string;
  readonly workers: number;
  readonly shortStays: number;
  readonly allegations: number;
  readonly concerns: number;
  readonly openShortfall: Cents;
  readonly missed: number;
}

/** What patterns are counted by. */
export type PatternBy = 'employer' | 'mission';

/** A stay that ended within half a year is a short one. */
const SHORT_STAY_DAYS = 182;

const isShort = ({ endsOn, startsOn }: Employment): boolean => endsOn !== null && endsOn - startsOn < SHORT_STAY_DAYS;

const ran = ({ endsOn, startsOn }: Employment, on: Day): boolean => startsOn <= on && (endsOn === null || on <= endsOn);

/** A level at which somebody is to be referred belongs to whoever employed the worker when the worker was heard. */
const isConcern = (outlines: ReadonlyMap<string, FileOutline>, employment: Employment): boolean => {
  const outline = outlines.get(employment.worker);
  if (outline === undefined || outline.level === null || !isToBeReferred(outline.level)) return false;
  const on = outline.heardOn ?? outline.decidedOn;
  return on !== null && ran(employment, on);
};

const sum = <A>(list: readonly A[], value: (one: A) => number): number => list.reduce((total, one) => total + value(one), 0);

const distinct = (list: readonly Employment[]): number => new Set(list.map(({ worker }) => worker)).size;

/** An allegation that names an employer counts for the employer's mission too. */
const allegationsOf = (of: readonly Employment[], by: PatternBy, outlines: readonly FileOutline[]): number => {
  const employers = new Set<string>(of.map(({ employer }) => employer.id));
  const missions = new Set<string>(by === 'mission' ? of.map(({ mission }) => mission.id) : []);
  return outlines
    .flatMap(({ allegations }) => allegations)
    .filter(({ employer, mission }) => (employer !== null && employers.has(employer)) || (mission !== null && missions.has(mission)))
    .length;
};

/**
 * What recurs at each employer or mission, from the contracts of the register and the outlines of the protected files: for a person to look at, never a verdict.
 *
 * @example
 * ```ts
 * import { centsOf, dayOf, type EmployerId, identifierOf, type MissionId, type WorkerId } from '@protocol-registry/domain';
 * import { patternsOf } from '@protocol-registry/registry';
 *
 * const employer = { id: identifierOf<EmployerId>('E-1'), name: 'Firefly, Rufus' };
 * const mission = { id: identifierOf<MissionId>('M-1'), name: 'Embassy of Freedonia' };
 * const stay = { employer, mission, startsOn: dayOf('2025-01-01'), endsOn: dayOf('2025-03-31'), openShortfall: centsOf('0.00'), missed: 1 };
 * const stays = ['W-1', 'W-2'].map((id) => ({ ...stay, worker: identifierOf<WorkerId>(id) }));
 * patternsOf(stays, [], 'mission').map(({ missed, shortStays, workers }) => [workers, shortStays, missed]) // => [[2, 2, 2]]
 * ```
 */
export const patternsOf = (employments: readonly Employment[], outlines: readonly FileOutline[], by: PatternBy): readonly Pattern[] => {
  const byFile = new Map<string, FileOutline>(outlines.map((outline) => [outline.file, outline]));
  const groups = Map.groupBy(employments, (employment) => employment[by].id);
  return [...groups.values()].flatMap((of): readonly Pattern[] => {
    const [first] = of;
    if (first === undefined) return [];
    return [
      {
        ...first[by],
        mission: first.mission.name,
        workers: distinct(of),
        shortStays: of.filter(isShort).length,
        allegations: allegationsOf(of, by, outlines),
        concerns: distinct(of.filter((employment) => isConcern(byFile, employment))),
        openShortfall: sum(of, ({ openShortfall }) => openShortfall) as Cents,
        missed: sum(of, ({ missed }) => missed),
      },
    ];
  });
};
