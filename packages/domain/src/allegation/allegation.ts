import { Schema } from 'effect';
import type { Day } from '../day.ts';
import { DayForm, textForm } from '../form.ts';
import { type AllegationId, type EmployerId, identifier, type MissionId } from '../identifier.ts';

/**
 * Where an allegation came in (RULES 5.3: one register for the whole ministry).
 *
 * @example
 * ```ts
 * import { ALLEGATION_SOURCES } from '@protocol-registry/domain';
 *
 * ALLEGATION_SOURCES.includes('diplomatic_post') // => true
 * ```
 */
export const ALLEGATION_SOURCES = [
  'interview',
  'protocol',
  'diplomatic_post',
  'labour_inspectorate',
  'police',
  'reception_centre',
  'worker_organisation',
  'public',
  'other',
] as const;

/** Where an allegation came in. */
export type AllegationSource = (typeof ALLEGATION_SOURCES)[number];

/** That an employer is said to have treated somebody ill: what was said, where and when it came in, and whom it is about, as far as is known. */
export interface AllegationMade {
  readonly allegation: AllegationId;
  readonly source: AllegationSource;
  readonly receivedOn: Day;
  readonly employer: EmployerId | null;
  readonly mission: MissionId | null;
  readonly said: string;
}

/** The acts on allegations, by kind. One about a worker of the register stands in the worker's file, any other one in the ministry's. */
export interface AllegationActs {
  readonly 'allegation.recorded': AllegationMade;
  readonly 'allegation.closed': { readonly allegation: AllegationId; readonly closedOn: Day; readonly conclusion: string };
}

/** An allegation as the acts left it; `closure` is null while it is open. */
export interface Allegation extends Omit<AllegationMade, 'allegation'> {
  readonly id: AllegationId;
  readonly closure: { readonly closedOn: Day; readonly conclusion: string } | null;
}

const MOST_TEXT = 4000;
const allegation = identifier<AllegationId>();

/** The forms of the acts on allegations. */
export const allegationForms: { readonly [K in keyof AllegationActs]: Schema.Codec<AllegationActs[K], unknown> } = {
  'allegation.recorded': Schema.Struct({
    allegation,
    source: Schema.Literals(ALLEGATION_SOURCES),
    receivedOn: DayForm,
    employer: Schema.NullOr(identifier<EmployerId>()),
    mission: Schema.NullOr(identifier<MissionId>()),
    said: textForm(MOST_TEXT),
  }),
  'allegation.closed': Schema.Struct({ allegation, closedOn: DayForm, conclusion: textForm(MOST_TEXT) }),
};
