import { belgium, passGate } from '@protocol-registry/domain';
import { Result } from 'effect';
import { ActLinks } from '../page/act-link.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { ApplicationParts } from './page-parts.ts';
import { Task } from './task.tsx';

/** The decision: possible as soon as the gate is passed; until then its page says what is lacking. */
export const DecisionTask = ({ view, read, today }: ApplicationParts): Markup => {
  const { id } = read.application;
  const isPassed = Result.isSuccess(passGate(read.state, id, today, belgium));
  return (
    <Task view={view} title={view.t.text('task.decision')} state={isPassed ? 'to-do' : 'not-yet'}>
      <p class="registry-task__text">{view.t.text(isPassed ? 'application.decide-now' : 'application.decide-later')}</p>
      <ActLinks
        view={view}
        links={[
          {
            href: pathTo(paths.cardNew, { id }),
            text: isPassed ? 'card.decide' : 'card.see-checks',
            permission: 'card.decide',
            isMain: isPassed,
          },
          { href: pathTo(paths.applicationRefuse, { id }), text: 'application.refuse', permission: 'card.decide' },
        ]}
      />
    </Task>
  );
};
