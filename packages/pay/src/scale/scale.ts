import type { Day } from '@protocol-registry/domain';
import { GGMMI, ggmmiHistory } from './ggmmi.ts';

/** A pay scale among those that the project knows: who it holds for, and from when to when amounts are held. */
export interface Scale {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly kind: 'national-floor' | 'sector';
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * The scales that the project holds amounts of. Sector tables are loaded by the ministry and come with each audit.
 *
 * @example
 * ```ts
 * import { listScales } from '@protocol-registry/pay';
 *
 * listScales().map((scale) => scale.id) // => ['be-ggmmi']
 * ```
 */
export const listScales = (): readonly Scale[] =>
  ggmmiHistory(1)
    .slice(0, 1)
    .map((first) => ({
      id: GGMMI,
      name: 'Guaranteed average minimum monthly income (GGMMI / RMMMG)',
      country: 'BE',
      kind: 'national-floor',
      from: first.from,
      to: null,
    }));
