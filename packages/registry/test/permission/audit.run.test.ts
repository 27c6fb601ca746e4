import { onlyFor } from '../only-for.ts';

onlyFor('audit.run', ['protocol_officer', 'supervisor', 'pay_officer', 'auditor']);
