import { listScales, type Scale } from '@protocol-registry/pay';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths, pathTo } from '../paths.ts';
import { scaleName } from './name.ts';

interface ListParts {
  readonly view: View;
  /** The name of the sector's scale that was loaded last, null where none was. */
  readonly loaded: string | null;
}

const COLUMNS = ['name', 'country', 'kind', 'basis', 'currency', 'held'] as const;

/** For whom a scale holds, and what its amounts are: what every row says. */
const Standing = ({
  view,
  scale,
}: {
  readonly view: View;
  readonly scale: Pick<Scale, 'country' | 'kind' | 'basis' | 'currency'>;
}): Markup => {
  const { t } = view;
  return (
    <>
      <Cell label={t.text('scale.column.country')}>{t.countryName(scale.country)}</Cell>
      <Cell label={t.text('scale.column.kind')}>{t.text(`scale.kind.${scale.kind}`)}</Cell>
      <Cell label={t.text('scale.column.basis')}>{t.text(`term.basis-${scale.basis}`)}</Cell>
      <Cell label={t.text('scale.column.currency')}>{scale.currency}</Cell>
    </>
  );
};

const Row = ({ view, scale }: { readonly view: View; readonly scale: Scale }): Markup => {
  const { t } = view;
  return (
    <CardRow>
      <RowHead>
        <a class="govuk-link" href={pathTo(paths.scale, { id: scale.id })}>
          {scaleName(t, scale)}
        </a>
        <span class="registry-code">{scale.id}</span>
      </RowHead>
      <Standing view={view} scale={scale} />
      <Cell class="registry-cards__wide" label={t.text('scale.column.held')}>
        {scale.to === null
          ? t.text('scale.held-since', { from: t.shortDay(scale.from) })
          : t.text('scale.held', { from: t.shortDay(scale.from), to: t.shortDay(scale.to) })}
      </Cell>
    </CardRow>
  );
};

/** What the scale of the Belgian sector is, whether or not a table is loaded. */
const SECTOR = { country: 'BE', kind: 'sector', basis: 'gross', currency: 'EUR' } as const;

/** The sector's scale is not published in euro, so the registry holds none of its own: what the ministry loaded is named, and its absence is said, not hidden. */
const SectorRow = ({ view, loaded }: ListParts): Markup => {
  const { t } = view;
  return (
    <CardRow>
      <RowHead>{t.text('scale.jc323')}</RowHead>
      <Standing view={view} scale={SECTOR} />
      <Cell class="registry-cards__wide" label={t.text('scale.column.held')}>
        {loaded === null ? (
          <>
            <span class="registry-missing">{t.text('scale.missing')}</span>
            <p class="registry-missing__why">{t.text('scale.missing.load')}</p>
          </>
        ) : (
          <div>{t.text('scale.loaded', { scale: loaded })}</div>
        )}
        <a class="govuk-link" href={paths.sectorScale}>
          {t.text('sector-scale.title')}
        </a>
      </Cell>
    </CardRow>
  );
};

/** The scales that are known, and that of the sector, which the ministry loads. */
export const ScaleList = ({ view, loaded }: ListParts): Markup => {
  const { t } = view;
  return (
    <>
      <h1 class="govuk-heading-l">{t.text('navigation.scales')}</h1>
      <p class="govuk-body registry-reading">{t.text('scale.list.about')}</p>
      <CardTable
        class="registry-table--scales"
        caption={t.text('navigation.scales')}
        columns={COLUMNS.map((name) => ({ head: t.text(`scale.column.${name}`) }))}
      >
        {listScales().map((scale) => (
          <Row view={view} scale={scale} />
        ))}
        <SectorRow view={view} loaded={loaded} />
      </CardTable>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={paths.healthIndex}>
            {t.text('health-index.title')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.scaleUpdates}>
            {t.text('updates.title')}
          </a>
        </li>
      </ul>
    </>
  );
};
