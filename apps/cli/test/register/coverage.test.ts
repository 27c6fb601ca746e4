import { type CardNumber, dayOf, identifierOf, minuteOf, type OfficerId } from '@protocol-registry/domain';
import { type Actor, PERMISSIONS, performAll } from '@protocol-registry/registry';
import { openRegister } from '@protocol-registry/store';
import { Clock, Effect } from 'effect';
import { describe, expect, test } from 'vitest';
import * as cast from '../../../../packages/domain/test/cast.ts';
import { call, type DatabaseFile, registerFile } from './register.ts';

const supervisor: Actor = { officer: identifierOf<OfficerId>('O-1'), permissions: new Set(PERMISSIONS) };
const NOON = Date.parse('2026-03-02T12:00:00Z');

const atNoon = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Clock.clockWith((system) =>
    Effect.provideService(
      effect,
      Clock.Clock,
      Object.assign(Object.create(system), { currentTimeMillisUnsafe: () => NOON, currentTimeMillis: Effect.succeed(NOON) }),
    ),
  );

/** A register with one application, lodged on 5 January: a missed date and an override on 2 March, on which the card rests the same day, after 56 days. */
const overriddenRegister = async (): Promise<DatabaseFile> => {
  const file = await registerFile();
  const day = dayOf('2026-03-02');
  const requests = [
    { kind: 'interview.schedule', content: { ...cast.appointment, startsAt: minuteOf('2026-03-02T10:00') } },
    { kind: 'interview.miss', content: { interview: cast.interviewId, missedOn: day, explanation: null } },
    { kind: 'pay.assess', content: { ...cast.assessment, assessedOn: day } },
    { kind: 'gate.override', content: { ...cast.override, decidedOn: day } },
    {
      kind: 'card.issue',
      content: { application: cast.applicationId, card: identifierOf<CardNumber>('S-1'), decidedOn: day, validFrom: day },
    },
  ] as const;
  const acts = performAll(
    supervisor,
    requests.map((command) => ({ on: 'W-1', version: null, command })),
  );
  await Effect.runPromise(Effect.provide(atNoon(acts), openRegister(file.url)));
  return file;
};

const report = (name: string, { url }: DatabaseFile, ...flags: readonly string[]) =>
  call({ env: { REGISTRY_NOW: '2026-03-25T09:00:00Z' } }, 'report', name, '--database', url, ...flags);

const NONE = { firstIssues: 0, renewals: 0, cards: 0, onInterview: 0, onOverride: 0, rate: null, valid: 0, invalid: 0, missed: 0 };
const ALL = { ...NONE, firstIssues: 1, cards: 1, onOverride: 1, rate: '0.0000', missed: 1 };

describe('registry report coverage', () => {
  test('is one document: total, months, missions, waits, overrides, warnings', async () => {
    const answer = report('coverage', await overriddenRegister(), '--from', '2026-02', '--to', '2026-03', '--json');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(answer.stdout)).toEqual({
      from: '2026-02',
      to: '2026-03',
      mission: null,
      total: ALL,
      waits: {
        interview: { count: 0, median: null, ninetieth: null, longest: null },
        decision: { count: 1, median: 56, ninetieth: 56, longest: 56 },
      },
      months: [
        { month: '2026-02', ...NONE },
        { month: '2026-03', ...ALL },
      ],
      missions: [{ mission: 'M-1', name: 'Embassy of Freedonia', ...ALL }],
      monthsOfMissions: [{ month: '2026-03', mission: 'M-1', ...ALL }],
      conditions: [],
      overrides: [
        {
          application: 'A-1',
          mission: 'M-1',
          decidedOn: '2026-03-02',
          decidedBy: 'O-1',
          reason: cast.override.reason,
          card: 'S-1',
          withdrawn: null,
        },
      ],
      clashes: [],
    });
  });

  test('of a year has its twelve months, also as tables for people, which name no worker', async () => {
    const file = await overriddenRegister();
    const { months } = JSON.parse(report('coverage', file, '--year', '2026', '--mission', 'M-1', '--json').stdout) as {
      months: readonly unknown[];
    };
    expect(months).toHaveLength(12);
    const { stdout } = report('coverage', file, '--year', '2026');
    expect(stdout).toMatch(/^month .*\n2026-01 /);
    expect(stdout).toMatch(/\ntotal +1 +0 +1 +0 +1 +0\.0000 +0 +0 +1\n/);
    expect(stdout).not.toMatch(/W-1|Abebe/);
  });

  test.each<[string, readonly string[], string]>([
    ['neither a year nor months', [], 'either --year, or both --from and --to'],
    ['both', ['--year', '2026', '--from', '2026-01', '--to', '2026-02'], 'either --year, or both --from and --to'],
    ['months in the wrong order', ['--from', '2026-03', '--to', '2026-02'], 'not before the start of the period'],
    ['a mission that is not in the register', ['--year', '2026', '--mission', 'M-9'], 'the number of a mission'],
  ])('refuses %s', async (_, flags, says) => {
    const answer = report('coverage', await registerFile(), ...flags, '--json');
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(says);
  });
});

describe('registry report rapporteur', () => {
  test('holds back everything of a register with one worker, and tells zeros', async () => {
    const answer = report('rapporteur', await overriddenRegister(), '--year', '2026', '--json');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    const document = JSON.parse(answer.stdout) as { readonly tables: readonly { readonly table: string }[] };
    expect(document).toMatchObject({ year: 2026, on: '2026-03-25', ended: false, arrears: '0.00' });
    const withheld = { withheld: true, rows: [], total: null };
    const empty = { withheld: false, rows: [], total: 0 };
    expect(Object.fromEntries(document.tables.map(({ table, ...rest }) => [table, rest]))).toEqual({
      'workers-by-mission': { rowsAre: 'mission', columns: [], totals: [], ...withheld },
      'workers-by-nationality': { rowsAre: 'nationality', columns: [], totals: [], ...withheld },
      'cards-by-mission': { rowsAre: 'mission', columns: ['interview', 'override'], totals: [null, null], ...withheld },
      'cards-by-kind': { rowsAre: 'application', columns: [], totals: [], ...withheld },
      'interviews-by-mission': { rowsAre: 'mission', columns: ['valid', 'invalid', 'missed'], totals: [null, null, null], ...withheld },
      overrides: { rowsAre: 'override', columns: [], totals: [], ...withheld },
      'below-scale-by-mission': { rowsAre: 'mission', columns: [], totals: [], ...empty },
      'missing-payments-by-mission': { rowsAre: 'mission', columns: [], totals: [], ...empty },
    });
  });

  test('marks what is held back in the tables for people', async () => {
    const { stdout } = report('rapporteur', await overriddenRegister(), '--year', '2026');
    expect(stdout).toMatch(/\ncards-by-mission\nrow +interview +override +total\ntotal +- +- +-\n/);
    expect(stdout).toMatch(/\nbelow-scale-by-mission\nrow +total\ntotal +0\n/);
  });

  test('asks for a year', async () => {
    expect(report('rapporteur', await registerFile())).toMatchObject({ status: 2, stdout: '' });
  });
});
