import type { ActOf } from '../act/act.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { NoShowActs, RecordedStep, TakenStep } from './no-show.ts';

const corrected = (steps: readonly RecordedStep[], corrects: number, taken: TakenStep | null, setBy: number): readonly RecordedStep[] =>
  steps.flatMap((step) => (step.setBy !== corrects ? [step] : taken === null ? [] : [{ ...taken, setBy }]));

/** The dossier after an act on a worker who did not come. */
export const evolveNoShow = (dossier: Dossier, act: ActOf<NoShowActs>, version: number): Dossier => {
  switch (act.kind) {
    case 'no-show.step-taken':
      return { ...dossier, noShowSteps: [...dossier.noShowSteps, { ...act.content, setBy: version }] };
    case 'no-show.step-corrected':
      return { ...dossier, noShowSteps: corrected(dossier.noShowSteps, act.content.corrects, act.content.taken, version) };
    case 'no-show-letter.prepared':
      return { ...dossier, noShowLetters: [...dossier.noShowLetters, { ...act.content, setBy: version }] };
    case 'worker.unreachable-recorded':
      return { ...dossier, unreachableSince: act.content.on };
    case 'worker.reached':
      return { ...dossier, unreachableSince: null };
  }
};
