import type { Suggestion } from '@protocol-registry/domain';
import type { View } from '../../env.ts';
import { Grounds, groundOf } from '../../page/ground.tsx';
import type { Markup } from '../../page/markup.ts';
import { LevelTag } from '../../protected/section/level.tsx';
import { UrgentSteps } from '../../protected/section/urgent.tsx';

/** What is done at once where somebody is in danger: before anything else on the page (RULES 2.5). */
export const Urgent = ({ view }: { readonly view: View }): Markup => (
  <section class="registry-urgent" aria-labelledby="urgent">
    <UrgentSteps view={view} />
  </section>
);

/** What the signs suggest, line by line; a person decides. */
export const Signs = ({ view, suggestion }: { readonly view: View; readonly suggestion: Suggestion }): Markup => {
  const { t } = view;
  return (
    <>
      <h2 class="govuk-heading-m">{t.text('signs.title')}</h2>
      <p class="govuk-body">
        <LevelTag view={view} level={suggestion.level} />
      </p>
      <p class="govuk-body registry-reading">{t.text('signs.lead')}</p>
      <Grounds view={view} grounds={suggestion.reasons.map((reason) => groundOf(t, reason))} />
    </>
  );
};
