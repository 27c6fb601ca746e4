import type { Minute } from '@protocol-registry/domain';
import type { Agenda, Task } from './agenda.ts';
import { LeastCostFlow } from './flow.ts';
import { Network } from './network.ts';
import { holds, startsIn } from './period.ts';

/** A task with its officer and slot; the room is chosen afterwards. `keeps` when that is the place it has now. */
export interface Seat {
  readonly task: number;
  readonly officer: number;
  readonly start: Minute;
  readonly keeps: boolean;
}

/** The rooms that are free for the whole of a slot. */
export type RoomsAt = ReadonlyMap<Minute, readonly number[]>;

/** Where an arc out of a task leads: to officers with a choice among several, or to the one whom the task keeps. */
interface Way {
  readonly arc: number;
  readonly task: number;
  readonly start: Minute;
  readonly exits: Exit[];
  readonly keeps: boolean;
}

interface Exit {
  readonly arc: number;
  readonly officer: number;
}

/** The tasks with the same officers and length share a node per slot, so that each has one arc per slot and not one per officer. */
interface Group {
  readonly slots: ReadonlyMap<Minute, { readonly node: number; readonly exits: Exit[] }>;
}

const ranksOf = (tasks: readonly Task[]): ReadonlyMap<number, number> =>
  new Map([...new Set(tasks.map(({ request }) => request.weight))].toSorted((a, b) => a - b).map((weight, index) => [weight, index + 1]));

/** What it costs to leave a place that could be kept: more than the minutes of any plan add up to. */
export const moveCost = (tasks: readonly Task[]): number =>
  1 + tasks.reduce((sum, { window, opens }) => sum + Math.max(0, (window.at(-1)?.to ?? opens) - opens), 0);

class SlotNetwork {
  readonly network: Network = new Network();
  readonly sink: number = this.network.addNode();
  readonly #agenda: Agenda;
  readonly #roomsAt: RoomsAt;
  readonly #slots = new Map<Minute, number>();
  readonly #desks = new Map<number, Map<Minute, number>>();
  readonly #groups = new Map<string, Group>();

  constructor(agenda: Agenda, roomsAt: RoomsAt) {
    this.#agenda = agenda;
    this.#roomsAt = roomsAt;
  }

  groupOf({ officers, request }: Task): Group {
    const key = [request.minutes, ...officers].join();
    const group = this.#groups.get(key) ?? this.#addGroup(officers, request.minutes);
    this.#groups.set(key, group);
    return group;
  }

  desk(officer: number, start: Minute): number {
    const desks = this.#desks.get(officer) ?? new Map<Minute, number>();
    this.#desks.set(officer, desks);
    const desk = desks.get(start) ?? this.#addNodeBefore(this.#slot(start), 1);
    desks.set(start, desk);
    return desk;
  }

  #slot(start: Minute): number {
    const slot = this.#slots.get(start) ?? this.#addNodeBefore(this.sink, this.#roomsAt.get(start)?.length ?? 0);
    this.#slots.set(start, slot);
    return slot;
  }

  #addNodeBefore(next: number, capacity: number): number {
    const node = this.network.addNode();
    this.network.addArc(node, next, capacity);
    return node;
  }

  #addGroup(officers: readonly number[], minutes: number): Group {
    const slots = new Map<Minute, { node: number; exits: Exit[] }>();
    for (const officer of officers) {
      for (const start of startsIn(this.#agenda.officers[officer]?.free ?? [], minutes, this.#agenda.slotMinutes)) {
        if (!this.#roomsAt.has(start)) continue;
        const slot = slots.get(start) ?? { node: this.network.addNode(), exits: [] };
        slots.set(start, slot);
        slot.exits.push({ arc: this.network.addArc(slot.node, this.desk(officer, start), 1), officer });
      }
    }
    return { slots };
  }
}

/**
 * Gives the tasks officers and slots: the greatest weight, the most tasks, then the least cost of leaving kept places and of minutes.
 * The sets of tasks that can be placed together form a matroid, so that ranks serve for weights, whatever their size.
 * `prices` is what keeping its place costs a task (nothing unless told, `Infinity` bars it); two tasks may keep one room at one time.
 */
export const seatTasks = (agenda: Agenda, roomsAt: RoomsAt, prices: ReadonlyMap<number, number>): readonly Seat[] => {
  const { tasks } = agenda;
  const slots = new SlotNetwork(agenda, roomsAt);
  const { network, sink } = slots;
  const ranks = ranksOf(tasks);
  const reward = moveCost(tasks);
  const ways: Way[] = [];
  const sources = tasks.map((task, index) => {
    const rank = ranks.get(task.request.weight) ?? 1;
    const source = network.addNode();
    network.addArc(source, sink, 1);
    for (const [start, { node, exits }] of slots.groupOf(task).slots) {
      if (!holds(task.window, start, task.request.minutes)) continue;
      ways.push({ arc: network.addArc(source, node, 1, -rank, start - task.opens), task: index, start, exits, keeps: false });
    }
    const price = prices.get(index) ?? 0;
    if (task.kept !== null && price < reward) {
      const { officer, start } = task.kept;
      const arc = network.addArc(source, slots.desk(officer, start), 1, -rank, start - task.opens - reward + price);
      ways.push({ arc, task: index, start, exits: [{ arc, officer }], keeps: true });
    }
    return { source, rank };
  });
  const flow = new LeastCostFlow(network, sink);
  for (const { source } of sources.toSorted((a, b) => b.rank - a.rank)) flow.send(source);
  return readSeats(ways, flow);
};

const readSeats = (ways: readonly Way[], flow: LeastCostFlow): readonly Seat[] => {
  const left = new Map<Exit[], Exit[]>();
  return ways
    .filter(({ arc }) => flow.flow(arc) > 0)
    .flatMap(({ task, start, exits, keeps }) => {
      const open = left.get(exits) ?? exits.filter(({ arc }) => flow.flow(arc) > 0);
      left.set(exits, open);
      const exit = open.shift();
      return exit === undefined ? [] : [{ task, officer: exit.officer, start, keeps }];
    });
};
