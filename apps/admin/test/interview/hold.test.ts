import { paths, pathTo } from '@protocol-registry/admin';
import { type CardNumber, CONDITIONS, dayOf, identifierOf, monthOf } from '@protocol-registry/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, withMission } from '../worker/cast.ts';
import { allMet, english, heldForm, numbered, withAppointment, withWaiting } from './cast.ts';

const { application, interview, worker } = numbered(1);
const path = pathTo(paths.interviewHold, { id: interview });
const own = pathTo(paths.interview, { id: interview });

let site: Site;

beforeEach(async () => {
  site = await signedIn();
  await withMission(site.deps.register);
  await withWaiting(site.deps.register, 1, { familyName: 'Abebe' });
  await withAppointment(site.deps.register, 1);
});

const send = async (fields: Readonly<Record<string, string>> = {}, to = path) => {
  const response = await site.post(to, heldForm(fields), english);
  const html = await response.text();
  return { status: response.status, html, text: textOf(html), location: response.headers.get('location') };
};

describe('the form', () => {
  test('has the day and the officer as agreed, and no condition answered beforehand', async () => {
    const html = await site.page(path, english);
    expect(html).toMatch(/name="held-day"[^>]*value="20"/);
    expect(html).toMatch(/<option value="O-2" selected/);
    const boxes = [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([box]) => box);
    expect(boxes).toHaveLength(CONDITIONS.length * 2 + 1);
    expect(boxes.filter((box) => box.includes(' checked'))).toEqual([]);
    expect(boxes.filter((box) => box.includes('value="not_applicable"'))).toEqual([
      expect.stringContaining('name="interpreter_independent"'),
    ]);
  });

  test.each(CONDITIONS)('asks again where %s was not answered, and keeps the rest', async (condition) => {
    const { status, html } = await send({ [condition]: '' });
    expect(status).toBe(422);
    expect(html).toContain(`<a href="#${condition}">`);
    expect([...html.matchAll(/<input[^>]*type="radio"[^>]*checked/g)]).toHaveLength(CONDITIONS.length - 1);
  });

  test('asks for the version and language of a leaflet that was handed over, and for neither of one that was not', async () => {
    const bare = { 'leaflet-version': '', 'leaflet-language': '' };
    const handed = await send(bare);
    expect([
      handed.status,
      handed.html.includes('<a href="#leaflet-version">'),
      handed.html.includes('<a href="#leaflet-language">'),
    ]).toEqual([422, true, true]);
    expect((await send({ ...bare, leaflet_handed_over: 'no' })).status).toBe(200);
  });

  test('says at the question that a named interpreter has to be judged, and that nobody is judged where nobody interpreted', async () => {
    const unjudged = await send({ interpreter: 'A. Person' });
    expect(unjudged.status).toBe(422);
    expect(unjudged.html).toMatch(/<a href="#interpreter_independent">[^<]*interpreter/);
    const nobody = await send({ interpreter_independent: 'yes' });
    expect([nobody.status, nobody.html.includes('<a href="#interpreter_independent">')]).toEqual([422, true]);
  });

  test('refuses a day that has not come, at the day', async () => {
    const { status, html } = await send({ 'held-day': '21' });
    expect(status).toBe(422);
    expect(html).toContain('<a href="#held">');
  });
});

describe('before it is recorded', () => {
  test('the page says that it is valid and until when it counts, and nothing is on record', async () => {
    const { status, text, html } = await send();
    expect(status).toBe(200);
    expect(text).toContain('The interview is valid');
    expect(text).toContain('a card can rest on it until 18 October 2026');
    expect(html).toContain('Record: held and valid');
    expect(textOf(await site.page(own, english))).toContain('has not taken place yet');
  });

  test('the page says that it is INVALID, why, and what follows', async () => {
    const { text, html } = await send({ employer_absent: 'no', phone_not_monitored: 'no' });
    expect(text).toContain('The interview is INVALID');
    expect(text).toContain('These 2 conditions were not met: The employer was absent The worker’s telephone was not monitored');
    expect(text).toContain('no card can rest on it. A new interview is due by 3 August 2026');
    expect(html).toContain('Record: held and INVALID');
  });

  test('the answers can be changed, and are all still there', async () => {
    const { status, html } = await send({ step: 'change', employer_absent: 'no', interpreter: 'A. Person', interpreter_independent: 'no' });
    expect(status).toBe(200);
    expect(html).toMatch(/<input[^>]*name="employer_absent"[^>]*value="no" checked/);
    expect(html).toMatch(/<input[^>]*name="interpreter_independent"[^>]*value="no" checked/);
    expect(html).toContain('value="A. Person"');
  });

  test('the page carries every answer on, so that pressing the button is enough', async () => {
    const { html } = await send({ employer_absent: 'no' });
    const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    const response = await site.post(path, new URLSearchParams([...hidden, ['step', 'record']] as [string, string][]), english);
    expect(response.headers.get('location')).toBe(`${own}?done=interview.held`);
    expect(textOf(await site.page(own, english))).toContain('The interview is INVALID');
  });
});

