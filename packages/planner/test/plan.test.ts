import { Result } from 'effect';
import { describe, expect, it } from 'vitest';
import { loadOptimiser } from '../src/highs.ts';
import { formatPlan, plan } from '../src/index.ts';
import { type ProblemDocument, type RequestEntry, read, type Span } from './problem-document.ts';

const hours = (from: string, to: string, date = '2026-12-01'): Span => ({ from: `${date}T${from}`, to: `${date}T${to}` });

const request: RequestEntry = {
  id: 'q1',
  mission: 'mission-x',
  languages: ['fr'],
  minutes: 30,
  earliest: '2026-12-01',
  deadline: '2026-12-01',
  weight: 1,
  officerGender: null,
  notOfficers: [],
  unavailable: [],
};

const base: ProblemDocument = {
  timeZone: 'Europe/Brussels',
  slotMinutes: 30,
  officers: [{ id: 'o1', languages: ['fr'], gender: 'f', available: [hours('09:00', '10:00')] }],
  rooms: [{ id: 'r1', available: [hours('09:00', '10:00')] }],
  interpreters: [],
  requests: [request],
  current: [],
  fixed: [],
};

const planned = (document: ProblemDocument) => formatPlan(Result.getOrThrow(plan(read(document))));

const refused = (document: ProblemDocument) =>
  Result.match(plan(read(document)), {
    onSuccess: () => null,
    onFailure: ({ message, requests }) => ({ key: message.key, requests }),
  });

