import type { ClashingInterview, Coverage } from '@protocol-registry/registry';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { Section } from '../../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../../page/table.tsx';
import { paths, pathTo } from '../../paths.ts';

const HEADS = ['officer', 'first', 'second'] as const;

const Interview = ({ view: { t }, interview }: { readonly view: View; readonly interview: ClashingInterview }): Markup => (
  <>
    <a class="govuk-link" href={pathTo(paths.interview, { id: interview.id })}>
      {interview.id}, {interview.worker.name}
    </a>
    <span class="registry-code">
      {t.text('coverage.clash.at', { at: t.minute(interview.startsAt), minutes: interview.minutes, room: interview.room.name })}
    </span>
  </>
);

/** Pairs of interviews that one officer cannot have held; nothing where there are none. */
export const Clashes = ({ view, coverage: { clashes } }: { readonly view: View; readonly coverage: Coverage }): Markup | null => {
  const { t } = view;
  return clashes.length === 0 ? null : (
    <Section id="clashes" title={t.text('coverage.clashes')}>
      <p class="govuk-body">{t.text('coverage.clashes.about', { count: clashes.length })}</p>
      <CardTable
        class="registry-table--register"
        caption={t.text('coverage.clashes')}
        columns={HEADS.map((head) => ({ head: t.text(`coverage.clash.${head}`) }))}
      >
        {clashes.map(({ first, officer, second }) => (
          <CardRow>
            <RowHead>{officer.name}</RowHead>
            <Cell label={t.text('coverage.clash.first')}>
              <Interview view={view} interview={first} />
            </Cell>
            <Cell label={t.text('coverage.clash.second')}>
              <Interview view={view} interview={second} />
            </Cell>
          </CardRow>
        ))}
      </CardTable>
    </Section>
  );
};
