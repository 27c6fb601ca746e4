// A process of its own that opens a register with its key file and records what was said in one dossier: node interview-writer.ts URL KEYS WORKER ACTS
import { Journal } from '@protocol-registry/registry';
import { openRegister } from '@protocol-registry/store';
import { Effect } from 'effect';
import { said } from './said.ts';

const [url = '', keys = '', worker = '', acts = '0'] = process.argv.slice(2);

const stream = { kind: 'protected', id: worker };
const act = said(worker);

const recording = Effect.flatMap(Journal, ({ append }) =>
  Effect.forEach(Array.from({ length: Number(acts) }), (_, expectedVersion) =>
    append([{ stream, expectedVersion, acts: [act] }], { actor: 'O-2', recordedAt: expectedVersion }),
  ),
);

await Effect.runPromise(Effect.provide(recording, openRegister(url, { keys })));
