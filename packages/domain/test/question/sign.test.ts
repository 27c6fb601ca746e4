import {
  ANSWER_INDICATORS,
  ANSWERS,
  type AnswerIndicator,
  CONSENT_STEPS,
  consentsOf,
  questionsOf,
  signsOf,
  statesDanger,
  unansweredSigns,
  unknownQuestions,
} from '@protocol-registry/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersOf, list } from '../answers.ts';

/** For each sign of RULES 4.2 that can be told, an answer that tells it. */
const TOLD: readonly (readonly [string, 'yes' | 'no', AnswerIndicator])[] = [
  ['id_docs.passport_kept_by_other', 'yes', 'DOC_WITHHELD'],
  ['id_docs.card_kept_by_other', 'yes', 'DOC_WITHHELD'],
  ['id_docs.contract_kept_by_other', 'yes', 'DOC_WITHHELD'],
  ['id_docs.returned_on_request', 'no', 'DOC_WITHHELD'],
  ['contract.copy_held', 'no', 'CONTRACT_FALSE'],
  ['contract.matches_work', 'no', 'JOB_DECEIT'],
  ['contract.signed_yourself', 'no', 'CONTRACT_FALSE'],
  ['contract.other_contract', 'yes', 'CONTRACT_FALSE'],
  ['pay.every_month', 'no', 'PAY_NONE_OR_WITHHELD'],
  ['pay.full_amount', 'no', 'PAY_NONE_OR_WITHHELD'],
  ['pay.in_cash', 'yes', 'PAY_CASH'],
  ['pay.account_of_other', 'yes', 'PAY_CONTROL'],
  ['pay.card_or_code_with_other', 'yes', 'PAY_CONTROL'],
  ['pay.given_back', 'yes', 'PAY_KICKBACK'],
  ['deduct.not_in_writing', 'yes', 'IN_KIND_ABUSE'],
  ['deduct.enough_left', 'no', 'IN_KIND_ABUSE'],
  ['deduct.as_punishment', 'yes', 'PAY_NONE_OR_WITHHELD'],
  ['deduct.journey_or_fee', 'yes', 'DEBT_BONDAGE'],
  ['hours.morning_to_evening', 'yes', 'EXCESSIVE_HOURS'],
  ['hours.always_ready', 'yes', 'EXCESSIVE_HOURS'],
  ['rest.whole_day_each_week', 'no', 'EXCESSIVE_HOURS'],
  ['rest.works_on_day_off', 'yes', 'EXCESSIVE_HOURS'],
  ['room.own_room', 'no', 'LIVING_BAD'],
  ['room.lock', 'no', 'LIVING_BAD'],
  ['room.warm_and_dry', 'no', 'LIVING_BAD'],
  ['food_health.enough_food', 'no', 'LIVING_BAD'],
  ['food_health.doctor', 'no', 'NO_COVER'],
  ['food_health.insurance_proof', 'no', 'NO_COVER'],
  ['food_health.hurt_without_help', 'yes', 'WORK_HAZARD'],
  ['food_health.dangerous_work', 'yes', 'WORK_HAZARD'],
  ['freedom.goes_out_alone', 'no', 'CONFINED'],
  ['freedom.locked_in', 'yes', 'CONFINED'],
  ['freedom.watched', 'yes', 'CONFINED'],
  ['freedom.phone_and_internet', 'no', 'COMMS_BLOCKED'],
  ['freedom.family_and_friends', 'no', 'COMMS_BLOCKED'],
  ['treat.threatened_harm', 'yes', 'THREAT_HARM'],
  ['treat.threatened_family', 'yes', 'THREAT_FAMILY'],
  ['treat.threatened_authorities', 'yes', 'THREAT_AUTHORITIES'],
  ['treat.hurt', 'yes', 'VIOLENCE'],
  ['treat.sexual', 'yes', 'VIOLENCE'],
  ['recruit.works_off_debt', 'yes', 'DEBT_BONDAGE'],
  ['recruit.as_promised', 'no', 'JOB_DECEIT'],
  ['place_employer.employer_of_contract', 'no', 'JOB_DECEIT'],
  ['place_employer.works_at_address', 'no', 'JOB_DECEIT'],
  ['place_employer.other_household', 'yes', 'THIRD_PARTY_WORK'],
  ['place_employer.business', 'yes', 'THIRD_PARTY_WORK'],
  ['knowledge.rights_known', 'no', 'NO_LEAFLET_KNOWLEDGE'],
  ['knowledge.help_known', 'no', 'NO_LEAFLET_KNOWLEDGE'],
  ['knowledge.knows_people', 'no', 'NO_LANGUAGE_ISOLATED'],
  ['knowledge.told_card_ends', 'yes', 'LEGAL_STATUS_DEPENDENCE'],
];

