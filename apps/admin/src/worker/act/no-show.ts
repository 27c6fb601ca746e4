import type { DossierActs, TakenStep } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import type { Sayings } from '../../timeline/said.ts';

type NoShowActs = Pick<
  DossierActs,
  'no-show.step-taken' | 'no-show.step-corrected' | 'no-show-letter.prepared' | 'worker.unreachable-recorded' | 'worker.reached'
>;

const stepText = (t: Translator, { interview, on, step }: TakenStep): string =>
  t.text('said.no-show-step', {
    step: t.text(`no-show-step.${step}`),
    missed: interview === null ? 'no' : 'yes',
    interview: interview ?? '',
    day: t.shortDay(on),
  });

const onDay = ({ on }: { readonly on: TakenStep['on'] }, t: Translator) => ({ text: t.text('said.day', { day: t.shortDay(on) }) });

/** The acts on a worker who did not come, in words. */
export const noShowSayings: Sayings<NoShowActs> = {
  'no-show.step-taken': (content, t) => ({ text: stepText(t, content), words: content.note }),
  'no-show.step-corrected': ({ reason, taken }, t) => ({
    text: taken === null ? t.text('said.no-show-step-never') : stepText(t, taken),
    points: taken === null || taken.note === null ? [] : [taken.note],
    words: reason,
  }),
  'no-show-letter.prepared': ({ interview, missedOn, newDateBy }, t) => ({
    text: t.text('said.no-show-letter', { interview, missed: t.shortDay(missedOn), day: t.shortDay(newDateBy) }),
  }),
  'worker.unreachable-recorded': onDay,
  'worker.reached': onDay,
};
