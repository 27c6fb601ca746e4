import { Result } from 'effect';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadOptimiser } from '../src/highs.ts';
import { formatPlan, type PlanDocument, plan } from '../src/index.ts';
import { arbitraryProblem, type Size } from './arbitrary-problem.ts';
import { bestByBruteForce } from './brute-force.ts';
import { bestByModel } from './oracle.ts';
import { type ProblemDocument, read } from './problem-document.ts';
import { scoreOf } from './score.ts';
import { wrongs } from './validate.ts';

const optimiser = await loadOptimiser();

const planned = (document: ProblemDocument): PlanDocument => formatPlan(Result.getOrThrow(plan(read(document), optimiser)));

const tiny: Size = { requests: 4, days: 1, slotMinutes: [15, 30], fineWeights: true, lengths: (slot) => [2 * slot, 2 * slot - 5] };
const small: Size = { requests: 12, days: 2, slotMinutes: [15, 25], fineWeights: false, lengths: (slot) => [2 * slot, 2 * slot - 7] };
const uneven: Size = { requests: 12, days: 2, slotMinutes: [15, 25], fineWeights: false, lengths: (slot) => [slot - 10, slot - 5, slot] };

describe('plan of interviews that may overlap in part', () => {
  it('given a tiny problem, when it is planned, then no other plan is better, and the plan keeps every rule', () => {
    fc.assert(
      fc.property(arbitraryProblem(tiny), (document) => {
        const result = planned(document);
        expect(wrongs(document, result)).toEqual([]);
        expect(scoreOf(document, result.appointments)).toEqual(bestByBruteForce(document));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['two slots', small],
    ['one slot, in rooms that are free for a part of it', uneven],
  ])('given a small problem with interviews of %s, when it is planned, then another integer model finds nothing better', (_, size) => {
    fc.assert(
      fc.property(arbitraryProblem(size), (document) => {
        const result = planned(document);
        expect(wrongs(document, result)).toEqual([]);
        expect(scoreOf(document, result.appointments)).toEqual(bestByModel(document));
      }),
      { numRuns: 150 },
    );
  });

  it('given the same problem twice, when it is planned, then the plans are the same', () => {
    fc.assert(
      fc.property(arbitraryProblem(small), (document) => {
        expect(planned(document)).toEqual(planned(document));
      }),
      { numRuns: 30 },
    );
  });

  it('given an optimiser that finds nothing, when a problem is planned, then the bound is the weight of all requests that could be placed', () => {
    fc.assert(
      fc.property(arbitraryProblem(small), (document) => {
        const problem = read(document);
        const idle = Result.getOrThrow(plan(problem, () => ({ isOptimal: false, bound: Number.POSITIVE_INFINITY, values: null })));
        expect(idle.upperBound).toBeGreaterThanOrEqual(planned(document).placedWeight);
      }),
      { numRuns: 30 },
    );
  });
});
