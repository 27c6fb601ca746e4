import type { Fault } from '@protocol-registry/domain';
import { Effect, Result } from 'effect';
import type { Actor } from '../access/actor.ts';
import { performAll, type Refusal, type Request, refusalsOf, rehearseAll } from '../command/perform.ts';
import { failure, type RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';

/** What an import came to, or in a dry run would come to: how much is new, and how much was on record already. */
export interface ImportReport {
  readonly added: number;
  readonly unchanged: number;
}

/** How a file is taken in: for real, or in a dry run, which writes nothing and says the same. */
export interface ImportMode {
  readonly dryRun: boolean;
}

/** What is to be asked for a file, and how many of its rows were on record already. */
export interface ImportPlan {
  readonly requests: readonly Request[];
  readonly unchanged: number;
}

/** Asks everything for a file at once, or only tries it; where the register refuses, every refusal becomes the faults that `faultsOf` gives. */
export const carryOut = (
  actor: Actor,
  { requests, unchanged }: ImportPlan,
  { dryRun }: ImportMode,
  faultsOf: (refusals: readonly Refusal[]) => readonly Fault[],
): Effect.Effect<Result.Result<ImportReport, readonly Fault[]>, RegistryFailure, Journal> =>
  (dryRun ? rehearseAll(actor, requests) : performAll(actor, requests)).pipe(
    Effect.map(() => Result.succeed<ImportReport>({ added: requests.length, unchanged })),
    Effect.catch(({ reason }) =>
      reason._tag === 'Refused'
        ? Effect.map(refusalsOf(actor, requests), (refusals) => Result.fail(faultsOf(refusals)))
        : Effect.fail(failure(reason)),
    ),
  );
