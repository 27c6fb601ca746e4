import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { RadioField } from '../form/choice-field.tsx';
import { FormHead } from '../form/form.tsx';
import { postedValues } from '../form/posted.ts';
import { readerOf } from '../form/reader.ts';
import { type FieldValues, type FormState, freshForm } from '../form/state.ts';
import { TextArea } from '../form/text-field.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { Leave } from './leave.tsx';
import { givesPurpose, OWN_WORDS, PURPOSE, PURPOSES, readPurpose } from './purpose.ts';

/** What the reason is asked for: under which name it is granted, its title, and where the person is led who does not want to read it. */
export interface Subject {
  readonly part: string;
  readonly title: string;
  readonly back: string;
}

/** Says that the page was asked for, not sent: once the reason is given it is shown. */
const SHOW = 'reading-show';

interface ReasonParts {
  readonly view: View;
  readonly subject: Subject;
  readonly form: FormState;
  /** What was typed into a form before the reason lapsed: it is sent along, and nothing of it is lost. */
  readonly carried: Readonly<Record<string, readonly string[]>>;
}

const Carried = ({ carried }: Pick<ReasonParts, 'carried'>): Markup => (
  <>{Object.entries(carried).flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}</>
);

const ReasonForm = ({ view, subject, form, carried }: ReasonParts): Markup => (
  <>
    <Leave view={view} />
    <FormHead view={view} form={form} title={subject.title} />
    <p class="govuk-body registry-reading">{view.t.text('protected.reason.lead')}</p>
    <form class="registry-form" method="post" action={view.here} novalidate data-once="">
      <Carried carried={carried} />
      <RadioField
        view={view}
        form={form}
        name={PURPOSE}
        label="protected.reason"
        options={PURPOSES.map((value) => ({ value, text: view.t.text(`reading-purpose.${value}`) }))}
      />
      <TextArea view={view} form={form} name={OWN_WORDS} label="protected.own-words" hint="protected.own-words.hint" rows={2} />
      <div class="govuk-button-group">
        <button class="govuk-button" type="submit">
          {view.t.text('protected.open')}
        </button>
        <a class="govuk-link" href={subject.back}>
          {view.t.text('form.cancel')}
        </a>
      </div>
    </form>
  </>
);

const carriedIn = (values: FieldValues | null): ReasonParts['carried'] =>
  values === null
    ? { [SHOW]: ['yes'] }
    : Object.fromEntries(values.names.filter((name) => name !== PURPOSE && name !== OWN_WORDS).map((name) => [name, values.all(name)]));

const ask = (request: Request, subject: Subject, values: FieldValues | null, form: FormState): Response | Promise<Response> => {
  const view = request.get('view');
  return answerPage(request, {
    title: subject.title,
    status: form.errors.length > 0 ? 422 : 200,
    hasError: form.errors.length > 0,
    body: <ReasonForm view={view} subject={subject} form={form} carried={carriedIn(values)} />,
  });
};

/** Who asks; the guard lets nobody else through. */
const sessionId = (request: Request): string => request.get('view').session?.id ?? '';

const answer = (
  { grants, now }: Deps,
  request: Request,
  subject: Subject,
  values: FieldValues | null,
  route: Route,
): Response | Promise<Response> => {
  if (values !== null && givesPurpose(values)) {
    const reader = readerOf(values, request.get('view').t);
    const reason = readPurpose(reader);
    if (reader.errors.length > 0) return ask(request, subject, values, { values, errors: reader.errors, version: 0 });
    grants.give(sessionId(request), subject.part, reason, now());
    if (values.text(SHOW) !== '') return request.redirect(request.get('view').here, 303);
  }
  return grants.find(sessionId(request), subject.part, now()) === null
    ? ask(request, subject, values, freshForm({}, 0))
    : route.handle(request);
};

/**
 * Routes on something protected, behind the question for the reason: it is asked once and holds for the session while it is used. Every view is then recorded with it.
 */
export const afterReason = (
  deps: Deps,
  subjectOf: (request: Request) => RegisterEffect<Subject>,
  routes: readonly Route[],
): readonly Route[] =>
  routes.map((route) => ({
    ...route,
    handle: async (request) => {
      const values = request.req.method === 'POST' ? await postedValues(request) : null;
      return withRead(deps, request, subjectOf(request), (subject) => answer(deps, request, subject, values, route));
    },
  }));

/** The reason that was given for a part; without one no such page is reached. */
export const reasonGiven = ({ grants, now }: Deps, request: Request, part: string): string => {
  const reason = grants.find(sessionId(request), part, now());
  if (reason === null) throw new Error('A protected page was reached without a reason.');
  return reason;
};
