import { onlyFor } from '../only-for.ts';

onlyFor('pay.assess', ['protocol_officer', 'supervisor', 'pay_officer'], ['pay.assess', 'letter.prepare']);
