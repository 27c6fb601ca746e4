import type { ContractId, Day } from '@protocol-registry/domain';
import type { Contract, Payment } from '@protocol-registry/pay';
import type { AssessableContract, Read } from '@protocol-registry/registry';
import type { Ask, Db } from './ask.ts';
import { runsBetween } from './running.ts';
import { termsOf } from './terms.ts';

/** Which contracts: with a day in a period, one of them or all, after the last number seen, so many. */
interface Scope {
  readonly from: Day;
  readonly to: Day;
  readonly contract: ContractId | null;
  readonly after: ContractId | null;
  readonly limit: number;
}

const inScope = (db: Db, { after, contract, from, limit, to }: Scope) => {
  const all = db.selectFrom('contract').where((eb) => runsBetween(eb, from, to));
  const named = contract === null ? all : all.where('contract.id', '=', contract);
  return (after === null ? named : named.where('contract.id', '>', after)).select('contract.id').orderBy('contract.id').limit(limit);
};

const termsIn = (db: Db, scope: Scope) =>
  db
    .selectFrom('contract')
    .innerJoin('worker', 'worker.id', 'contract.worker_id')
    .innerJoin('terms', 'terms.contract_id', 'contract.id')
    .where('contract.id', 'in', inScope(db, scope))
    .selectAll('terms')
    .select(['contract.worker_id', 'contract.employer_id', 'contract.starts_on', 'contract.ends_on', 'worker.version', 'worker.born_on'])
    .orderBy('contract.id')
    .orderBy('terms.from_day');

type Row = Awaited<ReturnType<ReturnType<typeof termsIn>['execute']>>[number];

const contractOf = (first: Row, rest: readonly Row[]): Contract => ({
  id: first.contract_id,
  worker: first.worker_id,
  startsOn: first.starts_on,
  endsOn: first.ends_on,
  terms: [termsOf(first), ...rest.map(termsOf)],
});

const paymentsOf = async (db: Db, contracts: readonly ContractId[]): Promise<ReadonlyMap<string, readonly Payment[]>> => {
  const rows = await db
    .selectFrom('payment')
    .where('contract_id', 'in', contracts)
    .select(['contract_id', 'month', 'paid_on', 'gross', 'currency', 'method', 'account_holder', 'kind'])
    .orderBy('contract_id')
    .orderBy('month')
    .orderBy('worker_id')
    .orderBy('set_by')
    .execute();
  const payments = rows.map(
    ({ account_holder, contract_id, kind, paid_on, ...same }): Payment => ({
      contract: contract_id,
      paidOn: paid_on,
      accountHolder: account_holder,
      ...same,
      ...(kind === 'wage' ? {} : { kind }),
    }),
  );
  return Map.groupBy(payments, ({ contract }) => contract);
};

/** Contracts with their terms and payments as an assessment takes them, by number; two statements. */
export const assessable =
  (ask: Ask) =>
  (scope: Scope): Read<readonly AssessableContract[]> =>
    ask('assessable', async (db) => {
      const byContract = Map.groupBy(await termsIn(db, scope).execute(), ({ contract_id }) => contract_id);
      const payments = await paymentsOf(db, [...byContract.keys()]);
      return [...byContract.values()].flatMap(([first, ...rest]) => {
        if (first === undefined) return [];
        const contract = contractOf(first, rest);
        return [{ worker: first.worker_id, version: first.version, contract, payments: payments.get(contract.id) ?? [] }];
      });
    });
