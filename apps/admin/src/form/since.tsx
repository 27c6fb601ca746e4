import type { OfficerId } from '@protocol-registry/domain';
import { isMessageKey } from '@protocol-registry/language';
import type { RecordedAct } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { sayRecorded } from '../timeline/say.ts';
import { Words } from '../timeline/words.tsx';

interface SinceParts {
  readonly view: View;
  readonly acts: readonly RecordedAct[];
  readonly officers: ReadonlyMap<OfficerId, string>;
}

const actTitle = ({ t }: View, kind: string): string => {
  const key = `act.${kind}`;
  return isMessageKey(key) ? t.text(key) : kind;
};

const Act = ({ view, act, officers }: Omit<SinceParts, 'acts'> & { readonly act: RecordedAct }): Markup => {
  const { t } = view;
  const nameOf = (id: string): string => officers.get(id as OfficerId) ?? id;
  const said = sayRecorded(act, t, { officer: nameOf, employer: (id) => id });
  return (
    <li>
      {t.text('conflict.act-by', { act: actTitle(view, act.kind), at: t.instant(act.recordedAt), officer: nameOf(act.actor) })}
      {said === null ? null : <Words said={said} />}
    </li>
  );
};

/** What others did since the person opened the form. */
export const SinceThen = ({ view, acts, officers }: SinceParts): Markup => (
  <section class="govuk-inset-text" aria-labelledby="since">
    <h2 class="govuk-heading-s" id="since">
      {view.t.text('conflict.title')}
    </h2>
    <p>{view.t.text('conflict.text')}</p>
    <ul class="govuk-list govuk-list--bullet">
      {acts.map((act) => (
        <Act view={view} act={act} officers={officers} />
      ))}
    </ul>
  </section>
);
