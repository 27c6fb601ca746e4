import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, registry } from './registry.ts';

const folder = mkdtempSync(join(tmpdir(), 'registry-'));
const morning = [{ from: '2026-12-01T09:00', to: '2026-12-01T10:00' }];
const request = {
  id: 'q-1',
  mission: 'm-1',
  languages: ['fr'],
  minutes: 30,
  earliest: '2026-12-01',
  deadline: '2026-12-19',
  weight: 1,
  officerGender: null,
  notOfficers: [],
  unavailable: [],
};
const problem = {
  timeZone: 'Europe/Brussels',
  slotMinutes: 30,
  officers: [{ id: 'o-1', languages: ['fr'], gender: 'f', available: morning }],
  rooms: [{ id: 'r-1', available: morning }],
  interpreters: [],
  requests: [request, { ...request, id: 'q-2', weight: 2 }, { ...request, id: 'q-3' }],
};

const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('registry plan', () => {
  test('places the greatest weight and says why the rest is not placed', () => {
    expect(json('plan', '--problem', written('problem.json', JSON.stringify(problem)))).toEqual({
      appointments: [
        { request: expect.any(String), officer: 'o-1', room: 'r-1', interpreter: null, startsAt: '2026-12-01T09:00' },
        { request: expect.any(String), officer: 'o-1', room: 'r-1', interpreter: null, startsAt: '2026-12-01T09:30' },
      ],
      unplaced: [{ request: expect.stringMatching(/q-[13]/), reasons: ['CAPACITY'] }],
      placedWeight: 3,
      upperBound: 3,
      moved: 0,
    });
  });

  test('plans interviews that all take two slots', () => {
    const long = { ...problem, requests: problem.requests.map((one) => ({ ...one, minutes: 60 })) };
    expect(json('plan', '--problem', written('long.json', JSON.stringify(long)))).toMatchObject({ placedWeight: 2, upperBound: 2 });
  });

  test('refuses a problem outside its family, and says why', () => {
    const mixed = { ...problem, requests: [request, { ...request, id: 'q-2', minutes: 60 }] };
    const answer = registry('plan', '--problem', written('mixed.json', JSON.stringify(mixed)), '--json');
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('different lengths');
  });

  test.each([
    ['a path that leads nowhere', join(folder, 'none.json'), 'none.json: expected a file that can be read, but found nothing there'],
    ['a folder', folder, 'expected a file, not a folder'],
    ['a path through a file', join(written('problem.json', '{}'), 'x'), 'expected a file that can be read, but found “ENOTDIR”'],
    ['an empty path', '', '--problem. Expected: the path of a file'],
  ])('%s is refused in words that help', (_, path, words) => {
    const answer = registry('plan', `--problem=${path}`, '--json');
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(words);
  });

  test('plans the example', () => {
    expect(registry('plan', '--problem', 'packages/planner/examples/interview-month.json')).toMatchObject({ status: 0, stderr: '' });
  });

  test.each([
    ['not JSON', '{"timeZone": ', 'bad.json, line 1, column 14'],
    [
      'an unknown officer',
      JSON.stringify({
        ...problem,
        fixed: [{ request: 'q-1', officer: 'o-9', room: 'r-1', interpreter: null, startsAt: '2026-12-01T09:00' }],
      }),
      'fixed[0].officer',
    ],
    [
      'a day that does not exist',
      JSON.stringify({ ...problem, requests: [{ ...request, deadline: '2026-02-30' }] }, null, 2),
      'requests[0].deadline',
    ],
  ])('%s is refused with its place', (_, text, place) => {
    const answer = registry('plan', '--problem', written('bad.json', text), '--json');
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(place);
  });
});
