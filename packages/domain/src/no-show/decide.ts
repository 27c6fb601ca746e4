import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { InterviewId } from '../identifier.ts';
import type { Reason } from '../reason.ts';
import { backwards, type Decision, decided, when } from '../refusal.ts';
import { noShowLadder } from './ladder.ts';
import type { NoShowActs, TakenStep } from './no-show.ts';

const missedOn = ({ interviews }: Dossier, id: InterviewId): Day | null => {
  const outcome = interviews.get(id)?.outcome;
  return outcome?._tag === 'Missed' ? outcome.missedOn : null;
};

/** The day from which a step could be taken: that of the missed date, or since the worker cannot be reached; null where neither is. */
const owedSince = (dossier: Dossier, { interview, step }: TakenStep): Day | null => {
  if (interview !== null) return missedOn(dossier, interview);
  return step === 'welfare_referred' ? noShowLadder(dossier).unreachableSince : null;
};

const stepReasons = (dossier: Dossier, taken: TakenStep, today: Day): readonly Reason[] => {
  const since = owedSince(dossier, taken);
  return [
    ...when(since === null, 'NO_SHOW_UNKNOWN'),
    ...when(since !== null && taken.on < since, 'STEP_BEFORE_MISS'),
    ...when(taken.on > today, 'DAY_IN_FUTURE'),
  ];
};

/** Records that a step of the ladder was taken, once for each missed date. */
export const takeStep = (dossier: Dossier, content: TakenStep, today: Day): Decision<NoShowActs> =>
  decided<NoShowActs>(
    [
      ...stepReasons(dossier, content, today),
      ...when(
        dossier.noShowSteps.some(({ interview, step }) => interview === content.interview && step === content.step),
        'STEP_ALREADY_TAKEN',
      ),
    ],
    { kind: 'no-show.step-taken', content },
  );

/** Mends the record of a step, or says with null that it was not taken; the correction names the act that gave it. */
export const correctStep = (dossier: Dossier, content: NoShowActs['no-show.step-corrected'], today: Day): Decision<NoShowActs> => {
  const { corrects, taken } = content;
  const isTaken = (one: TakenStep): boolean =>
    dossier.noShowSteps.some(({ interview, setBy, step }) => setBy !== corrects && interview === one.interview && step === one.step);
  return decided<NoShowActs>(
    [
      ...when(!dossier.noShowSteps.some(({ setBy }) => setBy === corrects), 'CORRECTS_NOTHING'),
      ...(taken === null ? [] : [...stepReasons(dossier, taken, today), ...when(isTaken(taken), 'STEP_ALREADY_TAKEN')]),
    ],
    { kind: 'no-show.step-corrected', content },
  );
};

/** Records that nobody can reach the worker. */
export const recordUnreachable = (dossier: Dossier, content: NoShowActs['worker.unreachable-recorded'], today: Day): Decision<NoShowActs> =>
  decided<NoShowActs>([...when(dossier.unreachableSince !== null, 'ALREADY_UNREACHABLE'), ...when(content.on > today, 'DAY_IN_FUTURE')], {
    kind: 'worker.unreachable-recorded',
    content,
  });

/** Records that the worker was reached again. It closes no missed date: the worker must be seen. */
export const recordReached = (dossier: Dossier, content: NoShowActs['worker.reached'], today: Day): Decision<NoShowActs> => {
  const { unreachableSince: since } = dossier;
  return decided<NoShowActs>(
    [
      ...when(since === null, 'NOT_UNREACHABLE'),
      ...(since === null ? [] : backwards(since, content.on)),
      ...when(content.on > today, 'DAY_IN_FUTURE'),
    ],
    { kind: 'worker.reached', content },
  );
};

/** Puts a note verbale about a missed date on record. */
export const prepareNoShowLetter = (dossier: Dossier, content: NoShowActs['no-show-letter.prepared'], today: Day): Decision<NoShowActs> =>
  decided<NoShowActs>(
    [
      ...when(missedOn(dossier, content.interview) !== content.missedOn, 'NO_SHOW_UNKNOWN'),
      ...when(content.preparedOn > today, 'DAY_IN_FUTURE'),
      ...when(content.newDateBy < content.preparedOn, 'NEW_DATE_IN_PAST'),
    ],
    { kind: 'no-show-letter.prepared', content },
  );
