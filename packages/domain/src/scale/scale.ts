import { Schema } from 'effect';
import { ReasonForm } from '../act/correction.ts';
import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import { CentsForm, DayForm, lineForm, optionalLineForm } from '../form.ts';
import { identifier, type OfficerId } from '../identifier.ts';
import { type Mark, MarkForm } from '../reason.ts';

/**
 * How a scale moves: with the pivot index from an agreed base, each January by the sector's percentage, or by dated decisions alone.
 *
 * @example
 * ```ts
 * import { SCALE_MODELS } from '@protocol-registry/domain';
 *
 * SCALE_MODELS // => ['pivot', 'january', 'dated']
 * ```
 */
export const SCALE_MODELS = ['pivot', 'january', 'dated'] as const;

/** How a scale moves. */
export type ScaleModel = (typeof SCALE_MODELS)[number];

/**
 * What a proposal is: the move that the index asks for, a new figure because the law or an agreement changed, or the mending of a figure that was wrong.
 *
 * @example
 * ```ts
 * import { PROPOSAL_KINDS } from '@protocol-registry/domain';
 *
 * PROPOSAL_KINDS // => ['indexation', 'amendment', 'correction']
 * ```
 */
export const PROPOSAL_KINDS = ['indexation', 'amendment', 'correction'] as const;

/** What a proposal is. */
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/**
 * One amount of a scale: gross euro cents for a month of `weeklyHours` hundredths of an hour, for a category and so many full years of seniority or more.
 * Category and seniority name the row in every version.
 */
export interface ScaleRow {
  readonly category: string;
  readonly seniorityYears: number;
  readonly monthly: Cents;
  readonly weeklyHours: number;
  readonly source: string;
}

/** A row of the sector's file: an amount and the first day of its version. */
export interface SectorScaleRow extends ScaleRow {
  readonly effectiveFrom: Day;
}

/** Amounts from a day on, and how far they can be trusted. */
export interface DatedRows {
  readonly from: Day;
  readonly rows: readonly ScaleRow[];
  readonly mark: Mark;
}

/**
 * A version as an officer proposes it: the published amounts from a day on. `computed` are the amounts that follow from the index, null where none do; `difference` explains why the
 * published ones are others; `reason` says why a figure is corrected or amended.
 */
export interface ScaleProposal extends DatedRows {
  readonly kind: ProposalKind;
  readonly computed: readonly ScaleRow[] | null;
  readonly difference: string | null;
  readonly reason: string | null;
  readonly proposedBy: OfficerId;
  readonly proposedOn: Day;
}

/** The adoption of a proposal, which is named by the version of its act; `amendBy` is the day by which contracts below the new amounts are to be amended. */
export interface ScaleAdoption {
  readonly proposal: number;
  readonly adoptedBy: OfficerId;
  readonly adoptedOn: Day;
  readonly amendBy: Day | null;
}

/** The acts on a scale, by kind. A file that the ministry loads opens the sector's scale; a scale that the project holds is opened with the versions that it takes over. */
export interface ScaleActs {
  readonly 'sector-scale.loaded': { readonly scale: string; readonly file: string; readonly rows: readonly SectorScaleRow[] };
  readonly 'scale.opened': { readonly scale: string; readonly model: ScaleModel; readonly versions: readonly DatedRows[] };
  readonly 'scale.proposed': ScaleProposal;
  readonly 'scale.proposal-withdrawn': { readonly proposal: number; readonly reason: string };
  readonly 'scale.indexed': ScaleAdoption;
  readonly 'scale.amended': ScaleAdoption;
  readonly 'scale.corrected': ScaleAdoption;
}

/** A proposal that waits for a second officer; `setBy` is the version of its act. */
export interface OpenProposal extends ScaleProposal {
  readonly setBy: number;
}

/** Who adopted a version, when, and on whose proposal. */
export interface Adoption {
  readonly proposal: OpenProposal;
  readonly adoptedBy: OfficerId;
  readonly adoptedOn: Day;
  readonly amendBy: Day | null;
}

/** A version of a scale; `adoption` is null for one that was taken over when the scale was opened. `setBy` is the version of the act that put it in force. */
export interface ScaleVersion extends DatedRows {
  readonly adoption: Adoption | null;
  readonly setBy: number;
}

/** A version that a correction took the place of, and the version of that act. */
export interface ReplacedVersion extends ScaleVersion {
  readonly replacedBy: number;
}

/** A pay scale: its versions ascending by day, each in force until the next; the proposals that are open; the versions that corrections took the place of. `file` names the file that was loaded, null where none was. */
export interface PayScale {
  readonly id: string;
  readonly model: ScaleModel;
  readonly file: string | null;
  readonly versions: readonly ScaleVersion[];
  readonly proposals: ReadonlyMap<number, OpenProposal>;
  readonly replaced: readonly ReplacedVersion[];
}

const MOST_TEXT = 200;
const MOST_NAME = 60;
const MOST_YEARS = 99;
const MOST_HOURS = 16_800;
const officer = identifier<OfficerId>();

const rowFields = {
  category: lineForm(MOST_NAME),
  seniorityYears: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: MOST_YEARS })),
  monthly: CentsForm,
  weeklyHours: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: MOST_HOURS })),
  source: optionalLineForm(MOST_TEXT),
};

const RowForm = Schema.Struct(rowFields);
const datedFields = { from: DayForm, rows: Schema.Array(RowForm), mark: MarkForm };

const AdoptionForm = Schema.Struct({
  proposal: Schema.Int,
  adoptedBy: officer,
  adoptedOn: DayForm,
  amendBy: Schema.NullOr(DayForm),
});

/** The forms of the acts on a scale. */
export const scaleForms: { readonly [K in keyof ScaleActs]: Schema.Codec<ScaleActs[K], unknown> } = {
  'sector-scale.loaded': Schema.Struct({
    scale: lineForm(MOST_NAME),
    file: lineForm(MOST_TEXT),
    rows: Schema.Array(Schema.Struct({ ...rowFields, effectiveFrom: DayForm })),
  }),
  'scale.opened': Schema.Struct({
    scale: lineForm(MOST_NAME),
    model: Schema.Literals(SCALE_MODELS),
    versions: Schema.Array(Schema.Struct(datedFields)),
  }),
  'scale.proposed': Schema.Struct({
    ...datedFields,
    kind: Schema.Literals(PROPOSAL_KINDS),
    computed: Schema.NullOr(Schema.Array(RowForm)),
    difference: Schema.NullOr(ReasonForm),
    reason: Schema.NullOr(ReasonForm),
    proposedBy: officer,
    proposedOn: DayForm,
  }),
  'scale.proposal-withdrawn': Schema.Struct({ proposal: Schema.Int, reason: ReasonForm }),
  'scale.indexed': AdoptionForm,
  'scale.amended': AdoptionForm,
  'scale.corrected': AdoptionForm,
};
