import { loadDemonstration, paths, pathTo, routesOf, sessionCookie } from '@protocol-registry/admin';
import { dayAt, ReadModel } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CountedRegister, countedRegister } from './counted-register.ts';
import { openSite, type Site } from './site.ts';

const NOW = Date.parse('2026-11-24T09:00:00Z');
const MOST = 5;
/** The day's page and the reports are made of several lists; each is one statement, however long. */
const MOST_OF_LISTS = 14;
const isOfLists = (path: string): boolean => path === paths.start || path.startsWith('/reports/');

let register: CountedRegister;
let site: Site;
let names: Readonly<Record<string, string>>;

/** Things of the demonstration that addresses can name. */
const namesIn = async (): Promise<Readonly<Record<string, string>>> => {
  const asked = await register.run(
    Effect.flatMap(ReadModel, (model) =>
      Effect.all({
        findings: model.findings({ state: 'open', code: null, contract: null, page: 1 }),
        applications: model.applications({ text: '', stage: 'to_schedule', today: dayAt(NOW), page: 1 }),
        held: model.applications({ text: '', stage: 'to_hold', today: dayAt(NOW), page: 1 }),
        workers: model.workers({ text: '', standing: 'current', today: dayAt(NOW), page: 1 }),
        interviews: model.interviews({ from: dayAt(NOW), to: dayAt(NOW), officer: null }),
      }),
    ),
  );
  const { applications, findings, interviews, workers } = Result.getOrThrow(asked);
  const [finding] = findings.items;
  const month = `${Math.floor((finding?.month ?? 0) / 12)}-${String(((finding?.month ?? 0) % 12) + 1).padStart(2, '0')}`;
  return {
    worker: workers.items[0]?.id ?? '',
    application: applications.items[0]?.id ?? '',
    interview: interviews[0]?.id ?? '',
    card: workers.items[0]?.card?.number ?? '',
    contract: finding?.contract ?? '',
    month,
    code: finding?.code ?? '',
  };
};

const IDS: readonly (readonly [RegExp, () => string])[] = [
  [/^\/workers/, () => names['worker'] ?? ''],
  [/^\/applications/, () => names['application'] ?? ''],
  [/^\/interviews/, () => names['interview'] ?? ''],
  [/^\/contracts/, () => names['contract'] ?? ''],
  [/^\/missions/, () => 'M-1'],
  [/^\/employers/, () => 'E-1'],
  [/^\/office\/officers/, () => 'O-2'],
  [/^\/office\/rooms/, () => 'R-1'],
  [/^\/office\/interpreters/, () => 'T-1'],
  [/^\/events/, () => 'V-1'],
  [/^\/scales/, () => 'be-ggmmi'],
];

const filled = (path: string): string =>
  pathTo(path, {
    id: IDS.find(([pattern]) => pattern.test(path))?.[1]() ?? 'x',
    number: names['card'] ?? '',
    contract: names['contract'] ?? '',
    month: names['month'] ?? '',
    code: names['code'] ?? '',
    version: '2',
  } as never);

beforeAll(async () => {
  register = countedRegister(NOW);
  Result.getOrThrow(await register.run(loadDemonstration));
  names = await namesIn();
  site = openSite({ now: () => NOW, overrides: { register } });
  await site.signIn();
});

const pages = routesOf(openSite().deps, sessionCookie(false))
  .filter(({ method, permission, path }) => method === 'GET' && permission !== 'public' && path !== paths.signOut)
  .map(({ path }) => path);

describe('a page asks little of the database', () => {
  test.each(pages)('%s', async (path) => {
    register.statements();
    const response = await site.ask(filled(path));
    const statements = register.statements();
    expect([200, 303, 404, 422]).toContain(response.status);
    expect(statements).toBeLessThanOrEqual(isOfLists(path) ? MOST_OF_LISTS : MOST);
  });

  test('and shows what it names', async () => {
    for (const path of [
      paths.worker,
      paths.contract,
      paths.application,
      paths.interview,
      paths.card,
      paths.finding,
      paths.mission,
      paths.employer,
    ]) {
      expect((await site.ask(filled(path))).status, path).toBe(200);
    }
  });
});
