import { onlyFor } from '../only-for.ts';

onlyFor('plan.run', ['protocol_officer', 'interviewer', 'supervisor']);
