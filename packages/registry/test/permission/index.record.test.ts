import { onlyFor } from '../only-for.ts';

onlyFor('index.record', ['supervisor', 'pay_officer'], ['index.publish', 'index.revise', 'index.change-base']);
