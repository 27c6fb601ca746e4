import { type CardNumber, dayOf, identifierOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { applicationId, assess, withApplication, withInterview } from '../application/cast.ts';
import { given, registerInMemory } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, day, sent, workerId } from '../worker/cast.ts';

const card = identifierOf<CardNumber>('S-77');
const today = dayOf('2026-07-20');
const issue = command('card.issue', { application: applicationId, card, decidedOn: today, validFrom: today });
const collect = command('card.collect', { card, collectedOn: today });
const giveBack = command('card.return', { card, returnedOn: today });

const withCard = (site: Site, ...then: Parameters<typeof withInterview>[1][]): Promise<void> => withInterview(site, issue, ...then);

const at = (text: string): number => Date.parse(`${text}T09:00:00Z`);

describe('the page of a card', () => {
  test.each([
    ['2026-07-20', 'Not collected yet', []],
    ['2026-07-20', 'Valid', [collect]],
    ['2027-04-19', 'Valid', [collect]],
    ['2027-04-20', 'Ends soon', [collect]],
    ['2027-07-19', 'Ends soon', [collect]],
    ['2027-07-20', 'Expired', [collect]],
    ['2027-07-20', 'Handed back', [collect, giveBack]],
  ] as const)('says on %s: %s', async (on, state, commands) => {
    const register = registerInMemory(() => at('2026-07-20'));
    const site = await signedIn({ now: () => at(on), overrides: { register } });
    await withCard(site, ...commands);
    expect(textOf(await site.page('/cards/S-77'))).toContain(`Card S-77 ${state}`);
  });

  test('shows its validity, what it rests on, and its own history', async () => {
    const site = await signedIn();
    await withCard(site, collect);
    const html = await site.page('/cards/S-77');
    const text = textOf(html);
    expect(text).toContain('Valid from 20 July 2026 through 19 July 2027');
    expect(html).toContain('href="/interviews/I-1"');
    expect(text).toContain('Pay assessed on 10 July 2026');
    const history = text.slice(text.indexOf('Everything that was done'));
    expect(history).toMatch(/Card collected in person.*Card issued/);
    expect(history).not.toContain('Application lodged');
  });

  test('says that it was issued by an override, and why', async () => {
    const site = await signedIn();
    const override = command('gate.override', { application: applicationId, decidedOn: today, reason: 'In hospital until autumn.' });
    await withApplication(site, assess, override, issue);
    const text = textOf(await site.page('/cards/S-77'));
    expect(text).toContain('Issued by override, without a valid interview');
    expect(text).toContain('In hospital until autumn.');
  });

  test.each([
    ['2027-04-19', false],
    ['2027-04-20', true],
    ['2027-08-01', true],
  ])('leads to the renewal on %s: %s', async (on, isRenewable) => {
    const register = registerInMemory(() => at('2026-07-20'));
    const site = await signedIn({ now: () => at(on), overrides: { register } });
    await withCard(site, collect);
    expect((await site.page('/cards/S-77')).includes('href="/workers/W-1/applications/new"')).toBe(isRenewable);
  });

  test('of a number that no card has is not found, nor are its forms', async () => {
    const site = await signedIn();
    for (const path of ['', '/collect', '/return', '/correct']) expect((await site.ask(`/cards/S-9${path}`)).status, path).toBe(404);
  });

  test.each(['interviewer', 'pay_officer', 'auditor'] as const)('shows the role %s no way to an act', async (role) => {
    const site = await signedIn();
    await withCard(site);
    await site.become(role);
    const html = await site.page('/cards/S-77');
    expect(html).not.toContain('registry-acts');
    for (const path of ['collect', 'return', 'correct']) {
      expect((await site.ask(`/cards/S-77/${path}`)).status).toBe(403);
      expect((await site.post(`/cards/S-77/${path}`, sent({}))).status).toBe(403);
    }
  });
});

