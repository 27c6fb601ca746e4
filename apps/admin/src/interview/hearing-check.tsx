import type { Suggestion } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import { type FormState, VERSION } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import type { Consequence } from './consequence.ts';
import { DRAFT_VERSION } from './form/hearing.tsx';
import { Signs, Urgent } from './form/signs.tsx';
import { WINDOW } from './form/window.ts';
import type { EnteredHearing } from './hearing-flow.tsx';
import { HEARING_FIELDS } from './hearing-form.tsx';
import type { InterviewRead } from './read.ts';
import { HearingFacts, Verdict } from './verdict.tsx';

/** The name of the button that says what is done with the answers. */
export const STEP = 'step';

interface CheckParts {
  readonly view: View;
  readonly read: InterviewRead;
  readonly form: FormState;
  readonly entered: EnteredHearing;
  readonly consequence: Consequence;
  readonly action: string;
  readonly suggestion: Suggestion | null;
}

/** Everything that was entered, once more and unseen. */
const Entered = ({ form: { values, version } }: Pick<CheckParts, 'form'>): Markup => (
  <>
    <input type="hidden" name={VERSION} value={String(version)} />
    {[...HEARING_FIELDS, DRAFT_VERSION, WINDOW]
      .filter((name) => values.text(name) !== '')
      .map((name) => (
        <input type="hidden" name={name} value={values.text(name)} />
      ))}
  </>
);

/** What the answers come to, before they are recorded. */
export const CheckPage = ({ view, read, form, entered, consequence, action, suggestion }: CheckParts): Markup => {
  const { t } = view;
  const isValid = consequence.unmet.length === 0;
  return (
    <>
      <h1 class="govuk-heading-l">{t.text('hearing.check.title', { interview: read.interview.id })}</h1>
      {suggestion?.level === 'URGENT' ? <Urgent view={view} /> : null}
      <Verdict view={view} consequence={consequence} />
      <HearingFacts view={view} office={read.office} hearing={entered.hearing} />
      {entered.reason === '' ? null : <blockquote class="registry-act__words">{entered.reason}</blockquote>}
      {suggestion === null ? null : <Signs view={view} suggestion={suggestion} />}
      <form class="registry-form" method="post" action={action} data-once="">
        <Entered form={form} />
        <div class="govuk-button-group">
          <button class="govuk-button" type="submit" name={STEP} value="record">
            {t.text(isValid ? 'hearing.record.valid' : 'hearing.record.invalid')}
          </button>
          <button class="govuk-button govuk-button--secondary" type="submit" name={STEP} value="change">
            {t.text('hearing.change')}
          </button>
        </div>
      </form>
    </>
  );
};
