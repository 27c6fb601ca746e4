import { Result } from 'effect';
import type { CommandOf, ScaleCommands } from '../act/command.ts';
import type { Day } from '../day.ts';
import type { OfficerId } from '../identifier.ts';
import { dayValue } from '../message.ts';
import type { Reason } from '../reason.ts';
import { type Decision, decided, refusal, when } from '../refusal.ts';
import type { DueVersion } from './due.ts';
import { isTwice, sameAmounts, sameNames } from './rows.ts';
import type { OpenProposal, PayScale, ProposalKind, ScaleActs, ScaleProposal, ScaleVersion } from './scale.ts';

/** What a decision on a scale rests on beside the scale: the day, who acts, and the versions that are due, the earliest first. */
export interface ScaleFacts {
  readonly today: Day;
  readonly actor: OfficerId;
  readonly due: readonly DueVersion[];
}

type Proposed = ScaleCommands['scale.propose'];

const load = (scale: PayScale | null, content: ScaleActs['sector-scale.loaded']): Decision<ScaleActs> =>
  decided<ScaleActs>(
    [
      ...when(content.rows.length === 0, 'SCALE_EMPTY'),
      ...when(scale?.versions.some(({ adoption }) => adoption !== null) === true, 'SCALE_UNDER_UPDATE'),
    ],
    { kind: 'sector-scale.loaded', content },
  );

const open = (scale: PayScale | null, content: ScaleActs['scale.opened']): Decision<ScaleActs> =>
  decided<ScaleActs>([...when(scale !== null, 'ALREADY_REGISTERED'), ...when(content.versions.length === 0, 'SCALE_EMPTY')], {
    kind: 'scale.opened',
    content,
  });

const computedFor = ({ from, kind }: Pick<Proposed, 'from' | 'kind'>, { due }: ScaleFacts): DueVersion | undefined =>
  kind === 'indexation' ? due.find((version) => version.from === from) : undefined;

/** An indexation has the rows that are due: of a scale whose categories move on several days, those are more than the newest version's. */
const isRenamed = (newest: ScaleVersion, content: Proposed, facts: ScaleFacts): boolean => {
  const due = computedFor(content, facts)?.rows ?? newest.rows;
  return content.kind === 'indexation' && !sameNames(due, content.rows) && !isTwice(content.rows);
};

/** An indexation is the earliest version that is due; an amendment leaves none that is due before it. */
const orderReasons = ({ from, kind }: Proposed, { due: [first] }: ScaleFacts): readonly Reason[] => {
  if (kind === 'indexation' && first === undefined) return [refusal('NOTHING_DUE')];
  const isGap = first !== undefined && (kind === 'indexation' ? from !== first.from : from > first.from);
  return isGap ? [refusal('VERSION_GAPPED', { day: dayValue(first.from) }, first.from)] : [];
};

const newReasons = (scale: PayScale, content: Proposed, facts: ScaleFacts): readonly Reason[] => {
  const newest = scale.versions.at(-1);
  if (newest !== undefined && content.from === newest.from) return [refusal('VERSION_DAY_TAKEN')];
  if (newest !== undefined && content.from < newest.from)
    return [refusal('VERSION_BACKDATED', { day: dayValue(newest.from) }, newest.from)];
  return [...orderReasons(content, facts), ...when(newest !== undefined && isRenamed(newest, content, facts), 'ROWS_CHANGED')];
};

const correctionReasons = (scale: PayScale, content: Proposed): readonly Reason[] => {
  const wrong = scale.versions.find(({ from }) => from === content.from);
  if (wrong === undefined) return [refusal('VERSION_UNKNOWN')];
  return [
    ...when(!isTwice(content.rows) && !sameNames(wrong.rows, content.rows), 'ROWS_CHANGED'),
    ...when(sameAmounts(wrong.rows, content.rows), 'CORRECTION_EMPTY'),
  ];
};

