import { randomBytes } from 'node:crypto';
import type { Optimiser } from '@protocol-registry/planner';
import { loadOptimiser } from '@protocol-registry/planner/highs';
import { Result } from 'effect';
import { newSecret } from './access/secret.ts';
import { IDLE_LIMIT, memorySessions } from './access/sessions.ts';
import { signInLink } from './access/sign-in-link.ts';
import { createApp } from './app.ts';
import { type Assets, builtAssets } from './asset/assets.ts';
import type { AuditRun } from './audit/run.ts';
import { type NoDemonstration, prepareDemonstration } from './demonstration/mode.ts';
import type { PlanRun } from './interview/file/run.ts';
import { paths, pathTo } from './paths.ts';
import { memoryGrants } from './protected/grant.ts';
import { isLoopback } from './protection/host.ts';
import { type OpenRegister, openRegisterAt, type Register } from './register.ts';
import { memoryRuns } from './runs.ts';
import { listen, stopOn } from './server/serve.ts';
import { readSettings, type Settings } from './server/settings.ts';

const BAD_INPUT = 2;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const fail = (sentence: string, status: number): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(status);
};

const readAssets = (): Assets => {
  try {
    return builtAssets();
  } catch {
    return fail('The style sheet and scripts are not built; run "npm run setup" first.', 1);
  }
};

/** Loaded once, when the first plan asks for it. */
const optimiserOnce = (): (() => Promise<Optimiser>) => {
  let loading: Promise<Optimiser> | null = null;
  return () => {
    loading ??= loadOptimiser();
    return loading;
  };
};

const reportFailure = (failure: unknown): void => {
  process.stderr.write(`${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
};

const clockOf = ({ fixedNow }: Settings): (() => number) => (fixedNow === null ? Date.now : () => fixedNow);

const openedRegister = async (settings: Settings): Promise<OpenRegister> => {
  const opened = await openRegisterAt(settings.database, clockOf(settings), settings.keys);
  if (Result.isSuccess(opened)) return opened.success;
  const { _tag, message } = opened.failure;
  return fail(`${_tag === 'KeysUnusable' ? 'REGISTRY_KEYS' : 'REGISTRY_DATABASE'}: ${message}`, BAD_INPUT);
};

const NO_DEMONSTRATION: Readonly<Record<NoDemonstration, string>> = {
  'not-a-demonstration': 'holds a register that is no demonstration; set REGISTRY_DEMO=0, or REGISTRY_DATABASE to another database.',
  failed: 'cannot take the demonstration; verify it with "npm run -s registry -- journal verify".',
};

const demonstrated = async ({ database }: Settings, register: Register): Promise<void> => {
  const prepared = await prepareDemonstration(register);
  if (Result.isFailure(prepared)) fail(`REGISTRY_DATABASE: ${database} ${NO_DEMONSTRATION[prepared.failure]}`, BAD_INPUT);
};

const assemble = (settings: Settings, register: Register, token: string | null): ReturnType<typeof createApp> => {
  const audits = memoryRuns<AuditRun>(randomBytes);
  const plans = memoryRuns<PlanRun>(randomBytes);
  const grants = memoryGrants();
  const ended = (id: string): void => {
    audits.drop(id);
    plans.drop(id);
    grants.drop(id);
  };
  return createApp({
    now: clockOf(settings),
    register,
    random: randomBytes,
    sessions: memorySessions({ random: randomBytes, idleMilliseconds: IDLE_LIMIT, ended }),
    signIn: token === null ? null : signInLink(token),
    assets: readAssets(),
    audits,
    plans,
    grants,
    optimiser: optimiserOnce(),
    demonstration: settings.demonstration,
    hosts: settings.hosts,
    isSecure: !isLoopback(settings.host),
    report: reportFailure,
  });
};

const explain = (error: unknown, { host, port }: Settings): string => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is in use; stop the other program or set PORT to another number.`;
  if (code === 'EACCES') return `Port ${port} on ${host} may not be used by this account; set PORT to a number above 1023.`;
  return `The application cannot listen on ${host} port ${port}: ${error instanceof Error ? error.message : String(error)}`;
};

const start = async (settings: Settings): Promise<void> => {
  const token = settings.demonstration ? newSecret(randomBytes) : null;
  const register = await openedRegister(settings);
  if (settings.demonstration) await demonstrated(settings, register);
  const app = assemble(settings, register, token);
  const { server, url } = await listen(app, settings.host, settings.port).catch((error: unknown) => fail(explain(error, settings), 1));
  stopOn(['SIGINT', 'SIGTERM'], server, register.close);
  say(`ready ${url}`);
  if (token !== null) say(`sign-in ${url.slice(0, -1)}${pathTo(paths.signIn, { token })}`);
};

const settings = readSettings(process.env);
if (Result.isFailure(settings)) fail(settings.failure, BAD_INPUT);
else await start(settings.success);
