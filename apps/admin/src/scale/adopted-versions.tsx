import { formatDay, type ScaleVersion } from '@protocol-registry/domain';
import { may } from '../access/may.ts';
import type { View } from '../env.ts';
import { MarkTag } from '../page/mark-tag.tsx';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths, pathTo } from '../paths.ts';
import type { UpdateRead } from './update-read.ts';

interface VersionsParts {
  readonly view: View;
  readonly read: UpdateRead;
}

/** As many amounts of a version stand in its row; of more, their number. */
const MOST_AMOUNTS = 3;

const COLUMNS = ['from', 'amounts', 'mark', 'adopted'] as const;

const amountsText = ({ t }: View, { rows }: ScaleVersion): Markup => (
  <>
    {rows.length > MOST_AMOUNTS
      ? t.text('scale-update.amounts', { count: rows.length })
      : rows.map(({ monthly }) => <div>{t.amount(monthly)}</div>)}
  </>
);

const adoptedText = ({ view: { t }, read: { officers } }: VersionsParts, { adoption }: ScaleVersion): string => {
  if (adoption === null) return t.text('scale-update.taken-over');
  const { adoptedBy, adoptedOn, proposal } = adoption;
  return t.text('scale-update.adopted-by', {
    officer: officers.get(adoptedBy) ?? adoptedBy,
    day: t.day(adoptedOn),
    kind: t.text(`scale-update.kind.${proposal.kind}`),
  });
};

const Row = ({ version, ...parts }: VersionsParts & { readonly version: ScaleVersion }): Markup => {
  const { read, view } = parts;
  const { t } = view;
  const correct = `${pathTo(paths.scaleCorrect, { id: read.scale.state.id })}?${new URLSearchParams({ from: formatDay(version.from) }).toString()}`;
  return (
    <CardRow>
      <RowHead label={t.text('scale-update.column.from')}>{t.shortDay(version.from)}</RowHead>
      <Cell label={t.text('scale-update.column.amounts')}>{amountsText(view, version)}</Cell>
      <Cell label={t.text('scale-update.column.mark')}>
        <MarkTag view={view} mark={version.mark} />
      </Cell>
      <Cell class="registry-cards__wide" label={t.text('scale-update.column.adopted')}>
        {adoptedText(parts, version)}
        {may(view, 'scale.propose') ? (
          <div>
            <a class="govuk-link" href={correct}>
              {t.text('scale-update.correct.day', { day: t.shortDay(version.from) })}
            </a>
          </div>
        ) : null}
      </Cell>
    </CardRow>
  );
};

/** The versions on record, the newest first, each with who adopted it and the way to correct it. */
export const AdoptedVersions = (parts: VersionsParts): Markup => {
  const { t } = parts.view;
  const title = t.text('scale-update.versions');
  return (
    <Section id="versions" title={title}>
      <CardTable
        class="registry-table--register"
        caption={title}
        columns={COLUMNS.map((name) => ({ head: t.text(`scale-update.column.${name}`) }))}
      >
        {parts.read.scale.state.versions.toReversed().map((version) => (
          <Row {...parts} version={version} />
        ))}
      </CardTable>
    </Section>
  );
};
