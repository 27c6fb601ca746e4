import { onlyFor } from '../only-for.ts';

onlyFor('payment.record', ['protocol_officer', 'supervisor', 'pay_officer'], ['payment.record', 'payment.correct']);
