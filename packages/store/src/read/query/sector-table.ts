import { type SectorTable, sectorTableOf } from '@protocol-registry/pay';
import type { Read } from '@protocol-registry/registry';
import type { Ask, Db } from './ask.ts';

const latestRows = (db: Db) =>
  db
    .selectFrom('scale_row')
    .where('scale_id', '=', db.selectFrom('scale').where('model', '=', 'january').select('id').orderBy('position', 'desc').limit(1))
    .selectAll();

type Row = Awaited<ReturnType<ReturnType<typeof latestRows>['execute']>>[number];

const tableOf = (rows: readonly Row[]): SectorTable =>
  sectorTableOf(
    rows.map((row) => ({
      scale: row.scale_id,
      category: row.category,
      from: row.effective_from,
      seniorityYears: row.seniority_years,
      monthlyCents: row.monthly,
      weeklyHours: row.weekly_hours,
      source: row.source === '' ? null : row.source,
    })),
  );

/** The sector's scale that was loaded last; one statement. */
export const sectorTable = (ask: Ask): Read<SectorTable | null> =>
  ask('sectorTable', async (db) => {
    const rows = await latestRows(db).execute();
    return rows.length === 0 ? null : tableOf(rows);
  });
