import type { ReadTable, ReadTables } from './schema.ts';

/**
 * How the rows of a table are named and written: the columns of its key, and all its columns in their order.
 * `exclusive` are columns outside the key of which some value is for one row only, and may pass from one row to another in one change: a login, or that an interview is the scheduled one.
 */
export interface Shape<C extends string = string> {
  readonly key: readonly C[];
  readonly columns: readonly C[];
  readonly exclusive?: readonly C[];
}

const TERMS = [
  'contract_id',
  'from_day',
  'labour_category',
  'scale_category',
  'seniority_from',
  'weekly_hours',
  'gross_monthly',
  'currency',
  'in_kind_monthly',
  'meals_days',
  'room_days',
  'whole_dwelling',
  'fully_housed_and_fed',
  'rental_value_monthly',
  'in_kind_written',
  'annex_scale_from',
  'scale_choice_category',
  'scale_choice_reason',
  'note_number',
  'note_date',
  'set_by',
  'to_day',
  'full_time',
] as const;

/** The shape of every read table; those that others rest on come first. */
export const shapes: { readonly [T in ReadTable]: Shape<keyof ReadTables[T] & string> } = {
  mission: { key: ['id'], columns: ['id', 'name', 'sending_state', 'accredited_on', 'ended_on', 'name_key', 'state_key', 'version'] },
  employer: {
    key: ['id'],
    columns: ['id', 'mission_id', 'family_name', 'given_names', 'rank', 'posting_from', 'posting_to', 'name_key', 'version'],
  },
  worker: {
    key: ['id'],
    columns: [
      'id',
      'family_name',
      'given_names',
      'born_on',
      'nationality',
      'passport_number',
      'languages',
      'name_key',
      'version',
      'latest_contract_id',
      'employer_id',
      'card_number',
      'card_valid_from',
      'card_valid_to',
      'card_returned_on',
      'open_application_id',
      'open_findings',
      'open_below_scale',
      'no_show_by',
      'officer_gender',
    ],
  },
  search: { key: ['term', 'worker_id', 'kind', 'subject_id'], columns: ['term', 'worker_id', 'kind', 'subject_id'] },
  contract: {
    key: ['id'],
    columns: [
      'id',
      'worker_id',
      'employer_id',
      'starts_on',
      'ends_on',
      'note_number',
      'note_date',
      'labour_category',
      'weekly_hours',
      'gross_monthly',
      'currency',
      'assessed_on',
      'verdict',
      'open_findings',
      'open_shortfall',
      'open_below_months',
      'open_below_shortfall',
      'amend_by',
    ],
  },
  terms: { key: ['contract_id', 'from_day'], columns: TERMS },
  payment: {
    key: ['worker_id', 'set_by'],
    columns: ['worker_id', 'set_by', 'contract_id', 'month', 'paid_on', 'gross', 'currency', 'method', 'account_holder', 'kind'],
  },
  assessment: {
    key: ['worker_id', 'version'],
    columns: ['worker_id', 'version', 'contract_id', 'from_month', 'to_month', 'assessed_on', 'sector_scale', 'amend_by', 'findings'],
  },
  finding: {
    key: ['contract_id', 'month', 'code'],
    columns: [
      'contract_id',
      'month',
      'code',
      'worker_id',
      'due',
      'agreed',
      'paid',
      'shortfall',
      'scale_version',
      'opened_on',
      'opened_by',
      'amend_by',
      'closed_on',
      'closed_by',
      'closed_how',
      'evidence',
    ],
  },
  application: {
    key: ['id'],
    columns: [
      'id',
      'worker_id',
      'kind',
      'card_category',
      'contract_id',
      'employer_id',
      'lodged_on',
      'note_number',
      'note_date',
      'status',
      'ended_on',
      'interview_by',
      'valid_interview_id',
      'valid_held_on',
      'scheduled_interview_id',
      'last_result',
      'override_version',
      'overridden_on',
      'assessed_version',
    ],
  },
  interview: {
    key: ['id'],
    columns: [
      'id',
      'worker_id',
      'application_id',
      'officer_id',
      'room_id',
      'starts_at',
      'minutes',
      'interpreter',
      'interpreter_id',
      'result',
      'held_on',
      'unmet',
    ],
    exclusive: ['result'],
  },
  booking: { key: ['resource', 'resource_id', 'quarter'], columns: ['resource', 'resource_id', 'quarter', 'interview_id'] },
  gate_override: { key: ['worker_id', 'version'], columns: ['worker_id', 'version', 'application_id', 'decided_on', 'reason'] },
  card: {
    key: ['number'],
    columns: [
      'number',
      'worker_id',
      'application_id',
      'category',
      'interview_id',
      'override_version',
      'assessment_version',
      'decided_on',
      'valid_from',
      'valid_to',
      'collected_on',
      'returned_on',
    ],
  },
  officer: { key: ['id'], columns: ['id', 'name', 'login', 'role', 'gender', 'languages', 'left_on'], exclusive: ['login'] },
  absence: { key: ['officer_id', 'from_day', 'to_day'], columns: ['officer_id', 'from_day', 'to_day'] },
  room: { key: ['id'], columns: ['id', 'name', 'closed_on'] },
  office_hours: { key: ['weekday', 'from_minute'], columns: ['weekday', 'from_minute', 'to_minute'] },
  interpreter: { key: ['id'], columns: ['id', 'name', 'languages', 'conflicts', 'left_on'] },
  event: { key: ['id'], columns: ['id', 'on_day', 'place', 'languages'] },
  invitation: { key: ['event_id', 'worker_id'], columns: ['event_id', 'worker_id', 'attended'] },
  scale: { key: ['id'], columns: ['id', 'model', 'file', 'position'] },
  scale_row: {
    key: ['scale_id', 'category', 'effective_from', 'seniority_years'],
    columns: ['scale_id', 'category', 'effective_from', 'seniority_years', 'monthly', 'weekly_hours', 'source'],
  },
  follow_up: { key: ['worker_id'], columns: ['worker_id', 'due_on'] },
  letter_pause: { key: ['worker_id', 'from_day'], columns: ['worker_id', 'from_day', 'to_day'] },
};

/** The read tables; those that others rest on come first. */
export const tables: readonly ReadTable[] = Object.keys(shapes) as ReadTable[];

/** The read tables that follow protected files: without keys nobody can tell what should stand in them. */
const SEALED_SOURCE: ReadonlySet<ReadTable> = new Set<ReadTable>(['follow_up', 'letter_pause']);

/** The read tables that can be computed: with keys all of them, without keys those that follow no protected file. */
export const computable = (hasKeys: boolean): readonly ReadTable[] =>
  hasKeys ? tables : tables.filter((table) => !SEALED_SOURCE.has(table));
