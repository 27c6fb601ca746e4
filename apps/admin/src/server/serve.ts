import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Env } from '../env.ts';

/** How long open connections may go on once the process was asked to stop. */
const GRACE_MILLISECONDS = 5000;

/** A server that listens, and its address for a browser on this machine. */
export interface Listening {
  readonly server: Server;
  readonly url: string;
}

const EVERY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** An address of every interface is reached on loopback; an IPv6 address stands in brackets. */
const urlOf = (host: string, port: number): string => {
  const name = EVERY_ADDRESS.has(host) ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
};

/** Starts to listen; fails with the error of the system where it cannot. */
export const listen = (app: Hono<Env>, host: string, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({ server, url: urlOf(host, (server.address() as AddressInfo).port) });
    });
  });

/** Stops once the requests under way are answered, and cuts off what is still open after a few seconds; `ended` closes what the requests needed. */
export const stopOn = (signals: readonly NodeJS.Signals[], server: Server, ended: () => Promise<void>): void => {
  const stop = (): void => {
    server.close(() => void ended());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS).unref();
  };
  for (const signal of signals) process.once(signal, stop);
};
