import type { QuestionList } from '@protocol-registry/domain';
import type { View } from '../../env.ts';
import { VERSION } from '../../form/state.ts';
import type { Markup } from '../../page/markup.ts';
import type { FormDraft, Step } from './draft.ts';
import { SAVED } from './step-page.tsx';
import { questionText } from './words.ts';

interface ElsewhereParts {
  readonly view: View;
  readonly version: number;
  readonly step: Step;
  readonly other: FormDraft | null;
  readonly list: Pick<QuestionList, 'themes'>;
  /** Whether it takes the place of the word that the form was saved. */
  readonly isFragment?: boolean;
}

const Other = ({ view: { t }, other, step, list }: Omit<ElsewhereParts, 'version' | 'isFragment'>): Markup | null => {
  if (other === null || step === 'SIGNS') return null;
  const questions = list.themes.find(({ code }) => code === step)?.questions ?? [];
  const note = other.notes[step] ?? '';
  return (
    <>
      <ul class="govuk-list">
        {questions.flatMap(({ id }) => {
          const answer = other.answers.get(id);
          return answer === undefined
            ? []
            : [
                <li>
                  {questionText(t, id)} <strong>{t.text(`answer.${answer}`)}</strong>
                </li>,
              ];
        })}
      </ul>
      {note === '' ? null : <blockquote class="registry-act__words">{note}</blockquote>}
    </>
  );
};

/** That the form was saved in another window, and what was saved there. What is typed here stays; saving again keeps it. */
export const Elsewhere = ({ view, version, step, other, list, isFragment = false }: ElsewhereParts): Markup => (
  <div class="registry-elsewhere" id={isFragment ? SAVED : undefined} role="alert">
    {isFragment ? <input type="hidden" name={VERSION} value={String(version)} form="statement" /> : null}
    <p class="govuk-body">
      <strong>{view.t.text('statement.elsewhere')}</strong>
    </p>
    <Other view={view} other={other} step={step} list={list} />
  </div>
);
