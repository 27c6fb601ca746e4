import type { Minute } from '@protocol-registry/domain';
import { gridPointFrom, holds, intersectPeriods, mergePeriods, type Periods } from './period.ts';
import { freeTime, opens, permits, sharesLanguage, windowOf } from './permission.ts';
import type { Appointment, InterviewRequest, Officer, Problem, Room } from './problem.ts';

/** An officer or a room with the time that fixed appointments leave. */
export interface Resource {
  readonly id: string;
  readonly free: Periods;
}

/** Where a task has its place: officer and room by their positions in the agenda. */
export interface Place {
  readonly officer: number;
  readonly room: number;
  readonly start: Minute;
}

/** A request that is not fixed: its window, the officers who may receive it without interpreter, and its present place if that can be kept. */
export interface Task {
  readonly request: InterviewRequest;
  readonly opens: Minute;
  readonly window: Periods;
  readonly officers: readonly number[];
  readonly kept: Place | null;
}

/** What is left to plan once the fixed appointments have their time. */
export interface Agenda {
  readonly slotMinutes: number;
  readonly officers: readonly Resource[];
  readonly rooms: readonly Resource[];
  readonly tasks: readonly Task[];
}

/** A task with its place. */
export interface Placement extends Place {
  readonly task: number;
}

/** How many tasks leave the place that they could keep, and how late the placed ones are: the two lesser aims of a plan. */
export interface Loss {
  readonly moved: number;
  readonly minutes: number;
}

/** Whether a task has the place that it could keep. */
export const keepsPlace = ({ tasks }: Agenda, { task, officer, room, start }: Placement): boolean => {
  const kept = tasks[task]?.kept;
  return kept != null && kept.officer === officer && kept.room === room && kept.start === start;
};

/** What a plan of the agenda loses. */
export const lossOf = (agenda: Agenda, placements: readonly Placement[]): Loss => ({
  moved: agenda.tasks.filter(({ kept }) => kept !== null).length - placements.filter((placement) => keepsPlace(agenda, placement)).length,
  minutes: placements.reduce((sum, { task, start }) => sum + start - (agenda.tasks[task]?.opens ?? start), 0),
});

const keptPlace = (agenda: Omit<Agenda, 'tasks'>, task: Omit<Task, 'kept'>, current: Appointment | undefined): Place | null => {
  if (current === undefined || current.interpreter !== null) return null;
  const start = current.startsAt;
  const officer = agenda.officers.findIndex(({ id }) => id === current.officer);
  const room = agenda.rooms.findIndex(({ id }) => id === current.room);
  const times = [task.window, agenda.officers[officer]?.free ?? [], agenda.rooms[room]?.free ?? []];
  const isPossible =
    task.officers.includes(officer) &&
    gridPointFrom(start, agenda.slotMinutes) === start &&
    times.every((periods) => holds(periods, start, task.request.minutes));
  return isPossible ? { officer, room, start } : null;
};

/** From the first minute of any window to the last. */
const horizonOf = (requests: readonly InterviewRequest[]): Periods => {
  const windows = mergePeriods(requests.flatMap(windowOf));
  const [first, last] = [windows[0], windows.at(-1)];
  return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }];
};

/** Sets out what is left to plan. */
export const agendaOf = (problem: Problem): Agenda => {
  const fixed = new Set(problem.fixed.map(({ request }) => request));
  const currents = new Map(problem.current.map((appointment) => [appointment.request, appointment]));
  const loose = problem.requests.filter(({ id }) => !fixed.has(id));
  const horizon = horizonOf(loose);
  const free = (resource: 'officer' | 'room', { id, available }: Officer | Room): Resource => ({
    id,
    free: intersectPeriods(freeTime(problem, resource, id, available), horizon),
  });
  const frame = {
    slotMinutes: problem.slotMinutes,
    officers: problem.officers.map((officer) => free('officer', officer)),
    rooms: problem.rooms.map((room) => free('room', room)),
  };
  const tasks = loose.map((request) => {
    const officers = problem.officers.flatMap((officer, index) =>
      permits(request, officer) && sharesLanguage(request, officer) ? [index] : [],
    );
    const window = windowOf(request);
    const task = { request, opens: opens(request), window, officers };
    return { ...task, kept: keptPlace(frame, task, currents.get(request.id)) };
  });
  return { ...frame, tasks };
};
