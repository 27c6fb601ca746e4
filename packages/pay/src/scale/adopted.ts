import { type Day, formatDay, type PayScale, type ScaleVersion } from '@protocol-registry/domain';
import { BigDecimal } from 'effect';
import type { GgmmiStep } from '../figures/ggmmi.ts';
import { amountOf, basesOf, type StepBase } from './base.ts';
import type { FloorTable, FloorVersion } from './floor.ts';
import { indexCoefficient, indexed } from './ggmmi.ts';
import { type SectorTable, sectorTableOf } from './sector-table.ts';

const MOST_CROSSINGS = 40;

/** The coefficient that gives an amount from its base, null where none does. */
const coefficientOf = (base: StepBase, cents: number): BigDecimal.BigDecimal | null => {
  for (let crossings = base.crossingsBefore; crossings <= MOST_CROSSINGS; crossings += 1) {
    const coefficient = indexCoefficient(crossings);
    const amount = indexed(base.cents, coefficient);
    if (amount === cents) return coefficient;
    if (amount > cents) return null;
  }
  return null;
};

const sourceOf = ({ rows, from }: ScaleVersion): string => rows.find(({ source }) => source !== '')?.source ?? formatDay(from);

const floorVersions = (scale: PayScale, step: GgmmiStep): readonly FloorVersion[] => {
  const bases = basesOf(scale, step);
  return scale.versions.flatMap((version, index): readonly FloorVersion[] => {
    const cents = amountOf(version, step);
    if (cents === null) return [];
    const next = scale.versions[index + 1];
    const base = bases.findLast(({ fixedOn }) => fixedOn <= version.from) ?? null;
    const coefficient = base === null ? null : coefficientOf(base, cents);
    return [
      {
        step,
        from: version.from,
        to: next === undefined ? null : ((next.from - 1) as Day),
        monthlyCents: cents,
        base: coefficient === null ? null : base,
        coefficient,
        status: version.mark,
        source: sourceOf(version),
      },
    ];
  });
};

/**
 * The national floor as a scale of the register has it; where the amount follows from a base and a coefficient, the arithmetic comes with it.
 *
 * @example
 * ```ts
 * import { dayOf, evolveScale, formatCents } from '@protocol-registry/domain';
 * import { floorOf, openingVersions } from '@protocol-registry/pay';
 *
 * const content = { scale: 'be-ggmmi', model: 'pivot', versions: openingVersions(dayOf('2025-06-30')) } as const;
 * const scale = evolveScale(null, { kind: 'scale.opened', content }, 1)!;
 * formatCents(floorOf(scale).steps[1].at(-1)!.monthlyCents) // => '2111.89'
 * ```
 */
export const floorOf = (scale: PayScale): FloorTable => ({
  id: scale.id,
  steps: { 1: floorVersions(scale, 1), 2: floorVersions(scale, 2), 3: floorVersions(scale, 3) },
});

/**
 * A sector's table as a scale of the register has it.
 *
 * @example
 * ```ts
 * import { evolveScale } from '@protocol-registry/domain';
 * import { sectorOf } from '@protocol-registry/pay';
 *
 * const loaded = { kind: 'sector-scale.loaded', content: { scale: 'invented', file: 'scales.csv', rows: [] } } as const;
 * sectorOf(evolveScale(null, loaded, 1)!).categories.size // => 0
 * ```
 */
export const sectorOf = ({ id, versions }: PayScale): SectorTable =>
  sectorTableOf(
    versions.flatMap(({ from, rows }) =>
      rows.map(({ category, monthly, seniorityYears, source, weeklyHours }) => ({
        scale: id,
        category,
        from,
        seniorityYears,
        monthlyCents: monthly,
        weeklyHours,
        source: source === '' ? null : source,
      })),
    ),
  );
