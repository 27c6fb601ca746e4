import { paths, pathTo } from '@protocol-registry/admin';
import { beforeEach, describe, expect, test } from 'vitest';
import { english, heldForm, numbered, withAppointment, withWaiting } from '../interview/cast.ts';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, withMission } from './cast.ts';

const { application, interview, worker } = numbered(1);
const own = pathTo(paths.worker, { id: worker });
const path = pathTo(paths.workerPreference, { id: worker });
const hold = pathTo(paths.interviewHold, { id: interview });

let site: Site;

beforeEach(async () => {
  site = await signedIn();
  await withMission(site.deps.register);
  await withWaiting(site.deps.register, 1);
});

const record = (gender: string, version = '3'): Promise<Response> => site.post(path, new URLSearchParams({ version, gender }), english);

describe('the officer that a worker asks for', () => {
  test('is asked of everybody, and stands in the dossier', async () => {
    expect(textOf(await site.page(own, english))).toContain('Officer that the worker asks for Not asked yet');
    expect((await record('f')).headers.get('location')).toBe(`${own}?done=worker.preference-recorded`);
    expect(textOf(await site.page(own, english))).toContain('Officer that the worker asks for A woman');
    expect(await site.page(path, english)).toMatch(/value="f" checked/);
  });

  test('needs an answer, and one that is new', async () => {
    expect((await record('')).status).toBe(422);
    await record('any');
    const again = await record('any', '4');
    expect([again.status, (await again.text()).includes('<a href="#gender">')]).toEqual([422, true]);
  });

  test('is the only one who is offered', async () => {
    await record('m');
    expect(await site.page(pathTo(paths.interviewNew, { id: application }), english)).not.toContain('name="officer"');
    await record('f', '4');
    expect(await site.page(pathTo(paths.interviewNew, { id: application }), english)).toContain('value="O-2"');
  });

  test('may be another on the day, where the worker agrees', async () => {
    await withAppointment(site.deps.register, 1);
    await given(site.deps.register, worker, command('worker.record-preference', { officerGender: 'm' }));
    const refused = await site.post(hold, heldForm({ version: '5' }), english);
    expect([refused.status, (await refused.text()).includes('<a href="#officer">')]).toEqual([422, true]);
    const agreed = await site.post(hold, heldForm({ version: '5', 'gender-waived': 'yes', step: 'record' }), english);
    expect(agreed.status).toBe(303);
  });
});
