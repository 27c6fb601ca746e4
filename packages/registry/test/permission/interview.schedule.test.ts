import { onlyFor } from '../only-for.ts';

onlyFor(
  'interview.schedule',
  ['protocol_officer', 'interviewer', 'supervisor'],
  ['interview.schedule', 'interview.miss', 'interview.correct-miss', 'interview.cancel'],
);
