import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';

/** Leads to the first page at once, for when somebody comes into the room. */
export const Leave = ({ view }: { readonly view: View }): Markup => (
  <p class="registry-leave">
    <a class="govuk-button govuk-button--secondary" href={paths.start}>
      {view.t.text('protected.leave')}
    </a>
  </p>
);
