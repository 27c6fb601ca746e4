// A process of its own that writes notes into one stream, each on the state that it read: node note-writer.ts URL NAME NOTES
import { noProjection, openDatabase, openJournal, plainCodec } from '@protocol-registry/store';
import { Effect } from 'effect';
import { act, batch, worker } from './sample-journal.ts';

const [url = '', name = '', notes = '0'] = process.argv.slice(2);

const writing = Effect.gen(function* () {
  const journal = yield* openJournal(plainCodec, noProjection);
  const write = Effect.flatMap(journal.read(worker('W-1')), (acts) =>
    journal.append([batch(worker('W-1'), acts.length, act('note.written', name))], { actor: name, recordedAt: acts.length }),
  );
  const persist = Effect.retry(write, { while: ({ _tag }) => _tag === 'Conflict' });
  yield* Effect.forEach(Array.from({ length: Number(notes) }), () => persist);
});

await Effect.runPromise(Effect.provide(writing, openDatabase(url)));
