import type { Coverage, OverrideLine } from '@protocol-registry/registry';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { Section } from '../../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../../page/table.tsx';
import { Tag } from '../../page/tag.tsx';
import { paths, pathTo } from '../../paths.ts';

interface LineParts {
  readonly view: View;
  readonly line: OverrideLine;
}

const HEADS = ['application', 'worker', 'decided', 'reason', 'state'] as const;

const State = ({ view: { t }, line: { card, withdrawn } }: LineParts): Markup => {
  if (withdrawn !== null) {
    const { at, by, reason } = withdrawn;
    return (
      <>
        <Tag tone="waiting" text={t.text('coverage.override.withdrawn')} />
        <span class="registry-code">{t.text('coverage.override.withdrawn-by', { at: t.instant(at), by: by.name, reason })}</span>
      </>
    );
  }
  return card === null ? (
    <>{t.text('coverage.override.no-card')}</>
  ) : (
    <a class="govuk-link" href={pathTo(paths.card, { number: card })}>
      {t.text('coverage.override.card', { card })}
    </a>
  );
};

const Row = ({ view, line }: LineParts): Markup => {
  const { t } = view;
  return (
    <CardRow>
      <RowHead>
        <a class="govuk-link" href={pathTo(paths.application, { id: line.application })}>
          {line.application}
        </a>
      </RowHead>
      <Cell label={t.text('coverage.override.worker')}>
        <a class="govuk-link" href={pathTo(paths.worker, { id: line.worker.id })}>
          {line.worker.name}
        </a>
        <span class="registry-code">{line.mission.name}</span>
      </Cell>
      <Cell label={t.text('coverage.override.decided')}>
        {t.shortDay(line.decidedOn)}
        <span class="registry-code">{line.decidedBy.name}</span>
      </Cell>
      <Cell class="registry-cards__wide" label={t.text('coverage.override.reason')}>
        {line.reason}
      </Cell>
      <Cell label={t.text('coverage.override.state')}>
        <State view={view} line={line} />
      </Cell>
    </CardRow>
  );
};

/** Every override of the gate: who, when, why, for which application, and what became of it. */
export const Overrides = ({ view, coverage: { overrides } }: { readonly view: View; readonly coverage: Coverage }): Markup => {
  const { t } = view;
  const withdrawn = overrides.filter((line) => line.withdrawn !== null).length;
  return (
    <Section id="overrides" title={t.text('coverage.overrides')}>
      <p class="govuk-body">{t.text('coverage.overrides.count', { count: overrides.length, withdrawn })}</p>
      {overrides.length === 0 ? null : (
        <CardTable
          class="registry-table--register"
          caption={t.text('coverage.overrides')}
          columns={HEADS.map((head) => ({ head: t.text(`coverage.override.${head}`) }))}
        >
          {overrides.map((line) => (
            <Row view={view} line={line} />
          ))}
        </CardTable>
      )}
    </Section>
  );
};
