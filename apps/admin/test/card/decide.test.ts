import { type ApplicationId, type CardNumber, type Command, dayOf, identifierOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { applicationId, assess, endPosting, hold, lodge, schedule, withApplication, withInterview } from '../application/cast.ts';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, day, sent, workerId } from '../worker/cast.ts';

const PATH = '/applications/A-1/card';
const fields = { version: '6', number: 'S-000123', ...day('from', '2026-07-20') };
const card = identifierOf<CardNumber>('S-77');
const again = identifierOf<ApplicationId>('A-2');
const today = dayOf('2026-07-20');
const issue = command('card.issue', { application: applicationId, card, decidedOn: today, validFrom: today });
const override = command('gate.override', { application: applicationId, decidedOn: today, reason: 'In hospital until autumn.' });

const renewal = {
  kind: 'application.lodge',
  content: {
    ...(lodge as Extract<Command, { readonly kind: 'application.lodge' }>).content,
    application: again,
    kind: 'renewal',
    lodgedOn: today,
  },
} as const;
const overrideAgain = command('gate.override', { application: again, decidedOn: today, reason: 'In hospital until autumn.' });
const assessAgain = command('pay.assess', { ...(assess as Extract<Command, { readonly kind: 'pay.assess' }>).content, assessedOn: today });

const checks = async (site: Site): Promise<string> => {
  const html = await site.page(PATH);
  return textOf(html.slice(html.indexOf('id="checks"'), html.indexOf('id="pay"')));
};

describe('the checks before a card', () => {
  test('show what was met as well, each with its rule and its mark', async () => {
    const site = await signedIn();
    await withInterview(site);
    const text = await checks(site);
    expect(text).toMatch(/Application Met Application A-1 of 1 July 2026 is open.*RULES 2\.5.*Choice/);
    expect(text).toMatch(
      /Private interview Met Interview I-1 of 20 July 2026 was held .*It counts through 18 October 2026\..*RULES 2\.5.*Choice/,
    );
    expect(text).toMatch(/Pay verdict Met Pay assessed on 10 July 2026.*2 findings\..*The result, whatever it is, never refuses a card/);
    expect(text).toMatch(/First day of the card Met First day: 20 July 2026/);
    expect(text).toMatch(/Posting of the employer Met .*since 1 January 2024, no end known.*RULES 1\.7/);
    expect(text).toMatch(/Length of stay Met The 10 years of presence end on 19 July 2036\..*RULES 1\.7.*FAIRWORK.*Verified/);
  });

  test('count the years of the category asked for, and show those of the other apart', async () => {
    const site = await signedIn();
    const inStaff = { ...renewal, content: { ...renewal.content, cardCategory: 'service_staff' as const } };
    await withInterview(site, issue, inStaff, overrideAgain, assessAgain);
    const text = textOf(await site.page('/applications/A-2/card'));
    expect(text).toMatch(/Length of stay Met The 10 years of presence end on 19 July 2037\./);
    expect(text).toContain('Private servant: the first card of that other category began on 20 July 2026.');
    expect(await checks(site)).not.toContain('other category');
  });

  test('show everything that is lacking, the ways to it, and no fields', async () => {
    const site = await signedIn();
    await withApplication(site, schedule('2026-07-20T10:00'), hold({ phone_not_monitored: false }));
    const html = await site.page(PATH);
    const text = textOf(html);
    expect(text).toMatch(/Private interview Not met The interview of 20 July 2026 does not count.*telephone was not monitored.*RULES 2\.2/);
    expect(text).toMatch(/Pay verdict Not met The pay of this contract was not assessed/);
    expect(text).toContain('No card can be issued at present');
    expect(html).toContain('href="/applications/A-1/interviews/new"');
    expect(html).toContain('href="/contracts/C-1/assess?application=A-1"');
    expect(html).toContain('href="/applications/A-1/override"');
    expect(html).not.toContain('name="number"');
  });

  test('name an override as such, with its reason and what it overrode', async () => {
    const site = await signedIn();
    await withApplication(site, assess, override);
    const text = await checks(site);
    expect(text).toMatch(
      /Private interview Overridden Overridden on 20 July 2026: “In hospital until autumn\.”.*No private interview was held/,
    );
    expect(text).toContain('Card number');
  });

  test('show what is open on the pay, with amounts, as no obstacle', async () => {
    const site = await signedIn();
    await withInterview(site);
    const html = await site.page(PATH);
    const text = textOf(html.slice(html.indexOf('id="pay"')));
    expect(text).toContain('2 findings are open on this contract. For information: none refuses the card');
    expect(text).toMatch(/Pay below the national floor May 2026 €\s?2,300\.00 €\s?2,250\.00 €\s?50\.00/);
    expect(html).toContain('name="number"');
  });

  test.each([
    ['2026-12-31', 'Valid from 20 July 2026 through 31 December 2026', 'Cut to the last day of the employer’s posting, 31 December 2026.'],
    ['2030-12-31', 'Valid from 20 July 2026 through 19 July 2027', '12 months less a day: nothing cuts the validity.'],
  ])('give the validity with a posting to %s: %s', async (to, validity, reason) => {
    const site = await signedIn();
    await withInterview(site);
    await endPosting(site, to);
    const text = textOf(await site.page(PATH));
    expect(text).toContain(validity);
    expect(text).toContain(reason);
  });

  test('say that the posting has ended', async () => {
    const site = await signedIn();
    await withInterview(site);
    await endPosting(site, '2026-07-10');
    expect(await checks(site)).toMatch(
      /Posting of the employer Not met The employer’s posting ends on 10 July 2026, before the first day of the card/,
    );
  });

  test('propose the day after the running card’s last one', async () => {
    const site = await signedIn();
    await withInterview(site, issue);
    await given(site.deps.register, workerId, renewal);
    const html = await site.page('/applications/A-2/card');
    expect(textOf(html)).toContain('The card would begin too long after the decision. Choose 18 October 2026 or an earlier day.');
  });
});

