import { Schema } from 'effect';
import { type Correction, correctionFields } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { DayForm, LanguageForm, lineForm } from '../form.ts';
import { identifier, type WorkerId } from '../identifier.ts';
import { GENDERS, type Gender } from '../office/gender.ts';

/**
 * Who a worker is, as the passport has it. `nationality` is the three-letter code of the passport (ICAO 9303, of which `UTO` is the code for specimens);
 * `languages` are the codes of ISO 639 of the languages that the worker speaks, the best first.
 */
export interface WorkerIdentity {
  readonly familyName: string;
  readonly givenNames: string;
  readonly bornOn: Day;
  readonly nationality: string;
  readonly passportNumber: string;
  readonly passportExpiresOn: Day;
  readonly languages: readonly [string, ...string[]];
}

/** The acts on who a worker is and what the worker asks for, by kind. Every worker is asked which gender the officer should have; null where it does not matter. */
export interface WorkerActs {
  readonly 'worker.registered': WorkerIdentity & { readonly worker: WorkerId };
  readonly 'worker.corrected': WorkerIdentity & Correction;
  readonly 'worker.preference-recorded': { readonly officerGender: Gender | null };
}

/** A worker as the acts left it; `officerGender` is what the worker asked for, null where it does not matter, undefined until the worker was asked. `setBy` is the version that gave the identity. */
export interface Worker extends WorkerIdentity {
  readonly id: WorkerId;
  readonly officerGender?: Gender | null;
  readonly setBy: number;
}

const MOST_NAME = 80;
const MOST_PASSPORT = 20;

const identityFields = {
  familyName: lineForm(MOST_NAME),
  givenNames: lineForm(MOST_NAME),
  bornOn: DayForm,
  nationality: Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/)),
  passportNumber: lineForm(MOST_PASSPORT),
  passportExpiresOn: DayForm,
  languages: Schema.NonEmptyArray(LanguageForm),
};

/** The forms of the acts on the identity of a worker. */
export const workerForms: { readonly [K in keyof WorkerActs]: Schema.Codec<WorkerActs[K], unknown> } = {
  'worker.registered': Schema.Struct({ worker: identifier<WorkerId>(), ...identityFields }),
  'worker.corrected': Schema.Struct({ ...identityFields, ...correctionFields }),
  'worker.preference-recorded': Schema.Struct({ officerGender: Schema.NullOr(Schema.Literals(GENDERS)) }),
};