const contentReasons = (content: Proposed, computed: DueVersion | undefined): readonly Reason[] => [
  ...when(content.rows.length === 0, 'SCALE_EMPTY'),
  ...when(isTwice(content.rows), 'ROW_TWICE'),
  ...when(computed !== undefined && content.difference === null && !sameAmounts(computed.rows, content.rows), 'DIFFERENCE_UNEXPLAINED'),
  ...when(content.kind !== 'indexation' && content.reason === null, 'REASON_MISSING'),
];

const propose = (scale: PayScale, content: Proposed, facts: ScaleFacts): Decision<ScaleActs> => {
  const computed = computedFor(content, facts);
  const proposal: ScaleProposal = { ...content, computed: computed?.rows ?? null, proposedBy: facts.actor, proposedOn: facts.today };
  return decided<ScaleActs>(
    [
      ...when(scale.proposals.size > 0, 'PROPOSAL_OPEN'),
      ...(content.kind === 'correction' ? correctionReasons(scale, content) : newReasons(scale, content, facts)),
      ...contentReasons(content, computed),
    ],
    { kind: 'scale.proposed', content: proposal },
  );
};

const withdraw = (scale: PayScale, content: ScaleActs['scale.proposal-withdrawn']): Decision<ScaleActs> =>
  decided<ScaleActs>(when(!scale.proposals.has(content.proposal), 'PROPOSAL_UNKNOWN'), { kind: 'scale.proposal-withdrawn', content });

const ADOPTED: { readonly [K in ProposalKind]: 'scale.indexed' | 'scale.amended' | 'scale.corrected' } = {
  indexation: 'scale.indexed',
  amendment: 'scale.amended',
  correction: 'scale.corrected',
};

/** What the index says may have changed since the proposal: the computed amounts of then are not those of now. */
const isOutdated = (proposal: OpenProposal, facts: ScaleFacts): boolean => {
  const computed = computedFor(proposal, facts);
  return proposal.kind === 'indexation' && (computed === undefined || !sameAmounts(computed.rows, proposal.computed ?? []));
};

const adopt = (scale: PayScale, { proposal: key, amendBy }: ScaleCommands['scale.adopt'], facts: ScaleFacts): Decision<ScaleActs> => {
  const proposal = scale.proposals.get(key);
  if (proposal === undefined) return Result.fail([refusal('PROPOSAL_UNKNOWN')]);
  const content = { proposal: key, adoptedBy: facts.actor, adoptedOn: facts.today, amendBy };
  return decided<ScaleActs>(
    [
      ...when(proposal.proposedBy === facts.actor, 'SECOND_OFFICER_NEEDED'),
      ...when(isOutdated(proposal, facts), 'PROPOSAL_OUTDATED'),
      ...when(amendBy !== null && amendBy < facts.today, 'AMENDMENT_IN_PAST'),
    ],
    { kind: ADOPTED[proposal.kind], content },
  );
};

/**
 * Decides on a command to a scale: it is opened once, moves by proposals, and each proposal is adopted by an officer who did not make it.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { dayOf, decideScale, identifierOf, type OfficerId } from '@protocol-registry/domain';
 *
 * const facts = { today: dayOf('2026-07-01'), actor: identifierOf<OfficerId>('O-1'), due: [] };
 * const empty = { scale: 'invented', file: 'scales.csv', rows: [] };
 * Result.isFailure(decideScale(null, { kind: 'sector-scale.load', content: empty }, facts)) // => true
 * ```
 */
export const decideScale = (scale: PayScale | null, command: CommandOf<ScaleCommands>, facts: ScaleFacts): Decision<ScaleActs> => {
  if (command.kind === 'sector-scale.load') return load(scale, command.content);
  if (command.kind === 'scale.open') return open(scale, command.content);
  if (scale === null) return Result.fail([refusal('NOT_REGISTERED')]);
  switch (command.kind) {
    case 'scale.propose':
      return propose(scale, command.content, facts);
    case 'scale.withdraw-proposal':
      return withdraw(scale, command.content);
    case 'scale.adopt':
      return adopt(scale, command.content, facts);
  }
};
