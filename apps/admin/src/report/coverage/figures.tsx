import type { MessageKey } from '@protocol-registry/language';
import type { Coverage, CoverageFigures } from '@protocol-registry/registry';
import type { Child } from 'hono/jsx';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { Section } from '../../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../../page/table.tsx';
import { paths, pathTo } from '../../paths.ts';
import { rateText } from './rate.ts';

/** The figures of a row, each under its head. */
const FIGURES: readonly (readonly [MessageKey, keyof CoverageFigures])[] = [
  ['coverage.first-issues', 'firstIssues'],
  ['coverage.renewals', 'renewals'],
  ['coverage.on-interview', 'onInterview'],
  ['coverage.on-override', 'onOverride'],
  ['coverage.rate', 'rate'],
  ['coverage.valid', 'valid'],
  ['coverage.invalid', 'invalid'],
  ['coverage.missed', 'missed'],
];

interface RowParts {
  readonly view: View;
  readonly figures: CoverageFigures;
  readonly children: Child;
}

const Row = ({ view: { t }, figures, children }: RowParts): Markup => (
  <CardRow>
    <RowHead>{children}</RowHead>
    {FIGURES.map(([head, figure]) => (
      <Cell class="govuk-table__cell--numeric registry-cards__figure" label={t.text(head)}>
        {figure === 'rate' ? rateText(t, figures.rate) : t.number(figures[figure])}
      </Cell>
    ))}
  </CardRow>
);

interface TableParts {
  readonly view: View;
  readonly of: 'coverage.month' | 'coverage.mission';
  readonly caption: string;
  readonly children: Child;
}

const FigureTable = ({ view: { t }, of, caption, children }: TableParts): Markup => (
  <CardTable
    class="registry-table--register"
    caption={caption}
    columns={[{ head: t.text(of) }, ...FIGURES.map(([head]) => ({ head: t.text(head), isNumeric: true }))]}
  >
    {children}
  </CardTable>
);

interface CoverageParts {
  readonly view: View;
  readonly coverage: Coverage;
}

/** The figures of every month, and of all together. */
export const MonthFigures = ({ view, coverage: { months, total } }: CoverageParts): Markup => (
  <Section id="months" title={view.t.text('coverage.months')}>
    <FigureTable view={view} of="coverage.month" caption={view.t.text('coverage.months')}>
      {months.map((figures) => (
        <Row view={view} figures={figures}>
          {view.t.month(figures.month)}
        </Row>
      ))}
      <Row view={view} figures={total}>
        {view.t.text('coverage.all')}
      </Row>
    </FigureTable>
  </Section>
);

/** The figures of every mission that has any. */
export const MissionFigures = ({ view, coverage: { missions } }: CoverageParts): Markup => (
  <Section id="missions" title={view.t.text('coverage.missions')}>
    {missions.length === 0 ? (
      <p class="govuk-body">{view.t.text('coverage.missions.none')}</p>
    ) : (
      <FigureTable view={view} of="coverage.mission" caption={view.t.text('coverage.missions')}>
        {missions.map((figures) => (
          <Row view={view} figures={figures}>
            <a class="govuk-link" href={pathTo(paths.mission, { id: figures.mission.id })}>
              {figures.mission.name}
            </a>
          </Row>
        ))}
      </FigureTable>
    )}
  </Section>
);
