import {
  type Act,
  belgium,
  type ContractId,
  dayOf,
  type InterviewId,
  identifierOf,
  payVerdict,
  validInterview,
} from '@protocol-registry/domain';
import { Result } from 'effect';
import { describe, expect, test } from 'vitest';
import { act, applicationId, appointment, assessment, conditions, contractId, hearing, held, interviewId, lodged } from './cast.ts';
import { given } from './given.ts';

const second = identifierOf<InterviewId>('I-2');

/** The interview that counts on a day, or the codes of the reasons why there is none. */
const counts = (acts: readonly Act[], on: string): string | readonly string[] => {
  const interview = validInterview(given(...acts).dossier, applicationId, dayOf(on), belgium);
  return Result.isSuccess(interview) ? interview.success.interview : interview.failure.map(({ code }) => code);
};

const again = (heldOn: string, isValid: boolean): readonly Act[] => [
  act('interview.scheduled', { ...appointment, interview: second }),
  act('interview.held', {
    ...hearing,
    interview: second,
    heldOn: dayOf(heldOn),
    conditions: { ...conditions, employer_absent: isValid },
  }),
];

describe('the interview that counts', () => {
  test.each([
    ['on its own day', '2026-01-20', interviewId],
    ['ninety days later', '2026-04-20', interviewId],
    ['not ninety-one days later', '2026-04-21', ['INTERVIEW_TOO_OLD']],
    ['not the day before', '2026-01-19', ['INTERVIEW_MISSING']],
  ])('%s', (_, on, expected) => {
    expect(counts(held, on)).toEqual(expected);
  });

  test('is the latest valid one', () => {
    expect(counts([...held, ...again('2026-02-10', true)], '2026-04-21')).toBe(second);
    expect(counts([...held, ...again('2026-02-10', true)], '2026-02-09')).toBe(interviewId);
  });

  test('is not lost by a later one that does not count', () => {
    expect(counts([...held, ...again('2026-02-10', false)], '2026-03-01')).toBe(interviewId);
  });

  test('is one held for this application', () => {
    const other = { ...appointment, application: identifierOf<typeof applicationId>('A-2') };
    expect(counts([...lodged, act('interview.scheduled', other), act('interview.held', hearing)], '2026-03-01')).toEqual([
      'INTERVIEW_MISSING',
    ]);
  });

  test('gives every condition that was not met as a reason with the day and the condition', () => {
    const invalid = { ...hearing, conditions: { ...conditions, employer_absent: false, leaflet_handed_over: false } };
    const { dossier } = given(...lodged, act('interview.scheduled', appointment), act('interview.held', invalid));
    const reasons = Result.getOrThrow(Result.flip(validInterview(dossier, applicationId, dayOf('2026-03-01'), belgium)));
    expect(reasons.map(({ message }) => message.values['condition'])).toEqual([
      { kind: 'term', key: 'condition.employer_absent' },
      { kind: 'term', key: 'condition.leaflet_handed_over' },
    ]);
    expect(reasons.every(({ date, rule }) => date === dayOf('2026-01-20') && rule === 'RULES 2.2')).toBe(true);
  });
});

describe('the pay verdict', () => {
  const verdict = (acts: readonly Act[], on: string): number | null => {
    const { dossier } = given(...lodged, ...acts);
    const open = dossier.applications.get(applicationId);
    return open === undefined ? null : (payVerdict(dossier, open, dayOf(on))?.version ?? null);
  };
  const on = (assessedOn: string, contract = contractId): Act =>
    act('pay.assessed', { ...assessment, contract, assessedOn: dayOf(assessedOn) });

  test.each<[string, readonly Act[], number | null]>([
    ['is missing where nothing was assessed', [], null],
    ['counts on the day of the application', [on('2026-01-05')], 4],
    ['does not count from before the application', [on('2026-01-04')], null],
    ['counts on the day of the decision', [on('2026-03-01')], 4],
    ['does not count from after the decision', [on('2026-03-02')], null],
    ['is the last one', [on('2026-01-05'), on('2026-01-06')], 5],
    ['is of the contract of the application', [on('2026-01-05', identifierOf<ContractId>('C-2'))], null],
  ])('%s', (_, acts, version) => {
    expect(verdict(acts, '2026-03-01')).toBe(version);
  });
});
