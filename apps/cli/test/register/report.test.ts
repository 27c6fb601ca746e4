import { type Day, dayOf, identifierOf, type OfficerId, type ScaleRow } from '@protocol-registry/domain';
import { type Actor, heldScale, PERMISSIONS, performAll, proposeVersion, readScaleBook, scaleIn } from '@protocol-registry/registry';
import { openRegister } from '@protocol-registry/store';
import { Clock, Effect } from 'effect';
import { describe, expect, test } from 'vitest';
import { call, type DatabaseFile, registerFile } from './register.ts';

const actor = (officer: string): Actor => ({ officer: identifierOf<OfficerId>(officer), permissions: new Set(PERMISSIONS) });
const GGMMI = 'be-ggmmi';

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

const rowsFrom = (from: Day): readonly ScaleRow[] => heldScale(from).versions.findLast((version) => version.from === from)?.rows ?? [];

const proposal = {
  kind: 'indexation',
  from: dayOf('2026-07-01'),
  rows: rowsFrom(dayOf('2026-07-01')),
  mark: 'VERIFIED',
  difference: null,
  reason: null,
} as const;

/** A register in which the version of July 2026 was proposed on the 10th, and adopted on the 14th. */
const lateRegister = async (): Promise<DatabaseFile> => {
  const file = await registerFile();
  const proposed = onDay(proposeVersion(actor('O-4'), { scale: GGMMI, version: null, proposal }), '2026-07-10');
  const adopted = Effect.gen(function* () {
    const { state } = yield* scaleIn(yield* readScaleBook(null), GGMMI);
    const [open = 0] = state.proposals.keys();
    return yield* performAll(actor('O-3'), [
      { on: GGMMI, version: null, command: { kind: 'scale.adopt', content: { proposal: open, amendBy: null } } },
    ]);
  });
  await Effect.runPromise(Effect.provide(Effect.andThen(proposed, onDay(adopted, '2026-07-14')), openRegister(file.url)));
  return file;
};

const report = ({ url }: DatabaseFile, ...flags: readonly string[]) =>
  call({ env: { REGISTRY_NOW: '2026-11-25T09:00:00Z' } }, 'report', 'scale-updates', '--database', url, ...flags);

describe('registry report scale-updates', () => {
  test('tells how late a version was, by whom, and which contracts were below it meanwhile', async () => {
    const answer = report(await lateRegister(), '--year', '2026', '--json');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(answer.stdout)).toEqual([
      {
        scale: GGMMI,
        from: '2026-07-01',
        kind: 'indexation',
        proposedBy: 'O-4',
        adoptedBy: 'O-3',
        adoptedOn: '2026-07-14',
        lagDays: 13,
        late: true,
        contractsBelow: 1,
        missingMonthly: '33.61',
        below: [{ contract: 'C-1', mission: 'M-1', belowFrom: '2026-07-01', agreed: '2200.00', required: '2233.61', missing: '33.61' }],
      },
    ]);
  });

  test('is a table for people, which names no worker', async () => {
    const { stdout } = report(await lateRegister(), '--year', '2026');
    expect(stdout).toMatch(/^scale .*\nbe-ggmmi {2}2026-07-01 {2}indexation {2}O-4 .*33\.61\n/);
    expect(stdout).toMatch(/C-1 +M-1 +2026-07-01 +2200\.00 +2233\.61 +33\.61\n$/);
    expect(stdout).not.toContain('W-1');
  });

  test('is empty for a year without updates', async () => {
    const file = await registerFile();
    expect(report(file, '--year', '2025', '--json')).toMatchObject({ status: 0, stdout: '[]\n' });
    expect(report(file, '--year', '2025')).toMatchObject({ status: 0, stdout: '' });
  });

  test.each([['20'], ['1850'], ['this'], ['2026.5']])('refuses the year %s', async (year) => {
    const answer = report(await registerFile(), '--year', year);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('a year, written YYYY');
  });
});