describe('the collection of a card', () => {
  const both = [
    ['ticked', 'in-person'],
    ['ticked', 'identity'],
  ];
  const form = (ticked: readonly string[][], on = '2026-07-20', version = '7'): URLSearchParams =>
    new URLSearchParams([...ticked, ...Object.entries({ version, ...day('collected', on) })]);

  test('is recorded when the worker came in person and was identified', async () => {
    const site = await signedIn();
    await withCard(site);
    const answer = await site.post('/cards/S-77/collect', form(both));
    expect(answer.headers.get('location')).toBe('/cards/S-77?done=card.collected');
    const html = await site.page('/cards/S-77?done=card.collected');
    expect(textOf(html)).toContain('Card S-77 Valid');
    expect(html).not.toContain('href="/cards/S-77/collect"');
  });

  test.each([[[]], [[['ticked', 'in-person']]], [[['ticked', 'identity']]]])('is not recorded with only %j ticked', async (ticked) => {
    const site = await signedIn();
    await withCard(site);
    const answer = await site.post('/cards/S-77/collect', form(ticked));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('href="#ticked">Both must be ticked');
    expect((html.match(/type="checkbox"[^>]* checked/g) ?? []).length).toBe(ticked.length);
    expect(textOf(await site.page('/cards/S-77'))).toContain('Not collected yet');
  });

  test.each([
    ['2026-07-19', 'The card would have been collected before the day of the decision.'],
    ['2026-07-21', 'A date lies in the future'],
  ])('on %s is refused at its field, and the ticks are kept', async (on, sentence) => {
    const site = await signedIn();
    await withCard(site);
    const answer = await site.post('/cards/S-77/collect', form(both, on));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(`href="#collected">${sentence}`);
    expect((html.match(/type="checkbox"[^>]* checked/g) ?? []).length).toBe(2);
  });

  test('is a conflict where another recorded it first', async () => {
    const site = await signedIn();
    await withCard(site);
    await given(site.deps.register, workerId, collect);
    const answer = await site.post('/cards/S-77/collect', form(both));
    expect(answer.status).toBe(409);
    expect(textOf(await answer.text())).toContain('Card collected in person');
  });
});

describe('the return of a card', () => {
  const form = (on: string): URLSearchParams => sent({ version: '8', ...day('returned', on) });

  test('says what follows, and is recorded', async () => {
    const site = await signedIn();
    await withCard(site, collect);
    expect(textOf(await site.page('/cards/S-77/return'))).toContain('Card S-77 no longer counts from the day after.');
    const answer = await site.post('/cards/S-77/return', form('2026-07-20'));
    expect(answer.headers.get('location')).toBe('/cards/S-77?done=card.returned');
    const html = await site.page('/cards/S-77?done=card.returned');
    expect(textOf(html)).toContain('Card S-77 Handed back');
    expect(html).not.toContain('href="/cards/S-77/return"');
  });

  test.each([
    ['2026-07-19', 'The card would have been handed back before'],
    ['2026-07-21', 'A date lies in the future'],
    ['2026-02-30', 'Handed back on: enter a date that exists'],
  ])('on %s is not recorded', async (on, sentence) => {
    const site = await signedIn();
    await withCard(site, collect);
    const answer = await site.post('/cards/S-77/return', form(on));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="#returned">${sentence}`);
  });
});

describe('the correction of a card’s number', () => {
  const form = (fields: Readonly<Record<string, string>>): URLSearchParams =>
    sent({ version: '7', number: 'S-000123', reason: 'Two digits were swapped.', ...fields });

  test('leads to the card under its new number, with its whole history', async () => {
    const site = await signedIn();
    await withCard(site);
    const answer = await site.post('/cards/S-77/correct', form({}));
    expect(answer.headers.get('location')).toBe('/cards/S-000123?done=card.corrected');
    const text = textOf(await site.page('/cards/S-000123'));
    expect(text).toMatch(/Card number corrected .*Two digits were swapped\..*Card issued/);
    expect((await site.ask('/cards/S-77')).status).toBe(404);
  });

  test.each([
    [{ number: '' }, 'number', 'Card number: nothing was entered'],
    [{ number: 'S 1' }, 'number', 'Card number: at most 40 letters'],
    [{ reason: '' }, 'reason', 'Reason for the correction: nothing was entered'],
  ])('with %j is not recorded', async (fields, field, sentence) => {
    const site = await signedIn();
    await withCard(site);
    const answer = await site.post('/cards/S-77/correct', form(fields));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="#${field}">${sentence}`);
  });

  test('is a conflict where the dossier changed meanwhile', async () => {
    const site = await signedIn();
    await withCard(site, collect);
    const answer = await site.post('/cards/S-77/correct', form({}));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('value="S-000123"');
  });
});

