import { onlyFor } from '../only-for.ts';

onlyFor('gate.override', ['supervisor'], ['gate.override', 'gate.withdraw-override']);
