import { type FileId, identifierOf } from '@protocol-registry/domain';
import { Journal, openFile, type Reading } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { beforeEach, describe, expect, test } from 'vitest';
import { officerOf, type Register, registerFor } from '../register.ts';
import { house, registered } from '../story.ts';

const file = identifierOf<FileId>('W-1');
const reading: Reading = { scope: 'file', reason: 'Preparing the next interview.', part: '' };

const readings = Effect.gen(function* () {
  const journal = yield* Journal;
  return (yield* Effect.orDie(journal.read({ kind: 'protected', id: 'W-1' }))).map(({ actor, content }) => ({ actor, content }));
});

let register: Register;
beforeEach(async () => {
  register = registerFor();
  await register.given(...house, ...registered);
});

describe('openFile', () => {
  test('answers with a file in which the reading already stands', async () => {
    const { state, version } = await register.run(openFile(officerOf('interviewer'), file, reading));
    expect(state.readings).toEqual([{ ...reading, version: 1 }]);
    expect(version).toBe(1);
    expect(await register.run(readings)).toEqual([{ actor: 'O-7', content: reading }]);
  });

  test('records every reading, also one after the other by one person', async () => {
    await register.run(openFile(officerOf('interviewer'), file, reading));
    const { state } = await register.run(openFile(officerOf('interviewer'), file, { ...reading, scope: 'interview', part: 'I-1' }));
    expect(state.readings.map(({ scope, part }) => `${scope} ${part}`)).toEqual(['file ', 'interview I-1']);
  });

  test.each(['protocol_officer', 'pay_officer', 'auditor'] as const)('reads nothing and records nothing for %s', async (role) => {
    const before = await register.acts();
    expect(await register.refusal(openFile(officerOf(role), file, reading))).toEqual({ _tag: 'Forbidden', permission: 'protected.read' });
    expect(await register.acts()).toBe(before);
  });

  test('needs a reason', async () => {
    const before = await register.acts();
    for (const reason of ['', ' ']) {
      const refused = await register.refusal(openFile(officerOf('supervisor'), file, { ...reading, reason }));
      expect(refused).toMatchObject({ _tag: 'Refused', reasons: [{ code: 'CONTENT_INVALID' }] });
    }
    expect(await register.acts()).toBe(before);
  });

  test('records both of two readings at once', async () => {
    const two = ['One.', 'Other.'].map((reason) => openFile(officerOf('interviewer'), file, { ...reading, reason }));
    const read = await register.run(Effect.all(two, { concurrency: 'unbounded' }));
    expect(read.map(({ state }) => state.readings.length >= 1)).toEqual([true, true]);
    const recorded = await register.run(readings);
    expect(recorded.map(({ content }) => (content as Reading).reason).toSorted()).toEqual(['One.', 'Other.']);
  });

  test('records a reading that somebody else came before', async () => {
    let left = 2;
    const outrun = Effect.map(Journal, (journal) => ({
      ...journal,
      append: ((batches, recording) => {
        if (left === 0) return journal.append(batches, recording);
        left -= 1;
        const content = { ...reading, reason: `Before ${left}.` };
        const other = { stream: { kind: 'protected', id: 'W-1' }, expectedVersion: 1 - left, acts: [{ kind: 'file.read', content }] };
        return Effect.andThen(journal.append([other], recording), journal.append(batches, recording));
      }) satisfies Journal['Service']['append'],
    }));
    const asked = Effect.flatMap(outrun, (journal) =>
      Effect.provideService(openFile(officerOf('interviewer'), file, reading), Journal, journal),
    );
    const { state } = await register.run(asked);
    expect(state.readings.map(({ reason }) => reason)).toEqual(['Before 1.', 'Before 0.', reading.reason]);
  });
});
