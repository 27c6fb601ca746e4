import { onlyFor } from '../only-for.ts';

onlyFor('interview.hold', ['interviewer', 'supervisor'], ['interview.hold', 'interview.correct', 'interview.record', 'interview.amend']);
