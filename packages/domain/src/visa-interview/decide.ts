import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type Decision, decided, when } from '../refusal.ts';
import type { VisaInterview, VisaInterviewActs } from './visa-interview.ts';

/** Records a talk that a post abroad held before the visa. */
export const recordVisaInterview = (content: VisaInterview, today: Day): Decision<VisaInterviewActs> =>
  decided<VisaInterviewActs>(when(content.heldOn > today, 'DAY_IN_FUTURE'), { kind: 'visa-interview.recorded', content });

/** Mends the record of such a talk; the correction names the act that gave it. */
export const correctVisaInterview = (
  dossier: Dossier,
  content: VisaInterviewActs['visa-interview.corrected'],
  today: Day,
): Decision<VisaInterviewActs> =>
  decided<VisaInterviewActs>(
    [
      ...when(!dossier.visaInterviews.some(({ setBy }) => setBy === content.corrects), 'CORRECTS_NOTHING'),
      ...when(content.heldOn > today, 'DAY_IN_FUTURE'),
    ],
    { kind: 'visa-interview.corrected', content },
  );
