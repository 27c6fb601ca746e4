import { paths, timeOf, weeksOf } from '@protocol-registry/admin';
import { type Appointment, minuteOf } from '@protocol-registry/planner';
import { describe, expect, test } from 'vitest';
import { type Site, signedIn, textOf } from './site.ts';

const morning = [{ from: '2026-12-01T09:00', to: '2026-12-01T10:00' }];

const problem = {
  timeZone: 'Europe/Brussels',
  slotMinutes: 30,
  officers: [{ id: 'Officer <A>', languages: ['fr'], gender: 'f', available: morning }],
  rooms: [{ id: 'Room 1', available: morning }],
  requests: ['R-1', 'R-2', 'R-3'].map((id, index) => ({
    id,
    mission: 'Embassy of Nowhere',
    languages: ['fr'],
    minutes: 30,
    earliest: '2026-12-01',
    deadline: '2026-12-19',
    weight: 3 - index,
  })),
};

const english = { 'accept-language': 'en' };

const send = (site: Site, text: string): Promise<Response> => {
  const form = new FormData();
  form.set('problem', new File([text], 'december.json', { type: 'application/json' }));
  return site.post(paths.plan, form, english);
};

const planned = async (site: Site): Promise<string> => {
  const response = await send(site, JSON.stringify(problem));
  expect(response.status).toBe(303);
  return site.page(response.headers.get('location') ?? '', english);
};

describe('a plan', () => {
  test('shows what was placed, when, with whom and where', async () => {
    const html = await planned(await signedIn());
    const text = textOf(html);
    expect(text).toContain('Interviews placed 2 of 3 Placed weight 5 Proven bound 5 Moved 0');
    expect(text).toContain('No plan can place more');
    expect(text).toContain('Week of 30 November 2026');
    expect(text).toMatch(/09:00 R-1 Embassy of Nowhere Officer: Officer <A> Room: Room 1/);
    expect(text).toContain('09:30–10:00 R-2');
    expect(html).not.toContain('Officer <A>');
  });

  test('says who has no place, and why', async () => {
    const text = textOf(await planned(await signedIn()));
    expect(text).toContain('R-3 Embassy of Nowhere 01/12/2026 – 19/12/2026 30 No capacity left');
  });

  test('belongs to its session', async () => {
    const response = await send(await signedIn(), JSON.stringify(problem));
    expect((await (await signedIn()).ask(response.headers.get('location') ?? '')).status).toBe(404);
  });

  test('of the example is made in the page', async () => {
    const site = await signedIn();
    const response = await site.post(paths.plan, new URLSearchParams({ example: 'yes' }), english);
    expect(response.status).toBe(303);
    expect(textOf(await site.page(response.headers.get('location') ?? '', english))).toContain('This is the invented example.');
  });
});

describe('what cannot be planned', () => {
  test('no file at all', async () => {
    const response = await (await signedIn()).post(paths.plan, new FormData(), english);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('<a href="#problem">Choose the file with the problem</a>');
  });

  test('a file with faults: each with its line and place', async () => {
    const response = await send(await signedIn(), JSON.stringify({ ...problem, slotMinutes: 0 }, null, 2));
    expect(response.status).toBe(422);
    const text = textOf(await response.text());
    expect(text).toContain('december.json, line 3, column slotMinutes: expected a whole number of minutes from 1 to 1440, but found “0”');
    expect(text).toContain('The files must be chosen again');
  });

  test('no JSON', async () => {
    const response = await send(await signedIn(), 'contract;worker');
    expect(response.status).toBe(422);
    expect(textOf(await response.text())).toContain('expected valid JSON');
  });

  test('a file over 5 MB', async () => {
    expect((await send(await signedIn(), ' '.repeat(5 * 1024 * 1024 + 1))).status).toBe(413);
  });
});

describe('weeks', () => {
  const at = (startsAt: string): Appointment => ({
    request: startsAt,
    officer: 'o',
    room: 'r',
    interpreter: null,
    startsAt: minuteOf(startsAt),
  });

  test('begin on Monday, have Monday to Friday, and a weekend day only when it is used', () => {
    const [first, second, ...rest] = weeksOf([
      at('2026-12-06T10:00'),
      at('2026-12-01T09:30'),
      at('2026-12-01T09:00'),
      at('2026-12-09T09:00'),
    ]);
    expect(rest).toEqual([]);
    expect(first?.days.map(({ appointments }) => appointments.length)).toEqual([0, 2, 0, 0, 0, 1]);
    expect(first?.times).toEqual([540, 570, 600]);
    expect(second?.days).toHaveLength(5);
    expect((second?.monday ?? 0) - (first?.monday ?? 0)).toBe(7);
  });

  test('of no appointments are none', () => {
    expect(weeksOf([])).toEqual([]);
  });

  test('a time of day is counted from midnight', () => {
    expect(timeOf(at('2026-12-01T00:00'))).toBe(0);
    expect(timeOf(at('1969-12-31T23:30'))).toBe(1410);
  });
});
