import { Schema } from 'effect';
import { type Correction, correctionFields } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { DayForm, LanguageForm, lineForm } from '../form.ts';
import { type EventId, identifier } from '../identifier.ts';

/** What is told of an information event: on which day, where, in which languages by their codes of ISO 639. Such events stand apart from interviews (RULES 2.1). */
export interface EventDetails {
  readonly on: Day;
  readonly place: string;
  readonly languages: readonly [string, ...string[]];
}

/** The acts on information events, by kind. */
export interface EventActs {
  readonly 'event.announced': EventDetails & { readonly event: EventId };
  readonly 'event.corrected': EventDetails & Correction & { readonly event: EventId };
}

/** The acts on a worker's part in an information event, by kind. */
export interface AttendanceActs {
  readonly 'event.invited': { readonly event: EventId };
  readonly 'event.attendance-recorded': { readonly event: EventId; readonly attended: boolean };
}

/** An information event as the acts left it. */
export interface InformationEvent extends EventDetails {
  readonly id: EventId;
  readonly setBy: number;
}

const MOST_PLACE = 120;
const event = identifier<EventId>();
const details = {
  on: DayForm,
  place: lineForm(MOST_PLACE),
  languages: Schema.NonEmptyArray(LanguageForm),
};

/** The forms of the acts on information events. */
export const eventForms: { readonly [K in keyof EventActs]: Schema.Codec<EventActs[K], unknown> } = {
  'event.announced': Schema.Struct({ event, ...details }),
  'event.corrected': Schema.Struct({ event, ...details, ...correctionFields }),
};

/** The forms of the acts on a worker's part in an information event. */
export const attendanceForms: { readonly [K in keyof AttendanceActs]: Schema.Codec<AttendanceActs[K], unknown> } = {
  'event.invited': Schema.Struct({ event }),
  'event.attendance-recorded': Schema.Struct({ event, attended: Schema.Boolean }),
};
