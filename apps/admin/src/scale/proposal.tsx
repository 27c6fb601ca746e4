import type { OpenProposal } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import { MarkTag } from '../page/mark-tag.tsx';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { SummaryList } from '../page/summary-list.tsx';
import { AmountTable, rowsBefore } from './amount-table.tsx';
import type { UpdateRead } from './update-read.ts';

interface ProposalParts {
  readonly view: View;
  readonly read: UpdateRead;
  readonly proposal: OpenProposal;
}

const sourcesOf = ({ rows }: OpenProposal): string =>
  [...new Set(rows.map(({ source }) => source).filter((source) => source !== ''))].join('; ');

const Facts = ({ view, read, proposal }: ProposalParts): Markup => {
  const { t } = view;
  const { difference, from, kind, mark, proposedBy, proposedOn, reason } = proposal;
  const values = { officer: read.officers.get(proposedBy) ?? proposedBy, day: t.day(proposedOn) };
  return (
    <SummaryList
      facts={[
        { term: t.text('scale-update.kind'), value: t.text(`scale-update.kind.${kind}`) },
        { term: t.text('scale-update.from'), value: t.day(from) },
        { term: t.text('scale-update.proposed-by'), value: t.text('scale-update.proposed-by.on', values) },
        { term: t.text('scale-update.mark'), value: <MarkTag view={view} mark={mark} /> },
        { term: t.text('scale-update.source'), value: sourcesOf(proposal) },
        difference === null ? null : { term: t.text('scale-update.difference'), value: difference },
        reason === null ? null : { term: t.text('scale-update.reason'), value: reason },
      ]}
    />
  );
};

/** A proposal that waits for a second officer: what it is, whose it is, and its amounts beside those computed and on record. */
export const ProposalShown = (parts: ProposalParts): Markup => {
  const { proposal, read, view } = parts;
  const { state } = read.scale;
  const corrected = state.versions.find(({ from }) => proposal.kind === 'correction' && from === proposal.from);
  const title = view.t.text('scale-update.proposal');
  return (
    <Section id="proposal" title={title}>
      <Facts {...parts} />
      <AmountTable
        view={view}
        caption={title}
        onRecord={corrected?.rows ?? rowsBefore(state, proposal.from)}
        computed={proposal.computed}
        published={proposal.rows}
      />
    </Section>
  );
};
