import { belgium, type Day, type MissionId } from '@protocol-registry/domain';
import type { MessageKey } from '@protocol-registry/language';
import type { Coverage, Named } from '@protocol-registry/registry';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { Section } from '../../page/section.tsx';
import { SummaryList } from '../../page/summary-list.tsx';
import { SummaryTiles } from '../../page/summary-tiles.tsx';
import { paths } from '../../paths.ts';
import { CoverageCharts } from './charts.tsx';
import { Clashes } from './clashes.tsx';
import { MissionFigures, MonthFigures } from './figures.tsx';
import { CoverageForm } from './form.tsx';
import { Overrides } from './overrides.tsx';
import { type AskedCoverage, coverageQuery } from './question.ts';
import { rateText } from './rate.ts';
import { UnmetConditions, Waits } from './reasons.tsx';

interface CoverageParts {
  readonly view: View;
  readonly asked: AskedCoverage;
  readonly coverage: Coverage;
  readonly missions: readonly Named<MissionId>[];
  readonly today: Day;
}

/** What each figure means, under its name. */
const DEFINITIONS: readonly (readonly [MessageKey, MessageKey])[] = [
  ['coverage.cards', 'coverage.define.cards'],
  ['coverage.on-interview', 'coverage.define.on-interview'],
  ['coverage.on-override', 'coverage.define.on-override'],
  ['coverage.rate', 'coverage.define.rate'],
  ['coverage.valid', 'coverage.define.valid'],
  ['coverage.invalid', 'coverage.define.invalid'],
  ['coverage.missed', 'coverage.define.missed'],
  ['coverage.term.wait-interview', 'coverage.define.wait-interview'],
  ['coverage.term.wait-decision', 'coverage.define.wait-decision'],
];

const Definitions = ({ view: { t } }: { readonly view: View }): Markup => (
  <Section id="definitions" title={t.text('coverage.definitions')}>
    <SummaryList
      facts={DEFINITIONS.map(([term, meaning]) => ({
        term: t.text(term),
        value: t.text(meaning, { days: belgium.parameters.interviewCountsDays.value }),
      }))}
    />
  </Section>
);

const Tiles = ({ view: { t }, coverage: { total } }: Pick<CoverageParts, 'view' | 'coverage'>): Markup => (
  <SummaryTiles
    figures={[
      { label: t.text('coverage.rate'), value: rateText(t, total.rate), isMain: true },
      { label: t.text('coverage.cards'), value: t.number(total.cards) },
      { label: t.text('coverage.on-interview'), value: t.number(total.onInterview) },
      { label: t.text('coverage.on-override'), value: t.number(total.onOverride) },
      { label: t.text('coverage.missed'), value: t.number(total.missed) },
    ]}
  />
);

/** Whether cards were issued after valid interviews: the figures, the overrides, and what stood in the way. */
export const CoveragePage = (parts: CoverageParts): Markup => {
  const { view, asked } = parts;
  const { t } = view;
  return (
    <>
      <h1 class="govuk-heading-l">{t.text('coverage.title')}</h1>
      <p class="govuk-body-l registry-reading">{t.text('coverage.lead', { from: t.month(asked.from), to: t.month(asked.to) })}</p>
      <CoverageForm {...parts} />
      <Tiles {...parts} />
      <CoverageCharts {...parts} />
      <MonthFigures {...parts} />
      <MissionFigures {...parts} />
      <p class="govuk-body">
        <a class="govuk-link registry-download" href={`${paths.coverageDownload}${coverageQuery(asked)}`}>
          {t.text('coverage.download')}
        </a>
      </p>
      <Overrides {...parts} />
      <UnmetConditions {...parts} />
      <Waits {...parts} />
      <Clashes {...parts} />
      <Definitions view={view} />
    </>
  );
};