describe('recorded', () => {
  test('it stands on the page of the interview with every answer', async () => {
    const { status, location } = await send({ step: 'record' });
    expect([status, location]).toEqual([303, `${own}?done=interview.held`]);
    const text = textOf(await site.page(location ?? '', english));
    expect(text).toContain('Recorded: Interview held');
    expect(text).toContain('Held, valid');
    expect(text).toContain('The employer was absent Yes');
    expect(text).toContain('Not applicable');
  });

  test('an interview that others cancelled meanwhile tells what changed', async () => {
    await given(site.deps.register, worker, command('interview.cancel', { interview, reason: 'The room is flooded.' }));
    const { status, text } = await send({ step: 'record' });
    expect(status).toBe(409);
    expect(text).toContain('Interview cancelled');
  });

  test('the record can be corrected with a reason, once more checked first', async () => {
    await send({ step: 'record' });
    const correction = pathTo(paths.interviewCorrect, { id: interview });
    const html = await site.page(correction, english);
    expect([...html.matchAll(/<input[^>]*type="radio"[^>]*checked/g)]).toHaveLength(CONDITIONS.length);
    const without = await send({ version: '5', room_private: 'no' }, correction);
    expect([without.status, without.html.includes('<a href="#reason">')]).toEqual([422, true]);
    const mended = { version: '5', room_private: 'no', reason: 'The door stood open.' };
    const checked = await send(mended, correction);
    expect(checked.text).toContain('The interview is INVALID');
    expect(checked.text).toContain('The door stood open.');
    expect((await send({ ...mended, step: 'record' }, correction)).location).toBe(`${own}?done=interview.corrected`);
    const text = textOf(await site.page(own, english));
    expect(text).toContain('Held, invalid');
    expect(text).toContain('The door stood open.');
  });

  test('a record on which a card rests cannot be corrected, and says so', async () => {
    await send({ step: 'record' });
    await given(
      site.deps.register,
      worker,
      command('pay.assess', {
        contract: numbered(1).contract,
        from: monthOf('2026-01'),
        to: monthOf('2026-06'),
        assessedOn: dayOf('2026-07-20'),
        sectorScale: null,
        amendBy: null,
        findings: [],
      }),
      command('card.issue', {
        card: identifierOf<CardNumber>('S-1'),
        application,
        decidedOn: dayOf('2026-07-20'),
        validFrom: dayOf('2026-07-20'),
      }),
    );
    const correction = pathTo(paths.interviewCorrect, { id: interview });
    const shown = await site.page(correction, english);
    expect(textOf(shown)).toContain('Card S-1 rests on this interview');
    expect(shown).not.toContain('name="employer_absent"');
    const refused = await send({ version: '7', reason: 'Wrong.', step: 'record' }, correction);
    expect([refused.status, refused.text.includes('Card S-1 rests on this interview')]).toEqual([422, true]);
    expect(await site.page(own, english)).not.toContain(`href="${correction}"`);
  });
});

describe('who may', () => {
  test('a protocol officer records who did not come, and holds no interview', async () => {
    await site.become('protocol_officer');
    const html = await site.page(own, english);
    for (const [to, status] of [
      [paths.interviewForm, 403],
      [paths.interviewMiss, 200],
      [paths.interviewCancel, 200],
    ] as const) {
      expect(html.includes(`href="${pathTo(to, { id: interview })}"`)).toBe(status === 200);
      expect((await site.ask(pathTo(to, { id: interview }))).status).toBe(status);
    }
    expect((await site.post(path, heldForm({ step: 'record' }))).status).toBe(403);
  });

  test.each(['pay_officer', 'auditor'] as const)('a %s sees the interview and no button, and may not record', async (role) => {
    await site.become(role);
    const html = await site.page(own, english);
    expect(html).toContain('Abebe');
    for (const to of [paths.interviewForm, paths.interviewMiss, paths.interviewCancel]) {
      expect(html).not.toContain(`href="${pathTo(to, { id: interview })}"`);
      expect((await site.ask(pathTo(to, { id: interview }))).status).toBe(403);
    }
    expect((await site.post(path, heldForm({ step: 'record' }))).status).toBe(403);
  });

  test('an interviewer holds it', async () => {
    await site.become('interviewer');
    expect(await site.page(own, english)).toContain(`href="${pathTo(paths.interviewForm, { id: interview })}"`);
    expect((await send({ ...allMet, step: 'record' })).status).toBe(303);
  });

  test.each([paths.interview, paths.interviewHold, paths.interviewMiss, paths.interviewCancel, paths.interviewCorrect])(
    'an interview that nobody knows is not found at %s',
    async (to) => {
      expect((await site.ask(pathTo(to, { id: 'I-999' }))).status).toBe(404);
      expect((await site.ask(pathTo(to, { id: '..%2F' }))).status).toBe(404);
    },
  );
});
