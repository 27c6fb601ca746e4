import {
  type AnswerChange,
  compareAnswers,
  INDICATOR_CODES,
  INDICATORS,
  type QuestionId,
  type QuestionTheme,
  questionList,
} from '@protocol-registry/domain';
import type { View } from '../../env.ts';
import { CheckField, YesNoField } from '../../form/choice-field.tsx';
import { type FormState, VERSION, valuesOf } from '../../form/state.ts';
import { TextArea } from '../../form/text-field.tsx';
import { ErrorSummary } from '../../page/error-summary.tsx';
import type { Markup } from '../../page/markup.ts';
import { paths, pathTo } from '../../paths.ts';
import { type FormDraft, STEPS, type Step } from './draft.ts';
import { QuestionField } from './question.tsx';
import type { SittingRead } from './read.ts';

/** The fields of a step beside the questions. */
export const NOTE = 'note';
export const OBSERVED = 'observed';
export const DANGER = 'danger';

/** The field that tells one window from another. */
export const WINDOW = 'window';

/** How long a note may be. */
export const MOST_NOTE = 4000;

/** Where the word that a draft was saved stands. */
const SAVED = 'saved';

/** What stands in the fields of a step. */
const fieldsOf = ({ answers, isInDanger, notes, observed }: FormDraft, step: Step): Readonly<Record<string, string | readonly string[]>> =>
  step === 'SIGNS'
    ? { [OBSERVED]: observed, [DANGER]: isInDanger === null ? '' : isInDanger ? 'yes' : 'no' }
    : { [NOTE]: notes[step] ?? '', ...Object.fromEntries(answers) };

const pathOf = (id: string, step: Step): string => pathTo(paths.interviewFormStep, { id, theme: step.toLowerCase() });

/** The address after a step: the next one, and after the last the list of all. */
export const after = (id: string, step: Step): string => {
  const next = STEPS[STEPS.indexOf(step) + 1];
  return next === undefined ? pathTo(paths.interviewForm, { id }) : pathOf(id, next);
};

const before = (id: string, step: Step): string => {
  const previous = STEPS[STEPS.indexOf(step) - 1];
  return previous === undefined ? pathTo(paths.interviewForm, { id }) : pathOf(id, previous);
};

/** What became of each answer since the interview before; nothing where there was none. */
const changesOf = ({ draft, list }: SittingRead): ReadonlyMap<QuestionId, AnswerChange> => {
  const { previous } = draft;
  const asked = previous === null ? null : questionList(previous.list);
  if (previous === null || asked === null) return new Map();
  const compared = compareAnswers({ list: asked, answers: previous.answers }, { list, answers: draft.answers });
  return new Map(compared.map(({ change, question }) => [question, change]));
};

interface StepParts {
  readonly view: View;
  readonly read: SittingRead;
  readonly step: Step;
  readonly form: FormState;
  readonly window: string;
  /** What was saved meanwhile in another window, null where nothing was. */
  readonly notice: Markup | null;
}

const Questions = ({ view, read, theme: { code, questions }, form }: StepParts & { readonly theme: QuestionTheme }): Markup => {
  const changes = changesOf(read);
  return (
    <>
      {questions.map((question) => (
        <QuestionField
          view={view}
          question={question}
          answer={read.draft.answers.get(question.id)}
          change={changes.get(question.id) ?? null}
        />
      ))}
      <TextArea
        view={view}
        form={form}
        name={NOTE}
        label="statement.note"
        hint={code === 'WISH' ? 'statement.note.wish-hint' : 'statement.note.hint'}
        rows={6}
        most={MOST_NOTE}
      />
    </>
  );
};

const Signs = ({ view, form }: StepParts): Markup => (
  <>
    <CheckField
      view={view}
      form={form}
      name={OBSERVED}
      label="statement.observed"
      hint="statement.observed.hint"
      options={INDICATOR_CODES.filter((code) => INDICATORS[code].observedBy.includes('officer')).map((code) => ({
        value: code,
        text: view.t.text(`indicator.${code}`),
      }))}
    />
    <YesNoField view={view} form={form} name={DANGER} label="statement.danger" hint="statement.danger.hint" />
  </>
);

/** The title of a step. */
export const stepTitle = ({ t }: View, step: Step): string => (step === 'SIGNS' ? t.text('statement.signs') : t.text(`theme.${step}`));

/** Word that the form was saved. */
export const savedText = ({ t }: View, savedAt: number): string => t.text('statement.saved', { time: t.instant(savedAt) });

/** One step of the form. It saves itself while it is filled in; without a script, each button saves it. */
export const StepPage = (parts: StepParts): Markup => {
  const { view, read, step, form, window, notice } = parts;
  const { interview, kept, list } = read;
  const theme = list.themes.find(({ code }) => code === step);
  const action = pathOf(interview.id, step);
  return (
    <>
      <p class="registry-step">{view.t.text('statement.step', { step: STEPS.indexOf(step) + 1, steps: STEPS.length })}</p>
      <h1 class="govuk-heading-l">{stepTitle(view, step)}</h1>
      {form.errors.length === 0 ? null : <ErrorSummary view={view} errors={form.errors} />}
      {notice}
      <form
        class="registry-form"
        id="statement"
        method="post"
        action={action}
        autocomplete="off"
        hx-post={action}
        hx-trigger="input delay:600ms"
        hx-target={`#${SAVED}`}
        hx-swap="innerHTML"
        hx-sync="this:queue last"
      >
        <input type="hidden" name={VERSION} value={String(form.version)} />
        <input type="hidden" name={WINDOW} value={window} />
        {theme === undefined ? <Signs {...parts} /> : <Questions {...parts} theme={theme} />}
        <div class="registry-saved" id={SAVED} role="status" data-failed={view.t.text('statement.not-saved')}>
          {savedText(view, kept.savedAt)}
        </div>
        <div class="govuk-button-group">
          <button class="govuk-button" type="submit">
            {view.t.text(STEPS.at(-1) === step ? 'statement.save-list' : 'statement.save-next')}
          </button>
          <a class="govuk-link" href={before(interview.id, step)}>
            {view.t.text('statement.back')}
          </a>
          <a class="govuk-link" href={pathTo(paths.interviewForm, { id: interview.id })}>
            {view.t.text('statement.to-list')}
          </a>
        </div>
      </form>
    </>
  );
};

/** A step as it was last saved. */
export const freshStep = ({ draft, kept }: SittingRead, step: Step): FormState => ({
  values: valuesOf(fieldsOf(draft, step)),
  errors: [],
  version: kept.version,
});
