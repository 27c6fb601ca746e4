import { streamForms } from '@protocol-registry/domain';
import { type JournalLine, type JournalQuery, PAGE_SIZE, type Page, type Read } from '@protocol-registry/registry';
import type { SelectQueryBuilder } from 'kysely';
import { PROTECTED } from '../../seal/act.ts';
import type { Tables } from '../../tables.ts';
import type { Ask, Db } from './ask.ts';
import { inSight } from './in-sight.ts';
import { pageOf } from './page.ts';

const STREAM_KINDS = Object.keys(streamForms).filter((kind) => kind !== PROTECTED);

const matching = (db: Db, { actor, kind, stream }: JournalQuery): SelectQueryBuilder<Tables, 'act', object> => {
  const all = db.selectFrom('act').where(inSight);
  const ofStream = stream === null ? all : all.where('act.stream_kind', 'in', STREAM_KINDS).where('act.stream_id', '=', stream);
  const ofActor = actor === null ? ofStream : ofStream.where('act.actor', '=', actor);
  return kind === null ? ofActor : ofActor.where('act.kind', '=', kind);
};

const count = (db: Db, query: JournalQuery): Promise<{ readonly total: number }> =>
  matching(db, query)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();

const onPage = (db: Db, query: JournalQuery, offset: number) =>
  db
    .selectFrom('act')
    .leftJoin('act_content', 'act_content.position', 'act.position')
    .leftJoin('officer', 'officer.id', 'act.actor')
    .where('act.position', 'in', matching(db, query).select('act.position').orderBy('act.position', 'desc').limit(PAGE_SIZE).offset(offset))
    .select(['act.stream_kind', 'act.stream_id', 'act.version', 'act.recorded_at', 'act.actor', 'act.kind'])
    .select(['act_content.content', 'officer.name as actor_name'])
    .orderBy('act.position', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof onPage>['execute']>>[number];

const lineOf = (row: Row): JournalLine => ({
  stream: { kind: row.stream_kind, id: row.stream_id },
  version: row.version,
  recordedAt: row.recorded_at,
  actor: row.actor,
  actorName: row.actor_name ?? row.actor,
  kind: row.kind,
  content: row.content === null ? null : (JSON.parse(row.content) as unknown),
});

/** Acts of the journal, the newest first, without those of protected streams, of which nothing is to be seen: no line, no count, no gap; two statements. */
export const journal =
  (ask: Ask) =>
  (query: JournalQuery): Read<Page<JournalLine>> =>
    ask('journal', (db) =>
      pageOf(query.page, {
        count: () => count(db, query),
        items: async (offset) => (await onPage(db, query, offset).execute()).map(lineOf),
      }),
    );
