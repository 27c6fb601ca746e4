import { type FileId, type InterviewId, identifierOf, monthOf, type QuestionId } from '@protocol-registry/domain';
import { Journal, openFile, performAll, type Request, readDossier, rehearseAll } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { beforeEach, describe, expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { statement } from '../../../domain/test/protected-cast.ts';
import { ask, founder, officerOf, type Register, registerFor } from '../register.ts';
import { appointment, hearing, house, scheduled } from '../story.ts';

const file = identifierOf<FileId>('W-1');
const hold = ask('W-1', { kind: 'interview.hold', content: hearing });
const record = ask('W-1', { kind: 'interview.record', content: statement });
const closing = { month: monthOf('2026-01'), code: 'PAY_CASH', evidence: 'Seen.', closedOn: cast.today };
const invalid = { ...hearing, conditions: { ...cast.conditions, employer_absent: false } };

const sealed = Effect.gen(function* () {
  const journal = yield* Journal;
  return (yield* Effect.orDie(journal.read({ kind: 'protected', id: 'W-1' }))).map(({ kind }) => kind);
});

const told = Effect.map(openFile(founder, file, { scope: 'file', reason: 'To look.', part: '' }), ({ state }) => [
  ...state.statements.values(),
]);

let register: Register;
beforeEach(async () => {
  register = registerFor();
  await register.given(...house, ...scheduled);
});

describe('an interview that is held', () => {
  const ways: readonly (readonly [string, readonly Request[]])[] = [
    ['where nothing is told', [hold]],
    ['where something is told', [hold, record]],
    ['where it does not count', [ask('W-1', { kind: 'interview.hold', content: invalid })]],
    ['beside other requests', [hold, ask('W-1', { kind: 'pay.assess', content: cast.assessment })]],
  ];

  test.each(ways)('brings exactly one act to the protected file %s', async (_, requests) => {
    await register.run(performAll(founder, requests));
    expect(await register.run(sealed)).toEqual(['interview.recorded']);
  });

  test('brings what was told, or an empty statement on the list of its day', async () => {
    await register.run(performAll(founder, [hold, record]));
    expect(await register.run(told)).toMatchObject([{ answers: statement.answers, notes: statement.notes }]);
    const other = registerFor();
    await other.given(...house, ...scheduled, hold);
    const empty = { interview: cast.interviewId, heldOn: cast.today, list: '2026-1', notes: [], observed: [], isInDanger: false, setBy: 1 };
    expect(await other.run(told)).toEqual([{ ...empty, answers: new Map() }]);
  });

  test('shows the protected file to nobody by what it comes to', async () => {
    expect(await register.run(performAll(founder, [hold]))).toEqual([{ stream: { kind: 'worker', id: 'W-1' }, version: 5 }]);
  });

  test('of which something else is refused leaves nothing behind, and the refusal counts what was asked', async () => {
    const unknown = ask('W-1', { kind: 'finding.close', content: { ...closing, contract: cast.contractId } });
    const refused = await register.refusal(performAll(founder, [hold, unknown]));
    expect(refused).toMatchObject({ _tag: 'Refused', command: 1, reasons: [{ code: 'FINDING_UNKNOWN' }] });
    expect(await register.refusal(rehearseAll(founder, [hold, unknown]))).toMatchObject({ command: 1 });
    expect(await register.run(sealed)).toEqual([]);
    expect((await register.run(readDossier(cast.worker.worker))).state.interviews.get(cast.interviewId)?.outcome._tag).toBe('Scheduled');
  });

  test('is recorded once: a second time neither the interview nor what was said', async () => {
    await register.run(performAll(founder, [hold]));
    expect(await register.refusal(performAll(founder, [hold]))).toMatchObject({ reasons: [{ code: 'INTERVIEW_NOT_OPEN' }] });
    expect(await register.refusal(performAll(founder, [record]))).toMatchObject({ reasons: [{ code: 'STATEMENT_RECORDED' }] });
    expect(await register.run(sealed)).toEqual(['interview.recorded']);
  });

  test('is told only in the file of its own worker', async () => {
    const elsewhere = ask('W-2', { kind: 'interview.record', content: statement });
    expect(await register.refusal(performAll(founder, [hold, elsewhere]))).toMatchObject({
      command: 1,
      reasons: [{ code: 'NOT_REGISTERED' }],
    });
  });

  test('of two, each brings its own', async () => {
    const second = identifierOf<InterviewId>('I-2');
    const answers = new Map([['pay.in_cash' as QuestionId, 'no' as const]]);
    await register.run(performAll(founder, [hold, record]));
    await register.run(
      performAll(founder, [
        ask('W-1', { kind: 'interview.schedule', content: { ...appointment, interview: second } }),
        ask('W-1', { kind: 'interview.hold', content: { ...hearing, interview: second } }),
        ask('W-1', { kind: 'interview.record', content: { ...statement, interview: second, answers } }),
      ]),
    );
    expect(await register.run(sealed)).toEqual(['interview.recorded', 'interview.recorded']);
  });
});

describe('a conflict on a protected file', () => {
  const reword = (reason: string) =>
    ask('W-1', { kind: 'interview.amend', content: { ...statement, isInDanger: true, corrects: 1, reason } }, 1);

  beforeEach(async () => {
    await register.given(hold, record, reword('She was asked again.'));
  });

  test('tells what was added to whoever may read it', async () => {
    const conflict = await register.refusal(performAll(officerOf('interviewer'), [reword('Read wrongly.')]));
    expect(conflict).toMatchObject({ _tag: 'Conflict', since: [{ version: 2, kind: 'interview.amended', content: { isInDanger: true } }] });
  });

  test('tells whoever may not read it that the file has moved on, and no more', async () => {
    const writer = { ...founder, permissions: new Set(['interview.hold'] as const) };
    const conflict = { _tag: 'Conflict', stream: { kind: 'protected', id: 'W-1' }, since: [] };
    expect(await register.refusal(performAll(writer, [reword('Read wrongly.')]))).toEqual(conflict);
    expect(await register.refusal(rehearseAll(writer, [reword('Read wrongly.')]))).toEqual(conflict);
  });
});
