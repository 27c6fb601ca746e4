import type { Day } from '@protocol-registry/domain';
import type { Terms } from '../contract/contract.ts';
import type { FloorVersion } from '../scale/floor.ts';
import type { SectorRate } from './rates/sector.ts';

/** Days of a month on which terms, floor and sector row stay the same. `floor` and `sector` are null where the day has none. */
export interface Segment {
  readonly from: Day;
  readonly days: number;
  readonly terms: Terms;
  readonly floor: FloorVersion | null;
  readonly sector: SectorRate | null;
}
