import type { Minute } from '@protocol-registry/domain';
import type { Agenda } from './agenda.ts';
import { type Kind, kindsOf } from './kind.ts';
import { type Pool, type Session, startsOf } from './pool.ts';

/** A variable that counts the tasks of a kind that use a pool from a start on. */
export interface Use {
  readonly name: string;
  readonly kind: Kind;
  readonly pool: Pool;
  readonly start: Minute;
}

/** A variable that is 1 when a task, the only one of its kind, keeps its place. */
interface Keep {
  readonly name: string;
  readonly kind: Kind;
  readonly rows: readonly string[];
}

/**
 * The integer model of some sessions: which officers and rooms the kinds of tasks use, and from when. Where all rooms of a session are alike,
 * no variable chooses among them: `rooms` then holds the same variables as `officers`.
 */
export interface Model {
  readonly officers: readonly Use[];
  readonly rooms: readonly Use[];
  readonly keeps: readonly Keep[];
  readonly rows: readonly string[];
}

const sum = (uses: readonly { readonly name: string }[], sign = '+'): string => uses.map(({ name }) => `${sign} ${name}`).join('\n');

const firstOf = ({ members }: Kind): number => members[0] ?? 0;

/** The kind and the start of a use, in which an officer and a room go together. */
export const keyOf = ({ kind, start }: { readonly kind: Kind; readonly start: Minute }): string => `${firstOf(kind)} ${start}`;

const usesOf = (agenda: Agenda, kinds: readonly Kind[], pools: readonly Pool[], letter: string): readonly Use[] =>
  pools.flatMap((pool, number) =>
    kinds
      .filter((kind) => pool.tasks === null || pool.tasks.has(firstOf(kind)))
      .flatMap((kind) =>
        startsOf(agenda, kind.task, pool).map((start) => ({ name: `${letter}_${number}_${firstOf(kind)}_${start}`, kind, pool, start })),
      ),
  );

/** How many tasks of its kind can make the same use. */
const mostOf = ({ kind, pool }: Use): number => Math.min(kind.members.length, pool.members.length);

/** At no time more tasks use a pool than it has members; it is enough to look at the times at which one starts. */
const capacityRows = (uses: readonly Use[]): readonly string[] =>
  [...Map.groupBy(uses, ({ pool }) => pool)].flatMap(([pool, ofPool]) =>
    [...new Set(ofPool.map(({ start }) => start))].flatMap((time) => {
      const during = ofPool.filter(({ kind, start }) => start <= time && time < start + kind.task.request.minutes);
      const most = during.reduce((total, use) => total + mostOf(use), 0);
      return most > pool.members.length ? [`${sum(during)} <= ${pool.members.length}`] : [];
    }),
  );

/** As many tasks of a kind have an officer at a start as have a room. */
const linkRows = (officers: readonly Use[], rooms: readonly Use[]): readonly string[] => {
  const roomsAt = Map.groupBy(rooms, keyOf);
  return [...Map.groupBy(officers, keyOf)].map(([at, uses]) => `${sum(uses)}\n${sum(roomsAt.get(at) ?? [], '-')} = 0`);
};

const sessionModel = (agenda: Agenda, kinds: readonly Kind[], session: Session): Model => {
  const officers = usesOf(agenda, kinds, session.officers, 'x');
  const rooms = usesOf(agenda, kinds, session.rooms, 'z');
  const withRoom = new Set(rooms.map(keyOf));
  const withOfficer = new Set(officers.map(keyOf));
  const seated = officers.filter((use) => withRoom.has(keyOf(use)));
  const housed = rooms.filter((use) => withOfficer.has(keyOf(use)));
  const [only, ...others] = session.rooms;
  const chosen = only !== undefined && others.length === 0 ? seated.map((use) => ({ ...use, pool: only })) : housed;
  const links = others.length === 0 ? [] : linkRows(seated, housed);
  return {
    officers: seated,
    rooms: chosen,
    keeps: keepsOf(kinds, seated, chosen),
    rows: [...capacityRows(seated), ...capacityRows(chosen), ...links],
  };
};

const keepsOf = (kinds: readonly Kind[], officers: readonly Use[], rooms: readonly Use[]): readonly Keep[] =>
  kinds.flatMap((kind) => {
    const { kept } = kind.task;
    if (kept === null) return [];
    const isKept = (use: Use, member: number): boolean =>
      use.kind === kind && use.start === kept.start && use.pool.members.includes(member);
    const withOfficer = officers.filter((use) => isKept(use, kept.officer));
    const withRoom = rooms.filter((use) => isKept(use, kept.room));
    if (withOfficer.length === 0 || withRoom.length === 0) return [];
    const name = `k_${firstOf(kind)}`;
    return [{ name, kind, rows: [`${name}\n${sum(withOfficer, '-')} <= 0`, `${name}\n${sum(withRoom, '-')} <= 0`] }];
  });

/** Sessions that share no kind of task with the sessions outside, so that they can be planned apart. */
const componentsOf = (models: readonly Model[]): readonly (readonly Model[])[] => {
  let components: { kinds: ReadonlySet<Kind>; models: readonly Model[] }[] = [];
  for (const model of models) {
    const kinds = new Set(model.officers.map(({ kind }) => kind));
    const touched = components.filter((component) => [...kinds].some((kind) => component.kinds.has(kind)));
    const merged = {
      kinds: new Set([...kinds, ...touched.flatMap((component) => [...component.kinds])]),
      models: [...touched.flatMap((component) => component.models), model],
    };
    components = [...components.filter((component) => !touched.includes(component)), merged];
  }
  return components.map((component) => component.models);
};

const onceRows = (officers: readonly Use[]): readonly string[] =>
  [...Map.groupBy(officers, ({ kind }) => kind)].map(([kind, uses]) => `${sum(uses)} <= ${kind.members.length}`);

/** The models of an agenda: each can be solved without the others. */
export const modelsOf = (agenda: Agenda, sessions: readonly Session[]): readonly Model[] => {
  const kinds = kindsOf(agenda);
  return componentsOf(sessions.map((session) => sessionModel(agenda, kinds, session))).map((models) => {
    const officers = models.flatMap((model) => model.officers);
    return {
      officers,
      rooms: models.flatMap((model) => model.rooms),
      keeps: models.flatMap((model) => model.keeps),
      rows: [...models.flatMap((model) => model.rows), ...onceRows(officers)],
    };
  });
};

/** How far each variable may count; one that stands for officers and rooms at once is bound by both. */
const greatestCounts = ({ officers, rooms }: Model): ReadonlyMap<string, number> => {
  const most = new Map<string, number>();
  for (const use of [...officers, ...rooms]) most.set(use.name, Math.min(most.get(use.name) ?? mostOf(use), mostOf(use)));
  return most;
};

/** The text of a model with an objective, in the CPLEX LP format; `won` are rows that keep what earlier objectives have reached. */
export const modelText = (model: Model, sense: 'Maximize' | 'Minimize', objective: string, won: readonly string[]): string => {
  const most = greatestCounts(model);
  const bounds = [...most].map(([name, greatest]) => `${name} <= ${greatest}`);
  const rows = [...model.rows, ...model.keeps.flatMap((keep) => keep.rows), ...won].map((row, index) => `c${index}: ${row}`);
  return [
    sense,
    `aim: ${objective}`,
    'Subject To',
    ...rows,
    'Bounds',
    ...bounds,
    'General',
    ...most.keys(),
    'Binaries',
    ...model.keeps.map(({ name }) => name),
    'End',
    '',
  ].join('\n');
};
