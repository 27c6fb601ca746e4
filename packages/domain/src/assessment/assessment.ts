import { Schema } from 'effect';
import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import { CentsForm, DayForm, lineForm, MonthForm } from '../form.ts';
import { type ContractId, identifier } from '../identifier.ts';
import type { Month } from '../month.ts';

/** Something wrong with the pay of a contract in a month, as an assessment found it. Amounts are gross euro cents. */
export interface AssessedFinding {
  readonly month: Month;
  readonly code: string;
  readonly due: Cents;
  readonly agreed: Cents;
  readonly paid: Cents;
  readonly shortfall: Cents;
  readonly scaleVersion: string | null;
}

/**
 * The test of a contract's pay over months: a verdict on record, whatever it says. A finding of an earlier assessment that is not among `findings` of the months tested is closed by it.
 * `sectorScale` names the sector's scale that was used, null where none was loaded; `amendBy` is the day set for the amendment of contracts below scale.
 */
export interface Assessment {
  readonly contract: ContractId;
  readonly from: Month;
  readonly to: Month;
  readonly assessedOn: Day;
  readonly sectorScale: string | null;
  readonly amendBy: Day | null;
  readonly findings: readonly AssessedFinding[];
}

/** The acts on pay, by kind. */
export interface AssessmentActs {
  readonly 'pay.assessed': Assessment;
  readonly 'finding.closed': {
    readonly contract: ContractId;
    readonly month: Month;
    readonly code: string;
    readonly evidence: string;
    readonly closedOn: Day;
  };
}

/** An assessment on record and the version of its act. */
export interface RecordedAssessment extends Assessment {
  readonly version: number;
}

/** How a finding was closed: by an assessment that no longer made it, or by evidence that an officer recorded. */
export type Closure =
  | { readonly _tag: 'ByAssessment'; readonly version: number; readonly closedOn: Day }
  | { readonly _tag: 'ByEvidence'; readonly version: number; readonly closedOn: Day; readonly evidence: string };

/** A finding of the register: opened by an assessment, closed by evidence, never gone. */
export interface Finding extends AssessedFinding {
  readonly contract: ContractId;
  readonly openedBy: number;
  readonly openedOn: Day;
  readonly amendBy: Day | null;
  readonly closure: Closure | null;
}

const MOST_TEXT = 500;
const MOST_NAME = 80;
const code = Schema.String.check(Schema.isPattern(/^[A-Z][A-Z_]{2,60}$/));
const contract = identifier<ContractId>();

/** The forms of the acts on pay. */
export const assessmentForms: { readonly [K in keyof AssessmentActs]: Schema.Codec<AssessmentActs[K], unknown> } = {
  'pay.assessed': Schema.Struct({
    contract,
    from: MonthForm,
    to: MonthForm,
    assessedOn: DayForm,
    sectorScale: Schema.NullOr(lineForm(MOST_NAME)),
    amendBy: Schema.NullOr(DayForm),
    findings: Schema.Array(
      Schema.Struct({
        month: MonthForm,
        code,
        due: CentsForm,
        agreed: CentsForm,
        paid: CentsForm,
        shortfall: CentsForm,
        scaleVersion: Schema.NullOr(lineForm(MOST_NAME)),
      }),
    ),
  }),
  'finding.closed': Schema.Struct({ contract, month: MonthForm, code, evidence: lineForm(MOST_TEXT), closedOn: DayForm }),
};
