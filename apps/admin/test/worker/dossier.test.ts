import {
  type ApplicationId,
  type CardNumber,
  type Conditions,
  centsOf,
  dayOf,
  type InterviewId,
  identifierOf,
  minuteOf,
  monthOf,
  type OfficerId,
  type RoomId,
} from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, contractId, payment, withContract, withWorker, workerId } from './cast.ts';

const application = identifierOf<ApplicationId>('A-1');
const interview = identifierOf<InterviewId>('I-1');
const second = identifierOf<InterviewId>('I-2');
const card = identifierOf<CardNumber>('S-77');
const officer = identifierOf<OfficerId>('O-2');

const conditions: Conditions = {
  employer_absent: true,
  employer_representative_absent: true,
  recruiter_absent: true,
  room_private: true,
  language_understood: true,
  interpreter_independent: true,
  leaflet_handed_over: true,
  contract_copy_reviewed: true,
  worker_identity_checked: true,
  officer_named: true,
  phone_not_monitored: true,
};

const appointment = (id: InterviewId, at: string) =>
  command('interview.schedule', {
    interview: id,
    application,
    officer,
    room: identifierOf<RoomId>('R-1'),
    startsAt: minuteOf(at),
    minutes: 60,
    interpreter: 'H. Tesfaye',
  });

const lodge = command('application.lodge', {
  application,
  kind: 'first_issue',
  cardCategory: 'private_servant',
  contract: contractId,
  lodgedOn: dayOf('2026-07-01'),
  noteVerbale: { number: 'FRE/2026/3', date: dayOf('2026-06-30') },
});

const assess = command('pay.assess', {
  contract: contractId,
  from: monthOf('2026-04'),
  to: monthOf('2026-05'),
  assessedOn: dayOf('2026-07-10'),
  sectorScale: null,
  amendBy: dayOf('2026-07-19'),
  findings: [monthOf('2026-04'), monthOf('2026-05')].map((month) => ({
    month,
    code: 'PAY_BELOW_NATIONAL_FLOOR',
    due: centsOf('2300.00'),
    agreed: centsOf('2250.00'),
    paid: centsOf('2250.00'),
    shortfall: centsOf('50.00'),
    scaleVersion: 'be-ggmmi',
  })),
});

const hold = (id: InterviewId, isPrivate: boolean) =>
  command('interview.hold', {
    interview: id,
    heldOn: dayOf('2026-07-20'),
    officer,
    interpreter: 'H. Tesfaye',
    conditions: { ...conditions, room_private: isPrivate },
  });

const withHistory = async (site: Site): Promise<void> => {
  const { register } = site.deps;
  await withContract(register);
  await given(register, workerId, command('payment.record', payment), lodge, appointment(interview, '2026-07-20T10:00'));
  await given(register, workerId, hold(interview, false), assess);
};

const withCard = async (site: Site): Promise<void> => {
  const { register } = site.deps;
  await withHistory(site);
  await given(register, workerId, appointment(second, '2026-07-20T14:00'), hold(second, true));
  await given(
    register,
    workerId,
    command('card.issue', { card, application, decidedOn: dayOf('2026-07-20'), validFrom: dayOf('2026-07-20') }),
  );
};

