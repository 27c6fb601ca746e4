import type { Day, Minute } from '@protocol-registry/domain';
import type { Period, Periods } from './period.ts';

/**
 * An officer who interviews: working languages, gender (null when not stated) and the time that may be booked, merged.
 *
 * @example
 * ```ts
 * import type { Officer } from '@protocol-registry/planner';
 *
 * const officer: Officer = { id: 'o1', languages: ['fr', 'nl'], gender: 'f', available: [] };
 * officer.gender // => 'f'
 * ```
 */
export interface Officer {
  readonly id: string;
  readonly languages: readonly string[];
  readonly gender: string | null;
  readonly available: Periods;
}

/**
 * A room for interviews and the time that may be booked, merged.
 *
 * @example
 * ```ts
 * import type { Room } from '@protocol-registry/planner';
 *
 * const room: Room = { id: 'r1', available: [] };
 * room.available // => []
 * ```
 */
export interface Room {
  readonly id: string;
  readonly available: Periods;
}

/**
 * An interpreter, who works for no worker of a mission with which there is a conflict.
 *
 * @example
 * ```ts
 * import type { Interpreter } from '@protocol-registry/planner';
 *
 * const interpreter: Interpreter = { id: 'i1', languages: ['am'], conflictsWith: ['mission-x'], available: [] };
 * interpreter.conflictsWith // => ['mission-x']
 * ```
 */
export interface Interpreter {
  readonly id: string;
  readonly languages: readonly string[];
  readonly conflictsWith: readonly string[];
  readonly available: Periods;
}

/**
 * A worker's interview that asks for a place; `weight` is counted in millionths, so that sums of weights are exact.
 *
 * @example
 * ```ts
 * import { dayOf } from '@protocol-registry/domain';
 * import { type InterviewRequest, WEIGHT_UNIT } from '@protocol-registry/planner';
 *
 * const request: InterviewRequest = {
 *   id: 'q1', mission: 'mission-x', languages: ['am'], minutes: 60, earliest: dayOf('2026-12-01'), deadline: dayOf('2026-12-19'),
 *   weight: 1.5 * WEIGHT_UNIT, officerGender: null, notOfficers: [], unavailable: [],
 * };
 * request.weight // => 1500000
 * ```
 */
export interface InterviewRequest {
  readonly id: string;
  readonly mission: string;
  readonly languages: readonly string[];
  readonly minutes: number;
  readonly earliest: Day;
  readonly deadline: Day;
  readonly weight: number;
  readonly officerGender: string | null;
  readonly notOfficers: readonly string[];
  readonly unavailable: readonly Period[];
}

/**
 * Who meets whom, where, with which interpreter (null when officer and worker share a language), and from when.
 *
 * @example
 * ```ts
 * import { minuteOf } from '@protocol-registry/domain';
 * import { type Appointment } from '@protocol-registry/planner';
 *
 * const appointment: Appointment = {
 *   request: 'q1', officer: 'o1', room: 'r1', interpreter: null, startsAt: minuteOf('2026-12-01T09:00'),
 * };
 * appointment.interpreter // => null
 * ```
 */
export interface Appointment {
  readonly request: string;
  readonly officer: string;
  readonly room: string;
  readonly interpreter: string | null;
  readonly startsAt: Minute;
}

/**
 * A planning problem that has been read and checked: every id is unique, every name in `current` and `fixed` is known,
 * and no two fixed appointments take one officer, room or interpreter at once.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { type Problem, readProblem } from '@protocol-registry/planner';
 *
 * const text = '{"timeZone":"Europe/Brussels","slotMinutes":30,"officers":[],"rooms":[],"requests":[]}';
 * const problem: Problem = Result.getOrThrow(readProblem('problem.json', text));
 * problem.slotMinutes // => 30
 * ```
 */
export interface Problem {
  readonly timeZone: string;
  readonly slotMinutes: number;
  readonly officers: readonly Officer[];
  readonly rooms: readonly Room[];
  readonly interpreters: readonly Interpreter[];
  readonly requests: readonly InterviewRequest[];
  readonly current: readonly Appointment[];
  readonly fixed: readonly Appointment[];
}

/**
 * How many of the problem's units of weight make a weight of 1.
 *
 * @example
 * ```ts
 * import { WEIGHT_UNIT } from '@protocol-registry/planner';
 *
 * 2_500_000 / WEIGHT_UNIT // => 2.5
 * ```
 */
export const WEIGHT_UNIT = 1_000_000;
