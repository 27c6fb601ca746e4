import { ReadModel, StoreFailure } from '@protocol-registry/registry';
import { Database, readModel } from '@protocol-registry/store';
import { Effect, Layer } from 'effect';
import { expect, test } from 'vitest';

const failure = new StoreFailure({ reason: 'BUSY', message: 'Another process holds the database.', cause: null });

const failing = Database.of({ query: () => Effect.fail(failure), transaction: (effect) => effect, reader: Effect.die('not asked for') });

test('a list that the database does not answer fails as the register fails', async () => {
  const names = Effect.flatMap(ReadModel, ({ officerNames }) => officerNames);
  const lists = Layer.provide(readModel, Layer.succeed(Database, failing));
  expect(await Effect.runPromise(Effect.flip(Effect.provide(names, lists)))).toEqual({
    _tag: 'RegistryFailure',
    reason: { _tag: 'StoreFailed', message: 'Another process holds the database.' },
  });
});