describe('a dossier', () => {
  test('without anything says so', async () => {
    const site = await signedIn();
    await withWorker(site.deps.register);
    const text = textOf(await site.page('/workers/W-1'));
    for (const sentence of [
      'The employment contract is still missing: without a contract, no application for a card can be lodged.',
      'No contract is on record.',
      'No application was lodged.',
      'No interview was scheduled.',
      'No card was issued.',
      'No finding is open.',
    ]) {
      expect(text).toContain(sentence);
    }
  });

  test('shows what is due next at the top, each where it is done', async () => {
    const site = await signedIn();
    await withHistory(site);
    const html = await site.page('/workers/W-1');
    const due = html.slice(html.indexOf('id="due"'), html.indexOf('id="identity"'));
    expect(textOf(due)).toMatch(/Have the contract below scale amended C-1 by 19 July 2026 Overdue Schedule an interview A-1 by/);
    expect(due).toContain('href="/contracts/C-1/terms/new"');
    expect(due).toContain('href="/applications/A-1/interviews/new"');
  });

  test('leads those who may not do it to the thing itself', async () => {
    const site = await signedIn();
    await withHistory(site);
    await site.become('auditor');
    const html = await site.page('/workers/W-1');
    expect(html).toContain('href="/contracts/C-1"');
    expect(html).not.toContain('href="/contracts/C-1/terms/new"');
    expect(html).not.toContain('/interviews/new');
    expect(html).not.toContain('registry-acts');
  });

  test('has sections that lead on', async () => {
    const site = await signedIn();
    await withCard(site);
    const html = await site.page('/workers/W-1');
    const text = textOf(html);
    expect(text).toContain('Firefly, Rufus (Embassy of Freedonia), since 01/01/2025');
    expect(text).toContain('€2,250.00 gross a month for 38 hours a week; Domestic servant');
    expect(text).toContain('A-1 Granted First issue, Private servant, lodged on 01/07/2026, closed on 20/07/2026');
    expect(text).toMatch(/I-2 Held, valid 20\/07\/2026, Officer interviewer.* I-1 Held, invalid/);
    expect(text).toContain('S-77 Not collected yet 20/07/2026 to 19/07/2027; Private servant');
    expect(text).toContain('Contract C-1: 2 months, April 2026 to May 2026; shortfall €100.00');
    for (const href of ['/contracts/C-1', '/applications/A-1', '/interviews/I-1', '/cards/S-77', '/contracts/C-1#findings']) {
      expect(html).toContain(`href="${href}"`);
    }
  });

  test('tells every act, the newest first: what, who, when, and what it said', async () => {
    const site = await signedIn();
    await withCard(site);
    const html = await site.page('/workers/W-1');
    const timeline = textOf(html.slice(html.indexOf('id="timeline"')));
    const titles = [
      'Card issued',
      'Interview held',
      'Interview scheduled',
      'Pay assessed',
      'Interview held',
      'Interview scheduled',
      'Application lodged',
      'Payment recorded',
      'Employment contract registered',
      'Worker registered',
    ];
    expect(timeline).toMatch(new RegExp(titles.map((title, index) => `${title} No\\. ${titles.length - index}, 20/07/2026`).join('.*')));
    expect(timeline).toContain('Card S-77 for application A-1, 20/07/2026 to 19/07/2027. It rests on interview I-2.');
    expect(timeline).toContain(
      'Interview I-1 on 20/07/2026, Officer interviewer, interpreter H. Tesfaye. Held, invalid. Not met: The room was private',
    );
    expect(timeline).toContain('Contract C-1, April 2026 to May 2026: 2 findings. Amendment asked for by 19/07/2026.');
    expect(timeline).toContain('Contract C-1, May 2026: €2,250.00 on 02/06/2026. Means: Bank transfer. Account: The worker alone.');
    expect(timeline).toContain('Contract C-1 with Firefly, Rufus, since 01/01/2025: €2,250.00 gross a month');
  });

  test('is not found under a number that no worker has', async () => {
    const site = await signedIn();
    expect((await site.ask('/workers/W-404')).status).toBe(404);
    expect((await site.ask('/workers/..%2Fetc')).status).toBe(404);
  });
});

describe('a new dossier', () => {
  test('leads to the contract first, then to the application', async () => {
    const [without, site] = [await signedIn(), await signedIn()];
    await withWorker(without.deps.register);
    expect(await without.page('/workers/W-1')).toMatch(/class="govuk-button" href="\/workers\/W-1\/contracts\/new"/);
    await withContract(site.deps.register);
    for (const page of ['/workers/W-1', '/contracts/C-1']) {
      expect(await site.page(page), page).toMatch(/class="govuk-button" href="\/workers\/W-1\/applications\/new"/);
    }
  });

  test.each([
    ['2030-01-01', false],
    ['2030-01-02', true],
  ])('says on %s whether the passport has expired: %s', async (day, isExpired) => {
    const site = await signedIn({ now: () => Date.parse(`${day}T09:00:00Z`) });
    await withWorker(site.deps.register);
    expect(textOf(await site.page('/workers/W-1')).includes('1 January 2030 Expired')).toBe(isExpired);
  });
});
