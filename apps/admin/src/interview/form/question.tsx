import { ANSWERS, type Answer, type AnswerChange, type Question } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { InWords } from './told.tsx';
import { questionText } from './words.ts';

interface QuestionParts {
  readonly view: View;
  readonly question: Question;
  readonly answer: Answer | undefined;
  /** The words of another language in which it is read aloud, null where there are none. */
  readonly words: Translator | null;
  /** What became of the answer of the interview before, null where there is nothing to say. */
  readonly change: AnswerChange | null;
}

const answerBefore = (change: AnswerChange | null): Answer | null => {
  if (change === null) return null;
  if (change._tag === 'Same') return change.answer;
  return 'from' in change ? change.from : null;
};

/** The answer of the interview before, and whether what is answered now is to be looked at. */
const Before = ({ view: { t }, change }: Pick<QuestionParts, 'view' | 'change'>): Markup | null => {
  const before = answerBefore(change);
  if (before === null) return null;
  const toLookAt = change !== null && 'toLookAt' in change && change.toLookAt && change._tag === 'Changed';
  return (
    <p class="registry-question__before">
      {t.text('statement.before', { answer: t.text(`answer.${before}`) })}
      {toLookAt ? <strong class="registry-question__look"> {t.text('statement.look-at')}</strong> : null}
    </p>
  );
};

/** A question to be read aloud, with its four answers; none of them stands there beforehand. */
export const QuestionField = ({ view, question: { id }, answer, words, change }: QuestionParts): Markup => (
  <div class="govuk-form-group registry-question">
    <fieldset class="govuk-fieldset" aria-describedby={`${id}-words ${id}-before`}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{questionText(view.t, id)}</legend>
      <div id={`${id}-words`}>
        <InWords words={words} text={(t) => questionText(t, id)} />
      </div>
      <div id={`${id}-before`}>
        <Before view={view} change={change} />
      </div>
      <div class="govuk-radios govuk-radios--small govuk-radios--inline">
        {ANSWERS.map((option) => (
          <div class="govuk-radios__item">
            <input class="govuk-radios__input" id={`${id}-${option}`} name={id} type="radio" value={option} checked={answer === option} />
            <label class="govuk-label govuk-radios__label" for={`${id}-${option}`}>
              {view.t.text(`answer.${option}`)}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  </div>
);
