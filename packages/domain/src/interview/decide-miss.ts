import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { dayValue } from '../message.ts';
import type { Reason } from '../reason.ts';
import { type Decision, decided, when } from '../refusal.ts';
import { openInterviewReasons, purposeReasons, scheduledReasons } from './decide.ts';
import type { Interview, InterviewActs, Miss } from './interview.ts';
import { dayOfAppointment } from './scheduled.ts';

const dayReasons = ({ appointment }: Interview, missedOn: Day, today: Day): readonly Reason[] => {
  const day = dayOfAppointment(appointment);
  return [...when(missedOn < day, 'MISSED_BEFORE_APPOINTMENT', { appointment: dayValue(day) }), ...when(missedOn > today, 'DAY_IN_FUTURE')];
};

/** Records that the worker did not come. An explanation is kept; it closes nothing (RULES 2.5). */
export const missInterview = (dossier: Dossier, missed: InterviewActs['interview.missed'], today: Day): Decision<InterviewActs> => {
  const interview = dossier.interviews.get(missed.interview);
  return decided<InterviewActs>(
    interview === undefined
      ? when(true, 'INTERVIEW_UNKNOWN')
      : [...scheduledReasons(interview), ...dayReasons(interview, missed.missedOn, today)],
    { kind: 'interview.missed', content: missed },
  );
};

/** An interview is scheduled again only while its application waits, and no other one is scheduled for it. */
const missReasons = (dossier: Dossier, interview: Interview, miss: Miss | null, today: Day): readonly Reason[] =>
  miss === null
    ? [...purposeReasons(dossier, interview.application), ...openInterviewReasons(dossier, interview.application)]
    : dayReasons(interview, miss.missedOn, today);

/** Mends the record that the worker did not come, or says with null that it was wrong: then the interview is scheduled again. The correction names the act that gave it. */
export const correctMiss = (dossier: Dossier, content: InterviewActs['interview.miss-corrected'], today: Day): Decision<InterviewActs> => {
  const interview = dossier.interviews.get(content.interview);
  const isMissed = interview?.outcome._tag === 'Missed' && interview.outcome.setBy === content.corrects;
  return decided<InterviewActs>(
    interview === undefined
      ? when(true, 'INTERVIEW_UNKNOWN')
      : [...when(!isMissed, 'CORRECTS_NOTHING'), ...missReasons(dossier, interview, content.miss, today)],
    { kind: 'interview.miss-corrected', content },
  );
};
