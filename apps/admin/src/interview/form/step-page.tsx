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
import { SavedLine, savingTo } from '../../form/saving.tsx';
import { type FormState, VERSION, valuesOf } from '../../form/state.ts';
import { TextArea } from '../../form/text-field.tsx';
import { ErrorSummary } from '../../page/error-summary.tsx';
import type { Markup } from '../../page/markup.ts';
import { paths, pathTo } from '../../paths.ts';
import { type FormDraft, isDanger, STEPS, type Step } from './draft.ts';
import { QuestionField } from './question.tsx';
import type { SittingRead } from './read.ts';
import { Urgent } from './signs.tsx';
import { NO_WORDS, STAY, TOLD, Told, WORDS, wordsOf } from './told.tsx';
import { WINDOW } from './window.ts';

/** The fields of a step beside the questions. */
export const NOTE = 'note';
export const OBSERVED = 'observed';
export const DANGER = 'danger';

/** How long a note may be. */
export const MOST_NOTE = 4000;

/** What stands in the fields of a step. */
const fieldsOf = (
  { answers, isInDanger, notes, observed, told, words }: FormDraft,
  step: Step,
): Readonly<Record<string, string | readonly string[]>> => {
  if (step === 'TOLD') return { [TOLD]: told, [WORDS]: words ?? NO_WORDS };
  return step === 'SIGNS'
    ? { [OBSERVED]: observed, [DANGER]: isInDanger === null ? '' : isInDanger ? 'yes' : 'no' }
    : { [NOTE]: notes[step] ?? '', ...Object.fromEntries(answers) };
};

/** The address of a step. */
export const pathOf = (id: string, step: Step): string => pathTo(paths.interviewFormStep, { id, theme: step.toLowerCase() });

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
  const words = wordsOf(view, read.draft);
  return (
    <>
      {questions.map((question) => (
        <QuestionField
          view={view}
          question={question}
          answer={read.draft.answers.get(question.id)}
          words={words}
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
export const stepTitle = ({ t }: View, step: Step): string => {
  if (step === 'TOLD') return t.text('statement.told-first');
  return step === 'SIGNS' ? t.text('statement.signs') : t.text(`theme.${step}`);
};

const Fields = (parts: StepParts): Markup => {
  const { view, read, step, form } = parts;
  const theme = read.list.themes.find(({ code }) => code === step);
  if (theme !== undefined) return <Questions {...parts} theme={theme} />;
  return step === 'TOLD' ? <Told view={view} form={form} draft={read.draft} list={read.list} /> : <Signs {...parts} />;
};

/** Word that the form was saved. */
export const savedText = ({ t }: View, savedAt: number): string => t.text('statement.saved', { time: t.instant(savedAt) });

/** One step of the form. It saves itself while it is filled in; without a script, each button saves it. */
export const StepPage = (parts: StepParts): Markup => {
  const { view, read, step, form, window, notice } = parts;
  const { interview, kept } = read;
  const action = pathOf(interview.id, step);
  return (
    <>
      {isDanger(read.draft, read.list) ? <Urgent view={view} /> : null}
      <p class="registry-step">{view.t.text('statement.step', { step: STEPS.indexOf(step) + 1, steps: STEPS.length })}</p>
      <h1 class="govuk-heading-l">{stepTitle(view, step)}</h1>
      {form.errors.length === 0 ? null : <ErrorSummary view={view} errors={form.errors} />}
      {notice}
      <form class="registry-form" id="statement" method="post" action={action} {...savingTo(action)}>
        <input type="hidden" name={VERSION} value={String(form.version)} />
        <input type="hidden" name={WINDOW} value={window} />
        <Fields {...parts} />
        <SavedLine view={view} failed="statement.not-saved">
          {savedText(view, kept.savedAt)}
        </SavedLine>
        <div class="govuk-button-group">
          <button class="govuk-button" type="submit">
            {view.t.text(STEPS.at(-1) === step ? 'statement.save-list' : 'statement.save-next')}
          </button>
          {step === 'TOLD' ? (
            <button class="govuk-button govuk-button--secondary" type="submit" name={STAY} value="yes">
              {view.t.text('statement.words.show')}
            </button>
          ) : null}
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
