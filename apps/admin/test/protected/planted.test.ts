import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegisterAt, paths, pathTo } from '@protocol-registry/admin';
import { Result } from 'effect';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { english, heldForm, numbered, withAppointment, withWaiting } from '../interview/cast.ts';
import { withOffice } from '../register.ts';
import { NOW, type Site, signedIn } from '../site.ts';
import { day, sent, withMission } from '../worker/cast.ts';
import { FILE, giveReason, PLANTED, toldSite } from './cast.ts';

const found = (data: string): readonly string[] => readdirSync(data).filter((name) => readFileSync(join(data, name)).includes(PLANTED));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'registry-planted-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fill = async (site: Site, path: string, fields: Readonly<Record<string, string>>): Promise<number> => {
  const version = /name="version" value="(\d+)"/.exec(await site.page(`${FILE}${path}`, english))?.[1] ?? '';
  return (await site.post(`${FILE}${path}`, sent({ version, ...fields }))).status;
};

test('no word that was planted by a form stands in the bytes of the database', async () => {
  const data = join(folder, 'data');
  mkdirSync(data);
  const register = Result.getOrThrow(
    await openRegisterAt(`sqlite:${join(data, 'register.sqlite')}`, () => NOW, join(folder, 'keys', 'keys.json')),
  );
  await withOffice(register);
  const site = await toldSite({}, { overrides: { register } });
  await giveReason(site, FILE, { 'reading-purpose': 'other', 'reading-words': `Asked by ${PLANTED}` });
  const forms: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['/level', { level: 'REFER', reasons: PLANTED }],
    ['/consent', { step: 'good_offices', given: 'yes', ...day('on', '2026-07-20'), words: PLANTED }],
    ['/contact', { known: 'yes', means: PLANTED, caution: PLANTED }],
    ['/follow-up', { ...day('day', '2026-09-01'), reason: PLANTED }],
    ['/referrals/new', { route: 'pag_asa', ground: 'danger', handed: PLANTED, ...day('made', '2026-07-20'), ...day('by', '2026-08-03') }],
    ['/settlements/new', { ...day('agreed', '2026-07-01'), arrears: '1000', reference: PLANTED }],
    ['/confirmation', { magistrate: PLANTED, ...day('confirmed', '2026-07-01'), reference: PLANTED }],
    ['/allegations/new', { source: 'public', ...day('received', '2026-07-01'), said: PLANTED }],
  ];
  for (const [path, fields] of forms) expect(await fill(site, path, fields), path).toBe(303);
  expect(await site.page(FILE)).toContain(PLANTED);
  const files = readdirSync(data);
  expect(files).toContain('register.sqlite');
  expect(found(data)).toEqual([]);
  expect(site.reported).toEqual([]);
  await register.close();
});

test('nor any that was typed into the form of an interview, as a draft or on record, and no page or address tells it', async () => {
  const data = join(folder, 'typed');
  mkdirSync(data);
  const register = Result.getOrThrow(
    await openRegisterAt(`sqlite:${join(data, 'register.sqlite')}`, () => NOW, join(folder, 'typed-keys', 'keys.json')),
  );
  await withOffice(register);
  const site = await signedIn({ overrides: { register } });
  await withMission(register);
  await withWaiting(register, 1);
  await withAppointment(register, 1);
  const id = numbered(1).interview;
  await site.post(pathTo(paths.interviewForm, { id }), new URLSearchParams());
  const treat = pathTo(paths.interviewFormStep, { id, theme: 'treat' });
  const version = /name="version" value="(\d+)"/.exec(await site.page(treat))?.[1] ?? '';
  const typing = { 'hx-request': 'true', 'hx-target': 'div#saved' };
  expect((await site.post(treat, new URLSearchParams({ version, window: 'a', note: PLANTED }), typing)).status).toBe(200);
  expect((await site.post(treat, new URLSearchParams({ version, window: 'b', note: `${PLANTED} too` }))).status).toBe(409);
  expect(await site.page(treat)).toContain(PLANTED);
  expect(found(data)).toEqual([]);
  const recorded = await site.post(pathTo(paths.interviewHold, { id }), heldForm({ step: 'record' }));
  expect([recorded.status, recorded.headers.get('location')]).toEqual([303, expect.not.stringContaining(PLANTED)]);
  expect(found(data)).toEqual([]);
  for (const path of [
    paths.start,
    paths.interviews,
    paths.journal,
    pathTo(paths.interview, { id }),
    pathTo(paths.worker, { id: numbered(1).worker }),
  ]) {
    expect(await site.page(path), path).not.toContain(PLANTED);
  }
  expect(site.reported).toEqual([]);
  await register.close();
});
