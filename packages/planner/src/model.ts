import type { Agenda } from './agenda.ts';
import type { Minute } from './minute.ts';
import { type Pool, type Session, startsOf } from './pool.ts';

/** A variable that is 1 when a task uses a pool from a start on. */
export interface Use {
  readonly name: string;
  readonly task: number;
  readonly pool: Pool;
  readonly start: Minute;
}

/** A variable that is 1 when a task keeps its place. */
interface Keep {
  readonly name: string;
  readonly rows: readonly string[];
}

/**
 * The integer model of some sessions: which officers and rooms the tasks use, and from when. Where all rooms of a session are alike,
 * no variable chooses among them: `rooms` then holds the same variables as `officers`.
 */
export interface Model {
  readonly officers: readonly Use[];
  readonly rooms: readonly Use[];
  readonly keeps: readonly Keep[];
  readonly rows: readonly string[];
}

const sum = (uses: readonly { readonly name: string }[], sign = '+'): string => uses.map(({ name }) => `${sign} ${name}`).join('\n');

const key = ({ task, start }: { readonly task: number; readonly start: Minute }): string => `${task} ${start}`;

const usesOf = (agenda: Agenda, pools: readonly Pool[], name: string): readonly Use[] =>
  pools.flatMap((pool, number) =>
    agenda.tasks.flatMap((task, index) =>
      pool.tasks === null || pool.tasks.has(index)
        ? startsOf(agenda, task, pool).map((start) => ({ name: `${name}_${number}_${index}_${start}`, task: index, pool, start }))
        : [],
    ),
  );

/** At no time more tasks use a pool than it has members; it is enough to look at the times at which one starts. */
const capacityRows = (agenda: Agenda, uses: readonly Use[]): readonly string[] =>
  [...Map.groupBy(uses, ({ pool }) => pool)].flatMap(([pool, ofPool]) =>
    [...new Set(ofPool.map(({ start }) => start))].flatMap((time) => {
      const during = ofPool.filter(({ task, start }) => start <= time && time < start + (agenda.tasks[task]?.request.minutes ?? 0));
      return during.length > pool.members.length ? [`${sum(during)} <= ${pool.members.length}`] : [];
    }),
  );

/** A task has an officer and a room at the same start, or neither. */
const linkRows = (officers: readonly Use[], rooms: readonly Use[]): readonly string[] => {
  const roomsAt = Map.groupBy(rooms, key);
  return [...Map.groupBy(officers, key)].map(([at, uses]) => `${sum(uses)}\n${sum(roomsAt.get(at) ?? [], '-')} = 0`);
};

const sessionModel = (agenda: Agenda, session: Session): Model => {
  const officers = usesOf(agenda, session.officers, 'x');
  const rooms = usesOf(agenda, session.rooms, 'z');
  const withRoom = new Set(rooms.map(key));
  const withOfficer = new Set(officers.map(key));
  const seated = officers.filter((use) => withRoom.has(key(use)));
  const housed = rooms.filter((use) => withOfficer.has(key(use)));
  const [only, ...others] = session.rooms;
  const chosen = only !== undefined && others.length === 0 ? seated.map((use) => ({ ...use, pool: only })) : housed;
  const links = others.length === 0 ? [] : linkRows(seated, housed);
  return {
    officers: seated,
    rooms: chosen,
    keeps: keepsOf(agenda, seated, chosen),
    rows: [...capacityRows(agenda, seated), ...capacityRows(agenda, chosen), ...links],
  };
};

const keepsOf = (agenda: Agenda, officers: readonly Use[], rooms: readonly Use[]): readonly Keep[] =>
  agenda.tasks.flatMap(({ kept }, task) => {
    if (kept === null) return [];
    const isKept = (use: Use, member: number): boolean =>
      use.task === task && use.start === kept.start && use.pool.members.includes(member);
    const withOfficer = officers.filter((use) => isKept(use, kept.officer));
    const withRoom = rooms.filter((use) => isKept(use, kept.room));
    if (withOfficer.length === 0 || withRoom.length === 0) return [];
    const name = `k_${task}`;
    return [{ name, rows: [`${name}\n${sum(withOfficer, '-')} <= 0`, `${name}\n${sum(withRoom, '-')} <= 0`] }];
  });

/** Sessions that share no task with the sessions outside, so that they can be planned apart. */
const componentsOf = (models: readonly Model[]): readonly (readonly Model[])[] => {
  let components: { tasks: ReadonlySet<number>; models: readonly Model[] }[] = [];
  for (const model of models) {
    const tasks = new Set(model.officers.map(({ task }) => task));
    const touched = components.filter((component) => [...tasks].some((task) => component.tasks.has(task)));
    const merged = {
      tasks: new Set([...tasks, ...touched.flatMap((component) => [...component.tasks])]),
      models: [...touched.flatMap((component) => component.models), model],
    };
    components = [...components.filter((component) => !touched.includes(component)), merged];
  }
  return components.map((component) => component.models);
};

const onceRows = (officers: readonly Use[]): readonly string[] =>
  [...Map.groupBy(officers, ({ task }) => task).values()].map((uses) => `${sum(uses)} <= 1`);

/** The models of an agenda: each can be solved without the others. */
export const modelsOf = (agenda: Agenda, sessions: readonly Session[]): readonly Model[] =>
  componentsOf(sessions.map((session) => sessionModel(agenda, session))).map((models) => {
    const officers = models.flatMap((model) => model.officers);
    return {
      officers,
      rooms: models.flatMap((model) => model.rooms),
      keeps: models.flatMap((model) => model.keeps),
      rows: [...models.flatMap((model) => model.rows), ...onceRows(officers)],
    };
  });

/** The text of a model with an objective, in the CPLEX LP format; `won` are rows that keep what earlier objectives have reached. */
export const modelText = (model: Model, sense: 'Maximize' | 'Minimize', objective: string, won: readonly string[]): string => {
  const binaries = [...new Set([...model.officers, ...model.rooms, ...model.keeps].map(({ name }) => name))];
  const rows = [...model.rows, ...model.keeps.flatMap((keep) => keep.rows), ...won].map((row, index) => `c${index}: ${row}`);
  return [sense, `aim: ${objective}`, 'Subject To', ...rows, 'Binaries', ...binaries, 'End', ''].join('\n');
};
