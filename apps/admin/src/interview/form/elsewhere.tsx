import type { QuestionList } from '@protocol-registry/domain';
import type { View } from '../../env.ts';
import { VERSION } from '../../form/state.ts';
import type { Markup } from '../../page/markup.ts';
import { type FormDraft, isTheme, type Step } from './draft.ts';
import { questionText, toldText } from './words.ts';

interface ElsewhereParts {
  readonly view: View;
  readonly version: number;
  readonly step: Step;
  readonly other: FormDraft | null;
  readonly list: Pick<QuestionList, 'themes'>;
  /** Whether it stands where else the word stands that the form was saved. */
  readonly isFragment?: boolean;
}

interface FilledParts {
  readonly view: View;
  readonly draft: FormDraft;
  readonly step: Step;
  readonly list: Pick<QuestionList, 'themes'>;
}

const answersOf = ({ view: { t }, draft, list, step }: FilledParts): readonly (readonly [string, string])[] => {
  if (step === 'TOLD') return draft.told.map((id) => [toldText(t, id), t.text('form.yes')] as const);
  if (isTheme(step)) {
    const questions = list.themes.find(({ code }) => code === step)?.questions ?? [];
    return questions.flatMap(({ id }) => {
      const answer = draft.answers.get(id);
      return answer === undefined ? [] : [[questionText(t, id), t.text(`answer.${answer}`)] as const];
    });
  }
  const seen = draft.observed.map((code) => t.text(`indicator.${code}`)).join(', ');
  return [
    ...(seen === '' ? [] : [[t.text('statement.observed'), seen] as const]),
    ...(draft.isInDanger === null ? [] : [[t.text('statement.danger'), t.text(draft.isInDanger ? 'form.yes' : 'form.no')] as const]),
  ];
};

/** What a draft holds of a step, to be read. */
export const Filled = (parts: FilledParts): Markup => {
  const { draft, step } = parts;
  const note = isTheme(step) ? (draft.notes[step] ?? '') : '';
  return (
    <>
      <ul class="govuk-list">
        {answersOf(parts).map(([question, answer]) => (
          <li>
            {question} <strong>{answer}</strong>
          </li>
        ))}
      </ul>
      {note === '' ? null : <blockquote class="registry-act__words">{note}</blockquote>}
    </>
  );
};

/** That the form was saved in another window, and what was saved there. What is typed here stays; saving again keeps it. */
export const Elsewhere = ({ view, version, step, other, list, isFragment = false }: ElsewhereParts): Markup => (
  <div class="registry-elsewhere" role={isFragment ? undefined : 'alert'}>
    {isFragment ? <input type="hidden" name={VERSION} value={String(version)} form="statement" /> : null}
    <p class="govuk-body">
      <strong>{view.t.text('statement.elsewhere')}</strong>
    </p>
    {other === null ? null : <Filled view={view} draft={other} step={step} list={list} />}
  </div>
);
