import { belgium, type Condition, type Day, type Dossier, type InterviewId, interviewDeadline } from '@protocol-registry/domain';
import type { View } from '../env.ts';

/** What an interview that was held means for its application, where it has one. */
export interface Consequence {
  readonly unmet: readonly Condition[];
  readonly text: string;
}

const { interviewCountsDays } = belgium.parameters;

/** What follows from an interview that was held, in the dossier as it then is; null where it was not held. */
export const consequenceOf = ({ t }: View, dossier: Dossier, id: InterviewId): Consequence | null => {
  const interview = dossier.interviews.get(id);
  if (interview?.outcome._tag !== 'Held') return null;
  const { hearing, unmet } = interview.outcome;
  if (interview.application === null) return { unmet, text: t.text('hearing.follows.no-application') };
  const application = dossier.applications.get(interview.application);
  if (application === undefined) return null;
  if (unmet.length === 0) {
    const until = (hearing.heldOn + interviewCountsDays.value) as Day;
    return { unmet, text: t.text('hearing.follows.valid', { application: application.id, until: t.day(until) }) };
  }
  const values = { application: application.id, by: t.day(interviewDeadline(dossier, application, belgium)) };
  return { unmet, text: t.text(application.status === 'open' ? 'hearing.follows.invalid' : 'hearing.follows.invalid-ended', values) };
};
