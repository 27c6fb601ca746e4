import {
  type Act,
  type ApplicationId,
  type AssessedFinding,
  type CardNumber,
  type ContractId,
  centsOf,
  type Day,
  dayOf,
  type EmployerId,
  type InterviewId,
  identifierOf,
  type MissionId,
  minuteOf,
  monthOf,
  type WorkerId,
} from '@protocol-registry/domain';
import * as cast from '../../../domain/test/cast.ts';
import { type Recorded, stream } from './register.ts';

export const today = dayOf('2026-03-01');

const { act } = cast;

export const mission = (id: string, name: string, sendingState: string): Recorded =>
  stream('mission', id, act('mission.registered', { ...cast.mission, mission: identifierOf<MissionId>(id), name, sendingState }));

const employer = (id: string, of: string, familyName: string, givenNames: string): Recorded =>
  stream(
    'employer',
    id,
    act('employer.registered', {
      ...cast.employer,
      employer: identifierOf<EmployerId>(id),
      mission: identifierOf<MissionId>(of),
      familyName,
      givenNames,
    }),
  );

/** A dossier: the worker and one contract, both with the number given, then what else was done. */
export const dossier = (number: number, names: readonly [string, string], ...acts: readonly Act[]): Recorded => {
  const [familyName, givenNames] = names;
  return stream(
    'worker',
    `W-${number}`,
    act('worker.registered', {
      ...cast.worker,
      worker: identifierOf<WorkerId>(`W-${number}`),
      passportNumber: `PASS ${number}`,
      familyName,
      givenNames,
    }),
    contract(number, number % 2 === 0 ? 'E-2' : 'E-1'),
    ...acts,
  );
};

const contract = (number: number, of: string, ends: Day | null = null): Act =>
  act('contract.registered', {
    ...cast.contract,
    contract: identifierOf<ContractId>(`C-${number}`),
    employer: identifierOf<EmployerId>(of),
    endsOn: ends,
    noteVerbale: { number: `NV 2025/${number}`, date: dayOf('2025-01-01') },
  });

const lodged = (number: number, under: number, kind: 'first_issue' | 'renewal' = 'first_issue', on = '2026-02-10'): Act =>
  act('application.lodged', {
    ...cast.application,
    kind,
    application: identifierOf<ApplicationId>(`A-${number}`),
    contract: identifierOf<ContractId>(`C-${under}`),
    lodgedOn: dayOf(on),
    noteVerbale: { number: `Dépêche n° 26/${number}`, date: dayOf(on) },
  });

const scheduled = (number: number, at: string): Act =>
  act('interview.scheduled', {
    ...cast.appointment,
    interview: identifierOf<InterviewId>(`I-${number}`),
    application: identifierOf<ApplicationId>(`A-${number}`),
    startsAt: minuteOf(at),
  });

const held = (number: number, on: string, isPrivate = true): Act =>
  act('interview.held', {
    ...cast.hearing,
    interview: identifierOf<InterviewId>(`I-${number}`),
    heldOn: dayOf(on),
    conditions: { ...cast.conditions, room_private: isPrivate },
  });

const missed = (number: number, on: string): Act =>
  act('interview.missed', { interview: identifierOf<InterviewId>(`I-${number}`), missedOn: dayOf(on), explanation: null });

const finding = (code: string, month: string, shortfall: string): AssessedFinding => ({
  month: monthOf(month),
  code,
  due: centsOf('2300.00'),
  agreed: centsOf('2200.00'),
  paid: centsOf('2000.00'),
  shortfall: centsOf(shortfall),
  scaleVersion: 'invented 2025-01-01',
});

const assessed = (number: number, on: string, findings: readonly AssessedFinding[] = [], amendBy: string | null = null): Act =>
  act('pay.assessed', {
    ...cast.assessment,
    contract: identifierOf<ContractId>(`C-${number}`),
    assessedOn: dayOf(on),
    amendBy: amendBy === null ? null : dayOf(amendBy),
    findings,
  });

/** A card on the interview and the assessment of an application; `assessment` is the version of the act. */
const issued = (number: number, assessment: number, decided: string, from: string, to: string): Act =>
  act('card.issued', {
    card: identifierOf<CardNumber>(`S-${number}`),
    application: identifierOf<ApplicationId>(`A-${number}`),
    basis: { interview: identifierOf<InterviewId>(`I-${number}`) },
    assessment,
    decidedOn: dayOf(decided),
    validFrom: dayOf(from),
    validTo: dayOf(to),
  });

