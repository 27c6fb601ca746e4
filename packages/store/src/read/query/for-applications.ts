import type { Day } from '@protocol-registry/domain';
import { sql } from 'kysely';
import type { Db } from './ask.ts';

/** Cards decided in a period, by what each rests on, with their applications and the employers of these. */
export const cardsDecided = (db: Db, { from, to }: { readonly from: Day; readonly to: Day }) =>
  db
    .selectFrom('card')
    .innerJoin('application', 'application.id', 'card.application_id')
    .innerJoin('employer', 'employer.id', 'application.employer_id')
    .where('card.decided_on', '>=', from)
    .where('card.decided_on', '<=', to)
    .select(['employer.mission_id as mission', 'application.kind'])
    .select(sql<'interview' | 'override'>`iif(card.interview_id IS NULL, 'override', 'interview')`.as('basis'))
    .select(({ fn }) => fn.countAll<number>().as('cards'));

/** Interviews for an application, with the mission of its employer: one that is for no application counts for no card. */
export const interviewsForApplications = (db: Db) =>
  db
    .selectFrom('interview')
    .innerJoin('application', 'application.id', 'interview.application_id')
    .innerJoin('employer', 'employer.id', 'application.employer_id');
