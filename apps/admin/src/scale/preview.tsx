import type { VersionPreview } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { SummaryTiles } from '../page/summary-tiles.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths, pathTo } from '../paths.ts';
import { ContractsBelow } from './contracts-below.tsx';

interface PreviewParts {
  readonly view: View;
  readonly preview: VersionPreview;
}

const FIGURE = 'govuk-table__cell--numeric registry-cards__figure';

const Missions = ({ view: { t }, preview: { missions } }: PreviewParts): Markup => (
  <CardTable
    class="registry-table--register"
    caption={t.text('scale-update.by-mission')}
    columns={[
      { head: t.text('scale-update.below.mission') },
      { head: t.text('scale-update.below.contracts'), isNumeric: true },
      { head: t.text('scale-update.below.missing'), isNumeric: true },
    ]}
  >
    {missions.map(({ contracts, missing, mission }) => (
      <CardRow>
        <RowHead>
          <a class="govuk-link" href={pathTo(paths.mission, { id: mission.id })}>
            {mission.name}
          </a>
        </RowHead>
        <Cell class={FIGURE} label={t.text('scale-update.below.contracts')}>
          {t.number(contracts)}
        </Cell>
        <Cell class={FIGURE} label={t.text('scale-update.below.missing')}>
          {t.amount(missing)}
        </Cell>
      </CardRow>
    ))}
  </CardTable>
);

/** How many contracts are in sight at once. */
const IN_SIGHT = 50;

const Tables = ({ view, preview }: PreviewParts): Markup => {
  const { t } = view;
  const further = preview.lines.slice(IN_SIGHT);
  const caption = t.text('scale-update.below');
  return (
    <>
      <h3 class="govuk-heading-s">{t.text('scale-update.by-mission')}</h3>
      <Missions view={view} preview={preview} />
      <h3 class="govuk-heading-s">{t.text('scale-update.by-contract')}</h3>
      <ContractsBelow view={view} caption={caption} lines={preview.lines.slice(0, IN_SIGHT)} tellsBefore />
      {further.length === 0 ? null : (
        <details class="registry-version">
          <summary class="registry-version__title">{t.text('scale-update.further', { count: further.length })}</summary>
          <ContractsBelow view={view} caption={caption} lines={further} tellsBefore />
        </details>
      )}
    </>
  );
};

/** Which contracts fall below a version and how much they lack a month: in all, by mission, and each. */
export const Preview = ({ view, preview }: PreviewParts): Markup => {
  const { t } = view;
  return (
    <Section id="below" title={t.text('scale-update.below')}>
      <SummaryTiles
        figures={[
          { label: t.text('scale-update.below.contracts'), value: t.number(preview.lines.length), isMain: true },
          { label: t.text('scale-update.below.missing'), value: t.amount(preview.missing) },
        ]}
      />
      {preview.lines.length === 0 ? (
        <p class="registry-none">{t.text('scale-update.below.none')}</p>
      ) : (
        <Tables view={view} preview={preview} />
      )}
    </Section>
  );
};
