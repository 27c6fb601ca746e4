import { onlyFor } from '../only-for.ts';

onlyFor('scale.adopt', ['supervisor', 'pay_officer'], ['scale.adopt']);
