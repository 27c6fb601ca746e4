import { Result } from 'effect';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlan, type PlanDocument, plan } from '../src/index.ts';
import { arbitraryProblem, type Size } from './arbitrary-problem.ts';
import { bestByBruteForce } from './brute-force.ts';
import { contestedProblem } from './contested-problem.ts';
import { bestByModel } from './oracle.ts';
import { type ProblemDocument, read } from './problem-document.ts';
import { scoreOf } from './score.ts';
import { wrongs } from './validate.ts';

const planned = (document: ProblemDocument): PlanDocument => formatPlan(Result.getOrThrow(plan(read(document))));

const tiny: Size = { requests: 4, days: 1, slotMinutes: [15, 30], fineWeights: true, lengths: (slot) => [slot] };
const small: Size = { requests: 14, days: 2, slotMinutes: [15, 20, 30], fineWeights: false, lengths: (slot) => [slot] };

const reversed = (document: ProblemDocument): ProblemDocument => ({
  ...document,
  officers: document.officers.toReversed(),
  rooms: document.rooms.toReversed(),
  requests: document.requests.toReversed(),
  current: document.current.toReversed(),
  fixed: document.fixed.toReversed(),
});

describe('plan of interviews that take one slot', () => {
  it('given a tiny problem, when it is planned, then no other plan is better, and the plan keeps every rule', () => {
    fc.assert(
      fc.property(arbitraryProblem(tiny), (document) => {
        const result = planned(document);
        expect(wrongs(document, result)).toEqual([]);
        expect(scoreOf(document, result.appointments)).toEqual(bestByBruteForce(document));
      }),
      { numRuns: 500 },
    );
  });

  it('given a small problem, when it is planned, then an integer model finds nothing better, and the plan keeps every rule', () => {
    fc.assert(
      fc.property(arbitraryProblem(small), (document) => {
        const result = planned(document);
        expect(wrongs(document, result)).toEqual([]);
        expect(scoreOf(document, result.appointments)).toEqual(bestByModel(document));
      }),
      { numRuns: 300 },
    );
  });

  it('given current appointments that contradict each other, when the problem is planned, then no more are moved than must be', () => {
    fc.assert(
      fc.property(contestedProblem, (document) => {
        const result = planned(document);
        expect(wrongs(document, result)).toEqual([]);
        expect(scoreOf(document, result.appointments)).toEqual(bestByModel(document));
      }),
      { numRuns: 300 },
    );
  });

  it('given the same problem twice, when it is planned, then the plans are the same', () => {
    fc.assert(
      fc.property(contestedProblem, (document) => {
        expect(planned(document)).toEqual(planned(document));
      }),
    );
  });

  it('given a problem with its lists in another order, when it is planned, then the plan is as good', () => {
    fc.assert(
      fc.property(fc.oneof(contestedProblem, arbitraryProblem(small)), (document) => {
        const other = scoreOf(document, planned(reversed(document)).appointments);
        expect(other).toEqual(scoreOf(document, planned(document).appointments));
      }),
      { numRuns: 200 },
    );
  });
});
