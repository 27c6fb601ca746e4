import type { ContractId } from '@protocol-registry/domain';
import type { ContractOwner, Read } from '@protocol-registry/registry';
import type { Ask, Db } from './ask.ts';

/** Which contracts: one of them or all, after the last number seen, so many. */
interface Scope {
  readonly contract: ContractId | null;
  readonly after: ContractId | null;
  readonly limit: number;
}

const inScope = (db: Db, { after, contract, limit }: Scope) => {
  const all = db.selectFrom('contract');
  const named = contract === null ? all : all.where('id', '=', contract);
  const left = after === null ? named : named.where('id', '>', after);
  return left.select(['id as contract', 'worker_id as worker']).orderBy('id').limit(limit);
};

/** Contracts by number with whose they are; one statement. */
export const contractOwners =
  (ask: Ask) =>
  (scope: Scope): Read<readonly ContractOwner[]> =>
    ask('contractOwners', (db) => inScope(db, scope).execute());
