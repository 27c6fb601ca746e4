import type { ActOf } from '../act/act.ts';
import type { RecordedVisaInterview, VisaInterviewActs } from './visa-interview.ts';

type Talks = readonly RecordedVisaInterview[];

/** The talks before the visa after an act. */
export const evolveVisaInterview = (talks: Talks, act: ActOf<VisaInterviewActs>, version: number): Talks => {
  if (act.kind === 'visa-interview.recorded') return [...talks, { ...act.content, setBy: version }];
  const { corrects, reason: _, ...talk } = act.content;
  return talks.map((one) => (one.setBy === corrects ? { ...talk, setBy: version } : one));
};
