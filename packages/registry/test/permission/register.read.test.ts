import { onlyFor } from '../only-for.ts';

onlyFor('register.read', ['protocol_officer', 'interviewer', 'supervisor', 'pay_officer', 'auditor']);
