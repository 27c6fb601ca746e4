import type { ContractId, Dossier } from '@protocol-registry/domain';
import { Effect } from 'effect';
import { failure, type RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import { readKnown } from '../read/known.ts';
import { ReadModel } from '../read/read-model.ts';
import { readScaleBook } from '../scale/book.ts';
import { floorIn, loadedIn } from './rates.ts';
import { type PayVerdict, type VerdictQuestion, verdictOf } from './verdict.ts';

const employerKnown = Effect.fnUntraced(function* (dossier: Dossier | null, contract: ContractId, known: number) {
  const employer = dossier?.contracts.get(contract)?.employer;
  return employer === undefined ? null : (yield* readKnown('employer', employer, known)).state;
});

/**
 * The verdict on a contract's pay, valid on a month or a day and as known at an instant: from the acts recorded by then alone, with the sector's scale that was loaded by then.
 * Acts that are recorded later never change it. Where the office has not taken the national floor over by then, the floor is the one that this version of the program holds. Nothing is written; fails where no contract has that number.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { type ContractId, identifierOf, monthOf } from '@protocol-registry/domain';
 * import { readVerdict } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const question = { contract: identifierOf<ContractId>('C-1'), month: monthOf('2026-01'), day: null, known: Date.parse('2026-03-01T12:00:00Z') };
 * const asked = Effect.provide(Effect.flip(readVerdict(question)), openRegister('sqlite::memory:'));
 * (await Effect.runPromise(asked)).reason // => { _tag: 'NotFound', stream: { kind: 'contract', id: 'C-1' } }
 * ```
 */
export const readVerdict: (question: VerdictQuestion) => Effect.Effect<PayVerdict, RegistryFailure, Journal | ReadModel> = Effect.fn(
  'Registry.readVerdict',
)(function* (question) {
  const { contract, known } = question;
  const { workerOfContract } = yield* ReadModel;
  const worker = yield* workerOfContract(contract);
  if (worker === null) return yield* Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'contract', id: contract } }));
  const dossier = yield* readKnown('worker', worker, known);
  const employer = yield* employerKnown(dossier.state, contract, known);
  const book = yield* readScaleBook(known);
  return verdictOf({ worker, dossier, employer, floor: floorIn(book), sector: loadedIn(book) }, question);
});
