import {
  belgium,
  type Day,
  type InterpreterId,
  type InterviewRoom,
  type Minute,
  type Office,
  type OfficeMember,
  type OfficerId,
  type RegisteredInterpreter,
  type RoomId,
} from '@protocol-registry/domain';
import {
  mergePeriods,
  type Period,
  type Periods,
  type Plan,
  type Problem,
  plan,
  subtractPeriods,
  type UnplacedReason,
  WEIGHT_UNIT,
} from '@protocol-registry/planner';
import { Result } from 'effect';
import type { DueInterview, InterviewLine } from '../read/interviews.ts';
import type { Named } from '../read/page.ts';
import { interviewers, officeHours, openHours, presence } from './hours.ts';
import { placeInterpreted, withoutTaken } from './interpreted.ts';

/** An interview that is proposed for an application: who receives the worker, where and when, and who of the register interprets, null where nobody needs to. */
export interface ProposedInterview {
  readonly due: DueInterview;
  readonly officer: Named<OfficerId>;
  readonly room: Named<RoomId>;
  readonly interpreter: Named<InterpreterId> | null;
  readonly startsAt: Minute;
  readonly minutes: number;
}

/** An interview that no place was found for, and why. */
export interface UnplannedInterview {
  readonly due: DueInterview;
  readonly reasons: readonly UnplacedReason[];
}

/** A plan of every interview that is due, by the time at which they begin. Nothing of it is on record until it is confirmed. */
export interface Proposal {
  readonly interviews: readonly ProposedInterview[];
  readonly unplanned: readonly UnplannedInterview[];
}

const { interviewMinutes, interviewWithinDays } = belgium.parameters;

/** How many days an interview is planned in whose deadline has passed. */
const AHEAD = interviewWithinDays.value;

const OVERDUE_WEIGHT = 2;

/** Whether no day is left from which an interview can still be held in time. */
const isOverdue = ({ interviewBy }: DueInterview, from: Day): boolean => interviewBy < from;

const deadlineOf = (due: DueInterview, from: Day): Day => (isOverdue(due, from) ? ((from + AHEAD) as Day) : due.interviewBy);

/** The last day on which a plan from a day on may place an interview. */
export const lastPlanned = (due: readonly DueInterview[], from: Day): Day =>
  due.reduce<number>((last, one) => Math.max(last, deadlineOf(one, from)), from) as Day;

/** The time that scheduled interviews take of something, by its identifier. */
type Booked = ReadonlyMap<string, Periods>;

const periodOf = ({ minutes, startsAt }: InterviewLine): Period => ({ from: startsAt, to: (startsAt + minutes) as Minute });

const bookedBy = (lines: readonly InterviewLine[], idOf: (line: InterviewLine) => string | null): Booked => {
  const scheduled = lines.filter(({ result }) => result === 'scheduled');
  return new Map(
    [...Map.groupBy(scheduled, idOf)].flatMap(([id, ofOne]) => (id === null ? [] : [[id, mergePeriods(ofOne.map(periodOf))]])),
  );
};

/** An interview that is overdue weighs more than one that is in time. */
const requestFor = (due: DueInterview, booked: Booked, from: Day): Problem['requests'][number] => ({
  id: due.application,
  mission: due.mission.id,
  languages: due.languages,
  minutes: interviewMinutes.value,
  earliest: from,
  deadline: deadlineOf(due, from),
  weight: (isOverdue(due, from) ? OVERDUE_WEIGHT : 1) * WEIGHT_UNIT,
  officerGender: due.officerGender,
  notOfficers: [],
  unavailable: booked.get(due.worker.id) ?? [],
});

interface Resources {
  readonly officers: readonly OfficeMember[];
  readonly rooms: readonly InterviewRoom[];
  readonly interpreters: readonly RegisteredInterpreter[];
}

