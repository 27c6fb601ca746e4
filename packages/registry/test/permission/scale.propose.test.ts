import { onlyFor } from '../only-for.ts';

onlyFor('scale.propose', ['supervisor', 'pay_officer'], ['scale.open', 'scale.propose', 'scale.withdraw-proposal']);
