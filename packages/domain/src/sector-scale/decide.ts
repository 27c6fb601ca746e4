import type { ActOf } from '../act/act.ts';
import type { CommandOf, SectorScaleCommands } from '../act/command.ts';
import { type Decision, decided, when } from '../refusal.ts';
import type { SectorScale, SectorScaleActs } from './sector-scale.ts';

/**
 * Decides on loading a sector's scale; it replaces what was loaded before.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { decideSectorScale } from '@protocol-registry/domain';
 *
 * const empty = { scale: 'invented', file: 'scales.csv', rows: [] };
 * Result.isFailure(decideSectorScale({ kind: 'sector-scale.load', content: empty })) // => true
 * ```
 */
export const decideSectorScale = ({ content }: CommandOf<SectorScaleCommands>): Decision<SectorScaleActs> =>
  decided(when(content.rows.length === 0, 'SCALE_EMPTY'), { kind: 'sector-scale.loaded', content });

/**
 * The sector's scale after an act: what was loaded last.
 *
 * @example
 * ```ts
 * import { evolveSectorScale } from '@protocol-registry/domain';
 *
 * evolveSectorScale({ kind: 'sector-scale.loaded', content: { scale: 'invented', file: 'scales.csv', rows: [] } }).id // => 'invented'
 * ```
 */
export const evolveSectorScale = ({ content }: ActOf<SectorScaleActs>): SectorScale => ({
  id: content.scale,
  file: content.file,
  rows: content.rows,
});
