import { Result } from 'effect';
import { type Problem, readProblem } from '../src/index.ts';

export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface AppointmentEntry {
  readonly request: string;
  readonly officer: string;
  readonly room: string;
  readonly interpreter: string | null;
  readonly startsAt: string;
}

export interface RequestEntry {
  readonly id: string;
  readonly mission: string;
  readonly languages: readonly string[];
  readonly minutes: number;
  readonly earliest: string;
  readonly deadline: string;
  readonly weight: number;
  readonly officerGender: string | null;
  readonly notOfficers: readonly string[];
  readonly unavailable: readonly Span[];
}

/** A planning problem as its JSON document has it: the tests judge plans by this text, not by what the package reads from it. */
export interface ProblemDocument {
  readonly timeZone: string;
  readonly slotMinutes: number;
  readonly officers: readonly { id: string; languages: readonly string[]; gender: string; available: readonly Span[] }[];
  readonly rooms: readonly { id: string; available: readonly Span[] }[];
  readonly interpreters: readonly {
    id: string;
    languages: readonly string[];
    conflictsWith: readonly string[];
    available: readonly Span[];
  }[];
  readonly requests: readonly RequestEntry[];
  readonly current: readonly AppointmentEntry[];
  readonly fixed: readonly AppointmentEntry[];
}

export const read = (document: ProblemDocument): Problem => Result.getOrThrow(readProblem('problem.json', JSON.stringify(document)));

/** Minutes since 1970 of a local time or of the start of a date. */
export const at = (text: string): number => Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text}:00Z`) / 60_000;

export const local = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 16);
