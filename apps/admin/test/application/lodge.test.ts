import { type CardNumber, dayOf, identifierOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { signedIn, textOf } from '../site.ts';
import { command, day, sent, withContract, withWorker } from '../worker/cast.ts';
import { applicationId, withApplication, withInterview } from './cast.ts';

const fields = {
  version: '2',
  kind: 'first_issue',
  contract: 'C-1',
  category: 'private_servant',
  ...day('lodged', '2026-07-15'),
  'note-number': 'FRE/2026/11',
  ...day('note-date', '2026-07-14'),
};

const issue = command('card.issue', {
  application: applicationId,
  card: identifierOf<CardNumber>('S-77'),
  decidedOn: dayOf('2026-07-20'),
  validFrom: dayOf('2026-07-20'),
});

describe('the form to lodge an application', () => {
  test('proposes a first issue, the contract that runs and today, and no category', async () => {
    const site = await signedIn();
    await withContract(site.deps.register);
    const html = await site.page('/workers/W-1/applications/new');
    expect(html).toMatch(/value="first_issue" checked/);
    expect(html).toMatch(/value="C-1" checked/);
    expect(html).toMatch(/name="lodged-day"[^>]* value="20"/);
    expect(html).not.toMatch(/value="(private_servant|service_staff)" checked/);
  });

  test('proposes a renewal and the category of before where there is a card', async () => {
    const site = await signedIn();
    await withInterview(site, issue);
    const html = await site.page('/workers/W-1/applications/new');
    expect(html).toMatch(/value="renewal" checked/);
    expect(html).toMatch(/value="private_servant" checked/);
  });

  test('says what must be done first: a contract, or a decision on the open application', async () => {
    const [without, open] = [await signedIn(), await signedIn()];
    await withWorker(without.deps.register);
    await withApplication(open);
    expect(await without.page('/workers/W-1/applications/new')).toMatch(
      /href="\/workers\/W-1\/contracts\/new">\s*No contract is on record/,
    );
    expect(await open.page('/workers/W-1/applications/new')).toMatch(/href="\/applications\/A-1">\s*Application A-1 is still open/);
  });
});

describe('an application', () => {
  test('is lodged under the next number, and its page says what it waits for', async () => {
    const site = await signedIn();
    await withContract(site.deps.register);
    const answer = await site.post('/workers/W-1/applications/new', sent(fields));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/applications/A-1?done=application.lodged');
    const text = textOf(await site.page('/applications/A-1?done=application.lodged'));
    expect(text).toContain('Recorded: Application lodged');
    expect(text).toContain('FRE/2026/11 of 14 July 2026');
    expect(text).toContain('Private interview To do');
  });

  test.each([
    ['kind', '', 'What is asked for: choose one of the options'],
    ['contract', 'C-9', 'Employment contract: choose one of the options'],
    ['category', '', 'Card category: choose one of the options'],
    ['lodged-month', '13', 'Lodged on: enter a date that exists'],
    ['note-number', '', 'Number of the note verbale: nothing was entered'],
    ['note-date-day', '', 'Date of the note verbale: enter a date that exists'],
  ])('with %s = "%s" is not lodged; what was entered is kept', async (name, value, sentence) => {
    const site = await signedIn();
    await withContract(site.deps.register);
    const answer = await site.post('/workers/W-1/applications/new', sent({ ...fields, 'note-number': 'FRE/2026/11', [name]: value }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${name.replace(/-(day|month|year)$/, '')}"`);
    expect(html).toContain('value="2026"');
    expect(textOf(await site.page('/applications?show=all'))).not.toContain('A-1');
  });

  test.each([
    [{ kind: 'renewal' }, '#kind', 'The dossier holds no card that could be renewed.'],
    [day('lodged', '2026-07-21'), '#lodged', 'A date lies in the future'],
  ])('%j is refused at its field', async (change, field, sentence) => {
    const site = await signedIn();
    await withContract(site.deps.register);
    const answer = await site.post('/workers/W-1/applications/new', sent({ ...fields, ...change }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="${field}">${sentence}`);
  });

  test('lodged on a dossier that changed meanwhile is a conflict, and says what changed', async () => {
    const site = await signedIn();
    await withApplication(site);
    const answer = await site.post('/workers/W-1/applications/new', sent(fields));
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(textOf(html)).toContain('Application lodged');
    expect(html).toContain('value="FRE/2026/11"');
    expect(html).toContain('name="version" value="3"');
  });

  test('of an unknown worker is not found', async () => {
    const site = await signedIn();
    expect((await site.ask('/workers/W-9/applications/new')).status).toBe(404);
    expect((await site.post('/workers/W-9/applications/new', sent(fields))).status).toBe(404);
  });

  test.each(['auditor', 'interviewer', 'pay_officer'] as const)('is not lodged by a person with the role %s', async (role) => {
    const site = await signedIn();
    await withContract(site.deps.register);
    await site.become(role);
    expect((await site.ask('/workers/W-1/applications/new')).status).toBe(403);
    expect((await site.post('/workers/W-1/applications/new', sent(fields))).status).toBe(403);
    expect(await site.page('/workers/W-1')).not.toContain('/applications/new');
  });
});