describe('plan', () => {
  it.each<[string, Partial<RequestEntry>, Partial<ProblemDocument>, readonly string[]]>([
    ['the worker is never free', { unavailable: [hours('00:00', '23:45')] }, {}, ['WINDOW_TOO_SHORT']],
    ['the officer has another gender', { officerGender: 'm' }, {}, ['NO_OFFICER']],
    ['the only officer is excluded', { notOfficers: ['o1'] }, {}, ['NO_OFFICER']],
    ['the officer speaks another language and nobody interprets', { languages: ['am'] }, {}, ['NO_INTERPRETER']],
    ['no room is open', {}, { rooms: [] }, ['NO_ROOM']],
    ['there is neither officer nor room', { notOfficers: ['o1'] }, { rooms: [] }, ['NO_OFFICER', 'NO_ROOM']],
    [
      'officer and room have different hours',
      {},
      { rooms: [{ id: 'r1', available: [hours('14:00', '15:00')] }] },
      ['NO_OFFICER', 'NO_ROOM'],
    ],
    [
      'the only hour is off the grid',
      {},
      { officers: [{ id: 'o1', languages: ['fr'], gender: 'f', available: [hours('09:10', '09:55')] }] },
      ['NO_OFFICER'],
    ],
  ])('given that %s, when it is planned, then the reasons say so', (_, change, world, reasons) => {
    const result = planned({ ...base, ...world, requests: [{ ...request, ...change }] });
    expect(result.unplaced).toEqual([{ request: 'q1', reasons }]);
  });

  it('given a fixed appointment in the only hour, when another request is planned, then capacity is missing', () => {
    const fixed = [{ request: 'q2', officer: 'o1', room: 'r1', interpreter: null, startsAt: '2026-12-01T09:00' }];
    const result = planned({ ...base, requests: [request, { ...request, id: 'q2', minutes: 60, weight: 2.5 }], fixed });
    expect(result).toEqual({
      appointments: fixed,
      unplaced: [{ request: 'q1', reasons: ['CAPACITY'] }],
      placedWeight: 2.5,
      upperBound: 2.5,
      moved: 0,
    });
  });

  it('given a request that is fixed elsewhere than it is now, when it is planned, then it counts as moved', () => {
    const entry = { request: 'q1', officer: 'o1', room: 'r1', interpreter: null, startsAt: '2026-12-01T09:00' };
    expect(planned({ ...base, current: [entry], fixed: [{ ...entry, startsAt: '2026-12-01T09:30' }] }).moved).toBe(1);
  });

  it('given a current place that can be kept, when an earlier one is free, then it is kept', () => {
    const entry = { request: 'q1', officer: 'o1', room: 'r1', interpreter: null, startsAt: '2026-12-01T09:30' };
    expect(planned({ ...base, current: [entry] }).appointments).toEqual([entry]);
  });

  it('given a fixed appointment that begins off the grid, when the others are planned, then they leave its minutes alone', () => {
    const fixed = [{ request: 'q2', officer: 'o1', room: 'r1', interpreter: null, startsAt: '2026-12-01T09:05' }];
    const result = planned({ ...base, requests: [request, { ...request, id: 'q2', minutes: 10 }], fixed });
    expect(result.appointments.map(({ startsAt }) => startsAt)).toEqual(['2026-12-01T09:05', '2026-12-01T09:30']);
  });

  it('given a grid that does not divide the day, when it is planned, then it is counted from each midnight', () => {
    const overnight = [{ from: '2026-12-01T23:00', to: '2026-12-02T02:00' }];
    const result = planned({
      ...base,
      slotMinutes: 50,
      officers: [{ id: 'o1', languages: ['fr'], gender: 'f', available: overnight }],
      rooms: [{ id: 'r1', available: overnight }],
      requests: ['q1', 'q2', 'q3', 'q4'].map((id) => ({ ...request, id, deadline: '2026-12-02', minutes: 40 })),
    });
    expect(result.appointments.map(({ startsAt }) => startsAt)).toEqual(['2026-12-01T23:20', '2026-12-02T00:00', '2026-12-02T00:50']);
  });

  const interpreters = [{ id: 'i1', languages: ['am'], conflictsWith: ['mission-y'], available: [hours('09:00', '10:00')] }];

  it('given an interpreter who could serve, when it is planned, then the requests that may need one are named', () => {
    const requests = [request, { ...request, id: 'q2', languages: ['am'] }];
    expect(refused({ ...base, interpreters, requests })).toEqual({ key: 'refusal.needs-interpreter', requests: ['q2'] });
  });

  it('given an interpreter who is never free when an officer is, when it is planned, then nobody needs one', () => {
    const away = interpreters.map((interpreter) => ({ ...interpreter, available: [hours('11:00', '12:00')] }));
    const result = planned({ ...base, interpreters: away, requests: [{ ...request, languages: ['am'] }] });
    expect(result.unplaced).toEqual([{ request: 'q1', reasons: ['NO_INTERPRETER'] }]);
  });

  it('given that the only interpreter has a conflict, when it is planned, then the request stays without', () => {
    const result = planned({ ...base, interpreters, requests: [{ ...request, languages: ['am'], mission: 'mission-y' }] });
    expect(result.unplaced).toEqual([{ request: 'q1', reasons: ['NO_INTERPRETER'] }]);
  });

  it('given interviews of different numbers of slots, when they are planned, then the unusual ones are named', () => {
    const requests = [request, { ...request, id: 'q2' }, { ...request, id: 'q3', minutes: 45 }];
    expect(refused({ ...base, requests })).toEqual({ key: 'refusal.mixed-lengths', requests: ['q3'] });
  });

  it('given interviews of two slots and no optimiser, when they are planned, then they are refused', () => {
    expect(refused({ ...base, requests: [{ ...request, minutes: 45 }] })).toEqual({ key: 'refusal.needs-optimiser', requests: ['q1'] });
  });

  it('given an empty problem, when it is planned, then the plan is empty', async () => {
    const empty = { appointments: [], unplaced: [], placedWeight: 0, upperBound: 0, moved: 0 };
    const problem = read({ ...base, requests: [] });
    expect(formatPlan(Result.getOrThrow(plan(problem)))).toEqual(empty);
    expect(formatPlan(Result.getOrThrow(plan(problem, await loadOptimiser())))).toEqual(empty);
  });
});
