import { onlyFor } from '../only-for.ts';

onlyFor('allegation.read', ['supervisor'], ['allegation.close']);
