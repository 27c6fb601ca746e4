import { paths, pathTo } from '@protocol-registry/admin';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Site, signedIn, textOf } from '../site.ts';
import { withMission } from '../worker/cast.ts';
import { english, heldForm, numbered, withWaiting } from './cast.ts';

const { worker } = numbered(1);
const path = pathTo(paths.workerInterviewNew, { id: worker });
const own = pathTo(paths.interview, { id: 'I-1' });

let site: Site;

beforeEach(async () => {
  site = await signedIn();
  await withMission(site.deps.register);
  await withWaiting(site.deps.register, 1, { familyName: 'Abebe' });
});

const send = (fields: Readonly<Record<string, string>> = {}): Promise<Response> =>
  site.post(
    path,
    new URLSearchParams({
      version: '3',
      'date-day': '22',
      'date-month': '7',
      'date-year': '2026',
      time: '9:00',
      officer: 'O-2',
      room: 'R-1',
      minutes: '60',
      ...fields,
    }),
    english,
  );

describe('an interview from the page of the worker', () => {
  test('is scheduled without an application, and is in the calendar like every other', async () => {
    expect(await site.page(pathTo(paths.worker, { id: worker }), english)).toContain(`href="${path}"`);
    expect((await send()).headers.get('location')).toBe(`${pathTo(paths.worker, { id: worker })}?done=interview.scheduled`);
    const week = textOf(await site.page(paths.interviews, english));
    expect(week).toContain('Abebe');
    expect(week).toContain('Embassy of');
  });

  test('is shown as an interview and no more, without an application', async () => {
    await send();
    const pages = [own, pathTo(paths.worker, { id: worker }), `${paths.interviews}?week=2026-07-20`, paths.journal];
    for (const page of pages) expect(textOf(await site.page(page, english)).toLowerCase(), page).not.toMatch(/follow[ _-]?up/);
    expect(textOf(await site.page(own, english))).not.toContain('Application A-1');
  });

  test('is held, and says that no card rests on it', async () => {
    const today = { 'date-day': '20', time: '12:00' };
    await send(today);
    const html = await (await site.post(pathTo(paths.interviewHold, { id: 'I-1' }), heldForm(), english)).text();
    expect(textOf(html)).toContain('no card rests on it');
  });

  test('is not scheduled twice', async () => {
    await send();
    const html = await site.page(path, english);
    expect(html).not.toContain('data-once');
    expect(html).toContain(`href="${own}"`);
  });

  test('is for those who schedule', async () => {
    await site.become('pay_officer');
    expect((await site.ask(path)).status).toBe(403);
    expect((await send()).status).toBe(403);
  });
});
