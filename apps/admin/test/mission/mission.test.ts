import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, day, missionId, sent, withContract } from '../worker/cast.ts';

const filled = async (): Promise<Site> => {
  const site = await signedIn();
  await withContract(site.deps.register);
  return site;
};

const identity = { name: 'Embassy of Sylvania', state: 'Sylvania', ...day('accredited', '2021-03-04') };

describe('the page of a mission', () => {
  test('says what it is, with its employers, the way to its workers, and what was done', async () => {
    const site = await filled();
    const html = await site.page('/missions/M-1');
    const text = textOf(html);
    expect(text).toContain('Mission M-1 Embassy of Freedonia');
    expect(text).toContain('Accredited since 1 January 2020 Accreditation Accredited');
    expect(text).toMatch(/Firefly, Rufus Employer E-1 Head of mission since 01\/01\/2024 1 /);
    expect(text).toMatch(/Diplomatic mission registered No\. 1, .* founder Embassy of Freedonia, sending State Freedonia/);
    expect(html).toContain('href="/employers/E-1"');
    expect(html).toContain('href="/workers?of=M-1"');
    expect(html).toContain('href="/employers/new?mission=M-1"');
  });

  test('leads to its workers, and to no others', async () => {
    const site = await filled();
    expect(textOf(await site.page('/workers?of=M-1'))).toContain('1 worker ');
    const elsewhere = await site.page('/workers?of=M-9');
    expect(textOf(elsewhere)).toContain('No worker matches.');
    expect(elsewhere).toContain('href="/workers"');
  });

  test('is not there where no mission is', async () => {
    const site = await filled();
    for (const path of ['/missions/M-9', '/missions/M-9/correct', '/missions/M-9/end', '/missions/M-9/end/correct', '/missions/-']) {
      expect((await site.ask(path)).status, path).toBe(404);
    }
  });

  test('shows the acts only to those who may write', async () => {
    const site = await filled();
    await site.become('auditor');
    const html = await site.page('/missions/M-1');
    expect(html).not.toMatch(/\/missions\/M-1\/(correct|end)|\/employers\/new/);
    for (const path of ['/missions/new', '/missions/M-1/correct', '/missions/M-1/end', '/missions/M-1/end/correct']) {
      expect((await site.ask(path)).status, path).toBe(403);
      expect((await site.post(path, sent({}))).status, path).toBe(403);
    }
  });
});

