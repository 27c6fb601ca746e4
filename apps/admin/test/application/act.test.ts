import { type CardNumber, dayOf, identifierOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { signedIn, textOf } from '../site.ts';
import { command, day, sent, workerId } from '../worker/cast.ts';
import { applicationId, assess, withApplication, withInterview } from './cast.ts';

const SEEN = '3';

/** Each act on an open application: its form, what it records, the field of its day, and its reason's. */
const acts = {
  correct: {
    fields: {
      version: SEEN,
      category: 'service_staff',
      ...day('lodged', '2026-07-02'),
      'note-number': 'FRE/2026/4',
      ...day('note-date', '2026-06-30'),
      reason: 'Read wrongly.',
    },
    done: 'application.corrected',
    said: 'Application corrected',
    day: 'lodged',
  },
  withdraw: {
    fields: { version: SEEN, ...day('withdrawn', '2026-07-18'), reason: 'The worker returned home.' },
    done: 'application.withdrawn',
    said: 'Application withdrawn',
    day: 'withdrawn',
  },
  refuse: {
    fields: { version: SEEN, ...day('decided', '2026-07-18'), reason: 'A false passport.' },
    done: 'application.refused',
    said: 'Application refused',
    day: 'decided',
  },
} as const;

describe.each(['correct', 'withdraw', 'refuse'] as const)('to %s an application', (act) => {
  const { day: dayField, done, fields, said } = acts[act];
  const path = `/applications/A-1/${act}`;

  test('is recorded and told in the history, with the reason', async () => {
    const site = await signedIn();
    await withApplication(site);
    const answer = await site.post(path, sent(fields));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/applications/A-1?done=${done}`);
    const text = textOf(await site.page(`/applications/A-1?done=${done}`));
    expect(text).toContain(`Recorded: ${said}`);
    expect(text).toContain(fields.reason);
  });

  test.each([
    ['reason', '', 'nothing was entered'],
    ['reason', 'x'.repeat(501), 'at most 500 characters'],
    [`${dayField}-day`, '32', 'enter a date that exists'],
  ])('with %s = "%s" says what is wrong and keeps what was entered', async (name, value, sentence) => {
    const site = await signedIn();
    await withApplication(site);
    const answer = await site.post(path, sent({ ...fields, [name]: value }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${name.replace(/-day$/, '')}"`);
    expect(html).toContain('value="2026"');
    expect(html).toContain(`name="version" value="${SEEN}"`);
  });

  test('on a day to come is refused at its field', async () => {
    const site = await signedIn();
    await withApplication(site);
    const answer = await site.post(path, sent({ ...fields, ...day(dayField, '2026-07-21') }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="#${dayField}">A date lies in the future`);
  });

  test('on a dossier that changed meanwhile is a conflict; the reason is kept', async () => {
    const site = await signedIn();
    await withApplication(site, assess);
    const answer = await site.post(path, sent(fields));
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(textOf(html)).toContain('Pay assessed');
    expect(html).toContain(fields.reason);
    expect(html).toContain('name="version" value="4"');
    expect((await site.post(path, sent({ ...fields, version: '4' }))).status).toBe(303);
  });

  test('is refused once the application is closed', async () => {
    const site = await signedIn();
    const card = identifierOf<CardNumber>('S-77');
    const on = dayOf('2026-07-20');
    await withInterview(site, command('card.issue', { application: applicationId, card, decidedOn: on, validFrom: on }));
    const answer = await site.post(path, sent({ ...fields, version: '7' }));
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('This application is already closed');
  });

  test.each(['auditor', 'interviewer', 'pay_officer'] as const)('is not open to the role %s', async (role) => {
    const site = await signedIn();
    await withApplication(site);
    await site.become(role);
    expect((await site.ask(path)).status).toBe(403);
    expect((await site.post(path, sent(fields))).status).toBe(403);
  });
});

test('before an application is refused, it is said that pay is no reason for it, and what follows', async () => {
  const site = await signedIn();
  await withApplication(site);
  const text = textOf(await site.page('/applications/A-1/refuse'));
  expect(text).toMatch(/Pay below scale alone is never a reason to refuse.*RULES 2\.5/);
  expect(text).toContain('it cannot be opened again');
});

describe('an override of the gate', () => {
  const path = '/applications/A-1/override';
  const fields = { version: SEEN, reason: 'In hospital until autumn.' };

  test('says first why no interview counts, and that it is on every report', async () => {
    const site = await signedIn();
    await withApplication(site);
    const text = textOf(await site.page(path));
    expect(text).toContain('No private interview was held for this application.');
    expect(text).toMatch(
      /A binding decision of Officer supervisor: .* Once a card rests on it, it can no longer be withdrawn\. .*on every report\./,
    );
  });

  test('is recorded with its reason, and lets the card be decided on', async () => {
    const site = await signedIn();
    await withApplication(site, assess);
    const answer = await site.post(path, sent({ ...fields, version: '4' }));
    expect(answer.headers.get('location')).toBe('/applications/A-1?done=gate.overridden');
    const text = textOf(await site.page('/applications/A-1'));
    expect(text).toContain('In hospital until autumn.');
    expect(text).toContain('Nothing is lacking');
  });

  test('without a reason is not recorded', async () => {
    const site = await signedIn();
    await withApplication(site);
    const answer = await site.post(path, sent({ ...fields, reason: ' ' }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#reason"');
    expect(textOf(await site.page('/applications/A-1'))).not.toContain('Overridden');
  });

  test('is refused where an interview counts, and on the page it says so beforehand', async () => {
    const site = await signedIn();
    await withInterview(site);
    expect(textOf(await site.page(path))).toContain('there is nothing to override');
    const answer = await site.post(path, sent({ ...fields, version: '6' }));
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('A valid interview exists for this application');
  });

  test('is a conflict where the dossier changed meanwhile', async () => {
    const site = await signedIn();
    await withApplication(site);
    await given(site.deps.register, workerId, assess);
    const answer = await site.post(path, sent(fields));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(fields.reason);
  });

  test.each(['protocol_officer', 'interviewer', 'pay_officer', 'auditor'] as const)('is not open to the role %s', async (role) => {
    const site = await signedIn();
    await withApplication(site);
    await site.become(role);
    expect((await site.ask(path)).status).toBe(403);
    expect((await site.post(path, sent(fields))).status).toBe(403);
  });
});

describe('the withdrawal of an override', () => {
  const path = '/applications/A-1/override/withdraw';
  const today = dayOf('2026-07-20');
  const override = command('gate.override', { application: applicationId, decidedOn: today, reason: 'In hospital until autumn.' });
  const fields = { version: '4', reason: 'Meant for another application.' };

  test('shows the override, and leaves the application without it', async () => {
    const site = await signedIn();
    await withApplication(site, override);
    expect(await site.page('/applications/A-1')).toContain(`href="${path}"`);
    expect(textOf(await site.page(path))).toContain('In hospital until autumn.');
    const answer = await site.post(path, sent(fields));
    expect(answer.headers.get('location')).toBe('/applications/A-1?done=gate.override-withdrawn');
    const html = await site.page('/applications/A-1');
    expect(textOf(html)).toMatch(/Override withdrawn .* Application A-1\. Meant for another application\./);
    expect(html).toContain('href="/applications/A-1/override"');
    expect(html).not.toContain(`href="${path}"`);
  });

  test('is offered for a closed application too, and never where a card rests on it', async () => {
    const site = await signedIn();
    const card = identifierOf<CardNumber>('S-77');
    await withApplication(
      site,
      override,
      command('application.withdraw', { application: applicationId, withdrawnOn: today, reason: 'Left.' }),
    );
    expect(await site.page('/applications/A-1')).toContain(`href="${path}"`);
    const other = await signedIn();
    await withApplication(
      other,
      override,
      assess,
      command('card.issue', { application: applicationId, card, decidedOn: today, validFrom: today }),
    );
    expect(await other.page('/applications/A-1')).not.toContain(`href="${path}"`);
    const answer = await other.post(path, sent({ ...fields, version: '6' }));
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('Card S-77 rests on this override');
  });

  test.each(['protocol_officer', 'interviewer', 'pay_officer', 'auditor'] as const)('is not open to the role %s', async (role) => {
    const site = await signedIn();
    await withApplication(site, override);
    await site.become(role);
    expect(await site.page('/applications/A-1')).not.toContain(`href="${path}"`);
    expect((await site.ask(path)).status).toBe(403);
    expect((await site.post(path, sent(fields))).status).toBe(403);
  });
});
