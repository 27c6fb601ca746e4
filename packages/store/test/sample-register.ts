import { type Act, type StreamKind, streamForms } from '@protocol-registry/domain';
import { type Batch, type JournalAct, type JournalOf, writeAct } from '@protocol-registry/registry';
import { Database, type KeyRing, memoryKeys, openDatabase, openJournal, plainCodec, readTablesProjection } from '@protocol-registry/store';
import BetterSqlite3 from 'better-sqlite3';
import { Effect } from 'effect';

export const by = { actor: 'O-1', recordedAt: 1_767_225_600_000 };

const IDS: Readonly<Record<StreamKind, string>> = {
  mission: 'M-1',
  employer: 'E-1',
  worker: 'W-1',
  office: 'office',
  scale: 'invented',
  'health-index': 'be',
  protected: 'W-1',
};

const kindOf = ({ kind }: Act): StreamKind =>
  (Object.keys(streamForms) as StreamKind[]).find((stream) => kind in streamForms[stream]) ?? 'office';

/** Acts of the one mission, employer, worker and office of the cast as batches, in their order; `versions` counts on. */
export const batchesOf = (acts: readonly Act[], versions: Map<StreamKind, number> = new Map()): readonly Batch[] =>
  acts.map((act) => {
    const kind = kindOf(act);
    const expectedVersion = versions.get(kind) ?? 0;
    versions.set(kind, expectedVersion + 1);
    return { stream: { kind, id: IDS[kind] }, expectedVersion, acts: [writeAct(act)] };
  });

/** The dossier alone, with other identifiers: each pair is one to look for and one to put in its place. */
export const anotherDossier = (acts: readonly Act[], ...names: readonly (readonly [string, string])[]): readonly Batch[] => {
  const dossier = batchesOf(acts).filter(({ stream }) => stream.kind === 'worker');
  const text = names.reduce((json, [from, to]) => json.replaceAll(`"${from}"`, `"${to}"`), JSON.stringify(dossier));
  return JSON.parse(text) as readonly Batch[];
};

type Use<A, E> = (journal: JournalOf<JournalAct>, database: Database['Service']) => Effect.Effect<A, E, Database>;

/** Runs an effect on a register, whose read tables follow its journal, in a database that is closed afterwards. */
export const inRegister = <A, E>(url: string, use: Use<A, E>, keys: KeyRing = memoryKeys()): Promise<A> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const journal = yield* openJournal(plainCodec, readTablesProjection, keys);
      return yield* use(journal, yield* Database);
    }).pipe(Effect.provide(openDatabase(url))),
  );

/** Records batches in a file. */
export const record = (path: string, ...lists: readonly (readonly Batch[])[]): Promise<void> =>
  inRegister(`sqlite:${path}`, (journal) => Effect.forEach(lists, (batches) => journal.append(batches, by), { discard: true }));

type Cells = Readonly<Record<string, unknown>>;

/** The rows of a query on a file. */
export const rowsIn = (path: string, query: string): readonly Cells[] => {
  const connection = new BetterSqlite3(path, { readonly: true });
  try {
    return connection.prepare<[], Cells>(query).all();
  } finally {
    connection.close();
  }
};

/** Runs statements as somebody who has the file, with everything switched off that can be. */
export const force = (path: string, ...statements: readonly string[]): void => {
  const connection = new BetterSqlite3(path);
  try {
    for (const setting of ['foreign_keys = OFF', 'recursive_triggers = OFF', 'ignore_check_constraints = ON']) connection.pragma(setting);
    for (const statement of statements) connection.exec(statement);
  } finally {
    connection.close();
  }
};

/** Does the same with every trigger switched off meanwhile; they are as they were afterwards. */
export const tamper = (path: string, ...statements: readonly string[]): void => {
  const triggers = rowsIn(path, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
  force(path, ...triggers.map(({ name }) => `DROP TRIGGER ${String(name)}`), ...statements, ...triggers.map(({ sql }) => String(sql)));
};
