import type { ActOf } from '../act/act.ts';
import type { Day } from '../day.ts';
import type { Employer, EmployerActs, Immunity, ImmunityLevel } from './employer.ts';

const withImmunity = (immunities: readonly Immunity[], added: Immunity): readonly Immunity[] =>
  [...immunities.filter(({ from }) => from !== added.from), added].toSorted((a, b) => a.from - b.from);

/**
 * The employer after an act; `version` is that of the act in its stream. An act before the registration changes nothing.
 *
 * @example
 * ```ts
 * import { dayOf, type EmployerId, evolveEmployer, identifierOf, type MissionId } from '@protocol-registry/domain';
 *
 * const content = {
 *   employer: identifierOf<EmployerId>('E-1'), mission: identifierOf<MissionId>('M-1'), familyName: 'Firefly', givenNames: 'Rufus',
 *   rank: 'head_of_mission', posting: { from: dayOf('2024-01-01'), to: null }, immunity: 'full',
 * } as const;
 * evolveEmployer(null, { kind: 'employer.registered', content }, 1)?.immunities.length // => 1
 * ```
 */
export const evolveEmployer = (employer: Employer | null, act: ActOf<EmployerActs>, version: number): Employer | null => {
  if (act.kind === 'employer.registered') {
    const { employer: id, immunity, posting, ...identity } = act.content;
    return { id, ...identity, posting, immunities: [{ level: immunity, from: posting.from }], setBy: version };
  }
  if (employer === null) return null;
  switch (act.kind) {
    case 'employer.corrected': {
      const { familyName, givenNames, rank, mission } = act.content;
      return { ...employer, familyName, givenNames, rank, mission, setBy: version };
    }
    case 'employer.posting-changed':
      return { ...employer, posting: { from: act.content.from, to: act.content.to } };
    case 'employer.immunity-changed':
      return { ...employer, immunities: withImmunity(employer.immunities, { level: act.content.level, from: act.content.from }) };
  }
};

/**
 * How far an employer's immunity goes on a day; none before the first level on record.
 *
 * @example
 * ```ts
 * import { dayOf, immunityOn } from '@protocol-registry/domain';
 *
 * const immunities = [{ level: 'full', from: dayOf('2024-01-01') }, { level: 'waived', from: dayOf('2026-03-01') }] as const;
 * immunityOn({ immunities }, dayOf('2026-02-28')) // => 'full'
 * immunityOn({ immunities }, dayOf('2026-03-01')) // => 'waived'
 * immunityOn({ immunities }, dayOf('2023-12-31')) // => 'none'
 * ```
 */
export const immunityOn = ({ immunities }: Pick<Employer, 'immunities'>, day: Day): ImmunityLevel =>
  immunities.findLast(({ from }) => from <= day)?.level ?? 'none';
