import { describe, expect, test } from 'vitest';
import { signedIn, textOf } from '../site.ts';
import { sent } from '../worker/cast.ts';

const week = {
  version: '8',
  'morning-1-from': '9:30',
  'morning-1-to': '12h00',
  'afternoon-1-from': '13.00',
  'afternoon-1-to': '17',
  'morning-6-from': '09:00',
  'morning-6-to': '11:15',
};

describe('the interview hours', () => {
  test('show what holds, and say what changing them brings', async () => {
    const html = await (await signedIn()).page('/office/hours');
    expect(html).toMatch(/id="morning-5-from"[^>]*value="09:00"/);
    expect(html).toMatch(/id="afternoon-5-from"[^>]*value=""/);
    expect(html).toMatch(/id="morning-7-from"[^>]*value=""/);
    expect(textOf(html)).toContain('Interviews already scheduled stay where they are.');
  });

  test('are set for the whole week at once, in times as people write them', async () => {
    const site = await signedIn();
    const answer = await site.post('/office/hours', sent(week));
    expect(answer.headers.get('location')).toBe('/office?done=hours.set');
    const text = textOf(await site.page('/office'));
    expect(text).toContain('Monday 09:30 to 12:00, 13:00 to 17:00 Tuesday None');
    expect(text).toContain('Saturday 09:00 to 11:15 Sunday None');
  });

  test('may all be empty', async () => {
    const site = await signedIn();
    await site.post('/office/hours', sent({ version: '8' }));
    expect(textOf(await site.page('/office'))).toContain('No interview hours are set.');
  });

  test.each([
    ['morning-1-to', '', 'Monday morning: enter both times', 'morning-1-to'],
    ['morning-1-from', '24:00', 'Monday morning: enter a time such as 9:30', 'morning-1-from'],
    ['morning-1-from', 'nine', 'Monday morning: enter a time such as 9:30', 'morning-1-from'],
    ['morning-6-to', '9:00', 'Saturday morning: the end must lie after the beginning', 'morning-6-to'],
    ['afternoon-2-from', '14:00', 'Tuesday afternoon: enter both times', 'afternoon-2-to'],
    ['morning-1-to', '13:30', 'Two periods of the same day overlap', null],
  ])('with %s = "%s" say what is wrong and keep what was entered', async (name, value, sentence, field) => {
    const site = await signedIn();
    const answer = await site.post('/office/hours', sent({ ...week, [name]: value }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    if (field !== null) expect(html).toContain(`href="#${field}"`);
    expect(html).toMatch(/id="afternoon-1-to"[^>]*value="17"/);
    expect(textOf(await site.page('/office'))).toContain('Friday 09:00 to 17:00');
  });

  test('name the place of a fault as each language does', async () => {
    const site = await signedIn();
    const wrong = sent({ version: '8', 'morning-1-from': 'x', 'morning-1-to': '9' });
    await site.ask('/language/fr');
    expect(textOf(await (await site.post('/office/hours', wrong)).text())).toContain('Lundi matin : indiquez une heure');
    await site.ask('/language/de');
    expect(textOf(await (await site.post('/office/hours', wrong)).text())).toContain('Montagvormittag: eine Zeit');
  });

  test('changed by somebody else in the meantime are not overwritten', async () => {
    const site = await signedIn();
    await site.post('/office/hours', sent({ version: '8', 'morning-2-from': '8:00', 'morning-2-to': '10:00' }));
    const answer = await site.post('/office/hours', sent(week));
    expect(answer.status).toBe(409);
    expect(textOf(await answer.text())).toContain('Interview hours set, on');
    expect(textOf(await site.page('/office'))).toContain('Tuesday 08:00 to 10:00');
  });
});
