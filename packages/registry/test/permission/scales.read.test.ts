import { onlyFor } from '../only-for.ts';

onlyFor('scales.read', ['protocol_officer', 'interviewer', 'supervisor', 'pay_officer', 'auditor']);
