import {
  type Cents,
  type Dossier,
  type Finding,
  findingKey,
  formatMonth,
  type Month,
  type Reason,
  type RegisteredContract,
} from '@protocol-registry/domain';
import { assessMonth, auditContract, type Cause, causeOf, explain, paymentsOf, type SectorTable } from '@protocol-registry/pay';
import { failure, payContract, ReadModel, type RegistryFailure, readDossier } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Request } from '../env.ts';
import type { RegisterEffect } from '../register.ts';
import type { DossierRead } from '../worker/read.ts';
import { type FindingName, namedFinding } from './name.ts';

/** The arithmetic that leads to a finding with what is on record now, the shortfall that it comes to, and what it comes from. */
interface Arithmetic {
  readonly reasons: readonly Reason[];
  readonly shortfall: Cents;
  readonly cause: Cause;
}

/** A finding, the dossier that it lies in, and its arithmetic; null where it would no longer be made. */
export interface FindingRead extends DossierRead {
  readonly finding: Finding;
  readonly arithmetic: Arithmetic | null;
}

const unknown = (name: FindingName | null): RegistryFailure =>
  failure({ _tag: 'NotFound', stream: { kind: 'finding', id: name === null ? '' : `${name.contract} ${formatMonth(name.month)}` } });

/** The payments of a contract as an assessment takes them: its evidence counts as complete up to the month in question. */
const paymentsFor = ({ payments }: Dossier, { id }: RegisteredContract, month: Month): ReturnType<typeof paymentsOf> => ({
  ...paymentsOf(payments.filter(({ contract }) => contract === id)),
  lastMonth: month,
});

const arithmeticOf = (dossier: Dossier, { amendBy, code, contract: id, month }: Finding, sector: SectorTable | null): Arithmetic | null => {
  const registered = dossier.contracts.get(id);
  if (registered === undefined) return null;
  const contract = payContract(registered, dossier.worker);
  const input = { contracts: [contract], payments: paymentsFor(dossier, registered, month), sector, from: month, to: month };
  const again = auditContract(input, contract).findings.find((finding) => finding.code === code);
  const assessment = assessMonth(input, contract, month);
  if (again === undefined || assessment === null) return null;
  return { reasons: explain(assessment, again), shortfall: again.shortfallCents, cause: causeOf(assessment, again, amendBy) };
};

/** The finding that the address of a request names. */
export const askedFinding = (request: Request): RegisterEffect<FindingRead> =>
  Effect.gen(function* () {
    const name = namedFinding(request);
    if (name === null) return yield* Effect.fail(unknown(name));
    const { sectorTable, workerOfContract } = yield* ReadModel;
    const worker = yield* workerOfContract(name.contract);
    if (worker === null) return yield* Effect.fail(unknown(name));
    const read = yield* readDossier(worker);
    const finding = read.state.findings.get(findingKey(name.contract, name.month, name.code));
    if (finding === undefined) return yield* Effect.fail(unknown(name));
    return { ...read, finding, arithmetic: arithmeticOf(read.state, finding, yield* sectorTable) };
  });
