import { dayOf, type GatePass, type Interview, type RecordedOverride, type ValidInterview } from '@protocol-registry/domain';
import { expect, test } from 'vitest';
import { cardIssued } from '../src/card/decide.ts';
import { applicationId, cardNumber, held, interviewId, override } from './cast.ts';
import { given } from './given.ts';

const validity = { validFrom: dayOf('2026-02-01'), validTo: dayOf('2027-01-31'), limit: 'months' } as const;
const day = dayOf('2026-02-01');

/** Programs that the compiler must refuse; none of them runs. */
const refusedPrograms: readonly ((pass: GatePass, interview: Interview, counted: ValidInterview) => unknown)[] = [
  // @ts-expect-error a card does not come from the number of an interview
  () => cardIssued(interviewId, cardNumber, validity),
  // @ts-expect-error a card does not come from the number of an application
  () => cardIssued(applicationId, cardNumber, validity),
  // @ts-expect-error a card does not come from an interview, whatever its outcome
  (_, interview) => cardIssued(interview, cardNumber, validity),
  // @ts-expect-error a card does not come from a valid interview without a pay verdict
  (_, __, counted) => cardIssued(counted, cardNumber, validity),
  // @ts-expect-error nobody but the gate makes its pass
  ({ application, basis, verdict }) => cardIssued({ application, basis, verdict, decidedOn: day }, cardNumber, validity),
  // @ts-expect-error nobody but the gate says that an interview counts
  (): ValidInterview => ({ _tag: 'ValidInterview', interview: interviewId, heldOn: day }),
  // @ts-expect-error nobody but the gate says that an override stands
  (): RecordedOverride => ({ _tag: 'RecordedOverride', version: 4, decidedOn: day, reason: override.reason }),
];

test('no card is written from an identifier, an interview or an object made by hand', () => {
  expect(refusedPrograms).toHaveLength(7);
  expect(given(...held).dossier.cards.size).toBe(0);
});
