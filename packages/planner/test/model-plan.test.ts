import { Result } from 'effect';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadOptimiser } from '../src/highs.ts';
import { formatPlan, type Optimiser, type PlanDocument, plan } from '../src/index.ts';
import { arbitraryProblem, type Size } from './arbitrary-problem.ts';
import { bestByBruteForce } from './brute-force.ts';
import { bestByModel } from './oracle.ts';
import { type ProblemDocument, read, type Span } from './problem-document.ts';
import { scoreOf } from './score.ts';
import { wrongs } from './validate.ts';

const optimiser = await loadOptimiser();

const idle: Optimiser = () => ({ isOptimal: false, bound: Number.POSITIVE_INFINITY, values: null });

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

  it('given requests that are alike but for their names, when they are planned, then another integer model finds nothing better', () => {
    fc.assert(
      fc.property(arbitraryProblem(small), (document) => {
        const [first, second = first] = document.requests;
        const requests = document.requests.map(({ id }, index) => ({
          ...(index % 3 === 0 ? second : first),
          id,
        })) as typeof document.requests;
        const repeated = { ...document, requests, fixed: [] };
        const result = planned(repeated);
        expect(wrongs(repeated, result)).toEqual([]);
        expect(scoreOf(repeated, result.appointments)).toEqual(bestByModel(repeated));
      }),
      { numRuns: 200 },
    );
  });

  const alike = (count: number, officers: number, available: readonly Span[]): ProblemDocument => ({
    timeZone: 'Europe/Brussels',
    slotMinutes: 15,
    officers: Array.from({ length: officers }, (_, index) => ({ id: `o${index}`, languages: ['fr'], gender: 'f', available })),
    rooms: ['r1', 'r2'].map((id) => ({ id, available })),
    interpreters: [],
    requests: Array.from({ length: count }, (_, index) => ({
      id: `q${index}`,
      mission: 'm1',
      languages: ['fr'],
      minutes: 30,
      earliest: '2026-12-01',
      deadline: '2026-12-31',
      weight: 1,
      officerGender: null,
      notOfficers: [],
      unavailable: [],
    })),
    current: [],
    fixed: [],
  });

  it('given two requests that are alike and one officer for two rooms, when they are planned, then they do not meet', () => {
    const halfHours = ['01', '02'].map((day) => ({ from: `2026-12-${day}T09:00`, to: `2026-12-${day}T09:30` }));
    const result = planned(alike(2, 1, halfHours));
    expect(result.appointments.map(({ startsAt }) => startsAt)).toEqual(['2026-12-01T09:00', '2026-12-02T09:00']);
  });

  it('given a hundred requests that are alike, when they are planned, then the model is no larger than for a few', () => {
    const days = ['01', '02', '03', '04', '05'].map((day) => ({ from: `2026-12-${day}T09:00`, to: `2026-12-${day}T17:00` }));
    const lengths: number[] = [];
    const counting: Optimiser = (model, known) => {
      lengths.push(model.split('\n').length);
      return optimiser(model, known);
    };
    for (const count of [3, 100]) expect(Result.getOrThrow(plan(read(alike(count, 2, days)), counting)).placedWeight).toBe(count);
    expect(lengths).toEqual([lengths[0], lengths[0]]);
  });

  it('given the same problem twice, when it is planned, then the plans are the same', () => {
    fc.assert(
      fc.property(arbitraryProblem(small), (document) => {
        expect(planned(document)).toEqual(planned(document));
      }),
      { numRuns: 30 },
    );
  });

  it('given an optimiser that finds nothing, when a problem is planned, then there is a plan all the same, and it keeps every rule', () => {
    fc.assert(
      fc.property(arbitraryProblem(small), (document) => {
        const drafted = formatPlan(Result.getOrThrow(plan(read(document), idle)));
        expect(wrongs(document, drafted).filter((wrong) => wrong !== 'the bound is not reached')).toEqual([]);
        expect(drafted.appointments.length === 0).toBe(planned(document).appointments.length === 0);
      }),
      { numRuns: 100 },
    );
  });

  it('given interviews that can all be placed where they are, when they are planned, then the optimiser is asked for the earliest starts alone', () => {
    const available = [{ from: '2026-12-01T09:00', to: '2026-12-01T12:00' }];
    const request = { mission: 'm1', languages: ['fr'], minutes: 60, earliest: '2026-12-01', deadline: '2026-12-01', weight: 2 };
    const open = { officerGender: null, notOfficers: [], unavailable: [] };
    const place = { officer: 'o1', room: 'r1', interpreter: null };
    const document: ProblemDocument = {
      timeZone: 'Europe/Brussels',
      slotMinutes: 30,
      officers: [{ id: 'o1', languages: ['fr'], gender: 'f', available }],
      rooms: [{ id: 'r1', available }],
      interpreters: [],
      requests: ['q1', 'q2'].map((id) => ({ id, ...request, ...open })),
      current: [{ request: 'q1', startsAt: '2026-12-01T10:00', ...place }],
      fixed: [],
    };
    const asked: string[] = [];
    const result = plan(read(document), (model, known) => {
      asked.push(model.slice(0, model.indexOf('\n')));
      return optimiser(model, known);
    });
    expect(Result.getOrThrow(result)).toMatchObject({ placedWeight: 4, upperBound: 4, moved: 0 });
    expect(asked).toEqual(['Minimize']);
  });

  it('given a known solution that breaks a row, when the model is solved, then the answer is the best that keeps them', () => {
    const model = 'Maximize\naim: + 2 a\n+ 3 b\nSubject To\nc0: + a\n+ b <= 1\nBinaries\na\nb\nEnd\n';
    const both = new Map([
      ['a', 1],
      ['b', 1],
    ]);
    expect(optimiser(model, both)).toMatchObject({ isOptimal: true, values: new Map([['b', 1]]) });
  });

  it('given an optimiser that finds nothing, when a problem is planned, then the bound is the weight of all requests that could be placed', () => {
    fc.assert(
      fc.property(arbitraryProblem(small), (document) => {
        expect(Result.getOrThrow(plan(read(document), idle)).upperBound).toBeGreaterThanOrEqual(planned(document).placedWeight);
      }),
      { numRuns: 30 },
    );
  });
});
