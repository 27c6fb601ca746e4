import type { Terms } from '../../contract/contract.ts';
import type { FloorTable } from '../../scale/floor.ts';
import type { SectorTable } from '../../scale/sector-table.ts';

/** What of the terms of a contract decides which amounts of the scales hold for them. */
export type RatedTerms = Pick<Terms, 'bornOn' | 'labourCategory' | 'scaleCategory' | 'seniorityFrom' | 'weeklyHours'>;

/** The scales that an audit holds pay against. */
export interface Rates {
  readonly floor: FloorTable;
  readonly sector: SectorTable | null;
}
