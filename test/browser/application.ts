import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../apps/admin/dist/main.js', import.meta.url));

/** The application in a process of its own, as it is started by hand. */
export interface Application {
  readonly origin: string;
  readonly signIn: string;
  readonly printed: () => readonly string[];
  readonly stop: () => Promise<void>;
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()));

/** Starts the application on a free port, with the clock fixed, and waits for its two lines. */
export const startApplication = async (): Promise<Application> => {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', REGISTRY_NOW: '2026-11-24T09:00:00Z' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [origin, signIn] = await new Promise<readonly [string, string]>((resolve, reject) => {
    child.once('exit', (status) => reject(new Error(`The application ended with ${String(status)}: ${errors}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      lines.push(...chunk.toString().trim().split('\n'));
      const ready = lines.find((line) => line.startsWith('ready '))?.slice('ready '.length);
      const link = lines.find((line) => line.startsWith('sign-in '))?.slice('sign-in '.length);
      if (ready !== undefined && link !== undefined) resolve([ready.replace(/\/$/, ''), link]);
    });
  });
  const stop = async (): Promise<void> => {
    const end = ended(child);
    child.kill('SIGTERM');
    await end;
  };
  return { origin, signIn, printed: () => lines, stop };
};
