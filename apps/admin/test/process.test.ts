import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRegisterAt, type RegisterEffect } from '@protocol-registry/admin';
import { identifierOf, type OfficerId } from '@protocol-registry/domain';
import { Credentials, dayAt, Journal, journalFailure, OFFICE, ReadModel } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { given } from './register.ts';
import { textOf } from './site.ts';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const running: ChildProcess[] = [];
const NOW = '2026-07-20T09:00:00Z';
const PASSWORD = 'a long sentence of my own';
const english = { 'accept-language': 'en' };

let folder = '';
let database = '';
let keys = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registry-'));
  database = `sqlite:${join(folder, 'register', 'registry.db')}`;
  keys = join(folder, '.keys', 'registry.json');
});

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
}

/** The process in a folder of its own, so that no test touches the database and the keys that the application has by default. */
const start = (environment: Readonly<Record<string, string>>): Started => {
  const env = { PATH: process.env['PATH'] ?? '', PORT: '0', REGISTRY_DATABASE: database, ...environment };
  const child = spawn(process.execPath, [main], { cwd: folder, env });
  running.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  return { child, out: () => out, err: () => err };
};

const until = (isDone: () => boolean): Promise<void> =>
  vi.waitFor(() => {
    if (!isDone()) throw new Error('not yet');
  }, 40_000);

const ended = async ({ child }: Started): Promise<number | null> => {
  const [status] = child.exitCode === null ? await once(child, 'close') : [child.exitCode];
  return typeof status === 'number' ? status : null;
};

/** The address that the process prints once it listens, without the slash at its end. */
const originOf = async (started: Started): Promise<string> => {
  await until(() => started.out().includes('\n') || started.child.exitCode !== null);
  return /^ready (\S+)\/\n/.exec(started.out())?.[1] ?? started.err();
};

const stop = async (started: Started): Promise<void> => {
  started.child.kill('SIGTERM');
  expect(await ended(started)).toBe(0);
  expect(started.err()).toBe('');
};

/** Asks the register of the test's database while no process has it. */
const asked = async <A>(effect: RegisterEffect<A>): Promise<A> => {
  const register = Result.getOrThrow(await openRegisterAt(database, () => Date.parse(NOW), keys));
  const answer = await register.run(effect);
  await register.close();
  return Result.getOrThrow(answer);
};

const head = Effect.flatMap(Journal, (journal) => Effect.mapError(journal.head, journalFailure));

/** A register that somebody keeps: one officer, who can sign in. */
const withOfficer = async (): Promise<void> => {
  const register = Result.getOrThrow(await openRegisterAt(database, () => Date.parse(NOW), keys));
  const officer = identifierOf<OfficerId>('O-1');
  const identity = { name: 'A. Person', login: 'a.person', role: 'supervisor', languages: ['fr'], gender: 'x' } as const;
  await given(register, OFFICE, { kind: 'officer.engage', content: { officer, ...identity } });
  Result.getOrThrow(await register.run(Effect.flatMap(Credentials, ({ set }) => set(officer, PASSWORD))));
  await register.close();
};

