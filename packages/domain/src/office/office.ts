import { Schema } from 'effect';
import { type Correction, correctionFields } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { type EventActs, eventForms, type InformationEvent } from '../event/event.ts';
import { DayForm, LanguageForm, lineForm } from '../form.ts';
import { type EventId, type InterpreterId, identifier, type OfficerId, type RoomId } from '../identifier.ts';
import { type InterpreterActs, interpreterForms, type RegisteredInterpreter } from '../interpreter/interpreter.ts';
import { MINUTES_OF_DAY } from '../minute.ts';
import { GENDERS, type Gender } from './gender.ts';

/**
 * What people of the office do, and with it what they may do.
 *
 * @example
 * ```ts
 * import { ROLES } from '@protocol-registry/domain';
 *
 * ROLES.includes('supervisor') // => true
 * ```
 */
export const ROLES = ['protocol_officer', 'interviewer', 'supervisor', 'pay_officer', 'auditor'] as const;

/** What a person of the office does. */
export type Role = (typeof ROLES)[number];

/** Who a person of the office is. `login` is the name for signing in; `languages` are codes of ISO 639. */
export interface OfficerIdentity {
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly languages: readonly [string, ...string[]];
  readonly gender: Gender;
}

/** Hours of one weekday, Monday being 1, in minutes since midnight; the end is excluded. */
export interface WeekdayHours {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

/** The acts on the office, by kind. */
export interface OfficeActs extends InterpreterActs, EventActs {
  readonly 'officer.engaged': OfficerIdentity & { readonly officer: OfficerId };
  readonly 'officer.corrected': OfficerIdentity & Correction & { readonly officer: OfficerId };
  readonly 'officer.left': { readonly officer: OfficerId; readonly leftOn: Day };
  readonly 'officer.absent': { readonly officer: OfficerId; readonly from: Day; readonly to: Day };
  readonly 'room.opened': { readonly room: RoomId; readonly name: string };
  readonly 'room.closed': { readonly room: RoomId; readonly closedOn: Day };
  readonly 'hours.set': { readonly hours: readonly WeekdayHours[] };
}

/** A person of the office as the acts left it. `leftOn` is the last day, null while the person serves. */
export interface OfficeMember extends OfficerIdentity {
  readonly id: OfficerId;
  readonly leftOn: Day | null;
  readonly absences: readonly { readonly from: Day; readonly to: Day }[];
  readonly setBy: number;
}

/** A room for private interviews. `closedOn` is its last day, null while it is open. */
export interface InterviewRoom {
  readonly id: RoomId;
  readonly name: string;
  readonly closedOn: Day | null;
}

/** The office: its people, its rooms, the hours in which interviews are held, the interpreters whom it books, and its information events. */
export interface Office {
  readonly officers: ReadonlyMap<OfficerId, OfficeMember>;
  readonly rooms: ReadonlyMap<RoomId, InterviewRoom>;
  readonly hours: readonly WeekdayHours[];
  readonly interpreters: ReadonlyMap<InterpreterId, RegisteredInterpreter>;
  readonly events: ReadonlyMap<EventId, InformationEvent>;
}

const MOST_NAME = 80;
const officer = identifier<OfficerId>();
const room = identifier<RoomId>();
const minuteOfDay = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: MINUTES_OF_DAY }));

const identityFields = {
  name: lineForm(MOST_NAME),
  login: Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9.-]{1,39}$/)),
  role: Schema.Literals(ROLES),
  languages: Schema.NonEmptyArray(LanguageForm),
  gender: Schema.Literals(GENDERS),
};

/** The forms of the acts on the office. */
export const officeForms: { readonly [K in keyof OfficeActs]: Schema.Codec<OfficeActs[K], unknown> } = {
  'officer.engaged': Schema.Struct({ officer, ...identityFields }),
  'officer.corrected': Schema.Struct({ officer, ...identityFields, ...correctionFields }),
  'officer.left': Schema.Struct({ officer, leftOn: DayForm }),
  'officer.absent': Schema.Struct({ officer, from: DayForm, to: DayForm }),
  'room.opened': Schema.Struct({ room, name: lineForm(MOST_NAME) }),
  'room.closed': Schema.Struct({ room, closedOn: DayForm }),
  'hours.set': Schema.Struct({
    hours: Schema.Array(
      Schema.Struct({ weekday: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 7 })), from: minuteOfDay, to: minuteOfDay }),
    ),
  }),
  ...interpreterForms,
  ...eventForms,
};
