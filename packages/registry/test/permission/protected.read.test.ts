import { onlyFor } from '../only-for.ts';

onlyFor('protected.read', ['interviewer', 'supervisor'], ['file.read']);
