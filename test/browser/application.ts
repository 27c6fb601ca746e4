import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const admin = fileURLToPath(new URL('../../apps/admin/dist/main.js', import.meta.url));
const cli = fileURLToPath(new URL('../../apps/cli/dist/main.js', import.meta.url));

/** The application in a process of its own, as it is started by hand, on a database of its own. */
export interface Application {
  readonly origin: string;
  readonly printed: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** The demonstration, with the link that signs in as its supervisor. */
export interface Demonstration extends Application {
  readonly signIn: string;
}

/** An officer who signs in by name and password. */
export interface Login {
  readonly login: string;
  readonly password: string;
}

type Variables = Readonly<Record<string, string>>;

const FREE_PORT = { PORT: '0', HOST: '127.0.0.1' } as const;

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', resolve));

const run = (program: readonly string[], variables: Variables, stdio: SpawnOptions['stdio']): ChildProcess =>
  spawn(process.execPath, program, { env: { ...process.env, ...variables }, stdio });

/** Waits for the line that begins with a word; a program that ends before is a failure with what it complained of. */
const waitFor = (child: ChildProcess, lines: readonly string[], word: string): Promise<string> => {
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (status) => reject(new Error(`The application ended with ${String(status)}: ${errors}`)));
    child.stdout?.on('data', () => {
      const line = lines.find((one) => one.startsWith(`${word} `));
      if (line !== undefined) resolve(line.slice(word.length + 1));
    });
  });
};

interface Started {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
}

const start = (variables: Variables): Started => {
  const child = run([admin], { ...FREE_PORT, ...variables }, ['ignore', 'pipe', 'pipe']);
  const lines: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => {
    lines.push(...chunk.toString().trim().split('\n'));
  });
  return { child, lines };
};

const stopping =
  ({ child }: Started, folder: string) =>
  async (): Promise<void> => {
    const end = ended(child);
    child.kill('SIGTERM');
    await end;
    await rm(folder, { recursive: true, force: true });
  };

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'registry-browser-'));

/** A register in a folder, and its key file in another one. */
const registerIn = (folder: string) => ({
  REGISTRY_DATABASE: `sqlite:${join(folder, 'register', 'registry.db')}`,
  REGISTRY_KEYS: join(folder, 'keys', 'registry.json'),
});

/** Starts the demonstration on a free port, with the clock fixed, and waits for its two lines. */
export const startDemonstration = async (): Promise<Demonstration> => {
  const folder = await newFolder();
  const started = start({ ...registerIn(folder), REGISTRY_NOW: '2026-11-24T09:00:00Z' });
  const ready = waitFor(started.child, started.lines, 'ready');
  const signIn = await waitFor(started.child, started.lines, 'sign-in');
  return { origin: (await ready).replace(/\/$/, ''), signIn, printed: () => started.lines, stop: stopping(started, folder) };
};

const engage = async (variables: Variables, { login, password }: Login, name: string): Promise<void> => {
  const officer = ['--login', login, '--name', name, '--role', 'supervisor', '--languages', 'fr,nl', '--gender', 'f'];
  const child = run([cli, 'officer', 'create', ...officer], variables, ['pipe', 'ignore', 'inherit']);
  const end = ended(child);
  child.stdin?.end(`${password}\n`);
  const status = await end;
  if (status !== 0) throw new Error(`The first officer could not be engaged: ${String(status)}`);
};

/** Starts an empty register on a free port, with its first officer, a supervisor, engaged on the command line. */
export const startEmptyRegister = async (login: Login, name: string): Promise<Application> => {
  const folder = await newFolder();
  const variables = registerIn(folder);
  await engage(variables, login, name);
  const started = start({ ...variables, REGISTRY_DEMO: '0' });
  const ready = await waitFor(started.child, started.lines, 'ready');
  return { origin: ready.replace(/\/$/, ''), printed: () => started.lines, stop: stopping(started, folder) };
};
