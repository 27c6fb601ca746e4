import { onlyFor } from '../only-for.ts';

onlyFor('journal.read', ['supervisor', 'auditor']);
