import { type Day, mandatoryThemes, type QuestionList, questionListOn } from '@protocol-registry/domain';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { Tag, type Tone } from '../../page/tag.tsx';
import { paths, pathTo } from '../../paths.ts';
import { fullName } from '../../worker/name.ts';
import type { HearingRead } from '../read.ts';
import { isDanger, isTheme, type Progress, progressOf, STEPS } from './draft.ts';
import type { SittingRead } from './read.ts';
import { Urgent } from './signs.tsx';
import { stepTitle } from './step-page.tsx';
import { toldText } from './words.ts';

const TONES: Readonly<Record<Progress, Tone>> = { 'not-started': 'past', 'in-progress': 'waiting', done: 'good' };

const Heading = ({ view: { t }, read }: { readonly view: View; readonly read: HearingRead }): Markup => (
  <>
    <h1 class="govuk-heading-l">{t.text('statement.title', { interview: read.interview.id })}</h1>
    <p class="govuk-body">{fullName(read.state.worker)}</p>
  </>
);

const ToldFirst = ({ view: { t }, list }: { readonly view: View; readonly list: Pick<QuestionList, 'toldFirst'> }): Markup => (
  <ul class="govuk-list govuk-list--bullet registry-reading">
    {list.toldFirst.map(({ id }) => (
      <li>{toldText(t, id)}</li>
    ))}
  </ul>
);

/** Before the form is begun: what the worker is told first, and that the answers of the interview before are read with it. */
export const BeginPage = ({ view, read, today }: { readonly view: View; readonly read: HearingRead; readonly today: Day }): Markup => {
  const { t } = view;
  const list = questionListOn(today);
  return (
    <>
      <Heading view={view} read={read} />
      <h2 class="govuk-heading-m">{t.text('statement.told-first')}</h2>
      {list === null ? null : <ToldFirst view={view} list={list} />}
      <p class="govuk-body registry-reading">{t.text('statement.begin.text')}</p>
      <form class="registry-form" method="post" action={pathTo(paths.interviewForm, { id: read.interview.id })} data-once="">
        <div class="govuk-button-group">
          <button class="govuk-button" type="submit">
            {t.text('statement.begin')}
          </button>
          <a class="govuk-link" href={pathTo(paths.interview, { id: read.interview.id })}>
            {t.text('form.cancel')}
          </a>
        </div>
      </form>
    </>
  );
};

/** The steps of the form, each with how far it is, and the end of the interview. */
export const ListPage = ({ view, read }: { readonly view: View; readonly read: SittingRead }): Markup => {
  const { t } = view;
  const { draft, interview, kept, list, state } = read;
  const mandatory = new Set(mandatoryThemes(state));
  return (
    <>
      {isDanger(draft, list) ? <Urgent view={view} /> : null}
      <Heading view={view} read={read} />
      <p class="govuk-body">{t.text('statement.saved', { time: t.instant(kept.savedAt) })}</p>
      <h2 class="govuk-heading-m">{t.text('statement.themes')}</h2>
      <ol class="registry-tasklist">
        {STEPS.map((step) => {
          const progress = progressOf(draft, list, step);
          return (
            <li class="registry-task">
              <div class="registry-task__head">
                <h3 class="registry-task__title">
                  <a class="govuk-link" href={pathTo(paths.interviewFormStep, { id: interview.id, theme: step.toLowerCase() })}>
                    {stepTitle(view, step)}
                  </a>
                </h3>
                <Tag tone={TONES[progress]} text={t.text(`statement.progress.${progress}`)} />
              </div>
              {isTheme(step) && mandatory.has(step) ? <p class="registry-task__text">{t.text('statement.mandatory')}</p> : null}
            </li>
          );
        })}
      </ol>
      <h2 class="govuk-heading-m">{t.text('statement.end')}</h2>
      <p class="govuk-body registry-reading">{t.text('statement.end.text')}</p>
      <p class="govuk-body">
        <a class="govuk-button" href={pathTo(paths.interviewHold, { id: interview.id })}>
          {t.text('statement.to-conditions')}
        </a>
      </p>
    </>
  );
};
