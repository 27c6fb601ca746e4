import type { Fault } from '@protocol-registry/domain';
import { readSectorTable } from '@protocol-registry/pay';
import { failure, Journal, journalFailure, type RegistryFailure, today } from '@protocol-registry/registry';
import { Clock, Effect, Result } from 'effect';
import { exampleFile } from '../example.ts';
import { demonstrationHistory } from './history.ts';
import { people } from './office.ts';

const unread = (faults: readonly Fault[]): RegistryFailure =>
  failure({ _tag: 'StoreFailed', message: `The invented sector table cannot be read: ${faults.length} faults` });

const inventedSector = Effect.suspend(() => {
  const { name, text } = exampleFile('pay', 'scales.csv');
  const table = Result.flatMap(text, (read) => readSectorTable(name, read));
  return Effect.mapError(Effect.fromResult(table), unread);
});

/** Loads the demonstration into an empty register; one in which anything was recorded stays as it is. Tells whether it was loaded. */
export const loadDemonstration: Effect.Effect<boolean, RegistryFailure, Journal> = Effect.gen(function* () {
  const journal = yield* Journal;
  const { position } = yield* Effect.mapError(journal.head, journalFailure);
  if (position > 0) return false;
  const batches = demonstrationHistory(yield* today, yield* inventedSector);
  const recording = { actor: people.supervisor, recordedAt: yield* Clock.currentTimeMillis };
  yield* Effect.mapError(journal.append(batches, recording), journalFailure);
  return true;
}).pipe(Effect.withSpan('Demonstration.load'));
