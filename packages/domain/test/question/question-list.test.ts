import {
  ANSWER_INDICATORS,
  CONSENT_STEPS,
  dayOf,
  INDICATOR_CODES,
  INDICATORS,
  type Question,
  type QuestionList,
  questionList as questionListNamed,
  questionListOn,
  questionLists,
  questionsOf,
} from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { listFaults } from './list-faults.ts';

const [current] = questionLists;
if (current === undefined) throw new RangeError('no question list');
const questions = [...questionsOf(current).values()];

const later = (change: Partial<QuestionList>): QuestionList => ({ ...current, version: '2027-1', from: dayOf('2027-01-01'), ...change });

const withQuestions = (change: (questions: readonly Question[]) => readonly Question[]): QuestionList['themes'] =>
  current.themes.map((theme) => (theme.code === 'ROOM' ? { ...theme, questions: change(theme.questions) } : theme));

describe('the versions of the question list', () => {
  test('are in order, with every theme and no name twice', () => {
    expect(listFaults(questionLists)).toEqual([]);
  });

  test('are a choice of this project, and the duty to report is not verified', () => {
    expect(current.mark).toBe('CHOICE');
    expect(current.toldFirst.map(({ id, mark }) => [id, mark])).toEqual([
      ['confidential', 'CHOICE'],
      ['duty_to_report', 'UNVERIFIED'],
      ['may_decline', 'CHOICE'],
      ['other_officer', 'CHOICE'],
    ]);
  });

  test.each<[string, readonly QuestionList[]]>([
    ['2027-1: from 2026-01-01', [current, later({ from: current.from })]],
    ['2026-1 twice', [current, later({ version: current.version })]],
    ['2027-1: themes', [current, later({ themes: current.themes.slice(1) })]],
    ['2027-1: room.lock twice', [current, later({ themes: withQuestions((all) => [...all.slice(0, 2), ...all.slice(1)]) })]],
    ['2027-1: ROOM has 2 questions', [current, later({ themes: withQuestions((all) => all.slice(0, 2)) })]],
    [
      '2027-1: room.lock means something else',
      [current, later({ themes: withQuestions((all) => all.map(({ id }): Question => ({ id, kind: 'fact', signOn: null }))) })],
    ],
  ])('a fault is found: %s', (fault, lists) => {
    expect(listFaults(lists)).toContain(fault);
  });

  test('hold from their first day until the next one', () => {
    const lists = [current, later({})];
    const on = (day: string): string | undefined => questionListOn(dayOf(day), lists)?.version;
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-12-31'), on('2027-01-01'), on('2040-01-01')]).toEqual([
      undefined,
      '2026-1',
      '2026-1',
      '2027-1',
      '2027-1',
    ]);
    expect([questionListNamed('2026-1', lists)?.version, questionListNamed('2028-1', lists)]).toEqual(['2026-1', null]);
  });
});

describe('the questions', () => {
  test('bring up every sign that an answer can bring, and no other', () => {
    const reached = new Set(questions.flatMap((question): readonly string[] => (question.kind === 'sign' ? question.indicators : [])));
    expect(ANSWER_INDICATORS.filter((code) => !reached.has(code))).toEqual([]);
    expect(reached.size).toBe(ANSWER_INDICATORS.length);
  });

  test('leave to the officer and the register what no answer brings', () => {
    const reached: readonly string[] = ANSWER_INDICATORS;
    const others = INDICATOR_CODES.filter((code) => !reached.includes(code));
    expect(others.map((code) => [code, INDICATORS[code].observedBy])).toEqual([
      ['PAY_BELOW_SCALE', ['register']],
      ['COACHED', ['officer']],
      ['EMPLOYER_INSISTS_PRESENT', ['officer', 'register']],
      ['FEAR_SIGNS', ['officer']],
      ['NO_SHOW_REPEAT', ['register']],
      ['PRIOR_WORKER_ABUSE', ['officer']],
      ['RAPID_TURNOVER', ['officer']],
    ]);
  });

  test('ask for each consent once, by itself', () => {
    expect(questions.flatMap((question) => (question.kind === 'consent' ? [question.to] : []))).toEqual(CONSENT_STEPS);
  });

  test('ask about a danger', () => {
    expect(questions.filter(({ kind }) => kind === 'danger').map(({ id, signOn }) => [id, signOn])).toEqual([
      ['wish.safe_to_return', 'no'],
    ]);
  });
});
