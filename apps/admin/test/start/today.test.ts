import { type CardNumber, dayOf, identifierOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { applicationId, schedule, withApplication, withInterview } from '../application/cast.ts';
import { found } from '../finding/cast.ts';
import { numbered, withAppointment, withWaiting } from '../interview/cast.ts';
import { given, registerInMemory } from '../register.ts';
import { propose, UPDATE, withDue } from '../scale/cast.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, withMission, workerId } from '../worker/cast.ts';

const card = identifierOf<CardNumber>('S-77');
const today = dayOf('2026-07-20');
const issue = command('card.issue', { application: applicationId, card, decidedOn: today, validFrom: today });

const at = (text: string): number => Date.parse(`${text}T09:00:00Z`);

/** A site on a day, on a register that was filled on 20 July 2026. */
const siteOn = (day: string): Promise<Site> =>
  signedIn({ now: () => at(day), overrides: { register: registerInMemory(() => at('2026-07-20')) } });

/** The section under a heading. */
const sectionOf = (html: string, id: string): string => {
  const start = html.indexOf(`id="${id}"`);
  return html.slice(start, html.indexOf('</section>', start));
};

describe('the day in an empty register', () => {
  test('says of everything that there is nothing, and leads on', async () => {
    const html = await (await signedIn()).page('/');
    const text = textOf(html);
    expect(text).toContain('Today, 20 July 2026');
    expect(text).toContain('No interview is scheduled today.');
    expect(text).toContain('Nothing is overdue.');
    expect(text).toContain('No card expires within 90 days without a valid interview.');
    expect(text).toContain('No open finding of pay below scale.');
    expect(html).not.toContain('<table');
    for (const href of ['/interviews', '/workers?show=expiring', '/contracts?show=below_scale']) expect(html).toContain(`href="${href}"`);
  });

  test.each([
    ['supervisor', ['/workers/new', '/interviews/plan', '/findings/assess']],
    ['protocol_officer', ['/workers/new', '/interviews/plan', '/findings/assess']],
    ['interviewer', ['/interviews/plan']],
    ['pay_officer', ['/findings/assess']],
    ['auditor', []],
  ] as const)('offers the role %s the acts %j', async (role, offered) => {
    const site = await signedIn();
    await site.become(role);
    const html = await site.page('/');
    for (const href of ['/workers/new', '/interviews/plan', '/findings/assess']) {
      expect(html.includes(`href="${href}"`), href).toBe((offered as readonly string[]).includes(href));
    }
  });
});

describe('interviews today', () => {
  test('stand in the order of the hours, with whom and where', async () => {
    const site = await signedIn();
    const { register } = site.deps;
    await withMission(register);
    for (const number of [1, 2, 3]) await withWaiting(register, number);
    await withAppointment(register, 1, { startsAt: '2026-07-20T14:30' });
    await withAppointment(register, 2, { startsAt: '2026-07-20T10:00', officer: 'O-1', room: 'R-2' });
    await withAppointment(register, 3, { startsAt: '2026-07-21T10:00' });
    const html = sectionOf(await site.page('/'), 'interviews');
    expect(textOf(html)).toMatch(
      /10:00, 60 minutes Worker2, Sara Embassy of Freedonia Officer protocol officer Room 2 .* 14:30, 60 minutes Worker1, Sara/,
    );
    expect(html).toContain(`href="/interviews/${numbered(1).interview}"`);
    expect(html).not.toContain('Worker3');
  });

  test('stay with their result once they are held', async () => {
    const site = await signedIn();
    await withInterview(site);
    expect(textOf(sectionOf(await site.page('/'), 'interviews'))).toMatch(/10:00, 60 minutes .* Held, valid/i);
  });
});

describe('cards that expire', () => {
  const withCard = async (day: string): Promise<Site> => {
    const site = await siteOn(day);
    await withInterview(site, issue);
    return site;
  };

  test.each([
    ['2027-04-19', [0, 0, 0]],
    ['2027-04-20', [0, 0, 1]],
    ['2027-05-20', [0, 1, 1]],
    ['2027-06-19', [1, 1, 1]],
    ['2027-07-19', [1, 1, 1]],
    ['2027-07-20', [0, 0, 0]],
  ] as const)('are counted on %s within 30, 60 and 90 days: %j', async (day, [thirty, sixty, ninety]) => {
    const text = textOf(sectionOf(await (await withCard(day)).page('/'), 'expiring'));
    expect(text).toContain(`Within 30 days ${thirty} Within 60 days ${sixty} Within 90 days ${ninety}`);
    expect(text.includes('S-77 valid through 19/07/2027')).toBe(ninety === 1);
  });

  test('without a renewal say so, with one lead to it', async () => {
    const site = await withCard('2027-06-19');
    const before = sectionOf(await site.page('/'), 'expiring');
    expect(textOf(before)).toContain('No application for renewal');
    expect(before).toContain('href="/cards/S-77"');
    const renewal = numbered(2).application;
    const lodged = command('application.lodge', {
      application: renewal,
      kind: 'renewal',
      cardCategory: 'private_servant',
      contract: numbered(1).contract,
      lodgedOn: today,
      noteVerbale: { number: 'FRE/2026/9', date: today },
    });
    await given(site.deps.register, workerId, lodged);
    const after = sectionOf(await site.page('/'), 'expiring');
    expect(after).toContain(`href="/applications/${renewal}"`);
    expect(textOf(after)).toContain('Interview to be scheduled');
  });
});

describe('pay below scale', () => {
  test('stands with months, sum and the day set for the amendment', async () => {
    const site = await signedIn();
    await withApplication(site, found('50.00', { amendBy: '2026-08-31' }));
    const html = sectionOf(await site.page('/'), 'below-scale');
    expect(textOf(html)).toContain('Contracts 1 Shortfall €50.00');
    expect(textOf(html)).toMatch(/C-1 Embassy of Freedonia Şahin-Łaskę, Zoë Maria €50\.00 1 month 31\/08\/2026/);
    expect(html).toContain('href="/contracts/C-1"');
  });
});

describe('what is overdue', () => {
  test.each([
    ['2026-07-15', 0],
    ['2026-07-16', 1],
  ])('an interview by 15 July is on %s: %i', async (day, overdue) => {
    const site = await siteOn(day);
    await withApplication(site);
    const html = sectionOf(await site.page('/'), 'overdue');
    expect(html.includes('href="/applications/A-1"')).toBe(overdue === 1);
    expect(textOf(html)).toContain(overdue === 1 ? '1 matter is overdue; here the oldest.' : 'Nothing is overdue.');
  });

  test('the report on an appointment that has passed leads to the interview', async () => {
    const site = await siteOn('2026-07-21');
    await withApplication(site, schedule('2026-07-20T10:00'));
    const html = sectionOf(await site.page('/'), 'overdue');
    expect(textOf(html)).toMatch(/Report on interview I-1 Şahin-Łaskę, Zoë Maria 20\/07\/2026/);
    expect(html).toContain('href="/interviews/I-1"');
  });

  test('a card that ended leads to its return', async () => {
    const site = await siteOn('2027-07-20');
    await withInterview(site, issue);
    const html = sectionOf(await site.page('/'), 'overdue');
    expect(textOf(html)).toContain('Return of card S-77');
    expect(html).toContain('href="/cards/S-77"');
  });

  test('an amendment that did not come leads to the contract', async () => {
    const site = await siteOn('2026-09-01');
    await withInterview(site, found('50.00', { amendBy: '2026-08-31' }));
    const html = sectionOf(await site.page('/'), 'overdue');
    expect(textOf(html)).toContain('Amendment of contract C-1');
    expect(html).toContain('href="/contracts/C-1"');
  });

  test('shows the ten longest of many, and how many there are', async () => {
    const site = await siteOn('2026-08-20');
    await withMission(site.deps.register);
    for (let number = 1; number <= 11; number += 1) await withWaiting(site.deps.register, number);
    const text = textOf(sectionOf(await site.page('/'), 'overdue'));
    expect(text).toContain('11 matters are overdue; here the 10 oldest.');
    expect(text.match(/Interview for application/g)).toHaveLength(10);
  });
});

describe('where a new register is begun', () => {
  const steps = ['/office', '/missions/new', '/employers/new', '/workers/new'];

  test('is said in the order in which one thing needs the other', async () => {
    const section = sectionOf(await (await signedIn()).page('/'), 'first-steps');
    expect([...section.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(steps);
    expect(textOf(section)).toContain('then leads on to the contract, the application, the private interview and the card');
  });

  test('is not said to those who record nothing of it', async () => {
    const site = await signedIn();
    await site.become('auditor');
    expect(await site.page('/')).not.toContain('first-steps');
  });

  test('is no longer said once the day asks for something', async () => {
    const site = await signedIn();
    await withApplication(site, schedule('2026-07-20T10:00'));
    expect(await site.page('/')).not.toContain('first-steps');
  });
});

describe('a pay scale that is to be updated', () => {
  test('is named with the days since, and leads to its update', async () => {
    const site = await withDue();
    const section = sectionOf(await site.page('/'), 'scales');
    expect(textOf(section)).toContain('Guaranteed average minimum monthly income (GGMMI) Overdue');
    expect(textOf(section)).toContain('Overdue since 1 July 2026: 12 days');
    expect(section).toContain(`href="${UPDATE}"`);
    await propose(site);
    expect(textOf(sectionOf(await site.page('/'), 'scales'))).toContain('A proposal waits for a second officer.');
  });

  test('takes no place where none is', async () => {
    expect(await (await signedIn()).page('/')).not.toContain('id="scales"');
  });
});
