import type { ActOf } from '../act/act.ts';
import { withChange, withEntry } from '../collection.ts';
import type { InterviewId } from '../identifier.ts';
import { unmetConditions } from './conditions.ts';
import type { Hearing, Interview, InterviewActs, InterviewOutcome, Miss } from './interview.ts';

type Interviews = ReadonlyMap<InterviewId, Interview>;

const held = (hearing: Hearing, version: number): InterviewOutcome => ({
  _tag: 'Held',
  hearing,
  unmet: unmetConditions(hearing.conditions),
  setBy: version,
});

const missed = ({ missedOn, explanation }: Miss, version: number): InterviewOutcome => ({
  _tag: 'Missed',
  missedOn,
  explanation,
  setBy: version,
});

const outcomeOf = (act: Exclude<ActOf<InterviewActs>, { readonly kind: 'interview.scheduled' }>, version: number): InterviewOutcome => {
  switch (act.kind) {
    case 'interview.held': {
      const { interview: _, ...hearing } = act.content;
      return held(hearing, version);
    }
    case 'interview.corrected': {
      const { interview: _, corrects: __, reason: ___, ...hearing } = act.content;
      return held(hearing, version);
    }
    case 'interview.missed':
      return missed(act.content, version);
    case 'interview.miss-corrected':
      return act.content.miss === null ? { _tag: 'Scheduled' } : missed(act.content.miss, version);
    case 'interview.cancelled':
      return { _tag: 'Cancelled', reason: act.content.reason };
  }
};

/** The interviews of a dossier after an act. */
export const evolveInterview = (interviews: Interviews, act: ActOf<InterviewActs>, version: number): Interviews => {
  const { interview: id } = act.content;
  if (act.kind === 'interview.scheduled') {
    const { interview: _, application, purpose = 'card', ...appointment } = act.content;
    return withEntry(interviews, id, { id, application, purpose, appointment, outcome: { _tag: 'Scheduled' } });
  }
  return withChange(interviews, id, (interview) => ({ ...interview, outcome: outcomeOf(act, version) }));
};
