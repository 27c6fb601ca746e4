import { type CardNumber, dayOf, type InterviewId, identifierOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, sent } from '../worker/cast.ts';
import { applicationId, hold, schedule, withApplication, withInterview } from './cast.ts';

const override = command('gate.override', {
  application: applicationId,
  decidedOn: dayOf('2026-07-20'),
  reason: 'In hospital until autumn.',
});

const issue = command('card.issue', {
  application: applicationId,
  card: identifierOf<CardNumber>('S-77'),
  decidedOn: dayOf('2026-07-20'),
  validFrom: dayOf('2026-07-20'),
});

const tasks = async (site: Site): Promise<string> => {
  const html = await site.page('/applications/A-1');
  return html.slice(html.indexOf('id="waits-for"'), html.indexOf('id="timeline"'));
};

describe('what an application waits for', () => {
  test('is everything when it was lodged, each with its rule and the way to do it', async () => {
    const site = await signedIn();
    await withApplication(site);
    const html = await tasks(site);
    expect(textOf(html)).toMatch(
      /Private interview Overdue No private interview was held for this application\. .*RULES 2\.5.* Second-hand/,
    );
    expect(textOf(html)).toContain('To be held by 15 July 2026');
    expect(textOf(html)).toMatch(/Pay verdict To do The pay of this contract was not assessed since the application was lodged/);
    expect(textOf(html)).toMatch(/Decision on the card Not yet/);
    expect(html).toContain('href="/applications/A-1/interviews/new"');
    expect(html).toMatch(/<form[^>]*method="post" action="\/contracts\/C-1\/assess"/);
  });

  test('is the interview that is scheduled, with the way to hold it', async () => {
    const site = await signedIn();
    await withApplication(site, schedule('2026-07-22T10:00'));
    const html = await tasks(site);
    expect(textOf(html)).toMatch(/Private interview Scheduled .*Interview I-1 is scheduled for 22\/07\/2026.*10:00, Officer interviewer/);
    expect(html).toContain('href="/interviews/I-1/form"');
    expect(html).not.toContain('/interviews/new');
  });

  test('is a new interview where the one that was held does not count, for every condition that was not met', async () => {
    const site = await signedIn();
    await withApplication(site, schedule('2026-07-20T10:00'), hold({ room_private: false, employer_absent: false }));
    const html = await tasks(site);
    expect(textOf(html)).toContain('“The room was private”');
    expect(textOf(html)).toContain('“The employer was absent”');
    expect(html).toContain('href="/applications/A-1/interviews/new"');
  });

  test('is the decision once the gate is passed; pay below scale does not stand in the way', async () => {
    const site = await signedIn();
    await withInterview(site);
    const html = await tasks(site);
    expect(textOf(html)).toContain('It counts through 18 October 2026.');
    expect(textOf(html)).toContain('Pay assessed on 10 July 2026, April 2026 to May 2026: 2 findings.');
    expect(textOf(html)).toMatch(/Decision on the card To do Nothing is lacking/);
    expect(html).toContain('href="/applications/A-1/card"');
  });

  test('is said to be overridden, with the reason in full', async () => {
    const site = await signedIn();
    await withApplication(site, override);
    const html = await tasks(site);
    expect(textOf(html)).toMatch(/Private interview Overridden Overridden on 20 July 2026, for this reason: In hospital until autumn\./);
    expect(await site.page('/applications/A-1')).not.toContain('href="/applications/A-1/override"');
  });

  test('is nothing when it was granted: the card is named instead, and nothing can be done any more', async () => {
    const site = await signedIn();
    await withInterview(site, issue);
    const html = await site.page('/applications/A-1');
    expect(html).not.toContain('id="waits-for"');
    expect(html).not.toContain('registry-acts');
    expect(html).toContain('href="/cards/S-77"');
    expect(textOf(html)).toContain('Application A-1 Granted');
  });
});

