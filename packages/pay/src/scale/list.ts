import { type HeldAmount, type HeldScale, heldScales } from '../figures/held-scale.ts';
import { GGMMI, type GgmmiVersion, ggmmiHistory } from './ggmmi.ts';
import { atIndex } from './index-points.ts';
import type { Scale, ScaleVersion } from './scale.ts';

const withPeriod = (scale: Omit<Scale, 'from' | 'to'>): readonly Scale[] => {
  const [first] = scale.versions;
  const last = scale.versions.at(-1);
  return first === undefined || last === undefined ? [] : [{ ...scale, from: first.from, to: last.to }];
};

const pivotVersion = ({ base, coefficient, crossings, from, monthlyCents, source, status, to }: GgmmiVersion): ScaleVersion => ({
  from,
  to,
  monthlyCents,
  arithmetic: { model: 'pivot', base, crossings, coefficient },
  status,
  source,
});

/** An amount that was read vouches for the one that base and index give; where the two differ, the computed one says that it is. */
const heldVersion =
  (factor: HeldScale['factor']) =>
  ({ base, from, index, monthlyCents, source, status, to }: HeldAmount): ScaleVersion => {
    if (base === null || index === null) return { from, to, monthlyCents, arithmetic: { model: 'dated' }, status, source };
    const points = { base, factor, index };
    const computed = atIndex(points);
    return {
      from,
      to,
      monthlyCents: computed,
      arithmetic: { model: 'index-points', ...points },
      status: computed === monthlyCents ? status : 'COMPUTED',
      source,
    };
  };

const belgium = withPeriod({
  id: GGMMI,
  name: 'Guaranteed average minimum monthly income (GGMMI / RMMMG)',
  country: 'BE',
  kind: 'national-floor',
  currency: 'EUR',
  basis: 'gross',
  versions: ggmmiHistory(1).map(pivotVersion),
});

const abroad = heldScales.flatMap(({ amounts, factor, ...scale }) => withPeriod({ ...scale, versions: amounts.map(heldVersion(factor)) }));

const scales: readonly Scale[] = [...belgium, ...abroad];

/**
 * The scales that the project holds amounts of; the GGMMI with its first step. Sector tables are loaded by the ministry and come with each audit.
 *
 * @example
 * ```ts
 * import { listScales } from '@protocol-registry/pay';
 *
 * listScales().map(({ id }) => id) // => ['be-ggmmi', 'lu-minimum-wage', 'lu-minimum-wage-skilled', 'ch-odpr-43']
 * ```
 */
export const listScales = (): readonly Scale[] => scales;
