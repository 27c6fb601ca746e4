import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { paths, pathTo } from '../../paths.ts';

/** Why a proposal no longer holds: whose interview it is, what is the matter, and more on it point by point. */
export interface Change {
  readonly worker: string;
  readonly text: string;
  readonly points: readonly string[];
}

const One = ({ view: { t }, change: { points, text, worker } }: { readonly view: View; readonly change: Change }): Markup => (
  <li>
    {text}{' '}
    <a class="govuk-link" href={pathTo(paths.worker, { id: worker })}>
      {t.text('worker.file', { file: worker })}
    </a>
    {points.length === 0 ? null : (
      <ul class="govuk-list govuk-list--bullet">
        {points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    )}
  </li>
);

/** What happened since an earlier proposal was made; nothing where nothing did. */
export const Changes = ({ view, changes }: { readonly view: View; readonly changes: readonly Change[] }): Markup | null =>
  changes.length === 0 ? null : (
    <section class="govuk-inset-text" aria-labelledby="changes">
      <h2 class="govuk-heading-s" id="changes" tabindex={-1}>
        {view.t.text('proposal.changes')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {changes.map((change) => (
          <One view={view} change={change} />
        ))}
      </ul>
    </section>
  );
