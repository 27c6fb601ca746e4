import { RECEPTION_CENTRES, type Route } from '@protocol-registry/domain';
import type { View } from '../../env.ts';
import { ActLinks } from '../../page/act-link.tsx';
import type { Markup } from '../../page/markup.ts';
import { paths, pathTo } from '../../paths.ts';
import type { FileParts } from './parts.tsx';

const STEPS = [
  'protected.urgent.police',
  'protected.urgent.centre',
  'protected.urgent.no-return',
  'protected.urgent.no-mission',
  'protected.urgent.contact',
] as const;

const BODIES: readonly Route[] = ['police', ...RECEPTION_CENTRES];

/** Whether the level that was decided last is urgent, or the worker stated a danger and has not said since that it is over. */
const isUrgent = ({ state: { levels }, suggestion }: FileParts['read']): boolean =>
  levels.at(-1)?.level === 'URGENT' || suggestion.reasons.some(({ code }) => code === 'STATED_DANGER');

/** What is done at once, step by step (RULES 2.5). */
export const UrgentSteps = ({ view }: { readonly view: View }): Markup => (
  <>
    <h2 class="govuk-heading-m" id="urgent">
      {view.t.text('protected.urgent')}
    </h2>
    <ol class="govuk-list govuk-list--number">
      {STEPS.map((step) => (
        <li>{view.t.text(step)}</li>
      ))}
    </ol>
  </>
);

/** What is done at once, first on the page; nothing where nothing is urgent. */
export const Urgent = ({ view, read }: FileParts): Markup | null => {
  if (!isUrgent(read)) return null;
  const address = pathTo(paths.referralNew, { id: read.id });
  return (
    <section class="registry-urgent" aria-labelledby="urgent">
      <UrgentSteps view={view} />
      <ActLinks
        view={view}
        links={BODIES.map((body, index) => ({
          href: `${address}?${new URLSearchParams({ route: body, ground: 'danger' }).toString()}`,
          text: `route.${body}`,
          permission: 'protected.write',
          isMain: index === 0,
        }))}
      />
    </section>
  );
};
