import { compareIndex } from '@protocol-registry/registry';
import type { Request, View } from '../env.ts';
import { Recorded } from '../form/record.tsx';
import { ActLinks } from '../page/act-link.tsx';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';
import { BaseChanges, Revisions } from './changes.tsx';
import { MissingMonths } from './comparison.tsx';
import { PivotSection } from './pivot.tsx';
import { type IndexRead, newestFirst } from './read.ts';
import { IndexTable } from './table.tsx';

interface PageParts {
  readonly view: View;
  readonly request: Request;
  readonly read: IndexRead;
}

const LATEST = 36;
const ALL = 'all';

const Acts = ({ view }: { readonly view: View }): Markup => (
  <ActLinks
    view={view}
    links={[
      { href: paths.healthIndexNew, text: 'health-index.new', permission: 'index.record', isMain: true },
      { href: paths.healthIndexFile, text: 'health-index.file', permission: 'index.record' },
      { href: paths.healthIndexRevise, text: 'health-index.revise', permission: 'index.record' },
      { href: paths.healthIndexBase, text: 'health-index.base.title', permission: 'index.record' },
    ]}
  />
);

/** The latest months, and the way to all of them. */
const Months = ({ view, request, read }: PageParts): Markup => {
  const { t } = view;
  const all = newestFirst(read);
  const shown = request.req.query('months') === ALL ? all : all.slice(0, LATEST);
  return (
    <>
      <h2 class="govuk-heading-m">{t.text('health-index.months')}</h2>
      <p class="govuk-body registry-reading">{t.text('health-index.months.about')}</p>
      <IndexTable view={view} read={read} values={shown} />
      {shown.length === all.length ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`${paths.healthIndex}?months=${ALL}`}>
            {t.text('health-index.all', { count: all.length })}
          </a>
        </p>
      )}
    </>
  );
};

/** The health index: how it stands to the pivots, its months, what is missing, and what was revised. */
export const HealthIndexPage = (parts: PageParts): Markup => {
  const { view, request, read } = parts;
  const { t } = view;
  const { missing } = compareIndex(read.book, newestFirst(read));
  return (
    <>
      <Recorded view={view} request={request} />
      <h1 class="govuk-heading-l">{t.text('health-index.title')}</h1>
      <p class="govuk-body-l registry-reading">{t.text('health-index.lead')}</p>
      <Acts view={view} />
      <PivotSection view={view} read={read} />
      <Months {...parts} />
      <MissingMonths view={view} missing={missing} />
      <Revisions view={view} read={read} />
      <BaseChanges view={view} read={read} />
    </>
  );
};
