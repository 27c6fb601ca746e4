import { dayOf, identifierOf, type OfficerId } from '@protocol-registry/domain';
import { OFFICE } from '@protocol-registry/registry';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { openSite, signedIn, textOf } from '../site.ts';
import { command, sent } from '../worker/cast.ts';

const fields = {
  version: '8',
  name: 'Åsa Öst',
  login: 'asa.ost',
  role: 'interviewer',
  'language-1': 'sv',
  'language-2': 'fr',
  gender: 'x',
};

describe('the engagement of an officer', () => {
  test('is recorded, and says where the password comes from', async () => {
    const site = await signedIn();
    expect(textOf(await site.page('/office/officers/new'))).toContain('The demonstration asks for no password');
    const answer = await site.post('/office/officers/new', sent(fields));
    expect(answer.headers.get('location')).toBe('/office?done=officer.engaged');
    const text = textOf(await site.page('/office?done=officer.engaged'));
    expect(text).toContain('Recorded: Officer engaged');
    expect(text).toContain('Åsa Öst Signs in as asa.ost Interviewer Swedish, French');
  });

  test('in a local registry sends to the command line for the password', async () => {
    const site = openSite({ overrides: { demonstration: false } });
    await site.signIn();
    expect(textOf(await site.page('/office/officers/new'))).toContain('sets it on the command line');
  });

  test.each([
    ['name', '', 'Name: nothing was entered', 'name'],
    ['login', '', 'User name: 2 to 40 lower-case letters', 'login'],
    ['login', 'Åsa', 'User name: 2 to 40 lower-case letters', 'login'],
    ['login', 'supervisor', 'Another officer already uses this user name', 'login'],
    ['role', 'king', 'Role: choose one of the options', 'role'],
    ['language-1', '', 'Language spoken best: choose one of the options', 'language-1'],
    ['gender', '', 'Gender: choose one of the options', 'gender'],
  ])('with %s = "%s" says what is wrong and keeps what was entered', async (name, value, sentence, field) => {
    const site = await signedIn();
    const answer = await site.post('/office/officers/new', sent({ ...fields, [name]: value }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain('<option value="fr" selected="">');
    expect(textOf(await site.page('/office'))).not.toContain('asa.ost');
  });
});

describe('the correction of an officer', () => {
  const corrected = { ...fields, reason: 'Promoted.', role: 'protocol_officer' };

  test('shows what stands there, and moves the officer to the new role', async () => {
    const site = await signedIn();
    const html = await site.page('/office/officers/O-2/correct');
    expect(html).toContain('value="Officer interviewer"');
    expect(html).toMatch(/value="interviewer" checked/);
    const answer = await site.post('/office/officers/O-2/correct', sent(corrected));
    expect(answer.headers.get('location')).toBe('/office?done=officer.corrected');
    const text = textOf(await site.page('/office'));
    expect(text).toContain('Åsa Öst');
    expect(text).not.toContain('Officer interviewer');
  });

  test('tells what others did in the meantime, keeps the text, and can then be recorded', async () => {
    const site = await signedIn();
    const officer = identifierOf<OfficerId>('O-2');
    await given(
      site.deps.register,
      OFFICE,
      command('officer.record-absence', { officer, from: dayOf('2026-08-03'), to: dayOf('2026-08-14') }),
    );
    const answer = await site.post('/office/officers/O-2/correct', sent(corrected));
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(textOf(html)).toContain('Officer absent, on');
    expect(html).toContain('value="Åsa Öst"');
    expect((await site.post('/office/officers/O-2/correct', sent({ ...corrected, version: '9' }))).status).toBe(303);
  });
});
