import type { Month, Profile } from '@protocol-registry/domain';
import type { Contract } from '../contract/contract.ts';
import type { Payments } from '../contract/payment.ts';
import type { SectorIndexation } from '../figures/jc323.ts';
import type { FloorTable } from '../scale/floor.ts';
import type { SectorTable } from '../scale/sector-table.ts';

/**
 * What contracts are held against: the sector table where there is one. `floor` is the national floor, `indexations` the January indexations of the sector
 * and `profile` what the host state fixes; where they are left out, those of this version of the project.
 */
interface Standards {
  readonly sector: SectorTable | null;
  readonly floor?: FloorTable;
  readonly indexations?: readonly SectorIndexation[];
  readonly profile?: Profile;
}

/** What an audit of columns looks at beside them: the months from first to last. Payments are tested up to `lastPaidMonth`, never where it is null. */
export interface ColumnQuestion extends Standards {
  readonly from: Month;
  readonly to: Month;
  readonly lastPaidMonth: Month | null;
}

/** What every month is held against: the payments where there are any, and the scales. */
export interface AuditBasis extends Standards {
  readonly payments: Payments | null;
}

/** What an audit looks at: contracts, what they are held against, and the months from first to last. */
export interface AuditInput extends AuditBasis {
  readonly contracts: readonly Contract[];
  readonly from: Month;
  readonly to: Month;
}
