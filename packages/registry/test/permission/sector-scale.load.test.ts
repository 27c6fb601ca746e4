import { onlyFor } from '../only-for.ts';

onlyFor('sector-scale.load', ['supervisor', 'pay_officer'], ['sector-scale.load']);
