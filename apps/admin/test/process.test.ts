import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

interface Started {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
}

const start = (environment: Readonly<Record<string, string>>): Started => {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'] ?? '', ...environment } });
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
  }, 20_000);

const ended = async ({ child }: Started): Promise<number | null> => {
  const [status] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  return typeof status === 'number' ? status : null;
};

describe.runIf(existsSync(main))('the process, as built', () => {
  test('prints its address and the link, serves, signs in once, and stops when asked', async () => {
    const started = start({ PORT: '0', REGISTRY_NOW: '2026-07-20T09:00:00Z' });
    await until(() => started.out().split('\n').length === 3);
    const [ready = '', link = ''] = started.out().split('\n');
    expect(ready).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(link).toMatch(/^sign-in http:\/\/127\.0\.0\.1:\d+\/sign-in\/[\w-]{43}$/);
    const url = link.slice('sign-in '.length);
    const signedIn = await fetch(url, { redirect: 'manual' });
    expect(signedIn.status).toBe(303);
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const page = await fetch(ready.slice('ready '.length), { headers: { cookie, 'accept-language': 'en' } });
    expect(await page.text()).toContain('On 20 July 2026');
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(410);
    started.child.kill('SIGTERM');
    expect(await ended(started)).toBe(0);
    expect(started.err()).toBe('');
  });

  test('outside the demonstration prints no link', async () => {
    const started = start({ PORT: '0', REGISTRY_DEMO: '0' });
    await until(() => started.out().includes('\n'));
    expect(started.out()).toMatch(/^ready \S+\n$/);
    started.child.kill('SIGINT');
    expect(await ended(started)).toBe(0);
  });

  test.each([
    [{ PORT: 'http' }, 'PORT must be'],
    [{ HOST: '0.0.0.0' }, 'HOST must be a loopback address'],
    [{ REGISTRY_DEMO: '0', REGISTRY_NOW: '2026-07-20T09:00:00Z' }, 'REGISTRY_NOW fixes the clock'],
  ])('%o is refused in one sentence, with status 2', async (environment: Readonly<Record<string, string>>, words) => {
    const started = start(environment);
    expect(await ended(started)).toBe(2);
    expect(started.err()).toContain(words);
    expect(started.err().trimEnd().split('\n')).toHaveLength(1);
    expect(started.out()).toBe('');
  });

  test('a port in use is told, with status 1', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const started = start({ PORT: port });
    expect(await ended(started)).toBe(1);
    expect(started.err()).toContain(`Port ${port} on 127.0.0.1 is in use`);
    server.close();
  });
});