describe.runIf(existsSync(main))('the process, as built', () => {
  test('prints its address and the link, serves, signs in once, and stops when asked', async () => {
    const started = start({ REGISTRY_NOW: NOW });
    await until(() => started.out().split('\n').length === 3);
    const [ready = '', link = ''] = started.out().split('\n');
    expect(ready).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(link).toMatch(/^sign-in http:\/\/127\.0\.0\.1:\d+\/sign-in\/[\w-]{43}$/);
    const url = link.slice('sign-in '.length);
    const signedIn = await fetch(url, { redirect: 'manual' });
    expect(signedIn.status).toBe(303);
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const page = await fetch(ready.slice('ready '.length), { headers: { cookie, ...english } });
    expect(await page.text()).toContain('Today, 20 July 2026');
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(410);
    await stop(started);
  });

  test('loads the demonstration once: a second start takes the register as it is', async () => {
    const first = start({ REGISTRY_NOW: NOW });
    await originOf(first);
    await stop(first);
    const loaded = await asked(head);
    expect(loaded?.position).toBeGreaterThan(1000);
    const second = start({ REGISTRY_NOW: '2026-07-27T09:00:00Z' });
    expect(await originOf(second)).toMatch(/^http/);
    await stop(second);
    expect(await asked(head)).toEqual(loaded);
  });

  test('outside the demonstration starts on an empty register, prints no link and shows the sign-in', async () => {
    const started = start({ REGISTRY_DEMO: '0' });
    const origin = await originOf(started);
    expect(started.out()).toMatch(/^ready \S+\n$/);
    expect((await fetch(origin, { headers: english })).status).toBe(401);
    const page = await fetch(`${origin}/sign-in`, { headers: english });
    expect(page.status).toBe(200);
    const text = textOf(await page.text());
    expect(text).toContain('User name');
    expect(text).toContain('npm run -s registry -- officer create');
    expect(text).not.toContain('is invented');
    started.child.kill('SIGINT');
    expect(await ended(started)).toBe(0);
    const workers = Effect.flatMap(ReadModel, (model) =>
      model.workers({ text: '', standing: 'all', today: dayAt(Date.parse(NOW)), page: 1 }),
    );
    expect((await asked(workers)).total).toBe(0);
  });

  test('outside the demonstration signs an officer in by password', async () => {
    await withOfficer();
    const started = start({ REGISTRY_DEMO: '0' });
    const origin = await originOf(started);
    const signedIn = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin },
      body: new URLSearchParams({ login: 'a.person', password: PASSWORD }),
    });
    expect(signedIn.status).toBe(303);
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(textOf(await (await fetch(origin, { headers: { cookie, ...english } })).text())).toContain('Signed in: A. Person');
    await stop(started);
  });

  test('a register that is no demonstration is refused in demonstration mode, and left as it is', async () => {
    await withOfficer();
    const started = start({});
    expect(await ended(started)).toBe(2);
    expect(started.err()).toBe(
      `REGISTRY_DATABASE: ${database} holds a register that is no demonstration; set REGISTRY_DEMO=0, or REGISTRY_DATABASE to another database.\n`,
    );
    expect(started.out()).toBe('');
    expect((await asked(head))?.position).toBe(1);
  });

  test('makes its key file with an empty register, and starts with it again', async () => {
    const first = start({ REGISTRY_DEMO: '0' });
    expect(await originOf(first)).toMatch(/^http/);
    await stop(first);
    expect(statSync(keys).mode & 0o777).toBe(0o600);
    const made = readFileSync(keys, 'utf8');
    const second = start({ REGISTRY_DEMO: '0' });
    expect(await originOf(second)).toMatch(/^http/);
    await stop(second);
    expect(readFileSync(keys, 'utf8')).toBe(made);
  });

  const harms: readonly (readonly [string, () => void, string])[] = [
    ['missing', () => rmSync(keys), 'does not exist'],
    ['half written', () => truncateSync(keys, 50), 'is not a whole key file'],
    ['readable by others', () => chmodSync(keys, 0o644), 'may be read or written by others'],
  ];

  test.each(harms)('beside a filled register, a key file that is %s is refused in one sentence', async (_, harm, words) => {
    await withOfficer();
    harm();
    const started = start({ REGISTRY_DEMO: '0' });
    expect(await ended(started)).toBe(2);
    expect(started.err()).toContain(`REGISTRY_KEYS: .keys/registry.json ${words}`);
    expect(started.err().trimEnd().split('\n')).toHaveLength(1);
    expect(started.out()).toBe('');
  });

  test('a key file in the folder of the database is refused', async () => {
    const started = start({ REGISTRY_DEMO: '0', REGISTRY_KEYS: join(folder, 'register', 'keys.json') });
    expect(await ended(started)).toBe(2);
    expect(started.err()).toMatch(/^REGISTRY_KEYS: \S+ lies in the folder of the database/);
    expect(existsSync(join(folder, 'register', 'keys.json'))).toBe(false);
  });

  test.each(['1', '0'])('a database that is none is refused, with REGISTRY_DEMO=%s', async (demonstration) => {
    const notes = join(folder, 'notes.txt');
    writeFileSync(notes, 'These are notes and no database. '.repeat(100));
    const started = start({ REGISTRY_DEMO: demonstration, REGISTRY_DATABASE: `sqlite:${notes}` });
    expect(await ended(started)).toBe(2);
    expect(started.err()).toBe(`REGISTRY_DATABASE: sqlite:${notes} is not a database, or its first page is damaged.\n`);
    expect(started.out()).toBe('');
  });

  test('a database that cannot be made is refused', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'notes');
    const started = start({ REGISTRY_DATABASE: `sqlite:${join(folder, 'notes.txt', 'registry.db')}` });
    expect(await ended(started)).toBe(2);
    expect(started.err()).toMatch(
      /^REGISTRY_DATABASE: sqlite:\S+ cannot be opened: check the path, the folder and the rights on both\.\n$/,
    );
  });

  test.each([
    [{ PORT: 'http' }, 'PORT must be'],
    [{ HOST: '0.0.0.0' }, 'HOST must be a loopback address'],
    [{ REGISTRY_DEMO: '0', REGISTRY_NOW: NOW }, 'REGISTRY_NOW fixes the clock'],
    [{ REGISTRY_DATABASE: 'registry.db' }, 'REGISTRY_DATABASE must be an address'],
  ])('%o is refused in one sentence, with status 2', async (environment: Readonly<Record<string, string>>, words) => {
    const started = start(environment);
    expect(await ended(started)).toBe(2);
    expect(started.err()).toContain(words);
    expect(started.err().trimEnd().split('\n')).toHaveLength(1);
    expect(started.out()).toBe('');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a port in use is told, with status 1', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const started = start({ PORT: port, REGISTRY_DEMO: '0' });
    expect(await ended(started)).toBe(1);
    expect(started.err()).toContain(`Port ${port} on 127.0.0.1 is in use`);
    server.close();
  });
});
