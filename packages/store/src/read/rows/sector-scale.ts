import type { SectorScale } from '@protocol-registry/domain';
import type { Rows } from './rows.ts';

/** The rows of a sector's scale as it was last loaded, by the act at a position of the journal. */
export const sectorScaleRows = ({ id, file, rows }: SectorScale, position: number): Rows => ({
  sector_scale: [{ id, file, position }],
  sector_scale_row: rows.map((row) => ({
    scale_id: id,
    category: row.category,
    effective_from: row.effectiveFrom,
    seniority_years: row.seniorityYears,
    monthly: row.monthly,
    weekly_hours: row.weeklyHours,
    source: row.source,
  })),
});