/** What it takes to get a card, in five acts, from lodging to issue. */
const granted = (number: number, under: number, version: number, from: string, to: string, decided = from): readonly Act[] => {
  const lodgedOn = (dayOf(decided) - 20) as Day;
  const on = (day: number) => new Date((lodgedOn + day) * 86_400_000).toISOString().slice(0, 10);
  return [
    lodged(number, under, version > 5 ? 'renewal' : 'first_issue', on(0)),
    scheduled(number, `${on(5)}T10:00`),
    held(number, on(5)),
    assessed(under, on(6)),
    issued(number, version + 3, decided, from, to),
  ];
};

const office: Recorded = stream('office', 'office', act('officer.engaged', cast.officer), act('room.opened', cast.room));

/** Two missions, two employers, the office, and eleven workers, each of whom shows something else on 1 March 2026. */
export const town: readonly Recorded[] = [
  mission('M-1', 'Embassy of Freedonia', 'Freedonia'),
  mission('M-2', 'Ambassade de Syldavie', 'Syldavie'),
  employer('E-1', 'M-1', 'Firefly', 'Rufus'),
  employer('E-2', 'M-2', "O'Hara", 'Zoé'),
  office,
  dossier(1, ['Abebe', 'Sara'], ...granted(1, 1, 3, '2025-06-01', '2026-05-31')),
  dossier(2, ['Öztürk-Łaska', 'José María'], lodged(2, 2), scheduled(2, '2026-03-01T09:00'), assessed(2, '2026-02-12')),
  dossier(3, ["O'Brien", 'Áine'], lodged(3, 3), scheduled(3, '2026-02-12T09:00'), held(3, '2026-02-12', false)),
  dossier(4, ['Nguyễn', 'Thị Minh'], ...granted(4, 4, 3, '2025-01-20', '2026-01-19')),
  dossier(
    5,
    ['García López', 'Ana'],
    ...granted(5, 5, 3, '2025-03-25', '2026-03-24'),
    lodged(15, 5, 'renewal'),
    scheduled(15, '2026-02-20T11:00'),
  ),
  dossier(
    6,
    ['Silva', 'Rosa'],
    ...granted(6, 6, 3, '2025-04-10', '2026-04-09'),
    ...granted(16, 6, 8, '2026-04-10', '2027-04-09', '2026-02-20'),
  ),
  dossier(
    7,
    ['Abebe', 'Aster'],
    assessed(
      7,
      '2026-02-15',
      [
        finding('PAY_BELOW_SECTOR_SCALE', '2025-12', '100.00'),
        finding('PAY_BELOW_NATIONAL_FLOOR', '2025-12', '60.00'),
        finding('PAY_BELOW_SECTOR_SCALE', '2026-01', '100.00'),
        finding('PAID_LESS_THAN_DUE', '2026-01', '300.00'),
      ],
      '2026-02-25',
    ),
  ),
  dossier(8, ['Khan', 'Noor'], lodged(8, 8, 'first_issue', '2026-02-25')),
  dossier(9, ['De Smet', 'Jean-Luc'], lodged(9, 9), scheduled(9, '2026-02-20T09:00'), held(9, '2026-02-20'), assessed(9, '2026-02-21')),
  dossier(
    10,
    ['Ωmega', 'Weiß'],
    lodged(10, 10, 'first_issue', '2025-10-01'),
    scheduled(10, '2025-10-10T09:00'),
    held(10, '2025-10-10'),
    assessed(10, '2025-10-11', [finding('SCALE_UNKNOWN', '2025-09', '0.00')]),
  ),
  dossier(
    11,
    ['Mwangi', 'Grace'],
    act('contract.ended', {
      contract: identifierOf<ContractId>('C-11'),
      endsOn: dayOf('2025-12-31'),
      noteVerbale: { number: 'END 11', date: dayOf('2025-12-01') },
    }),
    lodged(11, 11),
    scheduled(11, '2026-02-18T09:00'),
    missed(11, '2026-02-18'),
    act('gate.overridden', { ...cast.override, application: identifierOf<ApplicationId>('A-11'), decidedOn: dayOf('2026-02-20') }),
  ),
];
