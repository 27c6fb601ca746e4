import type { Day, RecordedNoShowLetter, WorkerId } from '@protocol-registry/domain';
import { dayAt, failure } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { lettersWait, Waiting } from '../letter/waiting.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { SummaryList } from '../page/summary-list.tsx';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { askedDossier } from '../worker/read.ts';

interface LetterRead {
  readonly worker: WorkerId;
  readonly letter: RecordedNoShowLetter;
  readonly waits: boolean;
}

/** The letter that the address names by the worker and the version of its act, and whether it waits. */
const asked = (request: Request, today: Day): RegisterEffect<LetterRead> =>
  Effect.flatMap(askedDossier(request), ({ state }) => {
    const letter = state.noShowLetters.find(({ setBy }) => String(setBy) === request.req.param('version'));
    return letter === undefined
      ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'worker', id: state.worker.id } }))
      : Effect.map(lettersWait(state.worker.id, today), (waits) => ({ worker: state.worker.id, letter, waits }));
  });

const Letter = ({ view: { t }, letter }: { readonly view: View; readonly letter: RecordedNoShowLetter }): Markup => {
  const { employer, mission, missedOn, newDateBy, preparedOn, worker } = letter;
  return (
    <article class="registry-reading">
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{t.text('letter.heading', { day: t.day(preparedOn) })}</span>
        {t.text('no-show-letter.subject', { worker })}
      </h1>
      <SummaryList facts={[{ term: t.text('letter.to'), value: mission }]} />
      <p class="govuk-body">{t.text('no-show-letter.missed', { worker, employer, day: t.day(missedOn) })}</p>
      <p class="govuk-body">{t.text('no-show-letter.ask', { day: t.day(newDateBy) })}</p>
      <p class="govuk-body">{t.text('no-show-letter.alone')}</p>
    </article>
  );
};

/** A note verbale about a missed date, to print, in the language of the page: it says the date and the next one, and nothing else. While letters wait, none can be printed. */
export const noShowLetterRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.noShowLetter,
  permission: 'register.read',
  title: 'no-show-letter.title',
  handle: (request) =>
    withRead(deps, request, asked(request, dayAt(deps.now())), ({ letter, waits, worker }) => {
      const view = request.get('view');
      const subject = view.t.text('no-show-letter.subject', { worker: letter.worker });
      return answerPage(request, {
        title: subject,
        body: (
          <>
            <p class="registry-back">
              <a class="govuk-back-link" href={pathTo(paths.worker, { id: worker })}>
                {view.t.text('worker.file', { file: worker })}
              </a>
            </p>
            {waits ? <Waiting view={view} preparedOn={letter.preparedOn} subject={subject} /> : <Letter view={view} letter={letter} />}
          </>
        ),
      });
    }),
});
