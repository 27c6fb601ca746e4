import { paths, pathTo } from '@protocol-registry/admin';
import { beforeEach, describe, expect, test } from 'vitest';
import { english, numbered, withWaiting } from '../interview/cast.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { withMission } from './cast.ts';

const { worker } = numbered(1);
const own = pathTo(paths.worker, { id: worker });
const path = pathTo(paths.visaInterviewNew, { id: worker });
const correct = pathTo(paths.visaInterviewCorrect, { id: worker, version: '4' });

let site: Site;

beforeEach(async () => {
  site = await signedIn();
  await withMission(site.deps.register);
  await withWaiting(site.deps.register, 1);
});

const send = async (to: string, more: Readonly<Record<string, string>> = {}) => {
  const fields = {
    version: to === path ? '3' : '4',
    'held-day': '20',
    'held-month': '11',
    'held-year': '2024',
    post: 'Addis Ababa',
    language: 'am',
    alone: 'yes',
    recruiter: 'yes',
    contract: 'no',
    handed: 'yes',
    'leaflet-version': '2024-2',
    'leaflet-language': 'am',
    ...more,
  };
  const response = await site.post(to, new URLSearchParams(fields), english);
  return { status: response.status, html: await response.text(), location: response.headers.get('location') };
};

describe('a talk before the visa', () => {
  test('stands among the interviews, and says that it counts for no card', async () => {
    expect((await send(path)).location).toBe(`${own}?done=visa-interview.recorded`);
    const text = textOf(await site.page(own, english));
    expect(text).toContain('A talk before the visa counts for no card.');
    expect(text).toContain('Addis Ababa, in Amharic');
  });

  test.each(['leaflet-version', 'leaflet-language', 'post', 'alone'])('asks again at %s', async (field) => {
    const { html, status } = await send(path, { [field]: '' });
    expect([status, html.includes(`<a href="#${field}">`)]).toEqual([422, true]);
  });

  test('needs no version where no leaflet was handed over, and is corrected with a reason', async () => {
    await send(path);
    const none = { handed: 'no', 'leaflet-version': '', 'leaflet-language': '' };
    expect((await send(correct, none)).status).toBe(422);
    expect((await send(correct, { ...none, reason: 'No leaflet was there.' })).location).toBe(`${own}?done=visa-interview.corrected`);
    expect((await site.ask(pathTo(paths.visaInterviewCorrect, { id: worker, version: '99' }))).status).toBe(404);
  });

  test('is recorded by those who keep the file', async () => {
    await site.become('interviewer');
    expect((await site.ask(path)).status).toBe(403);
  });
});
