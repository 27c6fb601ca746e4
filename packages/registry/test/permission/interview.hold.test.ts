import { onlyFor } from '../only-for.ts';

onlyFor(
  'interview.hold',
  ['protocol_officer', 'interviewer', 'supervisor'],
  ['interview.hold', 'interview.miss', 'interview.correct', 'interview.correct-miss', 'interview.record', 'interview.amend'],
);
