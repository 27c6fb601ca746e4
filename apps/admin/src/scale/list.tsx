import { listScales, type Scale } from '@protocol-registry/pay';
import type { ScaleBook, ScaleRead } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths, pathTo } from '../paths.ts';
import { DueTags } from './due.tsx';
import { scaleName } from './name.ts';

interface ListParts {
  readonly view: View;
  readonly book: ScaleBook;
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

interface RegisterParts extends ListParts {
  readonly read: ScaleRead;
}

/** Since when the version of the register is in force, what is due or waits, and the way to the page on it. */
const InRegister = ({ view, book: { day }, read }: RegisterParts): Markup => {
  const { t } = view;
  const inForce = read.state.versions.findLast(({ from }) => from <= day);
  return (
    <div>
      {inForce === undefined ? null : <div>{t.text('scale.since', { day: t.shortDay(inForce.from) })}</div>}
      <DueTags view={view} scale={read} today={day} />
      <p class="govuk-body">
        <a class="govuk-link" href={pathTo(paths.scaleUpdate, { id: read.state.id })}>
          {t.text('scale-update.link')}
        </a>
      </p>
    </div>
  );
};

const Row = ({ view, book, scale }: ListParts & { readonly scale: Scale }): Markup => {
  const read = book.scales.get(scale.id);
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
        {read === undefined ? null : <InRegister view={view} book={book} read={read} />}
      </Cell>
    </CardRow>
  );
};

/** What the scale of the Belgian sector is, whether or not a table is loaded. */
const SECTOR = { country: 'BE', kind: 'sector', basis: 'gross', currency: 'EUR' } as const;

/** The sector's scale is not published in euro, so the registry holds none of its own: what the ministry loaded is named, and its absence is said, not hidden. */
const SectorRow = ({ view, book }: ListParts): Markup => {
  const { t } = view;
  const read = book.sector === null ? undefined : book.scales.get(book.sector);
  return (
    <CardRow>
      <RowHead>{t.text('scale.jc323')}</RowHead>
      <Standing view={view} scale={SECTOR} />
      <Cell class="registry-cards__wide" label={t.text('scale.column.held')}>
        {read === undefined ? (
          <>
            <span class="registry-missing">{t.text('scale.missing')}</span>
            <p class="registry-missing__why">{t.text('scale.missing.load')}</p>
          </>
        ) : (
          <>
            <div>{t.text('scale.loaded', { scale: read.state.id })}</div>
            <InRegister view={view} book={book} read={read} />
          </>
        )}
        <a class="govuk-link" href={paths.sectorScale}>
          {t.text('sector-scale.title')}
        </a>
      </Cell>
    </CardRow>
  );
};

/** The scales that are known, and that of the sector, which the ministry loads. */
export const ScaleList = ({ view, book }: ListParts): Markup => {
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
          <Row view={view} book={book} scale={scale} />
        ))}
        <SectorRow view={view} book={book} />
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
