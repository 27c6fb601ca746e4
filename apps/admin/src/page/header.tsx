import type { View } from '../env.ts';
import { paths } from '../paths.ts';
import { LanguageSwitch } from './language-switch.tsx';
import type { Markup } from './markup.ts';

/** A ledger page with a ribbon: the registry's own mark. */
const Mark = (): Markup => (
  <svg class="registry-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <rect class="registry-mark__page" x="4" y="3" width="24" height="26" rx="2.5" />
    <path class="registry-mark__line" d="M9 10h9M9 15h9M9 20h6" />
    <path class="registry-mark__ribbon" d="M21 3h5v14l-2.5-2.6L21 17z" />
  </svg>
);

const Person = ({ view }: { readonly view: View }): Markup | null =>
  view.session === null ? null : (
    <form class="registry-person" method="post" action={paths.signOut}>
      <span class="registry-person__name">
        <span class="govuk-visually-hidden">{view.t.text('person.signed-in')} </span>
        {view.session.person.name}
      </span>
      <span class="registry-person__role">{view.t.text(`role.${view.session.person.role}`)}</span>
      {view.demonstration ? (
        <a class="registry-person__change" href={paths.demonstrationOfficers}>
          {view.t.text('demonstration.officers')}
        </a>
      ) : null}
      <button class="registry-person__sign-out" type="submit">
        {view.t.text('person.sign-out')}
      </button>
    </form>
  );

/** The head of every page: name, language and the signed-in person. */
export const Header = ({ view }: { readonly view: View }): Markup => (
  <header class="registry-header">
    <div class="registry-header__inner registry-width">
      <a class="registry-header__home" href={paths.start}>
        <Mark />
        <span class="registry-header__name">{view.t.text('site.name')}</span>
      </a>
      <LanguageSwitch view={view} />
      <Person view={view} />
    </div>
  </header>
);
