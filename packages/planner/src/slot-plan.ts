import { MINUTES_OF_DAY, type Minute } from '@protocol-registry/domain';
import { type Agenda, lossOf, type Placement } from './agenda.ts';
import { contestsOf, settle } from './contest.ts';
import { startsIn } from './period.ts';
import { moveCost, type RoomsAt, type Seat, seatTasks } from './slot-network.ts';

const roomStarts = (agenda: Agenda, minutes: number): readonly (readonly Minute[])[] =>
  agenda.rooms.map(({ free }) => startsIn(free, minutes, agenda.slotMinutes));

const lengthsOf = (agenda: Agenda): { readonly shortest: number; readonly longest: number } => {
  const lengths = agenda.tasks.map(({ request }) => request.minutes).toSorted((a, b) => a - b);
  return { shortest: lengths[0] ?? 1, longest: lengths.at(-1) ?? 1 };
};

/**
 * Whether the agenda is a matching of tasks with slots: each task fits in one slot, no slot runs into the next day,
 * and a room that is free for the shortest task of a slot is free for the longest.
 */
export const isOneSlotAgenda = (agenda: Agenda): boolean => {
  const { shortest, longest } = lengthsOf(agenda);
  const lastSlot = Math.floor((MINUTES_OF_DAY - 1) / agenda.slotMinutes) * agenda.slotMinutes;
  if (longest > agenda.slotMinutes || lastSlot + longest > MINUTES_OF_DAY) return false;
  const forLongest = roomStarts(agenda, longest);
  return roomStarts(agenda, shortest).every((starts, room) => starts.length === forLongest[room]?.length);
};

const roomsBySlot = (agenda: Agenda): RoomsAt => {
  const rooms = new Map<Minute, number[]>();
  for (const [room, starts] of roomStarts(agenda, lengthsOf(agenda).longest).entries()) {
    for (const start of starts) rooms.set(start, [...(rooms.get(start) ?? []), room]);
  }
  return rooms;
};

/** Gives the seats of a slot their rooms: first whoever can keep one, then the others what is left. */
const chooseRooms = (agenda: Agenda, seats: readonly Seat[], rooms: readonly number[]): readonly Placement[] => {
  const keepers = new Map<number, Seat>();
  for (const seat of seats) {
    const kept = agenda.tasks[seat.task]?.kept;
    if (kept?.officer === seat.officer && kept.start === seat.start && !keepers.has(kept.room)) keepers.set(kept.room, seat);
  }
  const placed = [...keepers].map(([room, seat]) => ({ ...seat, room }));
  const keeping = new Set(keepers.values());
  const others = seats.filter((seat) => !keeping.has(seat));
  const left = rooms.filter((room) => !keepers.has(room));
  return [...placed, ...others.map((seat, index) => ({ ...seat, room: left[index] ?? 0 }))].map(({ task, officer, room, start }) => ({
    task,
    officer,
    room,
    start,
  }));
};

const chooseAllRooms = (agenda: Agenda, seats: readonly Seat[], roomsAt: RoomsAt): readonly Placement[] =>
  [...Map.groupBy(seats, ({ start }) => start)].flatMap(([start, together]) => chooseRooms(agenda, together, roomsAt.get(start) ?? []));

/**
 * Plans an agenda of one-slot tasks exactly. Only the lesser aims depend on the places that several tasks would keep:
 * weight and count are the greatest in every trial.
 */
export const planSlots = (agenda: Agenda): readonly Placement[] => {
  const roomsAt = roomsBySlot(agenda);
  const costOfMove = moveCost(agenda.tasks);
  const keepable = agenda.tasks.filter(({ kept }) => kept !== null).length;
  return settle(contestsOf(agenda, costOfMove), (prices) => {
    const seats = seatTasks(agenda, roomsAt, prices);
    const placements = chooseAllRooms(agenda, seats, roomsAt);
    const keepers = new Set(seats.flatMap(({ task, keeps }) => (keeps ? [task] : [])));
    const { moved, minutes } = lossOf(agenda, placements);
    const supposedLoss = (keepable - keepers.size) * costOfMove + minutes;
    return { placements, keepers, supposedLoss, loss: moved * costOfMove + minutes };
  });
};
