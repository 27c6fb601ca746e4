import {
  type ApplicationId,
  formatMinute,
  type InterpreterId,
  type OfficerId,
  parseIdentifier,
  parseMinute,
  type RoomId,
  type WorkerId,
} from '@protocol-registry/domain';
import type { ConfirmedInterview, ProposedInterview } from '@protocol-registry/registry';
import { Option } from 'effect';
import type { FieldValues } from '../../form/state.ts';

/** The names of the fields: each ticked interview as it was shown, and every application that was shown. */
export const FIELDS = { interview: 'interview', shown: 'shown' } as const;

/** What stands for the interpreter where nobody interprets. */
const NOBODY = '-';

/** A proposed interview as its box carries it. */
export const valueOf = ({ due, interpreter, officer, room, startsAt, minutes }: ProposedInterview): string =>
  [due.application, due.worker.id, due.version, officer.id, room.id, formatMinute(startsAt), minutes, interpreter?.id ?? NOBODY].join(' ');

const WHOLE = /^[1-9]\d{0,8}$/;

/** Reads what a box carried; what was not made here is none. */
const interviewIn = (value: string): Option.Option<ConfirmedInterview> => {
  const [application = '', worker = '', version = '', officer = '', room = '', startsAt = '', minutes = '', interpreter = ''] =
    value.split(' ');
  return Option.all({
    application: parseIdentifier<ApplicationId>(application),
    worker: parseIdentifier<WorkerId>(worker),
    version: WHOLE.test(version) ? Option.some(Number(version)) : Option.none<number>(),
    officer: parseIdentifier<OfficerId>(officer),
    room: parseIdentifier<RoomId>(room),
    startsAt: parseMinute(startsAt),
    minutes: WHOLE.test(minutes) ? Option.some(Number(minutes)) : Option.none<number>(),
    interpreter: interpreter === NOBODY ? Option.some(null) : parseIdentifier<InterpreterId>(interpreter),
  });
};

/** The interviews whose boxes are ticked. */
export const selectedIn = (values: FieldValues): readonly ConfirmedInterview[] =>
  values.all(FIELDS.interview).flatMap((value) => Option.toArray(interviewIn(value)));

/** Whether the box of an application is ticked: all are at first; later, those that the person left ticked and those that are new. */
export type Ticked = (application: ApplicationId) => boolean;

/** Every box is ticked. */
export const allTicked: Ticked = () => true;

/** The boxes as a person left them. */
export const tickedIn = (values: FieldValues): Ticked => {
  const shown = new Set(values.text(FIELDS.shown).split(' '));
  const selected = new Set<string>(selectedIn(values).map(({ application }) => application));
  return (application) => selected.has(application) || !shown.has(application);
};