describe('the correction of the day of collection', () => {
  const path = '/cards/S-77/collect/correct';
  const form = (fields: Readonly<Record<string, string>>): URLSearchParams => sent({ version: '8', reason: 'Never came.', ...fields });

  test('begins with the day on record; left empty, the card is out again and can be collected', async () => {
    const site = await signedIn();
    await withCard(site, collect);
    const shown = await site.page(path);
    expect(shown).toContain('value="20"');
    expect(textOf(shown)).toContain('Leave empty if the card was not collected');
    const answer = await site.post(path, form({}));
    expect(answer.headers.get('location')).toBe('/cards/S-77?done=card.collection-corrected');
    const html = await site.page('/cards/S-77?done=card.collection-corrected');
    expect(textOf(html)).toContain('Card S-77 Not collected yet');
    expect(textOf(html)).toMatch(/Day of collection corrected .* Card S-77 was not collected\. Never came\./);
    expect(html).toContain('href="/cards/S-77/collect"');
    expect(html).not.toContain(`href="${path}"`);
  });

  test.each([
    ['2026-07-19', 'The card would have been collected before the day of the decision.'],
    ['2026-07-21', 'A date lies in the future'],
  ])('to %s is refused at its field', async (on, sentence) => {
    const site = await signedIn();
    await withCard(site, collect);
    const answer = await site.post(path, form(day('day', on)));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="#day">${sentence}`);
  });

  test('of a card that was not collected corrects nothing', async () => {
    const site = await signedIn();
    await withCard(site);
    const answer = await site.post(path, form({ version: '7' }));
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('is not on record');
  });
});

describe('the correction of the day of return', () => {
  const path = '/cards/S-77/return/correct';
  const form = (fields: Readonly<Record<string, string>>): URLSearchParams => sent({ version: '9', reason: 'Another card.', ...fields });

  test('left empty puts the card back in force', async () => {
    const site = await signedIn();
    await withCard(site, collect, giveBack);
    expect(await site.page('/cards/S-77')).toContain(`href="${path}"`);
    const answer = await site.post(path, form({}));
    expect(answer.headers.get('location')).toBe('/cards/S-77?done=card.return-corrected');
    const html = await site.page('/cards/S-77');
    expect(textOf(html)).toContain('Card S-77 Valid');
    expect(textOf(html)).toContain('Card S-77 was not handed back. Another card.');
    expect(html).toContain('href="/cards/S-77/return"');
  });

  test('needs a reason, which may be typed on several lines', async () => {
    const site = await signedIn();
    await withCard(site, collect, giveBack);
    expect((await site.post(path, form({ reason: '' }))).status).toBe(422);
    expect((await site.post(path, form({ reason: 'Another card.\r\nSee the note.' }))).status).toBe(303);
    expect(textOf(await site.page('/cards/S-77'))).toContain('Another card. See the note.');
  });

  test.each(['interviewer', 'pay_officer', 'auditor'] as const)('is not open to the role %s', async (role) => {
    const site = await signedIn();
    await withCard(site, collect, giveBack);
    await site.become(role);
    for (const to of [path, '/cards/S-77/collect/correct']) {
      expect((await site.ask(to)).status).toBe(403);
      expect((await site.post(to, form({}))).status).toBe(403);
    }
  });
});
