import { dayOf, identifierOf, type OfficerId, type RoomId } from '@protocol-registry/domain';
import { actorOf, OFFICE } from '@protocol-registry/registry';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, day, sent } from '../worker/cast.ts';

/** Five officers, two rooms and the hours are eight acts. */
const VERSION = '8';
const FORMS = [
  '/office/officers/new',
  '/office/officers/O-2/correct',
  '/office/officers/O-2/leave',
  '/office/officers/O-2/absence',
  '/office/rooms/new',
  '/office/rooms/R-1/close',
  '/office/hours',
];

const interviewer = identifierOf<OfficerId>('O-2');
const INTERVIEWER = {
  ...actorOf({ id: interviewer, role: 'interviewer' }),
  name: 'Officer interviewer',
  role: 'interviewer',
  leftOn: null,
} as const;
const page = async (site: Site): Promise<string> => textOf(await site.page('/office'));

describe('the page of the office', () => {
  test('shows people by role, rooms, and the hours of the week', async () => {
    const text = await page(await signedIn());
    expect(text).toContain('Name Role Languages Absences Change Officer protocol officer');
    expect(text).toMatch(/Officer interviewer Signs in as interviewer Interviewer French, English None ahead Record an absence/);
    expect(text).toMatch(/Room 1 Open .* Room 2 Open/);
    expect(text).toMatch(/Friday 09:00 to 17:00 Saturday None Sunday None/);
    expect(text).not.toContain('Who left');
  });

  test('shows who is away, who leaves and who left', async () => {
    const site = await signedIn();
    await given(
      site.deps.register,
      OFFICE,
      command('officer.record-absence', { officer: interviewer, from: dayOf('2026-07-20'), to: dayOf('2026-07-24') }),
      command('officer.record-absence', { officer: interviewer, from: dayOf('2026-01-05'), to: dayOf('2026-01-09') }),
      command('officer.leave', { officer: identifierOf<OfficerId>('O-4'), leftOn: dayOf('2026-08-31') }),
      command('officer.leave', { officer: identifierOf<OfficerId>('O-5'), leftOn: dayOf('2026-07-19') }),
      command('room.close', { room: identifierOf<RoomId>('R-2'), closedOn: dayOf('2026-07-19') }),
    );
    const text = await page(site);
    expect(text).toMatch(/Officer interviewer Away today .* 20\/07\/2026 to 24\/07\/2026/);
    expect(text).not.toContain('05/01/2026');
    expect(text).toContain('Officer pay officer Leaves on 31/08/2026');
    expect(text).toContain('Who left Officer auditor, Auditor, until 19/07/2026');
    expect(text).toContain('Room 2 Closed since 19/07/2026');
    expect(await site.page('/office')).not.toContain('/office/rooms/R-2/close');
  });

  test('shows its acts only to those who manage it', async () => {
    const site = await signedIn();
    const html = await site.page('/office');
    for (const path of FORMS) expect(html, path).toContain(`href="${path}"`);
    await site.become('protocol_officer');
    expect(await site.page('/office')).not.toMatch(/href="\/office\//);
    expect(await page(site)).toContain('Name Role Languages Absences Officer protocol officer');
    for (const path of FORMS) {
      expect((await site.ask(path)).status, path).toBe(403);
      expect((await site.post(path, sent({}))).status, path).toBe(403);
    }
  });

  test('has no forms for whom and what is not there', async () => {
    const site = await signedIn();
    for (const path of ['officers/O-99/correct', 'officers/O-99/leave', 'officers/O-99/absence', 'rooms/R-99/close', 'rooms/-/close']) {
      expect((await site.ask(`/office/${path}`)).status, path).toBe(404);
    }
  });
});

describe('the departure of an officer', () => {
  test('says what it brings, and is recorded', async () => {
    const site = await signedIn();
    expect(textOf(await site.page('/office/officers/O-2/leave'))).toContain('is signed out and can no longer sign in');
    const answer = await site.post('/office/officers/O-2/leave', sent({ version: VERSION, ...day('last', '2026-07-19') }));
    expect(answer.headers.get('location')).toBe('/office?done=officer.left');
    expect(await page(site)).toContain('Officer interviewer, Interviewer, until 19/07/2026');
  });

  test.each([
    ['2026-07-19', false],
    ['2026-07-20', true],
  ])("on %s ends the open sessions of that officer after that day, and nobody else's", async (lastDay, isOpenToday) => {
    const site = await signedIn({ now: () => Date.parse('2026-07-20T20:00:00Z') });
    const { sessions, now } = site.deps;
    const secret = await sessions.open(INTERVIEWER, now());
    await site.post('/office/officers/O-2/leave', sent({ version: VERSION, ...day('last', lastDay) }));
    expect((await sessions.find(secret, now())) !== null).toBe(isOpenToday);
    expect(await sessions.find(secret, Date.parse('2026-07-20T22:00:00Z'))).toBeNull();
    expect((await site.ask('/office')).status).toBe(200);
  });

  test('that is refused ends no session', async () => {
    const site = await signedIn();
    const { sessions, now } = site.deps;
    const secret = await sessions.open(INTERVIEWER, now());
    const answer = await site.post('/office/officers/O-2/leave', sent({ version: '0', ...day('last', '2026-07-19') }));
    expect(answer.status).not.toBe(303);
    expect(await sessions.find(secret, now())).not.toBeNull();
  });

  test('a second time is refused', async () => {
    const site = await signedIn();
    await given(site.deps.register, OFFICE, command('officer.leave', { officer: interviewer, leftOn: dayOf('2026-07-01') }));
    const answer = await site.post('/office/officers/O-2/leave', sent({ version: '9', ...day('last', '2026-07-19') }));
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('This officer has left the office');
  });
});

describe('an absence', () => {
  const days = { version: VERSION, ...day('from', '2026-08-03'), ...day('to', '2026-08-14') };

  test('is recorded', async () => {
    const site = await signedIn();
    const answer = await site.post('/office/officers/O-2/absence', sent(days));
    expect(answer.headers.get('location')).toBe('/office?done=officer.absent');
    expect(await page(site)).toContain('03/08/2026 to 14/08/2026');
  });

  test.each([
    ['from-day', '', 'First day away: enter a date that exists', 'from'],
    ['to-month', '7', 'The end lies before the beginning', 'to'],
  ])('with %s = "%s" says what is wrong and keeps what was entered', async (name, value, sentence, field) => {
    const answer = await (await signedIn()).post('/office/officers/O-2/absence', sent({ ...days, [name]: value }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain('value="14"');
  });
});

describe('the rooms', () => {
  test('are opened', async () => {
    const site = await signedIn();
    const answer = await site.post('/office/rooms/new', sent({ version: VERSION, name: 'Room 1.04' }));
    expect(answer.headers.get('location')).toBe('/office?done=room.opened');
    expect(await page(site)).toContain('Room 1.04 Open');
    expect((await site.post('/office/rooms/new', sent({ version: '9', name: '' }))).status).toBe(422);
  });

  test('are closed, once', async () => {
    const site = await signedIn();
    const closing = { version: VERSION, ...day('last', '2026-12-31') };
    expect((await site.post('/office/rooms/R-1/close', sent(closing))).headers.get('location')).toBe('/office?done=room.closed');
    expect(await page(site)).toContain('Room 1 Last day 31/12/2026');
    const again = await site.post('/office/rooms/R-1/close', sent({ ...closing, version: '9' }));
    expect(again.status).toBe(422);
    expect(textOf(await again.text())).toContain('This room is closed');
  });
});