describe('the sign that an answer is', () => {
  test.each(TOLD)('%s, %s: %s, and no other answer is', (question, told, code) => {
    for (const answer of ANSWERS) {
      expect(signsOf(list, answersOf({ [question]: answer })), answer).toEqual(answer === told ? [{ code, questions: [question] }] : []);
    }
  });

  test('is in this table for every question about a sign', () => {
    const asked = [...questionsOf(list).values()].filter(({ kind }) => kind === 'sign');
    expect(TOLD.map(([question]) => question)).toEqual(asked.map(({ id }) => id));
    expect(new Set(TOLD.map(([, , code]) => code)).size).toBe(ANSWER_INDICATORS.length);
  });

  test('is none for a fact, a wish or a consent, whatever is answered', () => {
    const others = [...questionsOf(list).values()].filter(({ signOn }) => signOn === null).map(({ id }) => id);
    for (const answer of ANSWERS) {
      const answers = answersOf(Object.fromEntries(others.map((id) => [id, answer])));
      expect([signsOf(list, answers), statesDanger(list, answers)]).toEqual([[], false]);
    }
  });
});

describe('the signs of an interview', () => {
  test('are named once, with every question that brought them, in the order of the list', () => {
    const answers = answersOf({
      'recruit.as_promised': 'no',
      'pay.in_cash': 'yes',
      'contract.matches_work': 'no',
      'pay.full_amount': 'yes',
      'treat.hurt': 'declined',
    });
    expect(signsOf(list, answers)).toEqual([
      { code: 'JOB_DECEIT', questions: ['contract.matches_work', 'recruit.as_promised'] },
      { code: 'PAY_CASH', questions: ['pay.in_cash'] },
    ]);
  });

  test('are not read out of questions that the version does not have', () => {
    const shorter = { themes: list.themes.filter(({ code }) => code !== 'PAY') };
    expect(signsOf(shorter, answersOf({ 'pay.in_cash': 'yes' }))).toEqual([]);
  });
});

test.each([
  ['yes', false],
  ['no', true],
  ['unclear', false],
  ['declined', false],
] as const)('whether it is safe to go back, %s: a danger is stated, %s', (answer, isStated) => {
  expect(statesDanger(list, answersOf({ 'wish.safe_to_return': answer }))).toBe(isStated);
  expect(statesDanger(list, answersOf({ 'treat.hurt': answer }))).toBe(false);
});

describe('the questions that got neither yes nor no', () => {
  const asked = [...TOLD.map(([question]) => question), 'wish.safe_to_return'];

  test('are all of those about a sign or a danger where nothing was asked', () => {
    expect(unansweredSigns(list, answersOf({}))).toEqual(asked);
    expect(unansweredSigns(list, answersOf({ 'wish.stay': 'yes', 'hours.at_night': 'no' }))).toEqual(asked);
  });

  test.each([
    ['yes', false],
    ['no', false],
    ['unclear', true],
    ['declined', true],
  ] as const)('%s counts among them: %s', (answer, isAmong) => {
    const left = unansweredSigns(list, answersOf({ 'pay.in_cash': answer }));
    expect(left).toEqual(isAmong ? asked : asked.filter((question) => question !== 'pay.in_cash'));
  });
});

describe('consent', () => {
  test.each(CONSENT_STEPS)('to %s is given by a yes to its own question, and by nothing else', (step) => {
    for (const answer of ANSWERS) {
      expect(consentsOf(list, answersOf({ [`wish.consent_${step}`]: answer })), answer).toEqual(answer === 'yes' ? [step] : []);
    }
  });

  test('to one step is not consent to another, and asking for help in general is none', () => {
    expect(consentsOf(list, answersOf({ 'wish.advice': 'yes', 'wish.leave': 'yes', 'wish.safe_contact': 'yes' }))).toEqual([]);
    const answers = answersOf({
      'wish.consent_police_or_prosecutor': 'declined',
      'wish.consent_good_offices': 'yes',
      'wish.consent_reception_centre': 'yes',
    });
    expect(consentsOf(list, answers)).toEqual(['reception_centre', 'good_offices']);
  });
});

describe('questions that a version does not have', () => {
  test('are named, in the order in which they were answered', () => {
    const answers = answersOf({ 'wish.sing': 'yes', 'wish.stay': 'no', 'pay.in_gold': 'declined' });
    expect(unknownQuestions(list, answers)).toEqual(['wish.sing', 'pay.in_gold']);
  });

  test('are none where every question is in the list', () => {
    const all = Object.fromEntries([...questionsOf(list).keys()].map((id) => [id, 'unclear' as const]));
    expect(unknownQuestions(list, answersOf(all))).toEqual([]);
    expect(unknownQuestions({ themes: [] }, answersOf({ 'wish.stay': 'yes' }))).toEqual(['wish.stay']);
  });
});

test('an answer that was declined, or that is unclear, says no more than silence', () => {
  const questions = [...questionsOf(list).values()];
  const anyAnswers = fc
    .array(fc.tuple(fc.constantFrom(...questions.map(({ id }) => id)), fc.constantFrom(...ANSWERS)), { maxLength: 20 })
    .map((entries) => new Map(entries));
  fc.assert(
    fc.property(
      anyAnswers,
      fc.constantFrom(...questions),
      fc.constantFrom('declined' as const, 'unclear' as const),
      (answers, { id }, evasion) => {
        const silent = new Map([...answers].filter(([asked]) => asked !== id));
        const evaded = new Map([...silent, [id, evasion] as const]);
        for (const read of [signsOf, statesDanger, unansweredSigns, consentsOf]) expect(read(list, evaded)).toEqual(read(list, silent));
      },
    ),
  );
});
