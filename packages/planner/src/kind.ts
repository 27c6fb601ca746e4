import type { Agenda, Task } from './agenda.ts';

/** Tasks that differ in nothing that a plan looks at, so that it is all the same which of them has which place. */
export interface Kind {
  /** One of them, which stands for all. */
  readonly task: Task;
  /** All of them, by their positions in the agenda. */
  readonly members: readonly number[];
}

const traitsOf = ({ kept, officers, opens, request, window }: Task, index: number): string =>
  kept === null ? JSON.stringify([request.minutes, request.weight, opens, window, officers]) : `kept ${index}`;

/** The kinds of the tasks of an agenda; a task that could keep its place is a kind of its own. */
export const kindsOf = ({ tasks }: Agenda): readonly Kind[] =>
  [...Map.groupBy(tasks.entries(), ([index, task]) => traitsOf(task, index)).values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [{ task: first[1], members: alike.map(([index]) => index) }];
  });
