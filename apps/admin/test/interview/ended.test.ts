import { paths, pathTo } from '@protocol-registry/admin';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Site, signedIn, textOf } from '../site.ts';
import { withMission } from '../worker/cast.ts';
import { english, numbered, withAppointment, withWaiting } from './cast.ts';

const { application, interview } = numbered(1);
const own = pathTo(paths.interview, { id: interview });
const miss = pathTo(paths.interviewMiss, { id: interview });
const cancel = pathTo(paths.interviewCancel, { id: interview });

let site: Site;

beforeEach(async () => {
  site = await signedIn();
  await withMission(site.deps.register);
  await withWaiting(site.deps.register, 1);
  await withAppointment(site.deps.register, 1);
});

const send = async (to: string, fields: Readonly<Record<string, string>>) => {
  const response = await site.post(to, new URLSearchParams({ version: '4', ...fields }), english);
  const html = await response.text();
  return { status: response.status, html, location: response.headers.get('location') };
};

const missed = (day: string, explanation = '') => ({ 'missed-day': day, 'missed-month': '7', 'missed-year': '2026', explanation });

describe('a missed interview', () => {
  test('says beforehand that no explanation closes anything', async () => {
    const text = textOf(await site.page(miss, english));
    expect(text).toContain('closes nothing');
    expect(text).toContain('within 14 days');
  });

  test('keeps the explanation, and a new date is due', async () => {
    expect((await send(miss, missed('20', 'The mission says she is ill.'))).location).toBe(`${own}?done=interview.missed`);
    const html = await site.page(own, english);
    expect(textOf(html)).toContain('did not come on 20 July 2026. The mission says she is ill.');
    expect(textOf(html)).toContain('should be held by 3 August 2026');
    expect(html).toContain(`href="${pathTo(paths.interviewNew, { id: application })}"`);
  });

  test('may have none', async () => {
    await send(miss, missed('20'));
    expect(textOf(await site.page(own, english))).toContain('No explanation was given');
  });

  test.each([
    ['before the appointment', '19'],
    ['in the future', '21'],
    ['on no day', ''],
  ])('%s is refused at the day', async (_, day) => {
    const { status, html } = await send(miss, missed(day, 'Ill.'));
    expect(status).toBe(422);
    expect(html).toContain('<a href="#missed">');
    expect(html).toContain('Ill.</textarea>');
  });
});

describe('a miss that was recorded by mistake', () => {
  const correct = pathTo(paths.interviewCorrectMiss, { id: interview });
  const wrong = { version: '5', reason: 'She was in the next room.' };
  beforeEach(() => send(miss, missed('20', 'Ill.')));

  test('begins with what is on record', async () => {
    expect(await site.page(own, english)).toContain(`href="${correct}"`);
    const html = await site.page(correct, english);
    expect(html).toContain('Ill.</textarea>');
    expect(html).toMatch(/value="missed" checked/);
  });

  test('is taken back: the interview is scheduled again, and can be held', async () => {
    const { location } = await send(correct, { ...wrong, outcome: 'scheduled' });
    expect(location).toBe(`${own}?done=interview.miss-corrected`);
    const html = await site.page(own, english);
    expect(html).toContain(`href="${pathTo(paths.interviewForm, { id: interview })}"`);
    expect(textOf(html)).toContain(`Interview ${interview} was not missed: it is scheduled again. She was in the next room.`);
  });

  test('is not taken back where the place was given away', async () => {
    await withWaiting(site.deps.register, 2);
    await withAppointment(site.deps.register, 2);
    const { html, status } = await send(correct, { ...wrong, outcome: 'scheduled' });
    expect(status).toBe(422);
    expect(html).toContain('<a href="#outcome">This officer has another interview at that time');
  });

  test('gets another day and explanation', async () => {
    await send(correct, { ...wrong, outcome: 'missed', ...missed('20', 'Travelling.') });
    expect(textOf(await site.page(own, english))).toContain('did not come on 20 July 2026. Travelling.');
  });

  test.each([
    ['outcome', {}],
    ['missed', { outcome: 'missed', ...missed('19') }],
    ['missed', { outcome: 'missed', ...missed('21') }],
    ['reason', { outcome: 'scheduled', reason: '' }],
  ])('is refused at %s with %j', async (field, fields) => {
    const { html, status } = await send(correct, { ...wrong, ...fields });
    expect([status, html.includes(`<a href="#${field}">`)]).toEqual([422, true]);
  });

  test('is none once it was taken back', async () => {
    await send(correct, { ...wrong, outcome: 'scheduled' });
    const html = await site.page(correct, english);
    expect(html).not.toContain('data-once');
    expect(textOf(html)).toContain('there is nothing to correct');
  });
});

describe('a cancelled interview', () => {
  test('has its reason, and frees its time', async () => {
    expect((await send(cancel, { reason: 'The room is flooded.' })).location).toBe(`${own}?done=interview.cancelled`);
    expect(textOf(await site.page(own, english))).toContain('for this reason: The room is flooded.');
    await withWaiting(site.deps.register, 2);
    await withAppointment(site.deps.register, 2);
  });

  test('needs a reason', async () => {
    const { status, html } = await send(cancel, { reason: '' });
    expect([status, html.includes('<a href="#reason">')]).toEqual([422, true]);
  });

  test('is neither missed nor held nor cancelled again', async () => {
    await send(cancel, { reason: 'The room is flooded.' });
    for (const to of [miss, cancel, pathTo(paths.interviewHold, { id: interview })]) {
      const html = await site.page(to, english);
      expect(html).not.toContain('data-once');
      expect(textOf(html)).toContain('no longer scheduled');
    }
    const { status, html } = await send(cancel, { reason: 'Again.', version: '5' });
    expect([status, textOf(html).includes('no longer scheduled')]).toEqual([422, true]);
  });
});
