import { paths, pathTo } from '@protocol-registry/admin';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Site, signedIn, textOf } from '../site.ts';
import { withMission } from '../worker/cast.ts';
import { english, heldForm, numbered, withAppointment, withWaiting } from './cast.ts';

const { interview } = numbered(1);
const hold = pathTo(paths.interviewHold, { id: interview });
const typing = { 'hx-request': 'true', 'hx-target': 'div#saved' };

let site: Site;

beforeEach(async () => {
  site = await signedIn();
  await withMission(site.deps.register);
  await withWaiting(site.deps.register, 1, { familyName: 'Abebe' });
  await withAppointment(site.deps.register, 1);
  await site.become('interviewer');
});

const begin = () => site.post(pathTo(paths.interviewForm, { id: interview }), new URLSearchParams());
const windowIn = (html: string): string => /name="window" value="([\w-]+)"/.exec(html)?.[1] ?? '';

describe('the conditions of an interview', () => {
  const held = async () => {
    const html = await site.page(hold, english);
    return { 'draft-version': /name="draft-version" value="(\d+)"/.exec(html)?.[1] ?? '', window: windowIn(html) };
  };
  const type = (fields: Readonly<Record<string, string>>) => site.post(hold, heldForm(fields), { ...english, ...typing });

  test('are saved as they are typed, and stand there again after the lid was closed', async () => {
    await begin();
    const saved = await type({ ...(await held()), room_private: 'no', phone_not_monitored: '', interpreter: 'A. Person' });
    expect([saved.status, await saved.text()]).toEqual([200, expect.stringMatching(/^Saved/)]);
    const html = await site.page(hold, english);
    expect(html).toMatch(/name="room_private"[^>]*value="no" checked/);
    expect(html).not.toMatch(/name="phone_not_monitored"[^>]* checked/);
    expect(html).toContain('value="A. Person"');
    const treat = pathTo(paths.interviewFormStep, { id: interview, theme: 'treat' });
    const version = /name="version" value="(\d+)"/.exec(await site.page(treat, english))?.[1] ?? '';
    expect((await site.post(treat, new URLSearchParams({ version, note: 'She goes out alone.' }))).status).toBe(303);
    expect(await site.page(hold, english)).toContain('value="A. Person"');
  });

  test('are saved by each button where there is no script', async () => {
    await begin();
    await site.post(hold, heldForm({ ...(await held()), recruiter_absent: 'no' }), english);
    expect(await site.page(hold, english)).toMatch(/name="recruiter_absent"[^>]*value="no" checked/);
  });

  test('tell a window that another one saved them, and keep what it types next', async () => {
    await begin();
    const [first, other] = [await held(), await held()];
    await type({ ...first, interpreter: 'First' });
    const told = await type({ ...other, interpreter: 'Second' });
    expect(told.status).toBe(409);
    const html = await told.text();
    expect(textOf(html)).toContain('saved in another window');
    const version = /name="draft-version" value="(\d+)"/.exec(html)?.[1] ?? '';
    expect((await type({ ...other, 'draft-version': version, interpreter: 'Second' })).status).toBe(200);
    expect(await site.page(hold, english)).toContain('value="Second"');
  });

  test('are recorded without a form that was begun, and nothing saves itself then', async () => {
    const html = await site.page(hold, english);
    expect(html).not.toContain('hx-post');
    expect((await site.post(hold, heldForm({ step: 'record' }), english)).status).toBe(303);
    const late = await type({ window: 'gone', interpreter: 'A. Person' });
    expect([late.status, textOf(await late.text())]).toEqual([409, expect.stringContaining('Not saved')]);
  });
});
