import { type ApplicationId, dayOf, formatDay } from '@protocol-registry/domain';
import type { OverrideLine, ReportPeriod } from '@protocol-registry/registry';
import { sql } from 'kysely';
import type { Db } from './ask.ts';
import { inSight } from './in-sight.ts';
import { fullName } from './named.ts';

/** The acts by which somebody let an application pass in a period: they stand in the journal also where they were withdrawn. */
const overriding = (db: Db, { from, to }: ReportPeriod) =>
  db
    .selectFrom('act')
    .innerJoin('act_content', 'act_content.position', 'act.position')
    .where(inSight)
    .where('act.kind', '=', 'gate.overridden')
    .where(sql<string>`act_content.content ->> 'decidedOn'`, '>=', formatDay(from))
    .where(sql<string>`act_content.content ->> 'decidedOn'`, '<=', formatDay(to))
    .select(['act.stream_id', 'act.version', 'act.actor'])
    .select([
      sql<string>`act_content.content ->> 'decidedOn'`.as('decided_on'),
      sql<string>`act_content.content ->> 'reason'`.as('reason'),
      sql<ApplicationId>`act_content.content ->> 'application'`.as('application_id'),
    ]);

/** The acts that withdrew an override, with the version that they correct. */
const withdrawing = (db: Db) =>
  db
    .selectFrom('act')
    .innerJoin('act_content', 'act_content.position', 'act.position')
    .where(inSight)
    .where('act.kind', '=', 'gate.override-withdrawn')
    .select(['act.stream_id', 'act.actor', 'act.recorded_at'])
    .select([sql<number>`act_content.content ->> 'corrects'`.as('corrects'), sql<string>`act_content.content ->> 'reason'`.as('reason')]);

const overridesIn = (db: Db, period: ReportPeriod) =>
  db
    .selectFrom(overriding(db, period).as('given'))
    .leftJoin(withdrawing(db).as('withdrawn'), (join) =>
      join.onRef('withdrawn.stream_id', '=', 'given.stream_id').onRef('withdrawn.corrects', '=', 'given.version'),
    )
    .innerJoin('application', 'application.id', 'given.application_id')
    .innerJoin('worker', 'worker.id', 'application.worker_id')
    .innerJoin('employer', 'employer.id', 'application.employer_id')
    .innerJoin('mission', 'mission.id', 'employer.mission_id')
    .leftJoin('card', (join) =>
      join.onRef('card.application_id', '=', 'application.id').onRef('card.override_version', '=', 'given.version'),
    )
    .leftJoin('officer as decider', 'decider.id', 'given.actor')
    .leftJoin('officer as withdrawer', 'withdrawer.id', 'withdrawn.actor')
    .select(['given.application_id', 'given.actor', 'given.decided_on', 'given.reason', 'decider.name as actor_name'])
    .select(['withdrawn.actor as withdrawn_by', 'withdrawn.recorded_at as withdrawn_at', 'withdrawn.reason as withdrawn_reason'])
    .select(['withdrawer.name as withdrawn_name', 'card.number', 'worker.id as worker_id', fullName('worker').as('worker_name')])
    .select(['mission.id as mission_id', 'mission.name as mission_name'])
    .orderBy('given.decided_on')
    .orderBy('given.application_id')
    .orderBy('given.version');

type Row = Awaited<ReturnType<ReturnType<typeof overridesIn>['execute']>>[number];

const withdrawalOf = ({ withdrawn_at, withdrawn_by, withdrawn_name, withdrawn_reason }: Row): OverrideLine['withdrawn'] =>
  withdrawn_at === null || withdrawn_by === null
    ? null
    : { at: withdrawn_at, by: { id: withdrawn_by, name: withdrawn_name ?? withdrawn_by }, reason: withdrawn_reason ?? '' };

const lineOf = (row: Row): OverrideLine => ({
  application: row.application_id,
  worker: { id: row.worker_id, name: row.worker_name },
  mission: { id: row.mission_id, name: row.mission_name },
  decidedOn: dayOf(row.decided_on),
  decidedBy: { id: row.actor, name: row.actor_name ?? row.actor },
  reason: row.reason,
  card: row.number,
  withdrawn: withdrawalOf(row),
});

/** The overrides of the gate that were decided in a period, those withdrawn among them; one statement. */
export const overrides = async (db: Db, period: ReportPeriod): Promise<readonly OverrideLine[]> =>
  (await overridesIn(db, period).execute()).map(lineOf);
