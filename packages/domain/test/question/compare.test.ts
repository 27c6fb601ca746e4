import { ANSWERS, type Answer, type AnswerChange, compareAnswers } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { answersOf, list } from '../answers.ts';

const asked = (question: string, answer: Answer | null) => ({ list, answers: answersOf(answer === null ? {} : { [question]: answer }) });

const changeOf = (question: string, from: Answer | null, to: Answer | null): AnswerChange | undefined =>
  compareAnswers(asked(question, from), asked(question, to))[0]?.change;

/** The question with the answer that is its sign, null where none is. */
const QUESTIONS = [
  ['treat.hurt', 'yes'],
  ['pay.every_month', 'no'],
  ['wish.safe_to_return', 'no'],
  ['hours.at_night', null],
  ['wish.stay', null],
  ['wish.consent_good_offices', null],
] as const;

describe.each(QUESTIONS)('the answer to %s, whose sign is %s', (question, sign) => {
  const other = sign === 'no' ? 'yes' : 'no';
  const told = sign ?? 'yes';
  const isLooked = sign !== null;

  test.each<[Answer | null, Answer | null, boolean]>([
    [told, 'declined', isLooked],
    [told, 'unclear', isLooked],
    [told, null, isLooked],
    [told, other, false],
    [other, told, false],
    [other, 'declined', false],
    [other, 'unclear', false],
    [other, null, false],
    ['unclear', told, false],
    ['unclear', other, false],
    ['unclear', 'declined', false],
    ['unclear', null, false],
    ['declined', told, false],
    ['declined', other, false],
    ['declined', 'unclear', false],
    ['declined', null, false],
  ])('from %s to %s is to be looked at: %s', (from, to, toLookAt) => {
    expect(changeOf(question, from, to)).toEqual(
      to === null ? { _tag: 'NotAskedNow', from, toLookAt } : { _tag: 'Changed', from, to, toLookAt },
    );
  });

  test.each(ANSWERS)('%s both times is the same, %s after silence was not asked before', (answer) => {
    expect(changeOf(question, answer, answer)).toEqual({ _tag: 'Same', answer });
    expect(changeOf(question, null, answer)).toEqual({ _tag: 'NotAskedBefore', answer });
  });

  test('is left out where it was answered in neither interview', () => {
    expect(changeOf(question, null, null)).toBeUndefined();
  });
});

describe('interviews on two versions of the list', () => {
  const older = { themes: list.themes.filter(({ code }) => code !== 'PAY') };
  const newer = { themes: list.themes.filter(({ code }) => code !== 'TREAT') };

  test('tell a question that was new from one that was not asked, and keep what is no longer asked', () => {
    const previous = { list: older, answers: answersOf({ 'treat.hurt': 'yes', 'contract.copy_held': 'yes' }) };
    const current = { list: newer, answers: answersOf({ 'wish.stay': 'no', 'pay.in_cash': 'yes', 'contract.copy_held': 'yes' }) };
    expect(compareAnswers(previous, current)).toEqual([
      { question: 'contract.copy_held', change: { _tag: 'Same', answer: 'yes' } },
      { question: 'pay.in_cash', change: { _tag: 'New', answer: 'yes' } },
      { question: 'wish.stay', change: { _tag: 'NotAskedBefore', answer: 'no' } },
      { question: 'treat.hurt', change: { _tag: 'NotAskedNow', from: 'yes', toLookAt: true } },
    ]);
  });

  test('look at a sign by the version in which it was told', () => {
    const previous = { list: { themes: [] }, answers: answersOf({ 'treat.hurt': 'yes' }) };
    expect(compareAnswers(previous, asked('treat.hurt', 'declined'))).toEqual([
      { question: 'treat.hurt', change: { _tag: 'Changed', from: 'yes', to: 'declined', toLookAt: false } },
    ]);
  });

  test('have nothing to compare where nothing was answered', () => {
    expect(compareAnswers(asked('treat.hurt', null), asked('treat.hurt', null))).toEqual([]);
  });
});
