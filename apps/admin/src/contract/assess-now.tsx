import type { ApplicationId, Day, RegisteredContract } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { assessPeriod } from './assess-period.ts';
import { monthsValues } from './verdict.ts';

interface AssessNowParts {
  readonly view: View;
  readonly contract: RegisteredContract;
  /** The application to which the person is led back. */
  readonly application: ApplicationId;
  /** Whether there is a verdict already. */
  readonly isAgain: boolean;
  readonly today: Day;
}

/** The assessment of a contract's pay at the press of a button, and the way to the form that also sets a day for the amendment. */
export const AssessNow = ({ view: { t }, contract, application, isAgain, today }: AssessNowParts): Markup => {
  const action = pathTo(paths.contractAssess, { id: contract.id });
  return (
    <form class="registry-assess" method="post" action={action} data-once="">
      <input type="hidden" name="application" value={application} />
      <p class="registry-task__text">{t.text('contract.assess.months', monthsValues(t, assessPeriod(contract, today)))}</p>
      <div class="govuk-button-group registry-acts">
        <button class={isAgain ? 'govuk-button govuk-button--secondary' : 'govuk-button'} type="submit">
          {t.text(isAgain ? 'contract.assess-again' : 'contract.assess-now')}
        </button>
        <a class="govuk-link" href={`${action}?${new URLSearchParams({ application }).toString()}`}>
          {t.text('contract.assess-with-day')}
        </a>
      </div>
    </form>
  );
};