describe('a card', () => {
  test('is shown once more before it is issued, and nothing is recorded by that', async () => {
    const site = await signedIn();
    await withInterview(site);
    const answer = await site.post(PATH, sent(fields));
    const html = await answer.text();
    const text = textOf(html);
    expect(answer.status).toBe(200);
    expect(text).toContain('Nothing is recorded yet.');
    expect(text).toMatch(/Şahin-Łaskę, Zoë Maria, born on 1 January 1990/);
    expect(text).toContain('Card number S-000123');
    expect(text).toContain('Valid from 20 July 2026 through 19 July 2027');
    expect(text).toContain('Private interview I-1 of 20 July 2026');
    expect(text).toContain('This cannot be undone');
    expect((await site.ask('/cards/S-000123')).status).toBe(404);
  });

  test('can be changed after the check, with everything that was entered', async () => {
    const site = await signedIn();
    await withInterview(site);
    const answer = await site.post(PATH, sent({ ...fields, ...day('from', '2026-08-01'), step: 'change' }));
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('value="S-000123"');
    expect(html).toMatch(/name="from-month"[^>]* value="08"/);
    expect(textOf(html)).toContain('Valid from 1 August 2026 through 31 July 2027');
  });

  test('is issued by confirming, and its page says what it rests on', async () => {
    const site = await signedIn();
    await withInterview(site);
    const answer = await site.post(PATH, sent({ ...fields, step: 'issue' }));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/cards/S-000123?done=card.issued');
    const text = textOf(await site.page('/cards/S-000123?done=card.issued'));
    expect(text).toContain('Recorded: Card issued');
    expect(text).toContain('Card S-000123 Not collected yet');
    expect(text).toContain('Private interview I-1 of 20 July 2026');
  });

  test.each(['', 'issue'])('with faults is not issued, and nothing that was entered is lost (step “%s”)', async (step) => {
    const site = await signedIn();
    await withInterview(site);
    const answer = await site.post(PATH, sent({ ...fields, number: 'S 123', 'from-day': '31', 'from-month': '2', step }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('href="#number"');
    expect(html).toContain('href="#from"');
    expect(html).toContain('value="S 123"');
    expect(html).toContain('value="31"');
  });

  test.each([
    [day('from', '2026-07-19'), 'from', 'The card would begin before the day of the decision.'],
    [day('from', '2026-10-19'), 'from', 'The card would begin too long after the decision.'],
  ])('%j is refused at the check already', async (change, field, sentence) => {
    const site = await signedIn();
    await withInterview(site);
    const answer = await site.post(PATH, sent({ ...fields, ...change }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="#${field}">${sentence}`);
  });

  test.each(['', 'issue'])('whose number another card has is refused at its field (step “%s”)', async (step) => {
    const site = await signedIn();
    await withInterview(site, issue);
    await given(site.deps.register, workerId, command('card.return', { card, returnedOn: today }), renewal);
    await given(site.deps.register, workerId, overrideAgain, assessAgain);
    const answer = await site.post('/applications/A-2/card', sent({ version: '11', number: 'S-77', ...day('from', '2026-07-21'), step }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#number">Another card already has this number.');
  });

  test('confirmed on a dossier that changed meanwhile is a conflict: the fields are kept, and it must be checked again', async () => {
    const site = await signedIn();
    await withInterview(site);
    await given(site.deps.register, workerId, assessAgain);
    const answer = await site.post(PATH, sent({ ...fields, step: 'issue' }));
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(textOf(html)).toContain('Pay assessed');
    expect(html).toContain('value="S-000123"');
    expect(html).toContain('name="version" value="7"');
    expect(html).not.toContain('value="issue"');
  });

  test('is never issued by sending the confirmation without what the gate asks', async () => {
    const site = await signedIn();
    await withApplication(site, assess);
    const answer = await site.post(PATH, sent({ ...fields, version: '4', step: 'issue' }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain('No private interview was held for this application.');
    expect(html).toContain('value="S-000123"');
    expect((await site.ask('/cards/S-000123')).status).toBe(404);
  });

  test('for an application that is closed says so', async () => {
    const site = await signedIn();
    await withInterview(site);
    await site.post(PATH, sent({ ...fields, step: 'issue' }));
    expect(await checks(site)).toContain('This application is already closed');
  });

  test.each(['interviewer', 'pay_officer', 'auditor'] as const)('is not decided by the role %s', async (role) => {
    const site = await signedIn();
    await withInterview(site);
    await site.become(role);
    expect((await site.ask(PATH)).status).toBe(403);
    expect((await site.post(PATH, sent({ ...fields, step: 'issue' }))).status).toBe(403);
  });
});
