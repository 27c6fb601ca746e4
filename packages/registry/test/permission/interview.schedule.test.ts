import { onlyFor } from '../only-for.ts';

onlyFor(
  'interview.schedule',
  ['protocol_officer', 'interviewer', 'supervisor'],
  [
    'interview.schedule',
    'interview.miss',
    'interview.correct-miss',
    'interview.cancel',
    'no-show.take-step',
    'no-show.correct-step',
    'no-show-letter.prepare',
    'worker.record-unreachable',
    'worker.record-reached',
    'worker.record-preference',
    'event.announce',
    'event.correct',
    'event.invite',
    'event.record-attendance',
  ],
);
