import type { Read, RecordedAct } from '@protocol-registry/registry';
import type { Ask, Db } from './ask.ts';

const lastBy = (db: Db, known: number) =>
  db
    .selectFrom('act')
    .innerJoin('act_content', 'act_content.position', 'act.position')
    .where('act.kind', '=', 'sector-scale.loaded')
    .where('act.recorded_at', '<=', known)
    .select(['act.position', 'act.stream_kind', 'act.stream_id', 'act.version', 'act.recorded_at', 'act.actor', 'act.kind'])
    .select('act_content.content')
    .orderBy('act.position', 'desc')
    .limit(1);

/** The act that loaded the sector's scale last, of those recorded by an instant; one statement. */
export const sectorScaleLoaded =
  (ask: Ask) =>
  (known: number): Read<RecordedAct | null> =>
    ask('sectorScaleLoaded', async (db) => {
      const row = await lastBy(db, known).executeTakeFirst();
      if (row === undefined) return null;
      const { actor, kind, position, version } = row;
      const stream = { kind: row.stream_kind, id: row.stream_id };
      return { position, stream, version, recordedAt: row.recorded_at, actor, kind, content: JSON.parse(row.content) as unknown };
    });
