import { MINUTES_OF_DAY } from '@protocol-registry/domain';
import type { ClashingInterview, OfficerClash, ReportPeriod } from '@protocol-registry/registry';
import { sql } from 'kysely';
import type { Db } from './ask.ts';
import { fullName } from './named.ts';

/** Interviews of one officer, both held on the day of their appointment, of which the second began before the first ended. */
const clashesIn = (db: Db, { from, to }: ReportPeriod) =>
  db
    .selectFrom('interview as first')
    .innerJoin('interview as second', (join) =>
      join
        .onRef('second.officer_id', '=', 'first.officer_id')
        .onRef('second.starts_at', '>=', 'first.starts_at')
        .on(sql<boolean>`second.starts_at < first.starts_at + first.minutes`)
        .on(sql<boolean>`(second.starts_at > first.starts_at OR second.id > first.id)`)
        .onRef('second.held_on', '=', 'first.held_on'),
    )
    .where('first.held_on', '>=', from)
    .where('first.held_on', '<=', to)
    .where(sql<boolean>`first.held_on = first.starts_at / ${sql.lit(MINUTES_OF_DAY)}`)
    .leftJoin('officer', 'officer.id', 'first.officer_id')
    .select(['first.officer_id', 'officer.name as officer_name'])
    .select(['first.id as first_id', 'second.id as second_id'])
    .orderBy('first.starts_at')
    .orderBy('first.id')
    .orderBy('second.id');

const clashing = (db: Db, period: ReportPeriod) =>
  db
    .selectFrom(clashesIn(db, period).as('clash'))
    .innerJoin('interview', (join) =>
      join.on((eb) => eb.or([eb('interview.id', '=', eb.ref('clash.first_id')), eb('interview.id', '=', eb.ref('clash.second_id'))])),
    )
    .innerJoin('worker', 'worker.id', 'interview.worker_id')
    .leftJoin('room', 'room.id', 'interview.room_id')
    .select(['clash.officer_id', 'clash.officer_name', 'clash.first_id', 'clash.second_id'])
    .select(['interview.id', 'interview.worker_id', 'interview.room_id', 'interview.starts_at', 'interview.minutes'])
    .select([fullName('worker').as('worker_name'), 'room.name as room_name']);

type Row = Awaited<ReturnType<ReturnType<typeof clashing>['execute']>>[number];

const interviewOf = (row: Row): ClashingInterview => ({
  id: row.id,
  worker: { id: row.worker_id, name: row.worker_name },
  room: { id: row.room_id, name: row.room_name ?? row.room_id },
  startsAt: row.starts_at,
  minutes: row.minutes,
});

const clashOf = (rows: readonly Row[]): readonly OfficerClash[] => {
  const first = rows.find((row) => row.id === row.first_id);
  const second = rows.find((row) => row.id === row.second_id);
  if (first === undefined || second === undefined) return [];
  const { officer_id: id, officer_name: name } = first;
  return [{ officer: { id, name: name ?? id }, first: interviewOf(first), second: interviewOf(second) }];
};

/** The interviews that one officer is recorded to have held at overlapping times; one statement. */
export const officerClashes = async (db: Db, period: ReportPeriod): Promise<readonly OfficerClash[]> => {
  const rows = await clashing(db, period).execute();
  const byPair = Map.groupBy(rows, ({ first_id, second_id }) => `${first_id} ${second_id}`);
  return [...byPair.values()]
    .flatMap(clashOf)
    .toSorted((a, b) => a.first.startsAt - b.first.startsAt || (a.first.id < b.first.id ? -1 : 1));
};
