import { type ContractId, centsOf, dayOf, identifierOf, type OfficerId } from '@protocol-registry/domain';
import { type Actor, PERMISSIONS, performAll, type Request } from '@protocol-registry/registry';
import { openRegister } from '@protocol-registry/store';
import { Clock, Effect } from 'effect';
import { describe, expect, test } from 'vitest';
import * as cast from '../../../../packages/domain/test/cast.ts';
import { call, cell, type DatabaseFile, databaseFile, registerFile, written } from './register.ts';

const founder: Actor = { officer: identifierOf<OfficerId>('founder'), permissions: new Set(PERMISSIONS) };
const terms = { ...cast.terms, grossMonthly: centsOf('2080.00') };
const months = ['--from', '2026-01', '--to', '2026-01'];

const asked = (command: Request['command'], on = 'W-1'): Request => ({ on, version: null, command });
const row = { category: 'household', seniorityYears: 0, effectiveFrom: dayOf('2025-01-01'), weeklyHours: 3800, source: 'Invented' };

/** What was done on which day. */
const HISTORY: readonly (readonly [string, readonly Request[]])[] = [
  [
    '2026-01-10',
    [
      asked({ kind: 'mission.register', content: cast.mission }, 'M-1'),
      asked({ kind: 'employer.register', content: cast.employer }, 'E-1'),
      asked({ kind: 'worker.register', content: cast.worker }),
      asked({ kind: 'contract.register', content: cast.contract }),
    ],
  ],
  [
    '2026-02-05',
    [
      asked({ kind: 'payment.record', content: { ...cast.payment, gross: centsOf('2000.00') } }),
      asked({ kind: 'contract.register', content: { ...cast.contract, contract: identifierOf<ContractId>('C-2'), terms } }),
      asked(
        { kind: 'sector-scale.load', content: { scale: 'invented', file: 'a.csv', rows: [{ ...row, monthly: centsOf('2150.00') }] } },
        'invented',
      ),
    ],
  ],
  [
    '2026-02-20',
    [
      asked({ kind: 'payment.record', content: { ...cast.payment, gross: centsOf('200.00'), paidOn: dayOf('2026-02-19') } }),
      asked(
        { kind: 'sector-scale.load', content: { scale: 'invented', file: 'b.csv', rows: [{ ...row, monthly: centsOf('2250.00') }] } },
        'invented',
      ),
    ],
  ],
];

const onDay = <A, E, R>(effect: Effect.Effect<A, E, R>, day: string): Effect.Effect<A, E, R> => {
  const now = Date.parse(`${day}T12:00:00Z`);
  return Clock.clockWith((system) =>
    Effect.provideService(effect, Clock.Clock, {
      currentTimeMillisUnsafe: () => now,
      currentTimeMillis: Effect.succeed(now),
      currentTimeNanosUnsafe: () => system.currentTimeNanosUnsafe(),
      currentTimeNanos: system.currentTimeNanos,
      monotonicTimeNanosUnsafe: () => system.monotonicTimeNanosUnsafe(),
      monotonicTimeNanos: system.monotonicTimeNanos,
      sleep: (duration) => system.sleep(duration),
    }),
  );
};

const opened = async (): Promise<DatabaseFile> => {
  const file = databaseFile();
  const told = HISTORY.map(([day, requests]) => onDay(performAll(founder, requests), day));
  await Effect.runPromise(Effect.provide(Effect.all(told), openRegister(file.url)));
  return file;
};

interface Report {
  readonly summary: Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly contract: string;
    readonly code: string;
    readonly shortfallCents: number;
    readonly scaleVersion: string | null;
    readonly reasons: readonly { readonly code: string }[];
  }[];
}

const found = (report: unknown): readonly string[] =>
  (report as Report).findings.map(({ code, contract, shortfallCents }) => `${contract} ${code} ${shortfallCents}`);

