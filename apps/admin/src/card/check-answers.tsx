import type { GatePass } from '@protocol-registry/domain';
import type { Child } from 'hono/jsx';
import { verdictText } from '../contract/verdict.ts';
import type { View } from '../env.ts';
import { type FormState, VERSION } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { type Fact, SummaryList } from '../page/summary-list.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import { fullName } from '../worker/name.ts';
import type { CardCase } from './case.ts';
import type { PrintedCard } from './new-card.tsx';
import { ResultingValidity } from './validity.tsx';

/** The field that says what a form with a card asks for: to be checked, to be changed again, or to be recorded. */
export const STEP = 'step';

interface AnswersParts {
  readonly view: View;
  readonly card: CardCase;
  readonly pass: GatePass;
  readonly printed: PrintedCard;
  readonly form: FormState;
}

/** Everything that was entered, carried on unseen. */
const Carried = ({ form, version, step }: { readonly form: FormState; readonly version: number; readonly step: string }): Markup => (
  <>
    <input type="hidden" name={STEP} value={step} />
    <input type="hidden" name={VERSION} value={String(version)} />
    {['number', 'from-day', 'from-month', 'from-year'].map((name) => (
      <input type="hidden" name={name} value={form.values.text(name)} />
    ))}
  </>
);

const Basis = ({ view: { t }, pass: { basis } }: AnswersParts): Markup => {
  if (basis._tag === 'ValidInterview') {
    return <>{t.text('card.basis.interview', { interview: basis.interview, day: t.day(basis.heldOn) })}</>;
  }
  return (
    <>
      <Tag tone="alert" text={t.text('card.basis.override', { day: t.day(basis.decidedOn) })} />
      <blockquote class="registry-act__words">{basis.reason}</blockquote>
    </>
  );
};

const fact = (term: string, value: Child): Fact => ({ term, value });

const factsOf = (parts: AnswersParts): readonly Fact[] => {
  const { t } = parts.view;
  const { card, pass, printed } = parts;
  const { application, employer, state } = card.read;
  return [
    fact(t.text('application.worker'), t.text('card.worker', { worker: fullName(state.worker), born: t.day(state.worker.bornOn) })),
    fact(t.text('worker.passport-number'), state.worker.passportNumber),
    fact(t.text('application.category'), t.text(`card-category.${application.cardCategory}`)),
    fact(t.text('application.kind'), t.text(`application-kind.${application.kind}`)),
    fact(t.text('application.employer'), employer?.name ?? ''),
    fact(t.text('card.number'), <strong class="registry-number">{printed.number}</strong>),
    fact(t.text('card.validity.title'), <ResultingValidity view={parts.view} card={card} />),
    fact(t.text('card.basis'), <Basis {...parts} />),
    fact(t.text('card.verdict'), verdictText(t, pass.verdict)),
    fact(t.text('application.decided-on'), t.day(card.decidedOn)),
  ];
};

/** What was entered and what will result, before the card is issued: nothing is recorded yet. */
export const CheckAnswers = (parts: AnswersParts): Markup => {
  const { view, card, printed, form } = parts;
  const { t } = view;
  const { application, version } = card.read;
  const action = pathTo(paths.cardNew, { id: application.id });
  return (
    <>
      <h1 class="govuk-heading-l">{t.text('card.check-answers', { application: application.id })}</h1>
      <p class="govuk-body registry-reading">{t.text('card.check-answers.lead')}</p>
      <div class="registry-answers">
        <SummaryList facts={factsOf(parts)} />
      </div>
      <p class="govuk-inset-text registry-binding">{t.text('card.issue.effect', { card: printed.number, application: application.id })}</p>
      <div class="registry-two-forms">
        <form method="post" action={action} data-once="">
          <Carried form={form} version={version} step="issue" />
          <button class="govuk-button" type="submit">
            {t.text('card.issue')}
          </button>
        </form>
        <form method="post" action={action}>
          <Carried form={form} version={version} step="change" />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {t.text('card.change')}
          </button>
        </form>
        <a class="govuk-link" href={pathTo(paths.application, { id: application.id })}>
          {t.text('form.cancel')}
        </a>
      </div>
    </>
  );
};