const problemOf = (
  { officers, rooms, interpreters }: Resources,
  hours: Periods,
  due: readonly DueInterview[],
  lines: readonly InterviewLine[],
  from: Day,
): Problem => {
  const ofOfficers = bookedBy(lines, ({ officer }) => officer.id);
  const ofRooms = bookedBy(lines, ({ room }) => room.id);
  const ofInterpreters = bookedBy(lines, ({ interpreterId }) => interpreterId);
  const ofWorkers = bookedBy(lines, ({ worker }) => worker.id);
  return {
    timeZone: 'Europe/Brussels',
    slotMinutes: interviewMinutes.value,
    officers: officers.map((officer) => ({
      id: officer.id,
      languages: officer.languages,
      gender: officer.gender,
      available: subtractPeriods(presence(officer, hours), ofOfficers.get(officer.id) ?? []),
    })),
    rooms: rooms.map((room) => ({ id: room.id, available: subtractPeriods(openHours(room, hours), ofRooms.get(room.id) ?? []) })),
    interpreters: interpreters.map((interpreter) => ({
      id: interpreter.id,
      languages: interpreter.languages,
      conflictsWith: interpreter.conflictsWith,
      available: subtractPeriods(presence({ absences: [], leftOn: interpreter.leftOn }, hours), ofInterpreters.get(interpreter.id) ?? []),
    })),
    requests: due.map((one) => requestFor(one, ofWorkers, from)),
    current: [],
    fixed: [],
  };
};

/** What the planner is asked of a plan. */
type Planned = Pick<Plan, 'appointments' | 'unplaced'>;

/** What is known by its identifier to whoever asked the planner; the planner names nothing else. */
const known = <A>(byId: ReadonlyMap<string, A>, id: string): A => {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`The planner named ${id}, which it was not given.`);
  return found;
};

const named = <Id extends string>(things: readonly { readonly id: Id; readonly name: string }[]): ReadonlyMap<string, Named<Id>> =>
  new Map(things.map(({ id, name }) => [id, { id, name }]));

const proposalFrom = (
  { appointments, unplaced }: Planned,
  { officers, rooms, interpreters }: Resources,
  due: readonly DueInterview[],
): Proposal => {
  const byApplication = new Map<string, DueInterview>(due.map((one) => [one.application, one]));
  const [officerNames, roomNames, interpreterNames] = [named(officers), named(rooms), named(interpreters)];
  return {
    interviews: appointments.map(({ interpreter, officer, request, room, startsAt }) => ({
      due: known(byApplication, request),
      officer: known(officerNames, officer),
      room: known(roomNames, room),
      interpreter: interpreter === null ? null : known(interpreterNames, interpreter),
      startsAt,
      minutes: interviewMinutes.value,
    })),
    unplanned: unplaced.map(({ reasons, request }) => ({ due: known(byApplication, request), reasons })),
  };
};

/** First those that need no interpreter, for whom the planner finds the best plan; then the others, in the time that is left. */
const planned = (problem: Problem): Planned => {
  // Interviews of one slot and no interpreters: the planner takes every such problem.
  const first = Result.getOrThrow(plan({ ...problem, interpreters: [] }));
  const left = first.appointments.reduce((free, one) => withoutTaken(free, one, interviewMinutes.value), problem);
  const { appointments, unplaced } = placeInterpreted(problem, left, first.unplaced);
  return { appointments: [...first.appointments, ...appointments].toSorted((a, b) => a.startsAt - b.startsAt), unplaced };
};

/**
 * Plans interviews from a day on, before their deadlines, in the hours of the office and around what is booked: as many as there is place for, and as early as can be.
 * Where no officer with time speaks a language of the worker, an interpreter of the register comes who does, speaks one of the officer's too and is in no conflict with the mission.
 * One whose deadline has passed has a new window from that day on; where there is not place for both, it goes before one that is in time.
 */
export const proposalOf = (office: Office, due: readonly DueInterview[], booked: readonly InterviewLine[], from: Day): Proposal => {
  const resources = { officers: interviewers(office), rooms: [...office.rooms.values()], interpreters: [...office.interpreters.values()] };
  const hours = officeHours(office, from, lastPlanned(due, from));
  return proposalFrom(planned(problemOf(resources, hours, due, booked, from)), resources, due);
};
