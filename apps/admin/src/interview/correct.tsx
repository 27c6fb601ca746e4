import type { CardNumber, Interview } from '@protocol-registry/domain';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import { asking } from '../form/as-actor.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { type HearingAct, hearingRoutes } from './hearing-flow.tsx';
import { hearingFields } from './hearing-form.tsx';
import type { InterviewRead } from './read.ts';

/** The card that rests on an interview, null where none does. */
export const cardOn = ({ interview, state }: InterviewRead): CardNumber | null =>
  [...state.cards.values()].find(({ basis }) => 'interview' in basis && basis.interview === interview.id)?.number ?? null;

/** The act that set what stands on record of an interview; none where it was not held. */
const setBy = ({ outcome }: Interview): number => (outcome._tag === 'Held' ? outcome.setBy : 0);

const act: HearingAct = {
  path: paths.interviewCorrect,
  title: 'interview.correct',
  done: 'interview.corrected',
  fresh: ({ interview: { outcome } }) => (outcome._tag === 'Held' ? hearingFields(outcome.hearing) : {}),
  isKept: false,
  inTheWay: ({ t }, read) => {
    if (read.interview.outcome._tag !== 'Held') return t.text('interview.nothing-to-correct');
    const card = cardOn(read);
    return card === null ? null : t.text('refused.CARD_RESTS_ON_INTERVIEW', { card });
  },
  more: (view, form) => <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint" />,
  reason: (reader) => readReason(reader, 'correction.reason'),
  ask: (request, read, command, version) => asking(request, { on: read.state.worker.id, version, command }),
  suggest: () => Effect.succeed(null),
  command: ({ interview }, { hearing, reason }) => ({
    kind: 'interview.correct',
    content: { interview: interview.id, ...hearing, corrects: setBy(interview), reason },
  }),
};

/** The correction of the record of an interview; one on which a card rests stays as it is. */
export const correctInterviewRoutes = (deps: Deps): readonly Route[] => hearingRoutes(deps, act);
