import { paths, timeOf, weeksOf } from '@protocol-registry/admin';
import { minuteOf } from '@protocol-registry/domain';
import { type Appointment } from '@protocol-registry/planner';
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
    expect(text).toMatch(/09:00–09:30 R-1 Embassy of Nowhere Officer: Officer <A> Room: Room 1/);
    expect(text).toContain('09:30–10:00 R-2');
    expect(html).not.toContain('Officer <A>');
  });

  test('says who has no place, and why', async () => {
    const text = textOf(await planned(await signedIn()));
    expect(text).toContain('R-3 Embassy of Nowhere 01/12/2026 – 19/12/2026 30 No capacity left');
  });

  test('says which interviews were fixed, and which were moved or lost their place, and from where', async () => {
    const held = (request: string, startsAt: string) => ({ request, officer: 'Officer <A>', room: 'Room 1', interpreter: null, startsAt });
    const text = JSON.stringify({
      ...problem,
      fixed: [held('R-1', '2026-12-01T09:00')],
      current: [held('R-2', '2026-12-01T09:00'), held('R-3', '2026-12-01T09:30')],
    });
    const site = await signedIn();
    const response = await send(site, text);
    const page = textOf(await site.page(response.headers.get('location') ?? '', english));
    expect(page).toContain('R-1 Embassy of Nowhere Officer: Officer <A> Room: Room 1 Fixed');
    expect(page).toContain('Moved Before: 01/12/2026, 09:00, Officer <A>, Room 1');
    expect(page).toMatch(/No capacity left[^.]*Before: 01\/12\/2026, 09:30, Officer <A>, Room 1/);
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

test('the problem of the example can be kept', async () => {
  const site = await signedIn();
  expect(await site.page(paths.plan)).toContain(`href="${paths.planExample}" download="interview-month.json"`);
  const response = await site.ask(paths.planExample);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="interview-month.json"');
  expect(await response.json()).toHaveProperty('requests');
});

describe('what cannot be planned', () => {
  test('no file at all', async () => {
    const response = await (await signedIn()).post(paths.plan, new FormData(), english);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('<a href="#problem">Choose the file with the problem</a>');
    expect(html).not.toContain('file again');
  });

  test('a file with faults: each with its line and place', async () => {
    const response = await send(await signedIn(), JSON.stringify({ ...problem, slotMinutes: 0 }, null, 2));
    expect(response.status).toBe(422);
    const text = textOf(await response.text());
    expect(text).toContain('december.json, line 3, column slotMinutes: expected a whole number of minutes from 1 to 1440, but found “0”');
    expect(text).toContain('choose the file again');
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
