import type { ContractId, Month } from '@protocol-registry/domain';
import {
  type AuditInput,
  type AuditReport,
  type AuditSummary,
  auditContract,
  type Contract,
  joinReports,
  paymentsOf,
} from '@protocol-registry/pay';
import { Effect } from 'effect';
import type { Actor } from '../access/actor.ts';
import type { RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import type { AssessableContract, ReadModel } from '../read/read-model.ts';
import { permitted } from '../read/stream.ts';
import { type ContractPage, type ContractSource, currentContracts, knownContracts } from './known-contracts.ts';

/** What to audit: one contract, or with null every contract, in the months from the first to the last; as the register is, or with `known` as it was known at that instant, in milliseconds since 1970. */
export interface RegisterScope {
  readonly contract: ContractId | null;
  readonly from: Month;
  readonly to: Month;
  readonly known: number | null;
}

/** A contract, what it was audited on, and the findings. */
export interface AuditedContract {
  readonly input: AuditInput;
  readonly contract: Contract;
  readonly report: AuditReport;
}

/** The audit of a register: what was looked at, and the contracts with findings, by number. */
export interface RegisterAudit {
  readonly summary: AuditSummary;
  readonly found: readonly AuditedContract[];
}

/** How many contracts are read at once. */
const PAGE = 200;

const audited = (
  { contract, payments }: AssessableContract,
  { floor, sector }: ContractSource['rates'],
  { from, to }: RegisterScope,
): AuditedContract => {
  const input = { contracts: [contract], payments: paymentsOf(payments), sector, floor, from, to };
  return { input, contract, report: auditContract(input, contract) };
};

const auditAll = Effect.fn('Registry.auditRegister')(function* (scope: RegisterScope, progress: (contracts: number) => void) {
  const from = { ...scope, limit: PAGE };
  const source = yield* scope.known === null ? currentContracts(from) : knownContracts(from, scope.known);
  const found: AuditedContract[] = [];
  let summary = joinReports([]).summary;
  for (let after: ContractId | null = null; ; ) {
    const page: ContractPage = yield* source.page(after);
    const reports = page.contracts.map((contract) => audited(contract, source.rates, scope));
    found.push(...reports.filter(({ report }) => report.findings.length > 0));
    ({ summary } = joinReports([{ summary, findings: [] }, ...reports.map(({ report }) => report)]));
    progress(summary.contracts);
    if (page.last === null) return { summary, found };
    after = page.last;
  }
});

/**
 * Audits the register's contracts and payments, each contract up to its own last recorded payment. Contracts are read in pages, and `progress` hears how many are done; of those without a finding only the count stays. Nothing is written.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { identifierOf, monthOf, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf, auditRegister } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const auditor = actorOf({ id: identifierOf<OfficerId>('O-5'), role: 'auditor' });
 * const scope = { contract: null, from: monthOf('2026-01'), to: monthOf('2026-06'), known: null };
 * const audit = await Effect.runPromise(Effect.provide(auditRegister(auditor, scope), openRegister('sqlite::memory:')));
 * audit.summary.contracts // => 0
 * ```
 */
export const auditRegister = (
  actor: Actor,
  scope: RegisterScope,
  progress: (contracts: number) => void = () => {},
): Effect.Effect<RegisterAudit, RegistryFailure, Journal | ReadModel> => permitted(actor, 'audit.run', auditAll(scope, progress));
