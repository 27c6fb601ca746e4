import {
  type Act,
  type ActKind,
  type Acts,
  type AgreedTerms,
  type ApplicationId,
  type Assessment,
  type CardNumber,
  type Commands,
  type Conditions,
  type ContractId,
  centsOf,
  type DueVersion,
  dayOf,
  type EmployerId,
  type EventId,
  type IndexValue,
  type InterpreterId,
  type InterviewId,
  identifierOf,
  type MissionId,
  minuteOf,
  monthOf,
  type NoteVerbale,
  type OfficerId,
  type RoomId,
  type ScaleRow,
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

export const interpreterId = identifierOf<InterpreterId>('T-1');

export const interpreter: Acts['interpreter.registered'] = {
  interpreter: interpreterId,
  name: 'Almaz Tadesse',
  languages: ['am', 'en'],
  independence: {
    not_of_mission: true,
    not_of_family: true,
    not_colleague: true,
    not_sent_by_employer: true,
    declaredOn: dayOf('2026-01-02'),
  },
  conflictsWith: [],
};

export const eventId = identifierOf<EventId>('V-1');

export const event: Acts['event.announced'] = { event: eventId, on: dayOf('2026-03-20'), place: 'Brussels', languages: ['en', 'am'] };

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

export const appointment: Extract<Acts['interview.scheduled'], { readonly application: ApplicationId }> = {
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

export const missed: Acts['interview.missed'] = { interview: interviewId, missedOn: dayOf('2026-01-20'), explanation: null };

export const step: Acts['no-show.step-taken'] = { interview: interviewId, step: 'note_verbale', on: dayOf('2026-01-21'), note: null };

export const noShowLetter: Acts['no-show-letter.prepared'] = {
  interview: interviewId,
  worker: 'Abebe, Sara',
  employer: 'Firefly, Rufus',
  mission: 'Embassy of Freedonia',
  missedOn: missed.missedOn,
  newDateBy: dayOf('2026-03-03'),
  preparedOn: today,
};

export const visaInterview: Acts['visa-interview.recorded'] = {
  heldOn: dayOf('2024-11-20'),
  post: 'Addis Ababa',
  language: 'am',
  alone: true,
  recruiterAbsent: true,
  contractReviewed: true,
  leaflet: { version: '2024-2', language: 'am' },
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

export const secondOfficer = identifierOf<OfficerId>('O-2');

/** The row of the cast's scale with an amount. */
export const scaleRow = (monthly: string): ScaleRow => ({
  category: 'step-1',
  seniorityYears: 0,
  monthly: centsOf(monthly),
  weeklyHours: 3800,
  source: 'Invented',
});

export const scaleOpened: Acts['scale.opened'] = {
  scale: 'be-ggmmi',
  model: 'pivot',
  versions: [
    { from: dayOf('2024-05-01'), rows: [scaleRow('2070.48')], mark: 'VERIFIED' },
    { from: dayOf('2025-02-01'), rows: [scaleRow('2111.89')], mark: 'VERIFIED' },
  ],
};

/** What is due after the versions of the cast's scale. */
export const dueVersions: readonly DueVersion[] = [
  {
    from: dayOf('2026-01-01'),
    rows: [scaleRow('2154.11')],
    cause: { _tag: 'Crossing', month: monthOf('2025-12') },
    knownOn: dayOf('2025-12-31'),
  },
  {
    from: dayOf('2026-07-01'),
    rows: [scaleRow('2197.14')],
    cause: { _tag: 'Crossing', month: monthOf('2026-06') },
    knownOn: dayOf('2026-06-30'),
  },
];

export const indexation: Commands['scale.propose'] = {
  kind: 'indexation',
  from: dayOf('2026-01-01'),
  rows: [scaleRow('2154.11')],
  mark: 'SECONDARY',
  difference: null,
  reason: null,
};

export const heldFigures: ReadonlyMap<string, string> = new Map([['2026-01 2013', '136.50']]);

export const indexValue: IndexValue = { month: monthOf('2026-02'), base: 2013, health: '136.90', smoothed: null };

export const publication: Acts['index.published'] = {
  publishedOn: dayOf('2026-02-27'),
  source: 'Statbel',
  file: null,
  values: [indexValue],
};

export const letter: Acts['letter.prepared'] = {
  contract: contractId,
  worker: 'Abebe, Sara',
  employer: 'Firefly, Rufus',
  mission: 'Embassy of Freedonia',
  scale: 'be-ggmmi',
  versionFrom: dayOf('2026-01-01'),
  belowFrom: dayOf('2026-01-01'),
  agreed: centsOf('2200.00'),
  required: centsOf('2231.89'),
  amendBy: dayOf('2026-04-30'),
  preparedOn: today,
};
