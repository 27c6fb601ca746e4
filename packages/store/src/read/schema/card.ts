import type {
  ApplicationId,
  ApplicationKind,
  ApplicationStatus,
  CardCategory,
  CardNumber,
  ContractId,
  Day,
  EmployerId,
  InterpreterId,
  InterviewId,
  Minute,
  OfficerId,
  RoomId,
  WorkerId,
} from '@protocol-registry/domain';
import type { InterviewResult } from '@protocol-registry/registry';

/**
 * An application with what its interviews came to: the latest valid one and its day, the one that is scheduled, and the result of the last that was not cancelled.
 * `assessed_version` is the latest assessment of its contract since it was lodged.
 */
export interface ApplicationRow {
  readonly id: ApplicationId;
  readonly worker_id: WorkerId;
  readonly kind: ApplicationKind;
  readonly card_category: CardCategory;
  readonly contract_id: ContractId;
  readonly employer_id: EmployerId | null;
  readonly lodged_on: Day;
  readonly note_number: string;
  readonly note_date: Day;
  readonly status: ApplicationStatus;
  readonly ended_on: Day | null;
  readonly interview_by: Day;
  readonly valid_interview_id: InterviewId | null;
  readonly valid_held_on: Day | null;
  readonly scheduled_interview_id: InterviewId | null;
  readonly last_result: Exclude<InterviewResult, 'cancelled'> | null;
  readonly override_version: number | null;
  readonly overridden_on: Day | null;
  readonly assessed_version: number | null;
}

/** An interview; one to see the worker again has no application. Officer and interpreter are those of the hearing once it was held; `unmet` is a list of conditions as JSON, null until then. */
export interface InterviewRow {
  readonly id: InterviewId;
  readonly worker_id: WorkerId;
  readonly application_id: ApplicationId | null;
  readonly officer_id: OfficerId;
  readonly room_id: RoomId;
  readonly starts_at: Minute;
  readonly minutes: number;
  readonly interpreter: string | null;
  readonly interpreter_id: InterpreterId | null;
  readonly result: InterviewResult;
  readonly held_on: Day | null;
  readonly unmet: string | null;
}

/** A quarter of an hour that a scheduled interview takes of an officer, a room, an interpreter of the register or a worker; `quarter` counts from 1970-01-01T00:00. */
export interface BookingRow {
  readonly resource: 'officer' | 'room' | 'interpreter' | 'worker';
  readonly resource_id: string;
  readonly quarter: number;
  readonly interview_id: InterviewId;
}

/** A supervisor's override of the gate. */
export interface GateOverrideRow {
  readonly worker_id: WorkerId;
  readonly version: number;
  readonly application_id: ApplicationId;
  readonly decided_on: Day;
  readonly reason: string;
}

/** A card and what it rests on. */
export interface CardRow {
  readonly number: CardNumber;
  readonly worker_id: WorkerId;
  readonly application_id: ApplicationId;
  readonly category: CardCategory;
  readonly interview_id: InterviewId | null;
  readonly override_version: number | null;
  readonly assessment_version: number;
  readonly decided_on: Day;
  readonly valid_from: Day;
  readonly valid_to: Day;
  readonly collected_on: Day | null;
  readonly returned_on: Day | null;
}
