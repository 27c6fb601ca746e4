import { Result } from 'effect';
import { describe, expect, it } from 'vitest';
import { readProblem } from '../src/index.ts';

const SOUND = `{
  "timeZone": "Europe/Brussels",
  "slotMinutes": 30,
  "officers": [
    { "id": "o1", "languages": ["fr"], "gender": "f", "available": [{ "from": "2026-12-01T09:00", "to": "2026-12-01T12:30" }] },
    { "id": "o2", "languages": ["nl"], "gender": "m", "available": [] }
  ],
  "rooms": [{ "id": "r1", "available": [] }, { "id": "r2", "available": [] }],
  "interpreters": [{ "id": "i1", "languages": ["am"], "conflictsWith": ["mission-x"], "available": [] }],
  "requests": [
    {
      "id": "q1", "mission": "mission-x", "languages": ["fr"], "minutes": 60,
      "earliest": "2026-12-01",
      "deadline": "2026-12-19",
      "weight": 1.5, "officerGender": null, "notOfficers": [],
      "unavailable": [{ "from": "2026-12-03T00:00", "to": "2026-12-04T00:00" }]
    },
    { "id": "q2", "mission": "mission-y", "languages": ["am"], "minutes": 30, "earliest": "2026-12-01", "deadline": "2026-12-19", "weight": 0 }
  ],
  "current": [{ "request": "q1", "officer": "o1", "room": "r1", "interpreter": null, "startsAt": "2026-12-01T09:00" }],
  "fixed": [
    { "request": "q1", "officer": "o1", "room": "r1", "interpreter": "i1", "startsAt": "2026-12-01T09:00" },
    { "request": "q2", "officer": "o2", "room": "r2", "interpreter": null, "startsAt": "2026-12-01T09:30" }
  ]
}`;

/** The sound problem with one text put for another. */
const spoilt = (from: string, to: string): string => {
  expect(SOUND).toContain(from);
  return SOUND.replace(from, to);
};

const faultsOf = (text: string): readonly string[] =>
  Result.match(readProblem('problem.json', text), {
    onSuccess: () => [],
    onFailure: (faults) => faults.map(({ place, expected, found }) => `${place.line} ${place.column} ${expected.key} ${found}`),
  });

