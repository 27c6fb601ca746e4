import { belgium, type Interview, interviewDeadline } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { paths, pathTo } from '../paths.ts';
import { consequenceOf } from './consequence.ts';
import { cardOn } from './correct.tsx';
import type { InterviewRead } from './read.ts';
import { HearingFacts, Verdict } from './verdict.tsx';

interface OutcomeParts {
  readonly view: View;
  readonly read: InterviewRead;
}

const RestingCard = ({ view: { t }, read }: OutcomeParts): Markup | null => {
  const card = cardOn(read);
  return card === null ? null : (
    <p class="govuk-body">
      {t.text('interview.card-rests')}{' '}
      <a class="govuk-link" href={pathTo(paths.card, { number: card })}>
        {card}
      </a>
    </p>
  );
};

const Held = ({ view, read, outcome }: OutcomeParts & { readonly outcome: Interview['outcome'] & { readonly _tag: 'Held' } }): Markup => {
  const consequence = consequenceOf(view, read.state, read.interview.id);
  return (
    <>
      {consequence === null ? null : <Verdict view={view} consequence={consequence} />}
      <RestingCard view={view} read={read} />
      <HearingFacts view={view} office={read.office} hearing={outcome.hearing} />
    </>
  );
};

/** By when the next interview should be held, where the application still waits for one. */
const NextBy = ({ view: { t }, read: { interview, state } }: OutcomeParts): Markup | null => {
  const application = interview.application === null ? undefined : state.applications.get(interview.application);
  return application?.status === 'open' ? (
    <p class="govuk-body">{t.text('interview.next-by', { day: t.day(interviewDeadline(state, application, belgium)) })}</p>
  ) : null;
};

const Words = ({ words }: { readonly words: string }): Markup => <blockquote class="registry-act__words">{words}</blockquote>;

const What = (parts: OutcomeParts): Markup => {
  const { view, read } = parts;
  const { t } = view;
  const { outcome } = read.interview;
  switch (outcome._tag) {
    case 'Scheduled':
      return <p class="govuk-body">{t.text('interview.awaited')}</p>;
    case 'Held':
      return <Held {...parts} outcome={outcome} />;
    case 'Missed':
      return (
        <>
          <p class="govuk-body">{t.text('interview.was-missed', { day: t.day(outcome.missedOn) })}</p>
          {outcome.explanation === null ? (
            <p class="govuk-body">{t.text('interview.no-explanation')}</p>
          ) : (
            <Words words={outcome.explanation} />
          )}
          <NextBy {...parts} />
          <p class="govuk-body">
            <a class="govuk-link" href={`${pathTo(paths.worker, { id: read.state.worker.id })}#no-shows`}>
              {t.text('no-show.title')}
            </a>
          </p>
        </>
      );
    case 'Cancelled':
      return (
        <>
          <p class="govuk-body">{t.text('interview.was-cancelled')}</p>
          <Words words={outcome.reason} />
          <NextBy {...parts} />
        </>
      );
  }
};

/** What became of an interview. */
export const Outcome = (parts: OutcomeParts): Markup => (
  <Section id="outcome" title={parts.view.t.text('interview.outcome')}>
    <What {...parts} />
  </Section>
);