describe('registry audit of the register', () => {
  test('finds what stands on record, with the arithmetic, and writes nothing', async () => {
    const file = await opened();
    const answer = file.call('audit', ...months, '--json');
    expect(answer).toMatchObject({ status: 1, stderr: '' });
    const report = JSON.parse(answer.stdout) as Report;
    expect(report.summary).toEqual({ contracts: 2, months: 2, findings: 7, shortfallCents: 22_000 });
    expect(found(report)).toEqual([
      'C-1 PAY_BELOW_SECTOR_SCALE 5000',
      'C-1 WAGE_NOT_INDEXED 4862',
      'C-1 PAID_LESS_THAN_DUE 5000',
      'C-1 PAID_LATE 0',
      'C-2 PAY_BELOW_SECTOR_SCALE 17000',
      'C-2 PAY_BELOW_NATIONAL_FLOOR 7411',
      'C-2 WAGE_NOT_INDEXED 4597',
    ]);
    expect(report.findings[0]).toMatchObject({
      scaleVersion: 'invented@2025-01-01',
      currency: 'EUR',
      paymentTested: true,
      cause: 'employer',
    });
    expect(report.findings[0]?.reasons.map(({ code }) => code)).toEqual(['AGREED_TERMS', 'AGREED', 'SECTOR_ROW', 'SECTOR', 'SHORTFALL']);
    expect(file.call('audit', ...months, '--language', 'nl').stdout).toMatch(
      /Tekort[\s\S]*contracts 2 {2}months 2 {2}findings 7 {2}shortfall 220\.00\n$/,
    );
    expect(cell(file, 'SELECT count(*) FROM act')).toBe(9);
  });

  test('is known on a past day by what was recorded by then: contracts, payments and the sector’s scale', async () => {
    const file = await opened();
    const known = (day: string) => file.json('audit', ...months, '--as-known-on', day);
    expect(known('2026-01-09')).toMatchObject({ summary: { contracts: 0 }, findings: [] });
    expect(found(known('2026-01-10'))).toEqual(['C-1 SCALE_UNKNOWN 0', 'C-1 WAGE_NOT_INDEXED 4862']);
    expect(found(known('2026-02-10'))).toEqual([
      'C-1 WAGE_NOT_INDEXED 4862',
      'C-1 PAID_LESS_THAN_DUE 20000',
      'C-2 PAY_BELOW_SECTOR_SCALE 7000',
      'C-2 PAY_BELOW_NATIONAL_FLOOR 7411',
      'C-2 WAGE_NOT_INDEXED 4597',
    ]);
    expect(known('2026-03-01')).toEqual(file.json('audit', ...months));
    expect(file.call('audit', ...months, '--as-known-on', '2026-01-09').status).toBe(0);
  });

  test('gives the document of the file audit, to the byte', async () => {
    const file = await opened();
    const head =
      'contract,worker,born_on,employer,labour_category,scale_category,seniority_from,starts_on,ends_on,terms_from,weekly_hours,gross_monthly,currency,in_kind_monthly,in_kind_meals_days,in_kind_room_days,whole_dwelling,fully_housed_and_fed,rental_value_monthly,in_kind_written,annex_scale_from';
    const contract =
      'C-1,W-1,1990-01-01,E-1,dienstbode,household,2025-01-01,2025-01-01,,2025-01-01,38,2200.00,EUR,0,0,0,no,no,,no,2025-01-01';
    const paid =
      'contract,month,paid_on,gross,currency,method,account_holder\nC-1,2026-01,2026-02-03,2000.00,EUR,bank,worker\nC-1,2026-01,2026-02-19,200.00,EUR,bank,worker\n';
    const scales =
      'scale,category,seniority_years,effective_from,monthly,hours_per_week,source\ninvented,household,0,2025-01-01,2250.00,38,Invented\n';
    const files = {
      contracts: written('contracts.csv', `${head}\n${contract}\n`),
      payments: written('payments.csv', paid),
      scales: written('scales.csv', scales),
    };
    const flags = Object.entries(files).flatMap(([name, path]) => [`--${name}`, path]);
    for (const format of [['--json'], []]) {
      const ofFiles = call({}, 'audit', ...flags, ...months, ...format);
      expect(file.call('audit', '--contract', 'C-1', ...months, ...format).stdout).toBe(ofFiles.stdout);
    }
  });

  describe('refuses', () => {
    const refused = (...args: readonly string[]) => call({}, 'audit', ...months, ...args);

    test.each([
      ['files and the register together', ['--contracts', 'a.csv', '--database', 'sqlite:b.db'], '--database: expected either files'],
      ['a payments file with the register', ['--payments', 'a.csv', '--contract', 'C-1'], '--contract: expected either files'],
      [
        'a sector table with a day of the register',
        ['--scales', 'a.csv', '--as-known-on', '2026-01-01'],
        '--as-known-on: expected either files',
      ],
      ['neither', [], '--contracts: expected either files'],
      ['payments without contracts', ['--payments', 'a.csv'], '--contracts: expected either files'],
      ['a database that is not there', ['--database', 'sqlite:/nowhere/registry.db'], '/nowhere/registry.db'],
      ['a day that does not exist', ['--as-known-on', '2026-02-30'], 'a date that exists'],
      ['a number that is none', ['--contract', 'C 1'], 'a number of the register'],
    ])('%s', (_, args, told) => {
      const answer = refused(...args);
      expect(answer).toMatchObject({ status: 2, stdout: '' });
      expect(answer.stderr).toContain(told);
    });

    test('a day to come', async () => {
      const answer = (await registerFile()).call('audit', ...months, '--as-known-on', '2026-03-02');
      expect(answer).toMatchObject({ status: 2, stdout: '' });
      expect(answer.stderr).toContain('--as-known-on: expected a date that is not after today, but found “2026-03-02”');
    });

    test('a contract that the register does not have, or did not have by then', async () => {
      const told = await opened();
      expect(told.call('audit', ...months, '--contract', 'C-9')).toMatchObject({ status: 2, stdout: '' });
      const early = told.call('audit', ...months, '--contract', 'C-2', '--as-known-on', '2026-02-04');
      expect(early).toMatchObject({ status: 2, stdout: '' });
      expect(early.stderr).toContain('--contract: expected a contract that was already on record on');
      expect(told.call('audit', ...months, '--contract', 'C-2', '--as-known-on', '2026-02-05').status).toBe(1);
    });
  });
});
