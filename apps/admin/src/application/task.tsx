import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Tag, type Tone } from '../page/tag.tsx';

/** Where something that an application waits for stands. */
export type TaskState = 'done' | 'overridden' | 'scheduled' | 'to-do' | 'overdue' | 'not-yet';

const TONES: Readonly<Record<TaskState, Tone>> = {
  done: 'good',
  overridden: 'alert',
  scheduled: 'waiting',
  'to-do': 'waiting',
  overdue: 'alert',
  'not-yet': 'past',
};

interface TaskParts {
  readonly view: View;
  readonly title: string;
  readonly state: TaskState;
  readonly children: Child;
}

/** One thing that an application waits for: what, where it stands, what is known of it, and the way to do it. */
export const Task = ({ view, title, state, children }: TaskParts): Markup => (
  <li class="registry-task">
    <div class="registry-task__head">
      <h3 class="registry-task__title">{title}</h3>
      <Tag tone={TONES[state]} text={view.t.text(`task-state.${state}`)} />
    </div>
    {children}
  </li>
);

/** What an application waits for, in the order in which it is done. */
export const Tasks = ({ children }: { readonly children: Child }): Markup => <ol class="registry-tasklist">{children}</ol>;
