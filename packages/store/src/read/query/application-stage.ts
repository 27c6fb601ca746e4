import { belgium, type Day } from '@protocol-registry/domain';
import type { ApplicationStage, InterviewStanding } from '@protocol-registry/registry';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { ApplicationRow } from '../schema/card.ts';

const COUNTS_DAYS = belgium.parameters.interviewCountsDays.value;

type Applications = ExpressionBuilder<Tables, 'application'>;

/** The earliest day on which an interview that still counts on a day may have been held. */
const countsSince = (on: Day): Day => (on - COUNTS_DAYS) as Day;

/** Written as it stands in the index of open applications, so that the index serves. */
const isOpen = (eb: Applications): Expression<SqlBool> => eb('application.status', '=', sql.lit('open'));

/** Whether a valid interview is on record that counts on a day. */
const hasInterview = (eb: Applications, on: Day): Expression<SqlBool> =>
  eb.and([eb('application.valid_held_on', 'is not', null), eb('application.valid_held_on', '>=', countsSince(on))]);

/** Whether no valid interview is on record that counts on a day. */
export const lacksInterview = (eb: Applications, on: Day): Expression<SqlBool> =>
  eb.or([eb('application.valid_held_on', 'is', null), eb('application.valid_held_on', '<', countsSince(on))]);

/** Whether an open application still needs an interview on a day: it has none that counts, and no override in its place. */
export const needsInterview = (eb: Applications, on: Day): Expression<SqlBool> =>
  eb.and([isOpen(eb), lacksInterview(eb, on), eb('application.override_version', 'is', null)]);

/** What each stage of the list shows. */
export const stages: { readonly [S in Exclude<ApplicationStage, 'all'>]: (eb: Applications, on: Day) => Expression<SqlBool> } = {
  open: isOpen,
  to_schedule: (eb, on) => eb.and([needsInterview(eb, on), eb('application.scheduled_interview_id', 'is', null)]),
  to_hold: (eb, on) => eb.and([needsInterview(eb, on), eb('application.scheduled_interview_id', 'is not', null)]),
  to_assess: (eb) => eb.and([isOpen(eb), eb('application.assessed_version', 'is', null)]),
  to_decide: (eb, on) =>
    eb.and([
      isOpen(eb),
      eb.or([hasInterview(eb, on), eb('application.override_version', 'is not', null)]),
      eb('application.assessed_version', 'is not', null),
    ]),
  overridden: (eb) => eb('application.overridden_on', 'is not', null),
  ended: (eb) => eb('application.ended_on', 'is not', null),
};

/** What the interview of an application has come to on a day, or had on the day on which the application ended. */
export const standingOf = (
  row: Pick<ApplicationRow, 'ended_on' | 'last_result' | 'scheduled_interview_id' | 'valid_held_on'>,
  today: Day,
): InterviewStanding => {
  const since = countsSince(row.ended_on ?? today);
  if (row.valid_held_on !== null && row.valid_held_on >= since) return 'valid';
  if (row.scheduled_interview_id !== null) return 'scheduled';
  return row.last_result === null ? 'none' : 'invalid';
};
