import { dayOf, identifierOf, type OfficerId, ROLES } from '@protocol-registry/domain';
import { OFFICE } from '@protocol-registry/registry';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { openSite, signedIn, textOf } from '../site.ts';
import { command, sent } from '../worker/cast.ts';

const PAGE = '/demonstration/officers';

describe('the change of officer', () => {
  test('shows everybody who serves, with what the role may do, and who is signed in', async () => {
    const html = await (await signedIn()).page(PAGE);
    const text = textOf(html);
    for (const role of ROLES) expect(text).toContain(`Officer ${role.replace('_', ' ')}`);
    expect(text).toContain('Reads everything, the journal too; records nothing');
    expect(text.match(/This is you now/g)).toHaveLength(1);
    expect(html.match(/<button[^>]*name="officer"/g)).toHaveLength(ROLES.length - 1);
    expect(html).not.toContain(`value="O-${ROLES.indexOf('supervisor') + 1}"`);
  });

  test.each(ROLES)('makes the person %s, with a session of its own', async (role) => {
    const site = await signedIn();
    const before = site.cookie();
    const answer = await site.become(role);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
    expect(site.cookie()).not.toBe(before);
    expect(textOf(await site.page('/'))).toContain(`Signed in: Officer ${role.replace('_', ' ')}`);
    const secret = before.slice('registry-session='.length);
    expect(await site.deps.sessions.find(secret, site.deps.now())).toBeNull();
  });

  test('does not offer who has left, nor make anybody that person', async () => {
    const site = await signedIn({ now: () => Date.parse('2026-07-22T09:00:00Z') });
    const auditor = identifierOf<OfficerId>('O-5');
    await given(site.deps.register, OFFICE, command('officer.leave', { officer: auditor, leftOn: dayOf('2026-07-21') }));
    expect(textOf(await site.page(PAGE))).not.toContain('Officer auditor');
    expect((await site.become('auditor')).status).toBe(404);
    expect(textOf(await site.page('/'))).toContain('Signed in: Officer supervisor');
  });

  test.each(['O-99', '', '-', '../x'])('to "%s" is not found, and the session stays', async (officer) => {
    const site = await signedIn();
    expect((await site.post(PAGE, sent({ officer }))).status).toBe(404);
    expect((await site.ask('/')).status).toBe(200);
  });

  test('is for those who are signed in', async () => {
    const site = openSite();
    expect((await site.ask(PAGE)).status).toBe(401);
    expect((await site.become('auditor')).status).toBe(401);
    expect(site.cookie()).toBe('');
  });
});
