import type { Cents, Day, GENDERS, OfficerId, Role, RoomId } from '@protocol-registry/domain';

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

/** Hours of a weekday in which interviews are held, in minutes since midnight, the end excluded. */
export interface OfficeHoursRow {
  readonly weekday: number;
  readonly from_minute: number;
  readonly to_minute: number;
}

/** A sector's scale; `position` is that of the act of the journal that loaded it. */
export interface SectorScaleRow {
  readonly id: string;
  readonly file: string;
  readonly position: number;
}

/** A row of a sector's scale. */
export interface SectorScaleStepRow {
  readonly scale_id: string;
  readonly category: string;
  readonly effective_from: Day;
  readonly seniority_years: number;
  readonly monthly: Cents;
  readonly weekly_hours: number;
  readonly source: string;
}
