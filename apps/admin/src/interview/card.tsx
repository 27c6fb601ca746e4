import type { Minute } from '@protocol-registry/domain';
import type { InterviewLine } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { ResultTag, resultTones } from './result.tsx';

/** From when to when something lasts, by the clock. */
export const spanText = ({ t }: View, startsAt: Minute, minutes: number): string =>
  t.text('interview.span', { from: t.time(startsAt), to: t.time((startsAt + minutes) as Minute) });

/** An interview in the week: when, who comes, of which mission, before whom, where, and what became of it. */
export const InterviewCard = ({ view, line }: { readonly view: View; readonly line: InterviewLine }): Markup => {
  const { t } = view;
  const { id, interpreter, minutes, mission, officer, result, room, startsAt, worker } = line;
  return (
    <div class={`registry-appointment registry-appointment--${resultTones[result]}`}>
      <p class="registry-appointment__head">
        <span class="registry-appointment__time">{spanText(view, startsAt, minutes)}</span>{' '}
        <a class="govuk-link" href={pathTo(paths.interview, { id })}>
          {worker.name}
        </a>
      </p>
      <p class="registry-appointment__mission">
        <span>{t.text('worker.file', { file: worker.id })}</span> <span>{mission.name}</span>
      </p>
      <p class="registry-appointment__who">
        <span>{t.text('plan.officer', { officer: officer.name })}</span> <span>{t.text('plan.room', { room: room.name })}</span>{' '}
        {interpreter === null ? null : <span>{t.text('plan.interpreter', { interpreter })}</span>}
      </p>
      <ResultTag view={view} result={result} />
    </div>
  );
};
