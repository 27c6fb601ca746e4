import type { Cents, Day, EventId, GENDERS, InterpreterId, OfficerId, Role, RoomId, ScaleModel, WorkerId } from '@protocol-registry/domain';
import type { Flag } from './contract.ts';

/** A person of the office; `languages` is a list as JSON. */
export interface OfficerRow {
  readonly id: OfficerId;
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly gender: (typeof GENDERS)[number];
  readonly languages: string;
  readonly left_on: Day | null;
}

/** Days on which a person of the office is away, both included. */
export interface AbsenceRow {
  readonly officer_id: OfficerId;
  readonly from_day: Day;
  readonly to_day: Day;
}

/** A room for interviews. */
export interface RoomRow {
  readonly id: RoomId;
  readonly name: string;
  readonly closed_on: Day | null;
}

/** An interpreter of the register; `languages` and `conflicts`, the missions of which, are lists as JSON. */
export interface InterpreterRow {
  readonly id: InterpreterId;
  readonly name: string;
  readonly languages: string;
  readonly conflicts: string;
  readonly left_on: Day | null;
}

/** An information event; `languages` is a list as JSON. */
export interface EventRow {
  readonly id: EventId;
  readonly on_day: Day;
  readonly place: string;
  readonly languages: string;
}

/** That a worker was invited to an information event; `attended` is null until it is on record whether the worker came. */
export interface InvitationRow {
  readonly event_id: EventId;
  readonly worker_id: WorkerId;
  readonly attended: Flag | null;
}

/** Hours of a weekday in which interviews are held, in minutes since midnight, the end excluded. */
export interface OfficeHoursRow {
  readonly weekday: number;
  readonly from_minute: number;
  readonly to_minute: number;
}

/** A pay scale; `file` is the one that was loaded, null where none was; `position` is that of the act of the journal that changed it last. */
export interface ScaleRow {
  readonly id: string;
  readonly model: ScaleModel;
  readonly file: string | null;
  readonly position: number;
}

/** An amount of a version of a scale. */
export interface ScaleStepRow {
  readonly scale_id: string;
  readonly category: string;
  readonly effective_from: Day;
  readonly seniority_years: number;
  readonly monthly: Cents;
  readonly weekly_hours: number;
  readonly source: string;
}
