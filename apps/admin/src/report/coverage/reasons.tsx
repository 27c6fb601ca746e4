import type { Coverage, Waiting } from '@protocol-registry/registry';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { Section } from '../../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../../page/table.tsx';

interface CoverageParts {
  readonly view: View;
  readonly coverage: Coverage;
}

const FIGURE = 'govuk-table__cell--numeric registry-cards__figure';

/** Which conditions made interviews invalid. */
export const UnmetConditions = ({ view: { t }, coverage: { conditions } }: CoverageParts): Markup => (
  <Section id="conditions" title={t.text('coverage.conditions')}>
    <p class="govuk-body">{t.text(conditions.length === 0 ? 'coverage.conditions.none' : 'coverage.conditions.about')}</p>
    {conditions.length === 0 ? null : (
      <CardTable
        class="registry-table--register"
        caption={t.text('coverage.conditions')}
        columns={[{ head: t.text('coverage.condition') }, { head: t.text('coverage.interviews'), isNumeric: true }]}
      >
        {conditions.map(({ condition, interviews }) => (
          <CardRow>
            <RowHead>{t.text(`condition.${condition}`)}</RowHead>
            <Cell class={FIGURE} label={t.text('coverage.interviews')}>
              {t.number(interviews)}
            </Cell>
          </CardRow>
        ))}
      </CardTable>
    )}
  </Section>
);

const WAIT_FIGURES = ['count', 'median', 'ninetieth', 'longest'] as const;

const WaitRow = ({
  view: { t },
  until,
  waiting,
}: {
  readonly view: View;
  readonly until: 'interview' | 'decision';
  readonly waiting: Waiting;
}): Markup => (
  <CardRow>
    <RowHead>{t.text(`coverage.wait.${until}`)}</RowHead>
    {WAIT_FIGURES.map((figure) => {
      const days = waiting[figure];
      return (
        <Cell class={FIGURE} label={t.text(`coverage.wait.${figure}`)}>
          {days === null ? '–' : t.number(days)}
        </Cell>
      );
    })}
  </CardRow>
);

/** How long applications waited. */
export const Waits = ({ view, coverage: { waits } }: CoverageParts): Markup => (
  <Section id="waits" title={view.t.text('coverage.waits')}>
    <CardTable
      class="registry-table--register"
      caption={view.t.text('coverage.waits')}
      columns={[
        { head: view.t.text('coverage.wait') },
        ...WAIT_FIGURES.map((figure) => ({ head: view.t.text(`coverage.wait.${figure}`), isNumeric: true })),
      ]}
    >
      <WaitRow view={view} until="interview" waiting={waits.interview} />
      <WaitRow view={view} until="decision" waiting={waits.decision} />
    </CardTable>
  </Section>
);
