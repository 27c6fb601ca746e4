import { formatMonth } from '@protocol-registry/domain';
import { FINDING_CODES, type Finding, type FindingCode } from '@protocol-registry/pay';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { applyFilter, type Filtered, type FindingFilter, pageOf, queryOf } from './filter.ts';
import { FindingTable } from './finding-table.tsx';
import type { AuditRun } from './run.ts';

/** The part of the page that changes with the filter. */
export interface FindingsParts {
  readonly view: View;
  readonly id: string;
  readonly run: AuditRun;
  readonly filter: FindingFilter;
}

const REGION = 'findings';

/** A link that changes the filter: a plain link, which htmx makes into a change of the region. */
const regionLink = (id: string, filter: FindingFilter): Record<'href' | 'hx-get' | 'hx-target' | 'hx-swap' | 'hx-push-url', string> => {
  const href = `${pathTo(paths.auditRun, { id })}${queryOf(filter)}`;
  return { href, 'hx-get': href, 'hx-target': `#${REGION}`, 'hx-swap': 'outerMorph', 'hx-push-url': 'true' };
};

interface FilterParts extends FindingsParts {
  readonly counts: Filtered['counts'];
}

const Code = ({ view, filter, counts, code }: FilterParts & { readonly code: FindingCode }): Markup => (
  <div class="registry-facet">
    <input class="registry-facet__box" type="checkbox" id={`code-${code}`} name="code" value={code} checked={filter.codes.includes(code)} />
    <label class="registry-facet__label" for={`code-${code}`}>
      {view.t.text(`finding.${code}`)} <span class="registry-count">{view.t.number(counts.get(code) ?? 0)}</span>
    </label>
  </div>
);

/** The kinds that occur among the contracts asked for, and those that are chosen. */
const Codes = (parts: FilterParts): Markup | null => {
  const { view, filter, counts } = parts;
  const codes = FINDING_CODES.filter((code) => counts.has(code) || filter.codes.includes(code));
  return codes.length === 0 ? null : (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{view.t.text('filter.codes')}</legend>
      <div class="registry-facets">
        {codes.map((code) => (
          <Code {...parts} code={code} />
        ))}
      </div>
    </fieldset>
  );
};

const Filter = (parts: FilterParts): Markup => {
  const { view, id, filter } = parts;
  const action = pathTo(paths.auditRun, { id });
  return (
    <form
      class="registry-filter"
      method="get"
      action={action}
      hx-get={action}
      hx-trigger="submit, change"
      hx-target={`#${REGION}`}
      hx-swap="outerMorph"
      hx-push-url="true"
    >
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="contract">
          {view.t.text('filter.contract')}
        </label>
        <input class="govuk-input" id="contract" name="contract" type="search" autocomplete="off" value={filter.contract} />
      </div>
      <Codes {...parts} />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {view.t.text('filter.apply')}
      </button>
    </form>
  );
};

const Chips = ({ view, id, filter }: FindingsParts): Markup | null => {
  const { codes, contract } = filter;
  if (codes.length === 0 && contract === '') return null;
  const first = { ...filter, page: 1 };
  return (
    <ul class="registry-chips" aria-label={view.t.text('filter.chosen')}>
      {codes.map((code) => (
        <li>
          <a class="registry-chip" {...regionLink(id, { ...first, codes: codes.filter((other) => other !== code) })}>
            <span class="govuk-visually-hidden">{view.t.text('filter.remove')} </span>
            {view.t.text(`finding.${code}`)}
          </a>
        </li>
      ))}
      {contract === '' ? null : (
        <li>
          <a class="registry-chip" {...regionLink(id, { ...first, contract: '' })}>
            <span class="govuk-visually-hidden">{view.t.text('filter.remove')} </span>
            {view.t.text('filter.contract-chip', { contract })}
          </a>
        </li>
      )}
      {codes.length === 0 ? null : (
        <li class="registry-chips__clear">
          <a class="govuk-link" {...regionLink(id, { ...first, codes: [] })}>
            {view.t.text('filter.clear')}
          </a>
        </li>
      )}
    </ul>
  );
};

const Pager = ({ view, id, filter, page, pages }: FindingsParts & { readonly page: number; readonly pages: number }): Markup | null =>
  pages === 1 ? null : (
    <nav class="registry-pager" aria-label={view.t.text('pager.label')} data-focus-moves="">
      {page > 1 ? (
        <a rel="prev" id="previous-page" {...regionLink(id, { ...filter, page: page - 1 })}>
          {view.t.text('pager.previous')}
        </a>
      ) : null}
      <span>{view.t.text('pager.page', { page, pages })}</span>
      {page < pages ? (
        <a rel="next" id="next-page" {...regionLink(id, { ...filter, page: page + 1 })}>
          {view.t.text('pager.next')}
        </a>
      ) : null}
    </nav>
  );

/** How much the filter lets through, in words: shown above the table, and said by the live region. */
export const countText = ({ view, run, filter }: FindingsParts): string => {
  const { findings } = applyFilter(run.report.findings, filter);
  const { page, pages } = pageOf(findings, filter.page);
  return view.t.text('finding.count', { count: findings.length, total: run.report.findings.length, page, pages });
};

/** The address of a finding's own page; it carries the filter, so that the way back leads to the list as it was. */
const findingPath = (id: string, filter: FindingFilter, { contract, month, code }: Finding): string =>
  `${pathTo(paths.auditFinding, { id, contract, month: formatMonth(month), code })}${queryOf(filter)}`;

/** Filter, chips, table and pages of an audit's findings. */
export const Findings = (parts: FindingsParts): Markup => {
  const { view, id, run, filter } = parts;
  const { findings, counts } = applyFilter(run.report.findings, filter);
  const shown = pageOf(findings, filter.page);
  return (
    <div class="registry-results" id={REGION}>
      <p class="registry-past-filter">
        <a class="govuk-link" href="#findings-count">
          {view.t.text('finding.to-count')}
        </a>
      </p>
      <Filter {...parts} counts={counts} />
      <div class="registry-results__main">
        <div class="registry-results__head">
          <p class="registry-results__count" id="findings-count" tabindex={-1} data-focus-landing="">
            {countText(parts)}
          </p>
          <a class="govuk-link registry-download" href={`${pathTo(paths.auditDownload, { id })}${queryOf({ ...filter, page: 1 })}`}>
            {view.t.text('finding.download')}
          </a>
        </div>
        <Chips {...parts} />
        <FindingTable
          view={view}
          findings={shown.findings}
          pathOf={(finding) => findingPath(id, { ...filter, page: shown.page }, finding)}
        />
        <Pager {...parts} page={shown.page} pages={shown.pages} />
      </div>
    </div>
  );
};
