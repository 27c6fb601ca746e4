import { INDICATOR_CODES, type IndicatorCode, type QuestionId, type QuestionList } from '@protocol-registry/domain';
import { isLanguage } from '@protocol-registry/language';
import type { DraftConflict } from '@protocol-registry/registry';
import { Result } from 'effect';
import type { Deps } from '../../deps.ts';
import type { Request } from '../../env.ts';
import { postedValues } from '../../form/posted.ts';
import { type FieldValues, VERSION } from '../../form/state.ts';
import { answerPage, wantsFragment } from '../../page/answer.tsx';
import { answerProblem } from '../../problem/problem.tsx';
import { type FormDraft, isAnswer, readDraft, type Step } from './draft.ts';
import { Elsewhere } from './elsewhere.tsx';
import { draftOf, type SittingRead } from './read.ts';
import { type SentStep, saveStep } from './save.ts';
import { after, DANGER, freshStep, MOST_NOTE, NOTE, OBSERVED, pathOf, StepPage, savedText, stepTitle } from './step-page.tsx';
import { STAY, TOLD, WORDS } from './told.tsx';
import { WINDOW } from './window.ts';

const isIndicator = (text: string): text is IndicatorCode => INDICATOR_CODES.some((code) => code === text);

/** What hides in text that was pasted: control characters other than line breaks and tabs. */
const HIDDEN = /[\p{Cc}--[\n\t]]/gv;

const noteIn = (values: FieldValues): string => values.text(NOTE).replaceAll(/\r\n?/g, '\n').replaceAll(HIDDEN, '').trim();

const dangerIn = (values: FieldValues): boolean | null => {
  const text = values.text(DANGER);
  return text === 'yes' ? true : text === 'no' ? false : null;
};

/** The draft with what stands in the fields of a step; what the other steps hold is left as it is. */
export const withStep = (
  draft: FormDraft,
  list: Pick<QuestionList, 'themes' | 'toldFirst'>,
  step: Step,
  values: FieldValues,
): FormDraft => {
  if (step === 'TOLD') {
    const told = list.toldFirst.map(({ id }) => id).filter((id) => values.all(TOLD).includes(id));
    const words = values.text(WORDS);
    return { ...draft, told, words: isLanguage(words) ? words : null };
  }
  if (step === 'SIGNS') return { ...draft, observed: values.all(OBSERVED).filter(isIndicator), isInDanger: dangerIn(values) };
  const questions = list.themes.find(({ code }) => code === step)?.questions ?? [];
  const asked = new Set<QuestionId>(questions.map(({ id }) => id));
  const kept = [...draft.answers].filter(([id]) => !asked.has(id));
  const given = questions.flatMap(({ id }) => {
    const text = values.text(id);
    return isAnswer(text) ? [[id, text] as const] : [];
  });
  return { ...draft, answers: new Map([...kept, ...given]), notes: { ...draft.notes, [step]: noteIn(values) } };
};

/** The latest version of the draft that a window was told of. */
export const seenIn = (values: FieldValues, field: string = VERSION): number =>
  Math.max(0, ...values.all(field).map(Number).filter(Number.isSafeInteger));

type SentTheme = SentStep & { readonly step: Step };

/** Another window has saved: what it saved stands beside what was typed here, and the next saving keeps what is typed here. */
const answerConflict = (
  request: Request,
  read: SittingRead,
  { fill, seen, step, window }: SentTheme,
  { newer }: DraftConflict,
): Response | Promise<Response> => {
  const view = request.get('view');
  const other = newer === null ? null : readDraft(newer.content);
  const version = newer?.version ?? seen;
  const { list } = read;
  if (wantsFragment(request)) {
    return request.html(<Elsewhere view={view} version={version} step={step} other={other} list={list} isFragment />, 409);
  }
  const typed = { ...read, draft: fill(read.draft) };
  const notice = <Elsewhere view={view} version={version} step={step} other={other} list={list} />;
  return answerPage(request, {
    title: stepTitle(view, step),
    status: 409,
    hasError: true,
    body: <StepPage view={view} read={typed} step={step} form={{ ...freshStep(typed, step), version }} window={window} notice={notice} />,
  });
};

/** A note that is too long to be recorded stays in the window whole, and is not saved. */
const answerTooLong = (
  request: Request,
  read: SittingRead,
  { fill, seen, step, window }: SentTheme,
  count: number,
): Response | Promise<Response> => {
  const view = request.get('view');
  const text = view.t.text('form.too-long', { label: view.t.text('statement.note'), most: MOST_NOTE, count });
  if (wantsFragment(request)) return request.html(<strong>{text}</strong>, 422);
  const typed = { ...read, draft: fill(read.draft) };
  const form = { ...freshStep(typed, step), errors: [{ field: NOTE, text }], version: seen };
  return answerPage(request, {
    title: stepTitle(view, step),
    status: 422,
    hasError: true,
    body: <StepPage view={view} read={typed} step={step} form={form} window={window} notice={null} />,
  });
};

/** Takes a step: it is saved while it is filled in, or the officer goes on from it. */
export const takeStep = async (deps: Deps, request: Request, read: SittingRead, step: Step): Promise<Response> => {
  const view = request.get('view');
  const values = await postedValues(request);
  const sent: SentTheme = {
    step,
    seen: seenIn(values),
    window: values.text(WINDOW),
    goesOn: !wantsFragment(request),
    fill: (draft) => withStep(draft, read.list, step, values),
  };
  const { length } = noteIn(values);
  if (length > MOST_NOTE) return answerTooLong(request, read, sent, length);
  const outcome = await deps.register.run(saveStep(draftOf(request, read), sent));
  if (Result.isFailure(outcome)) {
    deps.report(outcome.failure.reason._tag);
    return answerProblem(request, 'failure');
  }
  if (Result.isFailure(outcome.success)) return answerConflict(request, read, sent, outcome.success.failure);
  if (wantsFragment(request)) return request.html(<>{savedText(view, outcome.success.success.savedAt)}</>);
  const { id } = read.interview;
  return request.redirect(values.text(STAY) === '' ? after(id, step) : pathOf(id, step), 303);
};
