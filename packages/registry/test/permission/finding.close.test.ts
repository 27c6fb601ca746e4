import { onlyFor } from '../only-for.ts';

onlyFor('finding.close', ['supervisor', 'pay_officer'], ['finding.close']);
