import {
  ANSWERS,
  type Answer,
  type Answers,
  AnswersForm,
  belgium,
  compareAnswers,
  consentsOf,
  LEVELS,
  type QuestionList,
  questionLists,
  questionsOf,
  signsOf,
  statesDanger,
  suggestedLevel,
  unansweredSigns,
  unknownQuestions,
} from '@protocol-registry/domain';
import { Option, Schema } from 'effect';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const [list] = questionLists;
if (list === undefined) throw new RangeError('no question list');
const questions = [...questionsOf(list).values()];
const read = Schema.decodeUnknownSync(AnswersForm);

describe('answers inside an act', () => {
  test('are one field for each question', () => {
    const content = { 'pay.in_cash': 'yes', 'wish.stay': 'declined' };
    expect(Schema.encodeSync(AnswersForm)(read(content))).toEqual(content);
  });

  test('of a question that no list has any more stay readable, and are not recorded', () => {
    const answers = read({ 'pay.in_cash': 'yes', 'pay.in_shells': 'no' });
    expect(answers.size).toBe(2);
    expect(unknownQuestions(list, answers)).toEqual(['pay.in_shells']);
    expect(unknownQuestions(list, read({ 'pay.in_cash': 'yes' }))).toEqual([]);
  });

  test.each([
    [{ 'pay.in_cash': 'maybe' }],
    [{ 'Paid in cash?': 'yes' }],
    [{ toString: 'yes' }],
    [{ 'pay.': 'yes' }],
    [[['pay.in_cash', 'yes']]],
    ['yes'],
    [null],
  ])('are nothing else: %j', (content) => {
    expect(Option.isNone(Schema.decodeUnknownOption(AnswersForm)(content))).toBe(true);
  });
});

describe('what answers point to', () => {
  test('a sign, with every question that brought it', () => {
    const answers = read({ 'id_docs.returned_on_request': 'no', 'id_docs.passport_kept_by_other': 'yes', 'pay.in_cash': 'no' });
    expect(signsOf(list, answers)).toEqual([
      { code: 'DOC_WITHHELD', questions: ['id_docs.passport_kept_by_other', 'id_docs.returned_on_request'] },
    ]);
  });

  test('nothing where the answer is unclear or declined, and that is counted', () => {
    const answers = new Map(questions.map(({ id }, index): [typeof id, Answer] => [id, index % 2 === 0 ? 'unclear' : 'declined']));
    expect([signsOf(list, answers), statesDanger(list, answers), consentsOf(list, answers)]).toEqual([[], false, []]);
    expect(unansweredSigns(list, answers)).toEqual(questions.filter(({ signOn }) => signOn !== null).map(({ id }) => id));
  });

  test('a danger only where the worker says that going back is not safe', () => {
    const stated = (answer: Answer): boolean => statesDanger(list, read({ 'wish.safe_to_return': answer }));
    expect(ANSWERS.map(stated)).toEqual([false, true, false, false]);
  });

  test('a withheld passport alone refers', () => {
    const signs = signsOf(list, read({ 'id_docs.passport_kept_by_other': 'yes' }));
    expect(suggestedLevel({ signs, statedDanger: false, hasValidInterview: true, notAnswered: 0 }, belgium).level).toBe('REFER');
  });

  test('never pay below the scale, whatever is answered', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(signsOf(list, answers).map(({ code }): string => code)).not.toContain('PAY_BELOW_SCALE');
      }),
    );
  });
});

const anyAnswers: fc.Arbitrary<Answers> = fc
  .array(fc.tuple(fc.constantFrom(...questions.map(({ id }) => id)), fc.constantFrom(...ANSWERS)), { maxLength: 80 })
  .map((pairs) => new Map(pairs));

const levelOf = (answers: Answers): number =>
  LEVELS.indexOf(
    suggestedLevel(
      {
        signs: signsOf(list, answers),
        statedDanger: statesDanger(list, answers),
        hasValidInterview: true,
        notAnswered: unansweredSigns(list, answers).length,
      },
      belgium,
    ).level,
  );

test('an answer that reassures weighs no more than one that is declined or unclear', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...questions), fc.constantFrom<Answer>('declined', 'unclear'), (answers, question, evasion) => {
      const plain = question.signOn === 'yes' ? 'no' : 'yes';
      expect(levelOf(new Map([...answers, [question.id, evasion]]))).toBe(levelOf(new Map([...answers, [question.id, plain]])));
    }),
  );
});

describe('beside the interview before', () => {
  const changes = (before: unknown, now: unknown, then: Pick<QuestionList, 'themes'> = list): readonly unknown[] =>
    compareAnswers({ list: then, answers: read(before) }, { list, answers: read(now) }).map(({ question, change }) => [question, change]);

  test.each<[Answer, Answer, boolean]>([
    ['yes', 'declined', true],
    ['yes', 'unclear', true],
    ['yes', 'no', false],
    ['no', 'yes', false],
    ['no', 'declined', false],
    ['unclear', 'declined', false],
    ['declined', 'no', false],
  ])('violence %s, now %s: to look at %s', (from, to, toLookAt) => {
    expect(changes({ 'treat.hurt': from }, { 'treat.hurt': to })).toEqual([['treat.hurt', { _tag: 'Changed', from, to, toLookAt }]]);
  });

  test('a danger that is declined now is to be looked at, a wish is not', () => {
    expect(
      changes({ 'wish.safe_to_return': 'no', 'wish.leave': 'yes' }, { 'wish.safe_to_return': 'declined', 'wish.leave': 'declined' }),
    ).toEqual([
      ['wish.safe_to_return', { _tag: 'Changed', from: 'no', to: 'declined', toLookAt: true }],
      ['wish.leave', { _tag: 'Changed', from: 'yes', to: 'declined', toLookAt: false }],
    ]);
  });

  test('same, asked for the first time, and passed over', () => {
    expect(
      changes({ 'treat.hurt': 'yes', 'room.lock': 'yes', 'pay.in_cash': 'no' }, { 'pay.in_cash': 'no', 'rest.paid_leave': 'no' }),
    ).toEqual([
      ['pay.in_cash', { _tag: 'Same', answer: 'no' }],
      ['rest.paid_leave', { _tag: 'NotAskedBefore', answer: 'no' }],
      ['room.lock', { _tag: 'NotAskedNow', from: 'yes', toLookAt: false }],
      ['treat.hurt', { _tag: 'NotAskedNow', from: 'yes', toLookAt: true }],
    ]);
  });

  test('a question that the list of then did not have is new; one that it alone had is read to the end', () => {
    const then = { themes: list.themes.filter(({ code }) => code !== 'REST') };
    expect(changes({}, { 'rest.paid_leave': 'no' }, then)).toEqual([['rest.paid_leave', { _tag: 'New', answer: 'no' }]]);
    const reversed = compareAnswers({ list, answers: read({ 'rest.whole_day_each_week': 'no' }) }, { list: then, answers: read({}) });
    expect(reversed).toEqual([{ question: 'rest.whole_day_each_week', change: { _tag: 'NotAskedNow', from: 'no', toLookAt: true } }]);
  });

  test('an interview beside itself has only the same', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const compared = compareAnswers({ list, answers }, { list, answers });
        expect(compared.map(({ change }) => change._tag)).toEqual([...answers].map(() => 'Same'));
      }),
    );
  });
});
