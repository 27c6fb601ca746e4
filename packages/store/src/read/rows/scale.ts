import type { PayScale } from '@protocol-registry/domain';
import type { Rows } from './rows.ts';

/** The rows of a scale as the act at a position of the journal left it. */
export const scaleRows = ({ id, model, file, versions }: PayScale, position: number): Rows => ({
  scale: [{ id, model, file, position }],
  scale_row: versions.flatMap(({ from, rows }) =>
    rows.map((row) => ({
      scale_id: id,
      category: row.category,
      effective_from: from,
      seniority_years: row.seniorityYears,
      monthly: row.monthly,
      weekly_hours: row.weeklyHours,
      source: row.source,
    })),
  ),
});