describe('the registration of a mission', () => {
  test('leads to its page', async () => {
    const site = await signedIn();
    const answer = await site.post('/missions/new', sent({ version: '0', ...identity }));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/missions/M-1?done=mission.registered');
    expect(textOf(await site.page('/missions/M-1?done=mission.registered'))).toContain('Recorded: Diplomatic mission registered');
  });

  test.each([
    ['name', '', 'Name of the mission: nothing was entered', 'name'],
    ['name', 'x'.repeat(121), 'Name of the mission: at most 120 characters', 'name'],
    ['state', '', 'Sending State: nothing was entered', 'state'],
    ['accredited-day', '31', 'Accredited since: enter a date that exists', 'accredited'],
  ])('with %s = "%s" says what is wrong and keeps what was entered', async (name, value, sentence, field) => {
    const site = await signedIn();
    const dates = { ...identity, ...day('accredited', '2021-04-04') };
    const answer = await site.post('/missions/new', sent({ version: '0', ...dates, [name]: value }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain('value="2021"');
    expect(textOf(await site.page('/missions'))).toContain('No mission is on record');
  });
});

describe('the correction of a mission', () => {
  const corrected = { version: '1', ...identity, reason: 'Read in the wrong list.' };

  test('shows what stands there and names what it corrects, with the reason', async () => {
    const site = await filled();
    expect(await site.page('/missions/M-1/correct')).toContain('value="Embassy of Freedonia"');
    const answer = await site.post('/missions/M-1/correct', sent(corrected));
    expect(answer.headers.get('location')).toBe('/missions/M-1?done=mission.corrected');
    const text = textOf(await site.page('/missions/M-1'));
    expect(text).toMatch(/Diplomatic mission corrected No\. 2, .*Embassy of Sylvania.*Read in the wrong list\. Corrects no\. 1/);
  });

  test('asks for a reason', async () => {
    const answer = await (await filled()).post('/missions/M-1/correct', sent({ ...corrected, reason: '' }));
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('Reason for the correction: nothing was entered');
  });

  test('tells what others did in the meantime, and keeps the text', async () => {
    const site = await filled();
    await given(site.deps.register, missionId, command('mission.end-accreditation', { endedOn: dayOf('2026-12-31') }));
    const answer = await site.post('/missions/M-1/correct', sent(corrected));
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(textOf(html)).toContain('Accreditation ended, on');
    expect(html).toContain('value="Embassy of Sylvania"');
    expect(html).toContain('name="version" value="2"');
  });
});

describe('the end of an accreditation', () => {
  const ending = { version: '1', ...day('ended', '2026-12-31') };

  test('says before the button what it brings, and is recorded', async () => {
    const site = await filled();
    expect(textOf(await site.page('/missions/M-1/end'))).toContain('No employer whose posting begins later can be registered');
    const answer = await site.post('/missions/M-1/end', sent(ending));
    expect(answer.headers.get('location')).toBe('/missions/M-1?done=mission.accreditation-ended');
    const html = await site.page('/missions/M-1');
    expect(textOf(html)).toContain('Ends on 31/12/2026');
    expect(html).not.toContain('href="/missions/M-1/end"');
    expect(textOf(await site.page('/missions'))).toContain('Ends on 31/12/2026');
  });

  test('is over after its day', async () => {
    const site = await filled();
    await site.post('/missions/M-1/end', sent({ ...ending, ...day('ended', '2026-07-19') }));
    expect(textOf(await site.page('/missions'))).toContain('Ended on 19/07/2026');
  });

  test('before the accreditation is refused, at its field', async () => {
    const answer = await (await filled()).post('/missions/M-1/end', sent({ ...ending, ...day('ended', '2019-12-31') }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#ended">The end lies before the beginning/);
  });

  test('a second time is refused', async () => {
    const site = await filled();
    await site.post('/missions/M-1/end', sent(ending));
    const answer = await site.post('/missions/M-1/end', sent({ ...ending, version: '2' }));
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('The end of this mission’s accreditation is already on record');
  });
});

describe('the accreditation of a mission', () => {
  test('that begins later is not said to last already', async () => {
    const site = await filled();
    const answer = await site.post('/missions/new', sent({ ...identity, ...day('accredited', '2026-08-01') }));
    const text = textOf(await site.page(answer.headers.get('location') ?? ''));
    expect(text).toContain('Accreditation Accredited from 01/08/2026');
  });
});

describe('the correction of the end of an accreditation', () => {
  const path = '/missions/M-1/end/correct';
  const fields = { version: '2', reason: 'The note was misread.' };
  const ended = async (): Promise<Site> => {
    const site = await filled();
    await given(site.deps.register, missionId, command('mission.end-accreditation', { endedOn: dayOf('2026-12-31') }));
    return site;
  };

  test('begins with the day on record, and moves it', async () => {
    const site = await ended();
    expect(await site.page('/missions/M-1')).toContain(`href="${path}"`);
    expect(await site.page(path)).toContain('value="2026"');
    const answer = await site.post(path, sent({ ...fields, ...day('ended', '2027-06-30') }));
    expect(answer.headers.get('location')).toBe('/missions/M-1?done=mission.accreditation-corrected');
    expect(textOf(await site.page('/missions/M-1'))).toContain('Ends on 30/06/2027');
  });

  test('left empty, the accreditation lasts', async () => {
    const site = await ended();
    await site.post(path, sent(fields));
    const html = await site.page('/missions/M-1');
    expect(textOf(html)).toContain('The accreditation has not ended. The note was misread.');
    expect(html).toContain('href="/missions/M-1/end"');
    expect(html).not.toContain(`href="${path}"`);
  });

  test('before the accreditation is refused at its field, and without a reason', async () => {
    const site = await ended();
    const early = await site.post(path, sent({ ...fields, ...day('ended', '2019-12-31') }));
    expect([early.status, (await early.text()).includes('href="#ended">')]).toEqual([422, true]);
    expect((await site.post(path, sent({ ...fields, reason: '' }))).status).toBe(422);
  });
});