describe('the page of an application', () => {
  test('tells its own history, and no other', async () => {
    const site = await signedIn();
    await withApplication(site, schedule('2026-07-20T10:00'), hold());
    const html = await site.page('/applications/A-1');
    const history = textOf(html.slice(html.indexOf('id="timeline"')));
    for (const act of ['Application lodged', 'Interview scheduled', 'Interview held']) expect(history).toContain(act);
    expect(history).not.toContain('Worker registered');
    expect(history).not.toContain('Employment contract registered');
  });

  test.each([
    ['protocol_officer', ['/interviews/new', '/contracts/C-1/assess', '/card"', '/refuse', '/correct', '/withdraw'], ['/override']],
    ['interviewer', ['/interviews/new'], ['/contracts/C-1/assess', '/card"', '/refuse', '/correct', '/withdraw', '/override']],
    ['pay_officer', ['/contracts/C-1/assess'], ['/interviews/new', '/card"', '/refuse', '/correct', '/withdraw', '/override']],
    ['auditor', [], ['/interviews/new', '/contracts/C-1/assess', '/card"', '/refuse', '/correct', '/withdraw', '/override']],
    ['supervisor', ['/override', '/refuse'], []],
  ] as const)('shows the role %s only what it may do', async (role, shown, hidden) => {
    const site = await signedIn();
    await withApplication(site);
    await site.become(role);
    const html = await site.page('/applications/A-1');
    for (const way of shown) expect(html).toContain(way);
    for (const way of hidden) expect(html).not.toContain(way);
  });

  test('that does not exist is not found', async () => {
    const site = await signedIn();
    for (const path of ['', '/card', '/correct', '/withdraw', '/refuse', '/override']) {
      expect((await site.ask(`/applications/A-9${path}`)).status, path).toBe(404);
    }
    expect((await site.ask('/applications/A%201')).status).toBe(404);
  });
});

describe('the pay', () => {
  test('is assessed at the press of a button, and the application has its verdict', async () => {
    const site = await signedIn();
    await withApplication(site);
    const answer = await site.post('/contracts/C-1/assess', sent({ application: 'A-1' }));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/applications/A-1?done=pay.assessed');
    expect(textOf(await tasks(site))).toMatch(/Pay verdict Done Pay assessed on 20 July 2026, July 2025 to July 2026: /);
  });

  test('is assessed by the form with a day for the amendment, from the contract', async () => {
    const site = await signedIn();
    await withApplication(site);
    expect(textOf(await site.page('/contracts/C-1/assess'))).toContain('from July 2025 to July 2026');
    const amend = { 'amend-day': '31', 'amend-month': '8', 'amend-year': '2026' };
    const answer = await site.post('/contracts/C-1/assess', sent({ ...amend, application: 'A-2' }));
    expect(answer.headers.get('location')).toBe('/contracts/C-1?done=pay.assessed');
    expect(textOf(await site.page('/contracts/C-1'))).toContain('31 August 2026');
  });

  test('with a day for the amendment that lies in the past is refused at its field', async () => {
    const site = await signedIn();
    await withApplication(site);
    const amend = { 'amend-day': '1', 'amend-month': '7', 'amend-year': '2026' };
    const answer = await site.post('/contracts/C-1/assess', sent({ ...amend, application: 'A-1' }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('href="#amend"');
    expect(html).toContain('name="application" value="A-1"');
  });

  test.each(['auditor', 'interviewer'] as const)('is not assessed by a person with the role %s', async (role) => {
    const site = await signedIn();
    await withApplication(site);
    await site.become(role);
    expect((await site.post('/contracts/C-1/assess', sent({ application: 'A-1' }))).status).toBe(403);
  });
});

test('the interview that counts is the latest valid one', async () => {
  const site = await signedIn();
  const second = identifierOf<InterviewId>('I-2');
  const failed = [schedule('2026-07-20T10:00'), hold({ room_private: false })];
  await withApplication(site, ...failed, schedule('2026-07-20T14:00', second), hold({}, second));
  expect(textOf(await tasks(site))).toContain('Interview I-2 of 20 July 2026 was held for this application');
});
