import type { QuestionList } from '@protocol-registry/domain';
import { languages, type Translator, translator } from '@protocol-registry/language';
import type { View } from '../../env.ts';
import { RadioField } from '../../form/choice-field.tsx';
import type { FormState } from '../../form/state.ts';
import type { Markup } from '../../page/markup.ts';
import type { FormDraft } from './draft.ts';
import { toldText } from './words.ts';

/** The fields of what is said first. */
export const TOLD = 'told';
export const WORDS = 'words';

/** The button that saves and shows the same step again. */
export const STAY = 'stay';

/** No language beside that of the officer. */
export const NO_WORDS = 'none';

/** The other language in which everything that is read aloud is shown; null where there is none, or where it is that of the page. */
export const wordsOf = ({ t }: View, { words }: Pick<FormDraft, 'words'>): Translator | null =>
  words == null || words === t.language ? null : translator(words);

/** A text in the other language, marked as such. */
export const InWords = ({ words, text }: { readonly words: Translator | null; readonly text: (t: Translator) => string }): Markup | null =>
  words === null ? null : (
    <p class="registry-question__words" lang={words.language}>
      {text(words)}
    </p>
  );

interface ToldParts {
  readonly view: View;
  readonly form: FormState;
  readonly draft: FormDraft;
  readonly list: Pick<QuestionList, 'toldFirst'>;
}

const Boxes = ({ view, form, draft, list }: ToldParts): Markup => (
  <div class="govuk-form-group">
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{view.t.text('statement.told')}</legend>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {list.toldFirst.map(({ id }) => (
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id={`told-${id}`}
              name={TOLD}
              type="checkbox"
              value={id}
              checked={form.values.all(TOLD).includes(id)}
              aria-describedby={`told-${id}-words`}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`told-${id}`}>
              {toldText(view.t, id)}
            </label>
            <div class="govuk-hint govuk-checkboxes__hint" id={`told-${id}-words`}>
              <InWords words={wordsOf(view, draft)} text={(t) => toldText(t, id)} />
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  </div>
);

/** What is said first, to be ticked one by one, and the language in which it and the questions are shown beside that of the officer. */
export const Told = (parts: ToldParts): Markup => {
  const { t } = parts.view;
  return (
    <>
      <Boxes {...parts} />
      <RadioField
        view={parts.view}
        form={parts.form}
        name={WORDS}
        label="statement.words"
        hint="statement.words.hint"
        isInline
        options={[
          { value: NO_WORDS, text: t.text('statement.words.none') },
          ...languages.filter((language) => language !== t.language).map((value) => ({ value, text: t.languageName(value) })),
        ]}
      />
    </>
  );
};
