import { listScales, type Scale } from '@protocol-registry/pay';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { ScrollRegion } from '../page/scroll-region.tsx';
import { paths, pathTo } from '../paths.ts';

const Row = ({ view, scale }: { readonly view: View; readonly scale: Scale }): Markup => {
  const { t } = view;
  return (
    <tr class="govuk-table__row">
      <th class="govuk-table__header" scope="row">
        <a class="govuk-link" href={pathTo(paths.scale, { id: scale.id })}>
          {t.text('scale.ggmmi')}
        </a>
        <span class="registry-code">{scale.id}</span>
      </th>
      <td class="govuk-table__cell">{t.text(`scale.kind.${scale.kind}`)}</td>
      <td class="govuk-table__cell registry-nowrap">
        {scale.to === null
          ? t.text('scale.held-since', { from: t.shortDay(scale.from) })
          : t.text('scale.held', { from: t.shortDay(scale.from), to: t.shortDay(scale.to) })}
      </td>
    </tr>
  );
};

/** The sector's scale is known by name only: its amounts are not published in a form that may be held, so their absence is said, not hidden. */
const MissingSector = ({ view }: { readonly view: View }): Markup => (
  <tr class="govuk-table__row">
    <th class="govuk-table__header" scope="row">
      {view.t.text('scale.jc323')}
    </th>
    <td class="govuk-table__cell">{view.t.text('scale.kind.sector')}</td>
    <td class="govuk-table__cell">
      <span class="registry-missing">{view.t.text('scale.missing')}</span>{' '}
      <a class="govuk-link" href={paths.audit}>
        {view.t.text('scale.missing.load')}
      </a>
    </td>
  </tr>
);

/** The scales that are known, and the one whose amounts are not held. */
export const ScaleList = ({ view }: { readonly view: View }): Markup => {
  const { t } = view;
  return (
    <>
      <h1 class="govuk-heading-l" id="scales">
        {t.text('navigation.scales')}
      </h1>
      <p class="govuk-body registry-reading">{t.text('scale.list.about')}</p>
      <ScrollRegion labelledBy="scales">
        <table class="govuk-table registry-table">
          <caption class="govuk-visually-hidden">{t.text('navigation.scales')}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th class="govuk-table__header" scope="col">
                {t.text('scale.column.name')}
              </th>
              <th class="govuk-table__header" scope="col">
                {t.text('scale.column.kind')}
              </th>
              <th class="govuk-table__header" scope="col">
                {t.text('scale.column.held')}
              </th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {listScales().map((scale) => (
              <Row view={view} scale={scale} />
            ))}
            <MissingSector view={view} />
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
};
