import { Schema } from 'effect';
import { type Correction, correctionFields, ReasonForm } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { DayForm, lineForm, MinuteForm } from '../form.ts';
import { type ApplicationId, type InterpreterId, type InterviewId, identifier, type OfficerId, type RoomId } from '../identifier.ts';
import type { Minute } from '../minute.ts';
import { type Condition, type Conditions, ConditionsForm } from './conditions.ts';
import { type HandedLeaflet, HandedLeafletForm } from './handed-leaflet.ts';

/**
 * What an interview is held for: the card that an application asks for, or to see the worker again.
 *
 * @example
 * ```ts
 * import { INTERVIEW_PURPOSES } from '@protocol-registry/domain';
 *
 * INTERVIEW_PURPOSES // => ['card', 'follow_up']
 * ```
 */
export const INTERVIEW_PURPOSES = ['card', 'follow_up'] as const;

/** For which application an interview is held, for the card that it asks for; one to see the worker again is held for none. */
export type HeldFor =
  | { readonly application: ApplicationId; readonly purpose?: 'card' }
  | { readonly application: null; readonly purpose: 'follow_up' };

/**
 * Who meets the worker, where and when. `startsAt` is a local time in Belgium; `interpreter` is a name, null where none comes, and that of the register where `interpreterId` names one.
 */
export interface Appointment {
  readonly officer: OfficerId;
  readonly room: RoomId;
  readonly startsAt: Minute;
  readonly minutes: number;
  readonly interpreter: string | null;
  readonly interpreterId?: InterpreterId;
}

/** How an interview went: on which day, before which officer, with which interpreter, under which conditions. */
export interface Hearing {
  readonly heldOn: Day;
  readonly officer: OfficerId;
  readonly interpreter: string | null;
  readonly interpreterId?: InterpreterId;
  /** That the worker agreed, on the day, to an officer of another gender than the one asked for. */
  readonly genderWaived?: boolean;
  readonly conditions: Conditions;
  readonly leaflet?: HandedLeaflet;
}

/** That the worker did not come, and the explanation that was given, null where none was. */
export interface Miss {
  readonly missedOn: Day;
  readonly explanation: string | null;
}

/** The acts on an interview, by kind. A correction of a miss to null says that the worker did not miss it: it is scheduled again. */
export interface InterviewActs {
  readonly 'interview.scheduled': Appointment & HeldFor & { readonly interview: InterviewId };
  readonly 'interview.held': Hearing & { readonly interview: InterviewId };
  readonly 'interview.missed': Miss & { readonly interview: InterviewId };
  readonly 'interview.cancelled': { readonly interview: InterviewId; readonly reason: string };
  readonly 'interview.miss-corrected': Correction & { readonly interview: InterviewId; readonly miss: Miss | null };
  readonly 'interview.corrected': Hearing & Correction & { readonly interview: InterviewId };
}

/** What became of an interview, and the version that said so where it can be mended. A held one is valid or not by its conditions. */
export type InterviewOutcome =
  | { readonly _tag: 'Scheduled' }
  | { readonly _tag: 'Held'; readonly hearing: Hearing; readonly unmet: readonly Condition[]; readonly setBy: number }
  | (Miss & { readonly _tag: 'Missed'; readonly setBy: number })
  | { readonly _tag: 'Cancelled'; readonly reason: string };

/** What became of an interview that was held. */
export type HeldOutcome = Extract<InterviewOutcome, { readonly _tag: 'Held' }>;

/** An interview as the acts left it; one to see the worker again has no application. */
export interface Interview {
  readonly id: InterviewId;
  readonly application: ApplicationId | null;
  readonly purpose: (typeof INTERVIEW_PURPOSES)[number];
  readonly appointment: Appointment;
  readonly outcome: InterviewOutcome;
}

const MOST_NAME = 80;
const MOST_MINUTES = 480;
const MOST_EXPLANATION = 500;

const interview = identifier<InterviewId>();
const interpreted = {
  interpreter: Schema.NullOr(lineForm(MOST_NAME)),
  interpreterId: Schema.optionalKey(identifier<InterpreterId>()),
};
const appointment = {
  officer: identifier<OfficerId>(),
  room: identifier<RoomId>(),
  startsAt: MinuteForm,
  minutes: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: MOST_MINUTES })),
  ...interpreted,
};
const hearing = {
  heldOn: DayForm,
  officer: identifier<OfficerId>(),
  ...interpreted,
  genderWaived: Schema.optionalKey(Schema.Boolean),
  conditions: ConditionsForm,
  leaflet: Schema.optionalKey(HandedLeafletForm),
};
const miss = { missedOn: DayForm, explanation: Schema.NullOr(lineForm(MOST_EXPLANATION)) };

/** The forms of the acts on an interview. */
export const interviewForms: { readonly [K in keyof InterviewActs]: Schema.Codec<InterviewActs[K], unknown> } = {
  'interview.scheduled': Schema.Union([
    Schema.Struct({
      interview,
      application: identifier<ApplicationId>(),
      purpose: Schema.optionalKey(Schema.Literals(['card'])),
      ...appointment,
    }),
    Schema.Struct({ interview, application: Schema.Null, purpose: Schema.Literals(['follow_up']), ...appointment }),
  ]),
  'interview.held': Schema.Struct({ interview, ...hearing }),
  'interview.missed': Schema.Struct({ interview, ...miss }),
  'interview.miss-corrected': Schema.Struct({ interview, miss: Schema.NullOr(Schema.Struct(miss)), ...correctionFields }),
  'interview.cancelled': Schema.Struct({ interview, reason: ReasonForm }),
  'interview.corrected': Schema.Struct({ interview, ...hearing, ...correctionFields }),
};
