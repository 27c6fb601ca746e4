import {
  type AssessedFinding,
  type Assessment,
  type ContractId,
  type Day,
  firstDay,
  identifierOf,
  lastDay,
  type Month,
} from '@protocol-registry/domain';
import { auditContract, type Finding, paymentsOf, type Rates } from '@protocol-registry/pay';
import { Effect } from 'effect';
import type { Actor } from '../access/actor.ts';
import { performAll, type Request } from '../command/perform.ts';
import { today } from '../day.ts';
import { failure, type RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import { type AssessableContract, ReadModel } from '../read/read-model.ts';
import { ratesKnown } from './rates.ts';

/**
 * What to assess: one contract, or with null every contract that has a day in the months from the first to the last. `evidenceTo` is the month up to which evidence of payment
 * is expected of every contract; with null each contract is tested up to its own last payment. `amendBy` is the day set for the amendment of contracts below scale.
 */
export interface AssessmentScope {
  readonly contract: ContractId | null;
  readonly from: Month;
  readonly to: Month;
  readonly evidenceTo: Month | null;
  readonly amendBy: Day | null;
}

/** What an assessment came to. */
export interface AssessmentRun {
  readonly contracts: number;
  readonly findings: number;
}

/** How many contracts are assessed in one transaction. */
const BATCH = 200;

const assessed = ({ month, code, dueCents, agreedCents, paidCents, shortfallCents, scaleVersion }: Finding): AssessedFinding => ({
  month,
  code,
  due: dueCents,
  agreed: agreedCents,
  paid: paidCents,
  shortfall: shortfallCents,
  scaleVersion,
});

const paymentsFor = ({ payments }: AssessableContract, evidenceTo: Month | null): ReturnType<typeof paymentsOf> => {
  const recorded = paymentsOf(payments);
  return { ...recorded, lastMonth: evidenceTo ?? recorded.lastMonth };
};

/**
 * The test of a contract's pay over months, ready to be put on record.
 *
 * @example
 * ```ts
 * import { dayOf, monthOf } from '@protocol-registry/domain';
 * import { assessmentOf } from '@protocol-registry/registry';
 *
 * typeof assessmentOf // => 'function'
 * ```
 */
export const assessmentOf = (
  contract: AssessableContract,
  { floor, sector }: Rates,
  { from, to, evidenceTo, amendBy }: AssessmentScope,
  assessedOn: Day,
): Assessment => {
  const input = { contracts: [contract.contract], payments: paymentsFor(contract, evidenceTo), sector, floor, from, to };
  return {
    contract: identifierOf<ContractId>(contract.contract.id),
    from,
    to,
    assessedOn,
    sectorScale: sector?.id ?? null,
    amendBy,
    findings: auditContract(input, contract.contract).findings.map(assessed),
  };
};

const requestFor = (contract: AssessableContract, assessment: Assessment): Request => ({
  on: contract.worker,
  version: null,
  command: { kind: 'pay.assess', content: assessment },
});

/**
 * Assesses the pay of contracts and puts each verdict on record, whatever it says: findings open, change and close by it. Contracts are assessed in batches; `progress` hears how many are done.
 * Fails where the permission is missing or the store fails; batches before the failure stay.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { identifierOf, monthOf, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf, assessPay } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const payOfficer = actorOf({ id: identifierOf<OfficerId>('O-4'), role: 'pay_officer' });
 * const scope = { contract: null, from: monthOf('2026-01'), to: monthOf('2026-06'), evidenceTo: null, amendBy: null };
 * const run = Effect.provide(assessPay(payOfficer, scope), openRegister('sqlite::memory:'));
 * await Effect.runPromise(run) // => { contracts: 0, findings: 0 }
 * ```
 */
export const assessPay: (
  actor: Actor,
  scope: AssessmentScope,
  progress?: (contracts: number) => void,
) => Effect.Effect<AssessmentRun, RegistryFailure, Journal | ReadModel> = Effect.fn('Registry.assessPay')(function* (
  actor: Actor,
  scope: AssessmentScope,
  progress: (contracts: number) => void = () => {},
) {
  if (!actor.permissions.has('pay.assess')) return yield* Effect.fail(failure({ _tag: 'Forbidden', permission: 'pay.assess' }));
  const read = yield* ReadModel;
  const day = yield* today;
  const rates = yield* ratesKnown(null);
  const period = { from: firstDay(scope.from), to: lastDay(scope.to), contract: scope.contract, limit: BATCH };
  const run = { contracts: 0, findings: 0 };
  for (let after: ContractId | null = null; ; ) {
    const batch: readonly AssessableContract[] = yield* read.assessable({ ...period, after });
    const assessments = batch.map((contract) => ({ contract, assessment: assessmentOf(contract, rates, scope, day) }));
    yield* performAll(
      actor,
      assessments.map(({ assessment, contract }) => requestFor(contract, assessment)),
    );
    run.contracts += batch.length;
    run.findings += assessments.reduce((sum, { assessment }) => sum + assessment.findings.length, 0);
    progress(run.contracts);
    const last = assessments.at(-1);
    if (last === undefined || batch.length < BATCH) return run;
    after = last.assessment.contract;
  }
});
