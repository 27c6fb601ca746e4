import { paths, pathTo } from '@protocol-registry/admin';
import { dayOf, identifierOf, type OfficerId, type RoomId } from '@protocol-registry/domain';
import { OFFICE } from '@protocol-registry/registry';
import { beforeEach, describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, withMission } from '../worker/cast.ts';
import { english, numbered, withAppointment, withWaiting } from './cast.ts';

const { application, worker } = numbered(1);
const path = pathTo(paths.interviewNew, { id: application });

let site: Site;

beforeEach(async () => {
  site = await signedIn();
  await withMission(site.deps.register);
  await withWaiting(site.deps.register, 1, { familyName: 'Abebe' });
});

const fields = (changed: Readonly<Record<string, string>> = {}): URLSearchParams =>
  new URLSearchParams({
    version: '3',
    'date-day': '22',
    'date-month': '7',
    'date-year': '2026',
    time: '9:30',
    officer: 'O-2',
    room: 'R-1',
    minutes: '60',
    interpreter: '',
    ...changed,
  });

const send = async (changed: Readonly<Record<string, string>> = {}) => {
  const response = await site.post(path, fields(changed), english);
  const html = await response.text();
  return { status: response.status, html, text: textOf(html), location: response.headers.get('location') };
};

const aaron = {
  officer: identifierOf<OfficerId>('O-9'),
  name: 'Aaron Nobody',
  login: 'aaron',
  role: 'interviewer',
  languages: ['nl'],
  gender: 'm',
} as const;

describe('the form', () => {
  test('proposes the next day with hours, passing over the holiday, and sixty minutes', async () => {
    const html = await site.page(path, english);
    expect(html).toMatch(/name="date-day"[^>]*value="22"/);
    expect(html).toMatch(/name="minutes"[^>]*value="60"/);
    expect(textOf(html)).toContain('should be held by 24 July 2026. Languages of the worker: French.');
  });

  test('has those first who share a language with the worker, and only those who may hold it', async () => {
    await given(site.deps.register, OFFICE, command('officer.engage', aaron));
    const html = await site.page(path, english);
    expect([...html.matchAll(/name="officer"[^>]*value="(O-\d)"/g)].map(([, id]) => id)).toEqual(['O-2', 'O-3', 'O-9']);
    expect(textOf(html)).toContain('Aaron Nobody Dutch. No common language: an interpreter is needed');
    expect(textOf(html)).toContain('French, English. Common language: French');
  });

  test('says who is away on the day, and leaves out who has left and rooms that are closed', async () => {
    const day = dayOf('2026-07-22');
    await given(
      site.deps.register,
      OFFICE,
      command('officer.record-absence', { officer: identifierOf<OfficerId>('O-2'), from: day, to: day }),
      command('officer.engage', aaron),
      command('officer.leave', { officer: aaron.officer, leftOn: dayOf('2026-07-21') }),
      command('room.close', { room: identifierOf<RoomId>('R-2'), closedOn: dayOf('2026-07-21') }),
    );
    const html = await site.page(path, english);
    expect(textOf(html)).toContain('Common language: French. Away on that day');
    expect(html).not.toContain('value="O-9"');
    expect(html).not.toContain('value="R-2"');
  });

  test('shows what is booked on another day without a script, and keeps what was entered', async () => {
    await withWaiting(site.deps.register, 2);
    await withAppointment(site.deps.register, 2, { startsAt: '2026-07-23T14:00' });
    const html = await site.page(`${path}?${fields({ 'date-day': '23', interpreter: 'A. Person' }).toString()}`, english);
    expect(textOf(html)).toContain('Booked on 23 July 2026 Interview hours: 09:00–17:00 14:00–15:00: Officer interviewer, Room 1');
    expect(html).toContain('value="A. Person"');
    expect(html).toMatch(/name="officer"[^>]*value="O-2" checked/);
    expect(textOf(await site.page(`${path}?${fields({ 'date-day': '21' }).toString()}`, english))).toContain(
      'no interview hours on this day',
    );
  });
});

