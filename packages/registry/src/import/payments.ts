import { type ContractId, type Day, type Dossier, type Fault, fault, identifierOf, message, type Payment } from '@protocol-registry/domain';
import { type Contract, type Payments, readPayments } from '@protocol-registry/pay';
import { Effect, Result } from 'effect';
import type { Actor } from '../access/actor.ts';
import type { Request } from '../command/perform.ts';
import { streams } from '../command/streams.ts';
import { today } from '../day.ts';
import type { RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import { type AssessableContract, ReadModel } from '../read/read-model.ts';
import { permitted } from '../read/stream.ts';
import { carryOut, type ImportMode, type ImportReport } from './import.ts';

const PAGE = 1000;
const FIRST_DAY = -719_162 as Day;
const LAST_DAY = 2_932_896 as Day;

/** A file of payments as it was read. */
export interface PaymentsFile {
  readonly file: string;
  readonly text: string;
}

/** Every contract of the register with its worker. */
const registered = Effect.gen(function* () {
  const { assessable } = yield* ReadModel;
  const all: AssessableContract[] = [];
  for (let after: ContractId | null = null; ; ) {
    const page: readonly AssessableContract[] = yield* assessable({ from: FIRST_DAY, to: LAST_DAY, contract: null, after, limit: PAGE });
    all.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return all;
    after = identifierOf<ContractId>(last.contract.id);
  }
});

const nameOf = ({ accountHolder, contract, currency, gross, kind = 'wage', method, month, paidOn }: Payment): string =>
  [contract, month, paidOn, gross, currency, method, accountHolder, kind].join(' ');

/** How often each payment is on record. */
const countsOf = (payments: readonly Payment[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const payment of payments) counts.set(nameOf(payment), (counts.get(nameOf(payment)) ?? 0) + 1);
  return counts;
};

const inOrder = (payments: Payments): readonly Payment[] =>
  [...payments.byContract].flatMap(([, months]) =>
    [...months]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([, ofMonth]) => ofMonth.map((payment) => ({ ...payment, contract: identifierOf<ContractId>(payment.contract) }))),
  );

const planFor = Effect.fnUntraced(function* (payments: readonly Payment[], workers: ReadonlyMap<string, string>) {
  const opened = streams();
  const requests: Request[] = [];
  for (const [contract, ofContract] of Map.groupBy(payments, (payment) => payment.contract)) {
    const worker = workers.get(contract) ?? contract;
    const { state } = yield* opened.open('worker', worker);
    const onRecord = countsOf((state.state as Dossier | null)?.payments ?? []);
    for (const payment of ofContract) {
      const left = onRecord.get(nameOf(payment)) ?? 0;
      if (left > 0) onRecord.set(nameOf(payment), left - 1);
      else requests.push({ on: worker, version: null, command: { kind: 'payment.record', content: payment } });
    }
  }
  return { requests, unchanged: payments.length - requests.length };
});

/** Where an audit looks for a contract in a file beside, an import looks for it in the register. */
const ofRegister = (found: Fault): Fault =>
  found.expected.key === 'expected.known-contract' ? { ...found, expected: message('expected.registered-contract') } : found;

const takeIn = Effect.fn('Registry.importPayments')(function* (actor: Actor, { file, text }: PaymentsFile, mode: ImportMode) {
  const known = yield* registered;
  const contracts: readonly Contract[] = known.map(({ contract }) => contract);
  const read = readPayments(file, text, contracts, yield* today);
  if (Result.isFailure(read)) return Result.fail(read.failure.map(ofRegister));
  const plan = yield* planFor(inOrder(read.success), new Map(known.map(({ contract, worker }) => [contract.id, worker])));
  return yield* carryOut(actor, plan, mode, (refusals) =>
    refusals.flatMap(({ reasons }) => reasons.map((reason) => fault({ file, line: null, column: null }, reason.message, null))),
  );
});

/**
 * Takes a file of payments into the register, all or nothing: payments that are on record already, to the cent and the day, are not recorded again.
 * A payment of a contract that the register does not have, of a month outside it, or of a day to come, is a fault.
 *
 * @example
 * ```ts
 * import { Effect, Result } from 'effect';
 * import { identifierOf, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf, importPayments } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const officer = actorOf({ id: identifierOf<OfficerId>('O-4'), role: 'pay_officer' });
 * const text = 'contract,month,paid_on,gross,currency,method,account_holder\nC-1,2026-01,2026-02-03,2200.00,EUR,bank,worker\n';
 * const taken = importPayments(officer, { file: 'payments.csv', text }, { dryRun: true });
 * const result = await Effect.runPromise(Effect.provide(taken, openRegister('sqlite::memory:')));
 * Result.isFailure(result) && result.failure.map(({ place }) => place) // => [{ file: 'payments.csv', line: 2, column: 'contract' }]
 * ```
 */
export const importPayments = (
  actor: Actor,
  from: PaymentsFile,
  mode: ImportMode,
): Effect.Effect<Result.Result<ImportReport, readonly Fault[]>, RegistryFailure, Journal | ReadModel> =>
  permitted(actor, 'payment.record', takeIn(actor, from, mode));
