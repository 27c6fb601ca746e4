import { onlyFor } from '../only-for.ts';

onlyFor('session.end', ['protocol_officer', 'interviewer', 'supervisor', 'pay_officer', 'auditor']);