describe('recorded', () => {
  test('the appointment stands in the week and on a page of its own', async () => {
    const { status, location } = await send({ interpreter: 'A. Person' });
    expect([status, location]).toEqual([303, `${pathTo(paths.application, { id: application })}?done=interview.scheduled`]);
    const text = textOf(await site.page(pathTo(paths.interview, { id: 'I-1' }), english));
    expect(text).toContain('Date 22 July 2026 Time 09:30–10:30 Officer Officer interviewer Room Room 1 Interpreter A. Person');
    expect(textOf(await site.page(`${paths.interviews}?week=2026-07-22`, english))).toContain('09:30–10:30 Abebe, Sara');
  });

  test('a second one for the same application is not offered, and is refused', async () => {
    await send();
    const html = await site.page(path, english);
    expect(textOf(html)).toContain('already scheduled for this application, on 22/07/2026, 09:30');
    expect(html).not.toContain('name="officer"');
    const { status, text } = await send({ version: '4', time: '14:00' });
    expect([status, text.includes('Interview I-1 is already scheduled for this application')]).toEqual([422, true]);
  });
});

describe('what is wrong is said at its field, and nothing is lost', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['no officer', { officer: '' }, 'officer'],
    ['no room', { room: '' }, 'room'],
    ['a day that does not exist', { 'date-day': '31', 'date-month': '6' }, 'date'],
    ['a time that is none', { time: '25:00' }, 'time'],
    ['no minutes', { minutes: '0' }, 'minutes'],
    ['a day in the past', { 'date-day': '19' }, 'date'],
    ['a room that nobody knows', { room: 'R-9' }, 'room'],
    ['an officer whom nobody knows', { officer: 'O-99' }, 'officer'],
  ])('%s', async (_, changed, field) => {
    const { status, html } = await send({ interpreter: 'A. Person', ...changed });
    expect(status).toBe(422);
    expect(html).toContain(`<a href="#${field}">`);
    expect(html).toContain(`id="${field}-error"`);
    expect(html).toContain('value="A. Person"');
  });

  test.each([
    ['officer', { room: 'R-2', time: '10:00' }, 'This officer has another interview at that time'],
    ['room', { officer: 'O-1', time: '08:45' }, 'This room is taken at that time'],
  ])('a double booking of the %s', async (field, changed, words) => {
    await withWaiting(site.deps.register, 2);
    await withAppointment(site.deps.register, 2, { startsAt: '2026-07-22T09:30' });
    const { status, html, text } = await send(changed);
    expect(status).toBe(422);
    expect(html).toMatch(new RegExp(`<a href="#${field}">${words}`));
    expect(text).toContain('09:30–10:30: Officer interviewer, Room 1');
  });

  test('a dossier that moved on tells what was done', async () => {
    await given(
      site.deps.register,
      worker,
      command('application.withdraw', { application, withdrawnOn: dayOf('2026-07-20'), reason: 'x' }),
    );
    const { status, text } = await send();
    expect(status).toBe(409);
    expect(text).toContain('Application withdrawn');
  });
});

describe('who may', () => {
  test('an auditor may not', async () => {
    await site.become('auditor');
    expect((await site.ask(path)).status).toBe(403);
    expect((await site.post(path, fields())).status).toBe(403);
  });

  test('an application that nobody knows is not found', async () => {
    expect((await site.ask(pathTo(paths.interviewNew, { id: 'A-999' }))).status).toBe(404);
  });
});

describe('the time of day', () => {
  test.each(['9:30', '09:30', '9.30', '9h30', '9 h 30', '9u30'])('is read as it is written in Belgium: %s', async (time) => {
    const { status, location } = await send({ time });
    expect([status, location]).toEqual([303, `${pathTo(paths.application, { id: application })}?done=interview.scheduled`]);
  });

  test.each(['', '24:00', '9:60', 'half past nine'])('that is none is wrong by itself, not with the date: "%s"', async (time) => {
    const { status, html, text } = await send({ time });
    expect(status).toBe(422);
    expect(text).toContain('Time: enter a time that exists');
    expect(html).toContain('href="#time"');
    expect(html).not.toContain('href="#date"');
  });

  test('stands in a form of which every other field is named too', async () => {
    const { text } = await send({ 'date-day': '31', 'date-month': '2', time: '', officer: '', room: '' });
    for (const sentence of ['Date: enter a date that exists', 'Time: enter a time', 'Officer: choose', 'Room: choose']) {
      expect(text).toContain(sentence);
    }
  });
});
