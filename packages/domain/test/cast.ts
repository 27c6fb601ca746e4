import {
  type Act,
  type ActKind,
  type Acts,
  type AgreedTerms,
  type ApplicationId,
  type Assessment,
  type CardNumber,
  type Conditions,
  type ContractId,
  centsOf,
  dayOf,
  type EmployerId,
  type InterviewId,
  identifierOf,
  type MissionId,
  minuteOf,
  monthOf,
  type NoteVerbale,
  type OfficerId,
  type RoomId,
  type WorkerId,
} from '@protocol-registry/domain';

/** An act by its kind and content. */
export const act = <K extends ActKind>(kind: K, content: Acts[K]): Act => ({ kind, content }) as Act;

export const today = dayOf('2026-03-01');

export const missionId = identifierOf<MissionId>('M-1');
export const employerId = identifierOf<EmployerId>('E-1');
const workerId = identifierOf<WorkerId>('W-1');
export const contractId = identifierOf<ContractId>('C-1');
export const applicationId = identifierOf<ApplicationId>('A-1');
export const interviewId = identifierOf<InterviewId>('I-1');
export const officerId = identifierOf<OfficerId>('O-1');
export const roomId = identifierOf<RoomId>('R-1');
export const cardNumber = identifierOf<CardNumber>('S-1');

export const note: NoteVerbale = { number: 'FRE/2026/17', date: dayOf('2026-01-04') };

export const mission: Acts['mission.registered'] = {
  mission: missionId,
  name: 'Embassy of Freedonia',
  sendingState: 'Freedonia',
  accreditedOn: dayOf('2020-01-01'),
};

export const employer: Acts['employer.registered'] = {
  employer: employerId,
  mission: missionId,
  familyName: 'Firefly',
  givenNames: 'Rufus',
  rank: 'head_of_mission',
  posting: { from: dayOf('2024-01-01'), to: null },
  immunity: 'full',
};

export const officer: Acts['officer.engaged'] = {
  officer: officerId,
  name: 'An Peeters',
  login: 'an.peeters',
  role: 'interviewer',
  languages: ['nl', 'fr'],
  gender: 'f',
};

export const room: Acts['room.opened'] = { room: roomId, name: 'Room 1' };

export const worker: Acts['worker.registered'] = {
  worker: workerId,
  familyName: 'Abebe',
  givenNames: 'Sara',
  bornOn: dayOf('1990-01-01'),
  nationality: 'UTO',
  passportNumber: 'L898902C3',
  passportExpiresOn: dayOf('2030-01-01'),
  languages: ['am'],
};

export const terms: AgreedTerms = {
  from: dayOf('2025-01-01'),
  labourCategory: 'dienstbode',
  scaleCategory: 'household',
  seniorityFrom: dayOf('2025-01-01'),
  weeklyHours: 3800,
  grossMonthly: centsOf('2200.00'),
  currency: 'EUR',
  inKindMonthly: centsOf('0.00'),
  mealsDays: 0,
  roomDays: 0,
  wholeDwelling: false,
  fullyHousedAndFed: false,
  rentalValueMonthly: null,
  inKindWritten: false,
  annexScaleFrom: null,
  scaleChoice: null,
};

export const contract: Acts['contract.registered'] = {
  contract: contractId,
  employer: employerId,
  startsOn: dayOf('2025-01-01'),
  endsOn: null,
  noteVerbale: note,
  terms,
};

export const payment: Acts['payment.recorded'] = {
  contract: contractId,
  month: monthOf('2026-01'),
  paidOn: dayOf('2026-02-03'),
  gross: centsOf('2200.00'),
  currency: 'EUR',
  method: 'bank',
  accountHolder: 'worker',
};

export const application: Acts['application.lodged'] = {
  application: applicationId,
  kind: 'first_issue',
  cardCategory: 'private_servant',
  contract: contractId,
  lodgedOn: dayOf('2026-01-05'),
  noteVerbale: note,
};

export const appointment: Acts['interview.scheduled'] = {
  interview: interviewId,
  application: applicationId,
  officer: officerId,
  room: roomId,
  startsAt: minuteOf('2026-01-20T10:00'),
  minutes: 60,
  interpreter: null,
};

export const conditions: Conditions = {
  employer_absent: true,
  employer_representative_absent: true,
  recruiter_absent: true,
  room_private: true,
  language_understood: true,
  interpreter_independent: 'not_applicable',
  leaflet_handed_over: true,
  contract_copy_reviewed: true,
  worker_identity_checked: true,
  officer_named: true,
  phone_not_monitored: true,
};

export const hearing: Acts['interview.held'] = {
  interview: interviewId,
  heldOn: dayOf('2026-01-20'),
  officer: officerId,
  interpreter: null,
  conditions,
};

export const assessment: Assessment = {
  contract: contractId,
  from: monthOf('2025-02'),
  to: monthOf('2026-01'),
  assessedOn: dayOf('2026-01-21'),
  sectorScale: null,
  amendBy: null,
  findings: [],
};

export const override: Acts['gate.overridden'] = {
  application: applicationId,
  decidedOn: dayOf('2026-02-01'),
  reason: 'The worker is in hospital; the interview follows.',
};

export const card: Acts['card.issued'] = {
  card: cardNumber,
  application: applicationId,
  basis: { interview: interviewId },
  assessment: 6,
  decidedOn: dayOf('2026-02-01'),
  validFrom: dayOf('2026-02-01'),
  validTo: dayOf('2027-01-31'),
};

/** What stands before any dossier: the mission, the employer, the officer and the room. */
export const house: readonly Act[] = [
  act('mission.registered', mission),
  act('employer.registered', employer),
  act('officer.engaged', officer),
  act('room.opened', room),
];

/** The dossier, step by step; each list ends with the act of its name. Its versions count from the worker's registration. */
export const registered: readonly Act[] = [...house, act('worker.registered', worker)];
export const contracted: readonly Act[] = [...registered, act('contract.registered', contract)];
export const lodged: readonly Act[] = [...contracted, act('application.lodged', application)];
export const scheduled: readonly Act[] = [...lodged, act('interview.scheduled', appointment)];
export const held: readonly Act[] = [...scheduled, act('interview.held', hearing)];
export const assessed: readonly Act[] = [...held, act('pay.assessed', assessment)];
export const issued: readonly Act[] = [...assessed, act('card.issued', card)];
