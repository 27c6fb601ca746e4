import { onlyFor } from '../only-for.ts';

onlyFor('referral.report', ['supervisor'], ['referral.report']);
