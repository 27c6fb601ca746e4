import type { Day } from '../day.ts';
import type { Employer } from '../employer/employer.ts';
import type { RegisteredInterpreter } from '../interpreter/interpreter.ts';
import { hasConflict } from '../interpreter/suits.ts';
import type { Office } from '../office/office.ts';
import { isServing } from '../office/serving.ts';
import type { Reason } from '../reason.ts';
import { when } from '../refusal.ts';
import type { Appointment, Hearing } from './interview.ts';

/** Whoever interprets: by name, or one of the register. */
type Interpreted = Pick<Appointment, 'interpreter' | 'interpreterId'>;

const knownTo = ({ interpreters }: Office, { interpreterId }: Interpreted): RegisteredInterpreter | undefined =>
  interpreterId === undefined ? undefined : interpreters.get(interpreterId);

/** The same with the name that the register has. */
export const withRegisteredName = <I extends Interpreted>(office: Office, interpreted: I): I => {
  const known = knownTo(office, interpreted);
  return known === undefined ? interpreted : { ...interpreted, interpreter: known.name };
};

const registerReasons = (office: Office, interpreted: Interpreted, day: Day): readonly Reason[] => {
  const known = knownTo(office, interpreted);
  return [
    ...when(interpreted.interpreterId !== undefined && known === undefined, 'INTERPRETER_UNKNOWN'),
    ...when(known !== undefined && !isServing(known, day), 'INTERPRETER_LEFT'),
  ];
};

const isInConflict = (office: Office, employer: Employer | null, interpreted: Interpreted): boolean => {
  const known = knownTo(office, interpreted);
  return known !== undefined && hasConflict(known, employer?.mission ?? null);
};

/** What stands against an interpreter of the register for an appointment on a day; `employer` is that of the worker, null where it is not known (RULES 2.2). */
export const bookingReasons = (office: Office, employer: Employer | null, interpreted: Interpreted, day: Day): readonly Reason[] => [
  ...registerReasons(office, interpreted, day),
  ...when(isInConflict(office, employer, interpreted), 'INTERPRETER_CONFLICT'),
];

/**
 * What stands against the record of who interpreted: whoever is named is judged, nobody is judged where nobody is named, and an interpreter in conflict with the mission is not independent.
 * One who was in conflict may be named all the same: then the interview is invalid.
 */
export const interpretedReasons = (office: Office, employer: Employer | null, hearing: Hearing): readonly Reason[] => {
  const { conditions, heldOn, interpreter, interpreterId } = hearing;
  const isNamed = interpreter !== null || interpreterId !== undefined;
  const isJudged = conditions.interpreter_independent !== 'not_applicable';
  return [
    ...registerReasons(office, hearing, heldOn),
    ...when(isNamed && !isJudged, 'INTERPRETER_NOT_JUDGED'),
    ...when(!isNamed && isJudged, 'NO_INTERPRETER_TO_JUDGE'),
    ...when(conditions.interpreter_independent === true && isInConflict(office, employer, hearing), 'INTERPRETER_NOT_INDEPENDENT'),
  ];
};
