import type { Read, RecordedAct } from '@protocol-registry/registry';
import type { Ask, Db } from './ask.ts';

const actsOfScales = (db: Db) =>
  db
    .selectFrom('act')
    .leftJoin('act_content', 'act_content.position', 'act.position')
    .where('act.stream_kind', 'in', ['scale', 'health-index'])
    .select(['act.position', 'act.stream_kind', 'act.stream_id', 'act.version', 'act.recorded_at', 'act.actor', 'act.kind'])
    .select('act_content.content')
    .orderBy('act.stream_kind')
    .orderBy('act.stream_id')
    .orderBy('act.version');

type Row = Awaited<ReturnType<ReturnType<typeof actsOfScales>['execute']>>[number];

const recorded = ({ actor, content, kind, position, recorded_at, stream_id, stream_kind, version }: Row): RecordedAct => ({
  position,
  stream: { kind: stream_kind, id: stream_id },
  version,
  recordedAt: recorded_at,
  actor,
  kind,
  content: content === null ? null : (JSON.parse(content) as unknown),
});

/** The acts on the pay scales and on the health index, stream by stream; one statement. */
export const scaleActs = (ask: Ask): Read<readonly RecordedAct[]> =>
  ask('scaleActs', async (db) => (await actsOfScales(db).execute()).map(recorded));
