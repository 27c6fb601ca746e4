import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, identifierOf, type OfficerId } from '@protocol-registry/domain';
import { type Actor, OFFICE, PERMISSIONS, performAll } from '@protocol-registry/registry';
import { openRegister } from '@protocol-registry/store';
import BetterSqlite3 from 'better-sqlite3';
import { Effect } from 'effect';
import { afterAll, onTestFinished } from 'vitest';
import * as cast from '../../../../packages/domain/test/cast.ts';
import { type Answer, root } from '../registry.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** A folder that goes when the test is done. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A file in a folder of its own. */
export const written = (name: string, content: string): string => {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
};

const ownKeys = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rmSync(ownKeys, { recursive: true, force: true }));

/** A call of the command line: what comes in on standard input, and the environment beside the test's own. */
interface Call {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line as it is built, on what comes in. */
export const call = ({ input = '', env = {} }: Call, ...args: readonly string[]): Answer => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [main, ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
    env: { ...process.env, REGISTRY_NOW: '2026-03-01T09:00:00Z', REGISTRY_KEYS: join(ownKeys, 'registry.json'), ...env },
  });
  return { status, stdout, stderr };
};

/** A database file: its path, the flag that names it, and calls on it. */
export interface DatabaseFile {
  readonly path: string;
  readonly url: string;
  readonly call: (...args: readonly string[]) => Answer;
  /** What a command prints with `--json`. */
  readonly json: (...args: readonly string[]) => unknown;
}

export const databaseFile = (path = join(newFolder(), 'registry.db')): DatabaseFile => {
  const url = `sqlite:${path}`;
  const run = (...args: readonly string[]): Answer => call({}, ...args, '--database', url);
  return { path, url, call: run, json: (...args) => JSON.parse(run(...args, '--json').stdout) };
};

const founder: Actor = { officer: identifierOf<OfficerId>('founder'), permissions: new Set(PERMISSIONS) };

const STORY: readonly (readonly [string, Command])[] = [
  ['M-1', { kind: 'mission.register', content: cast.mission }],
  ['E-1', { kind: 'employer.register', content: cast.employer }],
  [OFFICE, { kind: 'officer.engage', content: cast.officer }],
  [OFFICE, { kind: 'room.open', content: cast.room }],
  ['W-1', { kind: 'worker.register', content: cast.worker }],
  ['W-1', { kind: 'contract.register', content: cast.contract }],
  ['W-1', { kind: 'application.lodge', content: cast.application }],
];

export const ACTS = STORY.length;

/** A register with a mission, an employer, an officer, and a worker with a contract and an application: seven acts; and what more is asked, sealed by the key file where one is named. */
export const registerFile = async (more: typeof STORY = [], keys?: string): Promise<DatabaseFile> => {
  const file = databaseFile();
  const requests = [...STORY, ...more].map(([on, command]) => ({ on, version: null, command }));
  await Effect.runPromise(Effect.provide(performAll(founder, requests), openRegister(file.url, keys === undefined ? {} : { keys })));
  return file;
};

/** Runs statements on the file as somebody who has it, with every trigger switched off meanwhile. */
export const tamper = ({ path }: DatabaseFile, ...statements: readonly string[]): void => {
  const connection = new BetterSqlite3(path);
  const triggers = connection
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  connection.pragma('foreign_keys = OFF');
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
  for (const statement of statements) connection.exec(statement);
  for (const { sql } of triggers) connection.exec(sql);
  connection.close();
};

/** One cell of the file. */
export const cell = ({ path }: DatabaseFile, query: string): unknown => {
  const connection = new BetterSqlite3(path, { readonly: true });
  const value = connection.prepare(query).pluck().get();
  connection.close();
  return value;
};

/** Puts everything that stands in the write-ahead log into the file itself. */
export const settle = ({ path }: DatabaseFile): void => {
  const connection = new BetterSqlite3(path);
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
};
