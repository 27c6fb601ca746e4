import {
  type ApplicationId,
  type Day,
  type InterpreterId,
  type InterviewId,
  type InterviewRoom,
  identifierOf,
  type MissionId,
  type Office,
  type OfficeMember,
  type OfficerId,
  type RegisteredInterpreter,
  type Role,
  type RoomId,
  type WorkerId,
} from '@protocol-registry/domain';
import type { DueInterview, InterviewLine } from '@protocol-registry/registry';

/** What a test says of a person of the office; the rest is of no matter. */
export interface Person {
  readonly number: number;
  readonly languages?: readonly [string, ...string[]];
  readonly role?: Role;
  readonly gender?: OfficeMember['gender'];
  readonly leftOn?: Day | null;
  readonly absences?: OfficeMember['absences'];
}

export const person = ({
  number,
  languages = ['fr'],
  role = 'interviewer',
  gender = 'x',
  leftOn = null,
  absences = [],
}: Person): OfficeMember => ({
  id: identifierOf<OfficerId>(`O-${number}`),
  name: `Officer ${number}`,
  login: `officer.${number}`,
  role,
  languages,
  gender,
  leftOn,
  absences,
  setBy: number,
});

export const room = (number: number, closedOn: Day | null = null): InterviewRoom => ({
  id: identifierOf<RoomId>(`R-${number}`),
  name: `Room ${number}`,
  closedOn,
});

/** An interpreter of a number, who is in conflict with the missions named. */
export const interpreter = (
  number: number,
  languages: readonly [string, ...string[]],
  ...missions: readonly string[]
): RegisteredInterpreter => ({
  id: identifierOf<InterpreterId>(`T-${number}`),
  name: `Interpreter ${number}`,
  languages,
  independence: { not_of_mission: true, not_of_family: true, not_colleague: true, not_sent_by_employer: true, declaredOn: 0 as Day },
  conflictsWith: missions.map((mission) => identifierOf<MissionId>(mission)),
  leftOn: null,
  setBy: number,
});

/** Every weekday from Monday to Friday, nine to noon and one to five. */
export const weekdays: Office['hours'] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: 540, to: 720 },
  { weekday, from: 780, to: 1020 },
]);

export const officeOf = (
  officers: readonly OfficeMember[],
  rooms: readonly InterviewRoom[],
  hours: Office['hours'] = weekdays,
  interpreters: readonly RegisteredInterpreter[] = [],
): Office => ({
  officers: new Map(officers.map((one) => [one.id, one])),
  rooms: new Map(rooms.map((one) => [one.id, one])),
  hours,
  interpreters: new Map(interpreters.map((one) => [one.id, one])),
  events: new Map(),
});

export const dueBy = (number: number, interviewBy: Day, languages: readonly string[] = ['fr']): DueInterview => ({
  application: identifierOf<ApplicationId>(`A-${number}`),
  worker: { id: identifierOf<WorkerId>(`W-${number}`), name: `Worker ${number}` },
  version: 3,
  mission: { id: identifierOf<MissionId>('M-1'), name: 'Embassy of Freedonia' },
  languages,
  officerGender: null,
  lodgedOn: (interviewBy - 14) as Day,
  interviewBy,
});

/** An interview that is on record; its worker and application have the number of the interview. */
export const booked = (
  number: number,
  { officer, room: place, startsAt }: { officer: number; room: number; startsAt: InterviewLine['startsAt'] },
  result: InterviewLine['result'] = 'scheduled',
): InterviewLine => ({
  id: identifierOf<InterviewId>(`I-${number}`),
  worker: { id: identifierOf<WorkerId>(`W-${number}`), name: `Worker ${number}` },
  mission: { id: identifierOf<MissionId>('M-1'), name: 'Embassy of Freedonia' },
  application: identifierOf<ApplicationId>(`A-${number}`),
  officer: { id: identifierOf<OfficerId>(`O-${officer}`), name: `Officer ${officer}` },
  room: { id: identifierOf<RoomId>(`R-${place}`), name: `Room ${place}` },
  startsAt,
  minutes: 60,
  interpreter: null,
  interpreterId: null,
  result,
});
