import type { Interview } from '@protocol-registry/domain';
import type { InterviewResult } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Tag, type Tone } from '../page/tag.tsx';

/** How what became of an interview stands out. */
export const resultTones: Readonly<Record<InterviewResult, Tone>> = {
  scheduled: 'waiting',
  valid: 'good',
  invalid: 'alert',
  missed: 'alert',
  cancelled: 'past',
};

const WORDS = {
  scheduled: 'interview-outcome.scheduled',
  valid: 'interview-outcome.held-valid',
  invalid: 'interview-outcome.held-invalid',
  missed: 'interview-outcome.missed',
  cancelled: 'interview-outcome.cancelled',
} as const satisfies Readonly<Record<InterviewResult, string>>;

/** What became of an interview, in one word. */
export const resultOf = ({ outcome }: Interview): InterviewResult => {
  switch (outcome._tag) {
    case 'Scheduled':
      return 'scheduled';
    case 'Held':
      return outcome.unmet.length === 0 ? 'valid' : 'invalid';
    case 'Missed':
      return 'missed';
    case 'Cancelled':
      return 'cancelled';
  }
};

/** What became of an interview, for the eye. */
export const ResultTag = ({ view, result }: { readonly view: View; readonly result: InterviewResult }): Markup => (
  <Tag tone={resultTones[result]} text={view.t.text(WORDS[result])} />
);
