import { type Day, partsOfDay } from '@protocol-registry/domain';
import type { CardCoverage } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { SummaryTiles } from '../page/summary-tiles.tsx';
import { paths } from '../paths.ts';
import { rateText } from '../report/coverage/rate.ts';

interface CoverageParts {
  readonly view: View;
  readonly today: Day;
  readonly coverage: CardCoverage;
}

/** The cards of the month, and how many rest on a valid interview; nothing while none was decided. */
export const MonthOfCards = ({ view: { t }, today, coverage: { cards, onInterview, onOverride, rate } }: CoverageParts): Markup | null =>
  cards === 0 ? null : (
    <Section id="coverage" title={t.text('today.coverage')}>
      <SummaryTiles
        figures={[
          { label: t.text('coverage.rate'), value: rateText(t, rate), isMain: true },
          { label: t.text('coverage.on-interview'), value: t.number(onInterview) },
          { label: t.text('coverage.on-override'), value: t.number(onOverride) },
        ]}
      />
      <p class="govuk-body registry-more">
        <a class="govuk-link" href={`${paths.coverage}?year=${partsOfDay(today).year}`}>
          {t.text('today.coverage.all')}
        </a>
      </p>
    </Section>
  );
