import {
  type Cents,
  type ContractId,
  type Day,
  type Dossier,
  type Employer,
  firstDay,
  type Month,
  partsOfDay,
  type Reason,
  type RegisteredContract,
  type Worker,
  type WorkerId,
} from '@protocol-registry/domain';
import {
  type Assessment,
  type AuditInput,
  arithmeticOf,
  assessMonth,
  auditContract,
  type Contract,
  explain,
  type Finding,
  type FloorTable,
  paymentsOf,
  type Segment,
  yearlyFloor,
  yearlyLines,
} from '@protocol-registry/pay';
import type { RecordedAct } from '../journal/journal.ts';
import type { KnownRead } from '../read/known.ts';
import { payContract } from './contract.ts';
import { groundsOf } from './grounds.ts';
import type { LoadedScale } from './rates.ts';

/**
 * What a verdict may come to: what was agreed is not below what is known of floor and scale; it is below; or part of it is not known, which is never in order.
 * Findings of other kinds stand beside it.
 *
 * @example
 * ```ts
 * import { VERDICT_OUTCOMES } from '@protocol-registry/registry';
 *
 * VERDICT_OUTCOMES // => ['in_order', 'below_scale', 'unknown']
 * ```
 */
export const VERDICT_OUTCOMES = ['in_order', 'below_scale', 'unknown'] as const;

/** What a verdict comes to. */
export type VerdictOutcome = (typeof VERDICT_OUTCOMES)[number];

/** Of which contract, valid on which month, or on a day of it, and as known at which instant, in milliseconds since 1970. */
export interface VerdictQuestion {
  readonly contract: ContractId;
  readonly month: Month;
  readonly day: Day | null;
  readonly known: number;
}

/** A finding with the lines that lead to it. */
export interface ExplainedFinding {
  readonly finding: Finding;
  readonly reasons: readonly Reason[];
}

/** What is known of a contract whose pay is judged. */
interface KnownContract {
  readonly question: VerdictQuestion;
  readonly worker: Worker;
  readonly contract: RegisteredContract;
  readonly employer: Employer | null;
}

/** The pay of a month, judged. `year` are the lines of the yearly test of the national floor; `inForce` is what held on the day asked for, otherwise on the last employed day of the month; `restsOn` are the acts of the dossier that it was drawn from. */
export interface Verdict extends KnownContract {
  readonly _tag: 'Assessed';
  readonly outcome: VerdictOutcome;
  readonly sector: LoadedScale | null;
  readonly assessment: Assessment;
  readonly inForce: Segment;
  readonly lines: readonly Reason[];
  readonly findings: readonly ExplainedFinding[];
  readonly shortfall: Cents;
  readonly year: readonly Reason[];
  readonly restsOn: readonly RecordedAct[];
}

/** A verdict, or why there is none: the contract was not on record by then, or has no employed day in the month, or not the day asked for. */
export type PayVerdict =
  | Verdict
  | (KnownContract & { readonly _tag: 'NotEmployed' })
  | { readonly _tag: 'NotOnRecord'; readonly question: VerdictQuestion; readonly worker: WorkerId; readonly registeredAt: number | null };

/** What a verdict is made from: a dossier as it was known, with the employer and the sector's scale as they were known. */
export interface KnownFacts {
  readonly worker: WorkerId;
  readonly dossier: KnownRead<Dossier | null>;
  readonly employer: Employer | null;
  readonly floor: FloorTable;
  readonly sector: LoadedScale | null;
}

const outcomeOf = (findings: readonly Finding[]): VerdictOutcome => {
  const isFound = (...codes: readonly Finding['code'][]): boolean => findings.some(({ code }) => codes.includes(code));
  if (isFound('PAY_BELOW_SECTOR_SCALE', 'PAY_BELOW_NATIONAL_FLOOR')) return 'below_scale';
  const isOtherCurrency = findings.some(({ code, currency }) => code === 'CURRENCY_NOT_EURO' && currency !== 'EUR');
  return isOtherCurrency || isFound('SCALE_UNKNOWN') ? 'unknown' : 'in_order';
};

const inForceOn = ({ segments }: Assessment, day: Day | null): Segment | undefined =>
  day === null ? segments.at(-1) : segments.findLast(({ days, from }) => from <= day && day < from + days);

const inputFor = (
  state: Dossier,
  { contract, floor, sector }: { readonly contract: RegisteredContract } & Pick<KnownFacts, 'floor' | 'sector'>,
  month: Month,
): AuditInput => ({
  contracts: [payContract(contract, state.worker)],
  payments: paymentsOf(state.payments.filter((payment) => payment.contract === contract.id)),
  sector: sector?.table ?? null,
  floor,
  from: month,
  to: month,
});

const registeredAt = (acts: readonly RecordedAct[], contract: ContractId): number | null =>
  acts.find(
    ({ content, kind }) => kind === 'contract.registered' && (content as { readonly contract?: string } | null)?.contract === contract,
  )?.recordedAt ?? null;

/** The yearly test of the national floor, with the end-of-year premium, for the year of the month. */
const yearOf = (input: AuditInput, contract: Contract): readonly Reason[] => {
  const { year } = partsOfDay(firstDay(input.from));
  const yearly = yearlyFloor(input, contract, year);
  return yearly === null ? [] : yearlyLines(yearly);
};

/** The verdict on what was known. Nothing is written. */
export const verdictOf = ({ worker, dossier, employer, floor, sector }: KnownFacts, question: VerdictQuestion): PayVerdict => {
  const { acts, all, state } = dossier;
  const contract = state?.contracts.get(question.contract);
  if (state === null || contract === undefined) {
    return { _tag: 'NotOnRecord', question, worker, registeredAt: registeredAt(all, question.contract) };
  }
  const known = { question, worker: state.worker, contract, employer };
  const input = inputFor(state, { contract, floor, sector }, question.month);
  const [paid] = input.contracts;
  const assessment = paid === undefined ? null : assessMonth(input, paid, question.month);
  const inForce = assessment === null ? undefined : inForceOn(assessment, question.day);
  if (paid === undefined || assessment === null || inForce === undefined) return { _tag: 'NotEmployed', ...known };
  const { findings, summary } = auditContract(input, paid);
  return {
    _tag: 'Assessed',
    ...known,
    outcome: outcomeOf(findings),
    sector,
    assessment,
    inForce,
    lines: arithmeticOf(assessment),
    findings: findings.map((finding) => ({ finding, reasons: explain(assessment, finding) })),
    shortfall: summary.shortfallCents,
    year: yearOf(input, paid),
    restsOn: groundsOf({ state, acts, contract, assessment }),
  };
};
