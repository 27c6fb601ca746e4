import {
  type Act,
  type ApplicationId,
  type AssessedFinding,
  type CardBasis,
  type CardNumber,
  type Condition,
  type ContractId,
  centsOf,
  dayOf,
  type EmployerId,
  type InterviewId,
  identifierOf,
  type MissionId,
  minuteOf,
  monthOf,
  type OfficerId,
  type WorkerId,
} from '@protocol-registry/domain';
import * as cast from '../../../domain/test/cast.ts';
import { type Recorded, stream } from './register.ts';

const { act } = cast;

export const employer = (id: string, mission: string): Recorded =>
  stream(
    'employer',
    id,
    act('employer.registered', { ...cast.employer, employer: identifierOf<EmployerId>(id), mission: identifierOf<MissionId>(mission) }),
  );

/** A worker with a contract of the same number, then what else was done. */
export const worker = (number: number, under: string, acts: readonly Act[], nationality = 'UTO'): Recorded =>
  stream(
    'worker',
    `W-${number}`,
    act('worker.registered', {
      ...cast.worker,
      worker: identifierOf<WorkerId>(`W-${number}`),
      familyName: `Family ${number}`,
      passportNumber: `PASS ${number}`,
      nationality,
    }),
    act('contract.registered', {
      ...cast.contract,
      contract: identifierOf<ContractId>(`C-${number}`),
      employer: identifierOf<EmployerId>(under),
      noteVerbale: { number: `NV ${number}`, date: dayOf('2025-01-01') },
    }),
    ...acts,
  );

const application = (number: number): ApplicationId => identifierOf<ApplicationId>(`A-${number}`);
const interview = (number: number): InterviewId => identifierOf<InterviewId>(`I-${number}`);

export const lodged = (number: number, under: number, kind: 'first_issue' | 'renewal', on: string): Act =>
  act('application.lodged', {
    ...cast.application,
    kind,
    application: application(number),
    contract: identifierOf<ContractId>(`C-${under}`),
    lodgedOn: dayOf(on),
  });

export const scheduled = (number: number, of: number, at: string): Act =>
  act('interview.scheduled', { ...cast.appointment, interview: interview(number), application: application(of), startsAt: minuteOf(at) });

export const held = (number: number, on: string, unmet: readonly Condition[] = [], officer = 'O-1'): Act =>
  act('interview.held', {
    ...cast.hearing,
    interview: interview(number),
    heldOn: dayOf(on),
    officer: identifierOf<OfficerId>(officer),
    conditions: { ...cast.conditions, ...Object.fromEntries(unmet.map((condition) => [condition, false])) },
  });

export const missed = (number: number, on: string): Act =>
  act('interview.missed', { interview: interview(number), missedOn: dayOf(on), explanation: null });

export const overridden = (of: number, on: string): Act =>
  act('gate.overridden', { ...cast.override, application: application(of), decidedOn: dayOf(on) });

export const withdrawn = (of: number, corrects: number): Act =>
  act('gate.override-withdrawn', { application: application(of), corrects, reason: 'She came after all.' });

export const refused = (of: number, on: string): Act =>
  act('application.refused', { application: application(of), decidedOn: dayOf(on), reason: 'No proof of insurance.' });

export const finding = (code: string, month: string, shortfall: string): AssessedFinding => ({
  month: monthOf(month),
  code,
  due: centsOf('2300.00'),
  agreed: centsOf('2200.00'),
  paid: centsOf('2000.00'),
  shortfall: centsOf(shortfall),
  scaleVersion: 'invented 2025-01-01',
});

export const assessed = (under: number, on: string, findings: readonly AssessedFinding[] = []): Act =>
  act('pay.assessed', { ...cast.assessment, contract: identifierOf<ContractId>(`C-${under}`), assessedOn: dayOf(on), findings });

/** A card of a year less a day, which begins on the day of its decision. */
export const issued = (
  number: number,
  basis: { readonly interview: number } | { readonly override: number },
  assessment: number,
  on: string,
): Act => {
  const from = dayOf(on);
  const rests: CardBasis = 'interview' in basis ? { interview: interview(basis.interview) } : basis;
  return act('card.issued', {
    card: identifierOf<CardNumber>(`S-${number}`),
    application: application(number),
    basis: rests,
    assessment,
    decidedOn: from,
    validFrom: from,
    validTo: dayOf(on.replace(/^\d{4}/, (year) => String(Number(year) + 1))),
  });
};
