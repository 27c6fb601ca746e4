import type { Day, WorkerId } from '@protocol-registry/domain';
import { ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import type { RegisterEffect } from '../register.ts';

/** Whether letters to the mission about a worker wait on a day, for whatever reason; the same statement for every worker. */
export const lettersWait = (worker: WorkerId, today: Day): RegisterEffect<boolean> =>
  Effect.flatMap(ReadModel, ({ workerDates }) => Effect.map(workerDates(worker, today), (dates) => dates.lettersWait));

interface WaitingParts {
  readonly view: View;
  readonly preparedOn: Day;
  readonly subject: string;
}

/** A letter that may not go today: nothing of it is there to print, and nothing says why. */
export const Waiting = ({ view: { t }, preparedOn, subject }: WaitingParts): Markup => (
  <div class="registry-reading">
    <h1 class="govuk-heading-l">
      <span class="govuk-caption-l">{t.text('letter.heading', { day: t.day(preparedOn) })}</span>
      {subject}
    </h1>
    <p class="govuk-inset-text">{t.text('letter.waits.text')}</p>
  </div>
);
