import type { View } from '../env.ts';
import { type ActLink, ActLinks } from '../page/act-link.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { cardOn } from './correct.tsx';
import type { InterviewRead } from './read.ts';

const ofScheduled = (id: string): readonly ActLink[] => [
  { href: pathTo(paths.interviewForm, { id }), text: 'interview.hold', permission: 'interview.hold', isMain: true },
  { href: pathTo(paths.interviewMiss, { id }), text: 'interview.miss', permission: 'interview.schedule' },
  { href: pathTo(paths.interviewCancel, { id }), text: 'interview.cancel', permission: 'interview.schedule' },
];

/** A new date is made where the application waits for one, or the worker is still to be seen, and none is agreed. */
const needsAnother = ({ interview, state }: InterviewRead): boolean => {
  const ofSame = [...state.interviews.values()].filter(({ application }) => application === interview.application);
  const settles = ({ outcome }: typeof interview): boolean =>
    outcome._tag === 'Scheduled' || (outcome._tag === 'Held' && outcome.unmet.length === 0);
  const { application } = interview;
  if (application === null) return ofSame.at(-1) === interview && !settles(interview);
  return state.applications.get(application)?.status === 'open' && !ofSame.some(settles);
};

const ofEnded = (read: InterviewRead): readonly (ActLink | null)[] => {
  const { application, id, outcome } = read.interview;
  return [
    needsAnother(read)
      ? {
          href:
            application === null
              ? pathTo(paths.workerInterviewNew, { id: read.state.worker.id })
              : pathTo(paths.interviewNew, { id: application }),
          text: 'interview.schedule-another',
          permission: 'interview.schedule',
          isMain: true,
        }
      : null,
    outcome._tag === 'Held' && cardOn(read) === null
      ? { href: pathTo(paths.interviewCorrect, { id }), text: 'interview.correct', permission: 'interview.hold' }
      : null,
    outcome._tag === 'Missed'
      ? { href: pathTo(paths.interviewCorrectMiss, { id }), text: 'interview.correct-miss', permission: 'interview.schedule' }
      : null,
  ];
};

/** What can be done with an interview as it stands. */
export const InterviewActs = ({ view, read }: { readonly view: View; readonly read: InterviewRead }): Markup => (
  <ActLinks view={view} links={read.interview.outcome._tag === 'Scheduled' ? ofScheduled(read.interview.id) : ofEnded(read)} />
);
