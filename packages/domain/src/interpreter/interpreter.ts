import { Schema } from 'effect';
import { type Correction, correctionFields } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { DayForm, LanguageForm, lineForm } from '../form.ts';
import { type InterpreterId, identifier, type MissionId } from '../identifier.ts';

/**
 * What an interpreter declares, so that the worker can speak freely: no work for a mission, no kinship with the household, no work beside the worker, not sent by the employer (RULES 2.2).
 *
 * @example
 * ```ts
 * import { INDEPENDENCE_FACTS } from '@protocol-registry/domain';
 *
 * INDEPENDENCE_FACTS // => ['not_of_mission', 'not_of_family', 'not_colleague', 'not_sent_by_employer']
 * ```
 */
export const INDEPENDENCE_FACTS = ['not_of_mission', 'not_of_family', 'not_colleague', 'not_sent_by_employer'] as const;

/** One of the facts that an interpreter declares. */
export type IndependenceFact = (typeof INDEPENDENCE_FACTS)[number];

/** The declaration of an interpreter, and the day on which it was made. */
export type Independence = { readonly [F in IndependenceFact]: boolean } & { readonly declaredOn: Day };

/** Who an interpreter is. `languages` are codes of ISO 639; `conflictsWith` are the missions for whose workers this person does not interpret. */
export interface InterpreterIdentity {
  readonly name: string;
  readonly languages: readonly [string, ...string[]];
  readonly independence: Independence;
  readonly conflictsWith: readonly MissionId[];
}

/** The acts on the register of interpreters, by kind. */
export interface InterpreterActs {
  readonly 'interpreter.registered': InterpreterIdentity & { readonly interpreter: InterpreterId };
  readonly 'interpreter.corrected': InterpreterIdentity & Correction & { readonly interpreter: InterpreterId };
  readonly 'interpreter.left': { readonly interpreter: InterpreterId; readonly leftOn: Day };
}

/** An interpreter of the register as the acts left it. `leftOn` is the last day, null while the person interprets. */
export interface RegisteredInterpreter extends InterpreterIdentity {
  readonly id: InterpreterId;
  readonly leftOn: Day | null;
  readonly setBy: number;
}

const MOST_NAME = 80;
const interpreter = identifier<InterpreterId>();

const IndependenceForm: Schema.Codec<Independence, unknown> = Schema.Struct({
  not_of_mission: Schema.Boolean,
  not_of_family: Schema.Boolean,
  not_colleague: Schema.Boolean,
  not_sent_by_employer: Schema.Boolean,
  declaredOn: DayForm,
});

const identityFields = {
  name: lineForm(MOST_NAME),
  languages: Schema.NonEmptyArray(LanguageForm),
  independence: IndependenceForm,
  conflictsWith: Schema.Array(identifier<MissionId>()),
};

/** The forms of the acts on the register of interpreters. */
export const interpreterForms: { readonly [K in keyof InterpreterActs]: Schema.Codec<InterpreterActs[K], unknown> } = {
  'interpreter.registered': Schema.Struct({ interpreter, ...identityFields }),
  'interpreter.corrected': Schema.Struct({ interpreter, ...identityFields, ...correctionFields }),
  'interpreter.left': Schema.Struct({ interpreter, leftOn: DayForm }),
};