describe('a planning problem is read', () => {
  it('given a sound problem, when it is read, then times are merged minutes and weights are exact', () => {
    const problem = Result.getOrThrow(readProblem('problem.json', SOUND));
    expect(problem.requests.map(({ weight }) => weight)).toEqual([1_500_000, 0]);
    expect(problem.requests[1]).toMatchObject({ officerGender: null, notOfficers: [], unavailable: [] });
    expect(problem.fixed).toHaveLength(2);
  });

  it.each(['interpreters', 'current', 'fixed'])('given a problem without %s, when it is read, then that list is empty', (name) => {
    const { [name]: _, ...rest } = JSON.parse(SOUND) as Record<string, unknown>;
    const document = name === 'interpreters' ? { ...rest, fixed: [], current: [] } : rest;
    expect(Result.getOrThrow(readProblem('problem.json', JSON.stringify(document)))).toMatchObject({ [name]: [] });
  });

  it('given a byte-order mark and Windows line ends, when it is read, then lines are counted all the same', () => {
    expect(faultsOf(`\uFEFF${spoilt('"minutes": 60', '"minutes": 0').replaceAll('\n', '\r\n')}`)).toEqual([
      '12 requests[0].minutes expected.positive-minutes 0',
    ]);
  });

  it.each([
    ['nothing', '', ['1 1 expected.json null']],
    ['text that is cut off', '{"timeZone": ', ['1 14 expected.json null']],
    ['a comment', '{\n// no\n}', ['2 1 expected.json // no']],
    ['a trailing comma', '{\n"a": 1,\n}', ['3 1 expected.json }']],
    ['a fault far along a line', '{"a": "é", "b": oops}', ['1 17 expected.json oops']],
    ['more than one document', '{}\n{}', ['2 1 expected.json {']],
    ['too many brackets', `\n${'['.repeat(100_000)}`, ['2 101 expected.json-depth [']],
    ['brackets in a text', '"[[[[[["', ['1 null expected.object "[[[[[["']],
    ['a list', '[]', ['1 null expected.object []']],
    ['a number', '7', ['1 null expected.object 7']],
    ['a text of many quotes without its end', `"${'\\"'.repeat(500_000)}`, [`1 1 expected.json "${'\\"'.repeat(39)}\\…`]],
  ])('given %s, when it is read, then the fault names the place', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it.each([
    ['"Europe/Brussels"', '"Europe/Atlantis"', ['2 timeZone expected.time-zone "Europe/Atlantis"']],
    ['"Europe/Brussels"', '"+01:00"', ['2 timeZone expected.time-zone "+01:00"']],
    ['"timeZone": "Europe/Brussels",', '', ['1 timeZone expected.time-zone null']],
    ['"slotMinutes": 30', '"slotMinutes": 1441', ['3 slotMinutes expected.slot-minutes 1441']],
    ['"slotMinutes": 30', '"slotMinutes": 7.5', ['3 slotMinutes expected.slot-minutes 7.5']],
    ['"slotMinutes": 30', '"slotMinutes": 30, "slotMinutes": 30', ['3 slotMinutes expected.key-once "slotMinutes"']],
    [
      '"rooms": [{ "id": "r1", "available": [] }, { "id": "r2", "available": [] }]',
      '"rooms": null',
      [
        '8 rooms expected.list null',
        '20 current[0].room expected.known-room "r1"',
        '22 fixed[0].room expected.known-room "r1"',
        '23 fixed[1].room expected.known-room "r2"',
      ],
    ],
    ['"id": "o2"', '"id": "o1"', ['6 officers[1].id expected.id-once "o1"', '23 fixed[1].officer expected.known-officer "o2"']],
    ['"id": "o2", ', '', ['6 officers[1].id expected.identifier null', '23 fixed[1].officer expected.known-officer "o2"']],
    ['"gender": "m"', '"gender": 1', ['6 officers[1].gender expected.text-or-null 1']],
    ['"languages": ["nl"]', '"languages": "nl"', ['6 officers[1].languages expected.list "nl"']],
    ['"languages": ["nl"]', '"languages": ["nl", 3]', ['6 officers[1].languages[1] expected.identifier 3']],
    ['"to": "2026-12-01T12:30"', '"to": "2026-12-01T08:30"', ['5 officers[0].available[0].to expected.not-before-from "2026-12-01T08:30"']],
    ['"to": "2026-12-01T12:30"', '"to": "2026-12-01T24:00"', ['5 officers[0].available[0].to expected.local-time "2026-12-01T24:00"']],
    ['"to": "2026-12-01T12:30"', '"to": "2026-11-31T12:30"', ['5 officers[0].available[0].to expected.local-time "2026-11-31T12:30"']],
    [
      '"to": "2026-12-01T12:30"',
      '"to": "2026-12-01T12:30:00"',
      ['5 officers[0].available[0].to expected.local-time "2026-12-01T12:30:00"'],
    ],
    ['{ "id": "r2", "available": [] }', '"r2"', ['8 rooms[1] expected.object "r2"', '23 fixed[1].room expected.known-room "r2"']],
    ['"minutes": 60', '"minutes": -30', ['12 requests[0].minutes expected.positive-minutes -30']],
    ['"minutes": 60', '"minutes": "60"', ['12 requests[0].minutes expected.positive-minutes "60"']],
    [', "minutes": 60', '', ['11 requests[0].minutes expected.positive-minutes null']],
    ['"earliest": "2026-12-01",\n', '"earliest": "1 December",\n', ['13 requests[0].earliest expected.date "1 December"']],
    ['"deadline": "2026-12-19",\n', '"deadline": "2026-11-30",\n', ['14 requests[0].deadline expected.not-before-earliest "2026-11-30"']],
    ['"weight": 1.5', '"weight": -1', ['15 requests[0].weight expected.weight -1']],
    ['"weight": 1.5', '"weight": 0.1234567', ['15 requests[0].weight expected.weight 0.1234567']],
    ['"weight": 1.5', '"weight": 1e300', ['15 requests[0].weight expected.weight 1e300']],
    [
      '"weight": 1.5',
      '"weight": 9007199254.1',
      ['15 requests[0].weight expected.weight-total 9007199254.1', '18 requests[1].weight expected.weight-total 0'],
    ],
    ['"request": "q2"', '"request": "q9"', ['23 fixed[1].request expected.known-request "q9"']],
    ['"request": "q2"', '"request": "q1"', ['23 fixed[1].request expected.request-once "q1"']],
    ['"officer": "o2"', '"officer": "o9"', ['23 fixed[1].officer expected.known-officer "o9"']],
    ['"room": "r2"', '"room": "r9"', ['23 fixed[1].room expected.known-room "r9"']],
    ['"interpreter": "i1"', '"interpreter": "i9"', ['22 fixed[0].interpreter expected.known-interpreter "i9"']],
    ['"interpreter": "i1"', '"interpreter": 1', ['22 fixed[0].interpreter expected.identifier-or-null 1']],
    ['"officer": "o2"', '"officer": "o1"', ['23 fixed[1].officer expected.officer-free "o1"']],
    ['"room": "r2"', '"room": "r1"', ['23 fixed[1].room expected.room-free "r1"']],
    ['"room": "r2", "interpreter": null', '"room": "r2", "interpreter": "i1"', ['23 fixed[1].interpreter expected.interpreter-free "i1"']],
  ] as const)('given %s replaced by %s, when it is read, then each fault names its line and path', (from, to, faults) => {
    expect(faultsOf(spoilt(from, to))).toEqual(faults);
  });

  it('given more than fifty faults, when it is read, then the first fifty are told', () => {
    const rooms = Array.from({ length: 60 }, () => '\n7').join(',');
    const faults = faultsOf(`{ "timeZone": "Europe/Brussels", "slotMinutes": 30, "officers": [], "requests": [], "rooms": [${rooms}] }`);
    expect(faults).toHaveLength(50);
    expect(faults[49]).toBe('51 rooms[49] expected.object 7');
  });
});
