import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegisterAt } from '@protocol-registry/admin';
import { Result } from 'effect';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { english } from '../interview/cast.ts';
import { withOffice } from '../register.ts';
import { NOW, type Site } from '../site.ts';
import { day, sent } from '../worker/cast.ts';
import { FILE, giveReason, PLANTED, toldSite } from './cast.ts';

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
  for (const name of files) expect(readFileSync(join(data, name)).includes(PLANTED), name).toBe(false);
  expect(site.reported).toEqual([]);
  await register.close();
});
